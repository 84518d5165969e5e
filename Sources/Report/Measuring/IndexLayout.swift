import Drawing

/// Measures an index: terms by their first letters, each with the pages it is found on.
struct IndexLayout {
  let setter: BlockLayout
  let columnCount: Int
  private let columnWidth: Double

  private static let flowGap = 14.0
  private static let pageGap = 5.0
  private static let turnover = 8.0
  private static let look = TableLook(.compact)

  init(setter: BlockLayout, columnCount: Int, width: Double) {
    (self.setter, self.columnCount) = (setter, columnCount)
    columnWidth = (width - Double(columnCount - 1) * Self.flowGap) / Double(columnCount)
  }

  /// The index as a galley that flows through columns.
  func galley(_ entries: [Report.IndexEntry]) -> Galley {
    let sorted = entries.map { (key: $0.term.lowercased(), entry: $0) }
      .sorted { $0.key != $1.key ? $0.key < $1.key : $0.entry.term < $1.entry.term }
    var strips: [LineBox] = []
    var rest = sorted[...]
    while let first = rest.first?.key.first {
      let same = rest.prefix { $0.key.first == first }
      strips += group(first.uppercased(), same.map(\.entry), number: strips.count)
      rest = rest.dropFirst(same.count)
    }
    return Galley(
      gapBefore: 10, gapAfter: 14, strips: strips, columnCount: columnCount, columnStep: columnWidth + Self.flowGap)
  }

  private func group(_ letter: String, _ entries: [Report.IndexEntry], number: Int) -> [LineBox] {
    var head = self.letter(letter, above: number == 0 ? 0 : 6)
    head.bound = true
    let again = self.letter(letter + " (continued)", above: 0)
    var strips = entries.enumerated().map { index, entry in
      self.entry(entry, [StructureTag(.list, number), StructureTag(.listItem, index)])
    }.holding(2)
    for index in strips.indices { strips[index].resumption = [again] }
    return [head] + strips
  }

  private func letter(_ text: String, above: Double) -> LineBox {
    let style = Self.look.header
    let line = setter.breaker.set([style.run(.bold(text))], width: columnWidth).lines
    return LineBox(height: above + style.leading + 2, [StructureTag(.paragraph)]) { spot in
      line.reduce(into: PageContent()) { $0 += setter.draw($1, style, x: spot.x, y: spot.y + above) }
    }
  }

  /// A term, in lines as wide as the page numbers leave it, and behind its last line the pages.
  private func entry(_ entry: Report.IndexEntry, _ enclosures: [StructureTag]) -> LineBox {
    let style = Self.look.cell
    let room = Self.pageGap + setter.ruler.width(entry.anchors.map { _ in "000" }.joined(separator: ", "), style.font)
    func set(_ width: Double) -> BrokenText {
      setter.breaker.set([style.run(Report.Run(entry.term))], width: max(columnWidth / 3, width))
    }
    // Only further lines are indented.
    let line = set(columnWidth - room)
    let text = line.lines.count == 1 ? line : set(columnWidth - Self.turnover - room)
    let height = Double(max(1, text.lines.count)) * style.leading
    var strip = LineBox(height: height, enclosures) { spot in
      var ink = PageContent()
      for (index, line) in text.lines.enumerated() {
        let x = spot.x + (index == 0 ? 0 : Self.turnover)
        ink += setter.draw(line, style, x: x, y: spot.y + Double(index) * style.leading)
      }
      let indent = text.lines.count > 1 ? Self.turnover : 0
      let x = spot.x + indent + (text.lines.last?.width ?? 0) + Self.pageGap
      return ink + pages(entry.anchors, style, x: x, y: spot.y + height - style.leading, spot.pages)
    }
    strip.trouble = text.trouble
    return strip
  }

  /// The numbers of pages, every one a link to the first of the places it holds.
  private func pages(
    _ anchors: [String], _ style: TextStyle, x: Double, y: Double, _ numbers: [String: String]
  ) -> PageContent {
    var seen: Set<String> = []
    var runs: [StyledRun] = []
    for anchor in anchors {
      guard let number = numbers[anchor], seen.insert(number).inserted else { continue }
      if !runs.isEmpty { runs.append(style.run(", ")) }
      runs.append(style.run(.link(number, to: anchor)))
    }
    var line = Line(fragments: [], width: 0)
    for run in runs {
      let width = setter.ruler.width(run.text, run.font)
      line.fragments.append(Line.Fragment(run: run, x: line.width, width: width))
      line.width += width
    }
    return setter.draw(line, style, x: x, y: y)
  }
}
