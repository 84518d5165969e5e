import Drawing

// Blocks that show: figures, key figures, columns of blocks.
extension BlockLayout {
  func picture(_ picture: Report.Picture, width: Double) -> Galley {
    let width = min(width, PageGeometry.width(ofColumns: picture.span))
    let title = captionHead(picture.caption, width: width, [StructureTag(.caption)])
    let foot = captionFoot(picture.caption, notes: [], width: width)
    let room = PageGeometry.body.height - title.height - foot.height
    // A height that is given may be under what the figure would ask for: whoever gave it knows better.
    let preferred = picture.height ?? picture.figure.height(forWidth: width)
    let least = picture.height == nil ? min(preferred, picture.figure.leastHeight(forWidth: width)) : 0
    let height = min(room, max(preferred * figureScale, least))
    let (figure, measurer) = (picture.figure, ruler.measurer)
    var strip = LineBox(height: height, [StructureTag(.figure)]) { spot in
      let scene = figure.scene(size: Size(width, spot.height), measurer: measurer)
      let group = Group(
        role: .figure, alternative: figure.alternativeText, offset: Point(spot.x, spot.y), items: scene.items)
      return PageContent(items: [.group(group)], omitted: scene.omitted)
    }
    strip.figures = [figure.alternativeText]
    // The figure's own group carries its role, with the alternative text.
    strip.enclosures = []
    strip.leastHeight = picture.height == nil ? min(height, least) : height * Self.leastPart
    strip.mostHeight = min(room, max(height, picture.figure.mostHeight(forWidth: width)))
    return Galley(
      gapBefore: 14, gapAfter: 16, strips: anchored(title + [strip] + foot, picture.anchor).unbroken)
  }

  /// What is left of a figure of a given height where a page would not hold all of its part otherwise.
  private static let leastPart = 0.75

  /// The title and the subtitle above a table or figure.
  func captionHead(
    _ caption: Report.Caption, width: Double, _ enclosures: [StructureTag]
  ) -> [LineBox] {
    // The number stands behind the last word, never alone on a line.
    var title = caption.title.isEmpty ? [] : [Report.Run(caption.title)]
    if let number = caption.number, !number.text.isEmpty {
      if !title.isEmpty { title.append("\u{A0}\u{A0}") }
      title.append(number)
    }
    var strips = self.strips(Report.Prose(title), .captionTitle, width: width, enclosures)
    strips += self.strips(Report.Prose(caption.subtitle), .captionSubtitle, width: width, enclosures)
    if let last = strips.last { strips[strips.count - 1] = last.taller(by: 5) }
    return strips.unbroken
  }

  /// The notes, the source and the command below a table or figure.
  func captionFoot(_ caption: Report.Caption, notes: [Report.Prose], width: Double) -> [LineBox] {
    var texts = notes
    let sources = caption.source.split(separator: "; ").filter { !self.sources.contains(String($0)) }
    if !sources.isEmpty { texts.append(Report.Prose("Source: " + sources.joined(separator: "; "))) }
    if !caption.command.isEmpty, caption.number == nil {
      texts.append(Report.Prose("Print the data again: " + caption.command))
    }
    var strips = texts.enumerated().flatMap { number, text in
      self.strips(text, .note, width: width, [StructureTag(.note, number)])
    }
    guard !strips.isEmpty else { return [] }
    strips.insert(LineBox(height: 5, [StructureTag(.note)]) { _ in PageContent() }, at: 0)
    return strips.unbroken
  }

  func keyFigures(_ figures: [Report.KeyFigure], width: Double) -> Galley {
    let gutter = PageGeometry.gutter
    let cell = (width - Double(max(0, figures.count - 1)) * gutter) / Double(max(1, figures.count))
    // As large as all of them have room for on one line.
    let style =
      [TextStyle.keyValue, .smallKeyValue, .smallestKeyValue].first { style in
        figures.count <= (style == .keyValue ? 5 : .max)
          && figures.allSatisfy { strips(Report.Prose($0.value), style, width: cell, []).count == 1 }
      } ?? .smallestKeyValue
    let stacks = figures.enumerated().map { number, figure in
      let enclosures = [StructureTag(.paragraph, number)]
      let title = figure.title.isEmpty ? [] : strips([.bold(figure.title)], .keyCaption, width: cell, enclosures)
      let more = figure.more.isEmpty ? [] : strips(Report.Prose(figure.more), .keyCaption, width: cell, enclosures)
      return title + strips(Report.Prose(figure.value), style, width: cell, enclosures)
        + strips(figure.caption, .keyCaption, width: cell, enclosures) + more
    }
    let bar = 8.0
    let height = bar + (stacks.map(\.height).max() ?? 0)
    var strip = LineBox(height: height, []) { spot in
      var placed: [Placed] = []
      var furniture: [Item] = []
      for (number, stack) in stacks.enumerated() {
        let x = spot.x + Double(number) * (cell + gutter)
        let rect = Rect(x: x, y: spot.y, width: cell, height: 2.5)
        let colour = figures[number].colour
        furniture.append(
          .path(
            PathItem(
              .rect(rect), fill: colour ?? .hairline,
              stroke: colour?.isPale == true ? Stroke(.rule, width: 0.4) : nil)))
        placed += Placed.stack(stack, x: x, y: spot.y + bar, galley: number)
      }
      return PageContent(furniture: furniture) + Structure.ink(placed, pages: spot.pages)
    }
    for one in stacks.joined() { strip.trouble += one.trouble }
    return Galley(gapBefore: 10, gapAfter: 14, strips: figures.isEmpty ? [] : [strip])
  }

  /// Blocks side by side as one strip, each column from its own top.
  func columns(_ columns: [Report.Column]) -> Galley {
    var stacks: [[Placed]] = []
    var x = 0.0
    var trouble = TextTrouble()
    for column in columns {
      let width = PageGeometry.width(ofColumns: column.span)
      var placed: [Placed] = []
      var (y, gap) = (0.0, 0.0)
      for (number, galley) in column.blocks.flatMap({ galleys($0, width: width) }).enumerated() {
        let strips = galley.lead + galley.columnHead + galley.strips + galley.tail
        if !placed.isEmpty { y += max(gap, galley.gapBefore) }
        placed += Placed.stack(strips, x: x, y: y, galley: number)
        y += strips.height
        gap = galley.gapAfter
        for strip in strips { trouble += strip.trouble }
      }
      stacks.append(placed)
      x += width + PageGeometry.gutter
    }
    let natural = stacks.map(\.bottom).max() ?? 0
    var strip = LineBox(height: natural, []) { spot in
      stacks.reduce(into: PageContent()) { ink, stack in
        let stack = spot.height > natural ? stack.stretched(to: spot.height) : stack.squeezed(to: spot.height)
        ink += Structure.ink(stack.map { $0.moved(x: spot.x, y: spot.y) }, pages: spot.pages)
      }
    }
    strip.anchors = stacks.joined().flatMap(\.strip.anchors)
    strip.marks = stacks.joined().flatMap(\.strip.marks)
    strip.figures = stacks.joined().flatMap(\.strip.figures)
    strip.isText = stacks.joined().contains { $0.strip.isText }
    strip.leastHeight = stacks.map { $0.bottom - $0.map(\.strip).slack }.max() ?? 0
    // Where no column is longer than one that grows.
    strip.mostHeight = stacks.map { stack in stack.bottom + stack.reduce(0) { $0 + $1.strip.growth } }.max() ?? 0
    strip.trouble = trouble
    return Galley(gapBefore: 12, gapAfter: 14, strips: [strip])
  }
}
