import Drawing

/// Turns blocks into galleys: measures everything, places nothing.
struct BlockLayout {
  let ruler: TextRuler
  let accent: Colour
  /// The sources that need no word below figures and tables.
  var sources: Set<String> = []
  /// What the table of contents lists.
  let headings: [Galley.Heading]
  /// The printed page numbers of named places, as far as they are known before the pages are.
  var pages: [String: String] = [:]
  /// By how much figures are made smaller than they would be.
  var figureScale = 1.0
  /// The title of the heading above.
  var heading = ""

  var breaker: LineBreaker { LineBreaker(ruler: ruler) }

  /// Measures one block.
  ///
  /// - Parameters:
  ///   - block: what to measure.
  ///   - width: the room it has.
  /// - Returns: one galley, more for a cover, none for an empty list.
  func galleys(_ block: Report.Block, width: Double) -> [Galley] {
    let proseWidth = min(width, PageGeometry.width(ofColumns: PageGeometry.proseSpan))
    switch block {
    case .cover(let cover): return self.cover(cover)
    case .contents(let title, let depth): return contents(title: title, depth: depth)
    case .heading(let level, let title, let id):
      return [heading(Galley.Heading(level: level, title: title, id: id), width: width)]
    case .paragraph(let prose):
      let strips = self.strips(prose, .body, width: proseWidth, [StructureTag(.paragraph)]).holding(2)
      // What ends in a colon leads to what follows.
      return [Galley(gapBefore: 7, gapAfter: 7, strips: strips, keepsWithNext: prose.plain.hasSuffix(":"))]
    case .deck(let prose):
      let strips = self.strips(prose, .deck, width: width, [StructureTag(.paragraph)])
      return [Galley(gapBefore: 2, gapAfter: 12, strips: strips.unbroken, keepsWithNext: true)]
    case .note(let prose):
      let strips = self.strips(prose, .note, width: proseWidth, [StructureTag(.note)]).holding(2)
      return [Galley(gapBefore: 4, gapAfter: 8, strips: strips)]
    case .runIn(let prose):
      let strips = self.strips(prose, .runIn, width: width, [StructureTag(.paragraph)]).holding(2)
      return [Galley(gapBefore: 4, gapAfter: 4, strips: strips)]
    case .list(let items): return [list(items, width: proseWidth)]
    case .figure(let picture): return [self.picture(picture, width: width)]
    case .keyFigures(let figures): return [keyFigures(figures, width: width)]
    case .table(let table):
      return [TableLayout(setter: self, table: table, width: width).galley()]
    case .flow(let blocks, let columns): return [flow(blocks, columnCount: columns, width: width)]
    case .index(let entries, let columns):
      return [IndexLayout(setter: self, columnCount: columns, width: width).galley(entries)]
    case .columns(let columns): return [self.columns(columns)]
    case .commands: return []
    case .space(let height): return [Galley(gapBefore: height, gapAfter: height)]
    case .pageBreak: return [Galley(part: .pageBreak)]
    case .partBreak: return [Galley(part: .partBreak)]
    }
  }

  // MARK: - Text

  /// Sets a text as strips, one a line.
  func strips(
    _ prose: Report.Prose, _ style: TextStyle, width: Double, indent: Double = 0, _ enclosures: [StructureTag]
  ) -> [LineBox] {
    let text = breaker.set(prose.runs.map { style.run(resolved($0)) }, width: width - indent)
    return text.lines.enumerated().map { index, line in
      var strip = LineBox(height: style.leading, enclosures) { spot in
        draw(line, style, x: spot.x + indent, y: spot.y)
          + underlines(line, x: spot.x + indent, y: spot.y + style.leading * 0.88)
      }
      if index == 0 { strip.trouble = text.trouble }
      return strip
    }
  }

  /// The run with its page number in place.
  private func resolved(_ run: Report.Run) -> Report.Run {
    guard run.isPageNumber, case .anchor(let id) = run.link else { return run }
    var run = run
    run.text = pages[id] ?? "00"
    return run
  }

  /// Draws a line of text whose top left corner is given.
  func draw(_ line: Line, _ style: TextStyle, x: Double, y: Double) -> PageContent {
    let baseline = y + ruler.baseline(style.font, leading: style.leading)
    var ink = PageContent()
    for fragment in line.fragments {
      let run = fragment.run
      let place = Point(x + fragment.x, baseline - run.rise)
      let item = Item.text(TextItem(run.text, font: run.font, colour: run.colour, at: place))
      guard let link = run.link else {
        ink.items.append(item)
        continue
      }
      let frame = Rect(x: x + fragment.x, y: y, width: fragment.width, height: style.leading)
      ink.items.append(.link(LinkItem(link.target, frame: frame, items: [item])))
    }
    return ink
  }

  /// Thin lines under the words of running text that lead somewhere.
  private func underlines(_ line: Line, x: Double, y: Double) -> PageContent {
    PageContent(
      furniture: line.fragments.filter { $0.run.link != nil && $0.run.font.size > TextStyle.smallest }.map { fragment in
        rule(x: x + fragment.x, y: y, width: fragment.width, Colour(0x9A9A9A), 0.5)
      })
  }

  /// An anchor at a place.
  func anchor(_ id: String, x: Double, y: Double) -> Item {
    .link(LinkItem(.anchor(id), frame: Rect(x: x, y: y, width: 1, height: 1)))
  }

  /// A rule from one side to the other.
  func rule(x: Double, y: Double, width: Double, _ colour: Colour, _ thickness: Double) -> Item {
    .path(PathItem(.line(Point(x, y), Point(x + width, y)), stroke: Stroke(colour, width: thickness)))
  }
}

extension Report.Link {
  /// The link as the drawing board has it.
  var target: LinkItem.Target {
    switch self {
    case .anchor(let id): .destination(id)
    case .address(let address): .address(address)
    }
  }
}
