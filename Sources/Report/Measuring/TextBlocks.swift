import Drawing

// Blocks of words: headings, lists, contents, the cover.
extension BlockLayout {
  func heading(_ heading: Galley.Heading, width: Double) -> Galley {
    var strips = self.strips(
      Report.Prose(heading.title), .heading(heading.level), width: width, [StructureTag(.heading(heading.level))])
    let isSection = heading.level == 1
    if isSection {
      strips.insert(
        LineBox(height: 9, [StructureTag(.heading(1))]) { spot in
          let bar = Path.rect(Rect(x: spot.x, y: spot.y, width: 28, height: 3))
          return PageContent(furniture: [.path(PathItem(bar, fill: accent))])
        }, at: 0)
    }
    let gaps: (Double, Double) = isSection ? (30, 10) : heading.level == 2 ? (22, 6) : (14, 4)
    return Galley(
      gapBefore: gaps.0, gapAfter: gaps.1, strips: anchored(strips, heading.id).unbroken, keepsWithNext: true,
      part: .heading(heading))
  }

  /// The strips with an anchor at the first one.
  func anchored(_ strips: [LineBox], _ id: String?) -> [LineBox] {
    guard let id, let first = strips.first else { return strips }
    var strips = strips
    strips[0].anchors.append(id)
    strips[0].draw = { spot in PageContent(items: [anchor(id, x: spot.x, y: spot.y)]) + first.draw(spot) }
    return strips
  }

  func list(_ items: [Report.Prose], width: Double) -> Galley {
    let indent = 12.0
    let style = TextStyle.body
    let strips = items.enumerated().flatMap { number, prose in
      let path = [StructureTag(.list), StructureTag(.listItem, number)]
      var item = self.strips(prose, style, width: width, indent: indent, path).holding(2)
      if let first = item.first {
        item[0].draw = { spot in
          let bullet = TextItem(
            "•", font: style.font, colour: style.colour,
            at: Point(spot.x + 2, spot.y + ruler.baseline(style.font, leading: style.leading)))
          return PageContent(items: [.text(bullet)]) + first.draw(spot)
        }
        item[item.count - 1] = item[item.count - 1].taller(by: number == items.count - 1 ? 0 : 3)
      }
      return item
    }
    return Galley(gapBefore: 7, gapAfter: 7, strips: strips)
  }

  /// Running text in columns; what stands between two blocks is lost where a column ends.
  func flow(_ blocks: [Report.Block], columnCount: Int, width: Double) -> Galley {
    let gap = 22.0
    let columnWidth = (width - Double(columnCount - 1) * gap) / Double(columnCount)
    var strips: [LineBox] = []
    for (number, galley) in blocks.flatMap({ galleys($0, width: columnWidth) }).enumerated() {
      if let last = strips.last { strips[strips.count - 1] = last.taller(by: galley.gapBefore) }
      strips += galley.strips.map { strip in
        var strip = strip
        strip.enclosures[0].number = number
        return strip
      }
    }
    return Galley(
      gapBefore: 7, gapAfter: 10, strips: strips, columnCount: columnCount, columnStep: columnWidth + gap)
  }

  /// The headings in two columns; a part is not divided.
  func contents(title: String, depth: Int) -> [Galley] {
    let gutter = 28.0
    let width = (PageGeometry.body.width - gutter) / 2
    let listed = headings.filter { $0.level <= depth }
    var entries = listed.enumerated().map { number, heading in
      contentsEntry(heading, number: number, width: width)
    }
    for index in entries.indices.dropLast() { entries[index].bound = listed[index + 1].level > 1 }
    let head = strips(Report.Prose(title), .heading(1), width: width, [StructureTag(.heading(1))])
    return [
      Galley(gapBefore: 30, gapAfter: 12, strips: head.unbroken, keepsWithNext: true, part: .title(title)),
      Galley(gapAfter: 12, strips: entries, columnCount: 2, columnStep: width + gutter),
    ]
  }

  /// A heading's words, a dotted line and its page, all of it a link.
  private func contentsEntry(_ heading: Galley.Heading, number: Int, width: Double) -> LineBox {
    let isSection = heading.level == 1
    let style = isSection ? TextStyle.part : TextStyle.body
    let (font, leading, colour) = (style.font, style.leading, style.colour)
    let indent = Double(max(0, heading.level - 2)) * 14
    let pageRoom = 34.0
    let run = StyledRun(text: heading.title, font: font, colour: colour)
    let text = breaker.set([run], width: width - indent - pageRoom)
    // A part begins with a rule; what is under it follows closely.
    let above = isSection ? 12.0 : 0.5
    let height = above + Double(text.lines.count) * leading
    return LineBox(height: height, [StructureTag(.contents), StructureTag(.contentsEntry, number)]) { spot in
      var ink = PageContent()
      for (index, line) in text.lines.enumerated() {
        let y = spot.y + above + Double(index) * leading
        ink += draw(line, style, x: spot.x + indent, y: y)
      }
      let page = spot.pages[heading.id] ?? ""
      let y = spot.y + height - leading
      let pageWidth = ruler.width(page, font)
      let baseline = y + ruler.baseline(font, leading: leading)
      let place = Point(spot.x + width - pageWidth, baseline)
      ink.items.append(.text(TextItem(page, font: font, colour: colour, at: place)))
      let start = spot.x + indent + (text.lines.last?.width ?? 0) + 6
      let end = spot.x + width - pageWidth - 6
      if end - start > 12, !isSection { ink.furniture.append(dots(from: start, to: end, y: baseline - 0.5)) }
      if isSection { ink.furniture.append(rule(x: spot.x, y: spot.y + 8, width: width, .rule, 0.7)) }
      let frame = Rect(x: spot.x, y: spot.y + above, width: width, height: height - above)
      return PageContent(
        items: [.link(LinkItem(.destination(heading.id), frame: frame, items: ink.items))], furniture: ink.furniture)
    }
  }

  /// A dotted line whose dots stand under each other in all entries.
  private func dots(from start: Double, to end: Double, y: Double) -> Item {
    let step = 4.0
    let first = (start / step).rounded(.up) * step
    return .path(
      PathItem(
        .line(Point(first, y), Point(max(first, end), y)),
        stroke: Stroke(Colour(0x9A9A9A), width: 0.8, dash: [0, step], cap: .round)))
  }

  func cover(_ cover: Report.Cover) -> [Galley] {
    let width = PageGeometry.body.width
    var heading = strips(Report.Prose(cover.title), .coverTitle, width: width, [StructureTag(.heading(1))])
    if let last = heading.popLast() { heading.append(last.taller(by: 4)) }
    let title =
      strips(Report.Prose(cover.kicker), .kicker, width: width, [StructureTag(.paragraph)])
      + heading
      + strips(cover.subtitle, .coverSubtitle, width: width, [StructureTag(.paragraph, 1)])
    let imprint = strips(
      cover.imprint, .note, width: PageGeometry.width(ofColumns: PageGeometry.proseSpan), [StructureTag(.note)])
    let first = Galley(gapAfter: 8, strips: title.unbroken, part: .coverTitle, imprint: imprint)
    return [first] + cover.blocks.flatMap { galleys($0, width: width) } + [Galley(part: .pageBreak)]
  }
}
