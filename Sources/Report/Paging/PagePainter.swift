import Drawing
import Wording

/// Makes pages of drafts: the last step, when every page number is known.
struct PagePainter {
  let report: Report
  let setter: BlockLayout
  let drafts: [PageDraft]

  /// The pages of the drafts, and how many labels of figures found no room on each.
  func pages() -> (pages: [PagedDocument.Page], omitted: [Int]) {
    let numbers = drafts.pageNumbers
    let structures = drafts.indices.map { Structure(placed($0), pages: numbers) }
    let pages = drafts.indices.map { index in
      let last = index > 0 ? structures[index - 1] : nil
      let next = index + 1 < structures.count ? structures[index + 1] : nil
      return page(index, structures[index].ink(after: last, before: next))
    }
    return (pages, structures.map(\.omitted))
  }

  private func placed(_ index: Int) -> [Placed] {
    let (draft, body) = (drafts[index], PageGeometry.body)
    let imprint = Placed.stack(draft.imprint, x: 0, y: body.height - draft.imprint.height, galley: -1)
    return (draft.placed + imprint + footnotes(index)).map { $0.moved(x: body.x, y: body.y) }
  }

  /// What the marks of a page mean, below its body; once a spread, whose left page has an even number.
  private func footnotes(_ index: Int) -> [Placed] {
    func marks(_ index: Int) -> [Report.Prose] {
      drafts[index].placed.flatMap(\.strip.marks).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    let left = index > 0 && index.isMultiple(of: 2) ? marks(index - 1) : []
    let own = marks(index).filter { !left.contains($0) }
    let strips = own.enumerated().flatMap { number, note in
      setter.strips(note, .footnote, width: PageGeometry.body.width, [StructureTag(.note, number)])
    }
    return Placed.stack(strips, x: 0, y: PageGeometry.body.height + 3, galley: -2)
  }

  /// A page: rules and marks at the bottom, then what is read, then running head and foot.
  private func page(_ index: Int, _ ink: PageContent) -> PagedDocument.Page {
    let draft = drafts[index]
    var items: [Item] = []
    if !ink.furniture.isEmpty { items.append(.group(Group(role: .artifact, items: ink.furniture.sorted))) }
    items += ink.items
    if !draft.isCover { items += [runningHead(draft), runningFoot(index)] }
    return PagedDocument.Page(scene: Scene(size: PageGeometry.size, items: items), label: String(index + 1))
  }

  private func runningHead(_ draft: PageDraft) -> Item {
    let y = PageGeometry.body.y - .millimetres(8)
    let rule = setter.rule(x: PageGeometry.body.x, y: y + 12, width: PageGeometry.body.width, .hairline, 0.5)
    return running(left: report.metadata.title, right: draft.section, y: y, [rule])
  }

  private func runningFoot(_ index: Int) -> Item {
    let page = "\(Number.count(index + 1)) of \(Number.count(drafts.count))"
    return running(
      left: [report.metadata.author, report.metadata.title].filter { !$0.isEmpty }.joined(separator: " · "),
      right: page,
      y: PageGeometry.body.maxY + .millimetres(8.5), [])
  }

  /// A line in the margin; what does not fit beside the right text ends with an ellipsis.
  private func running(left: String, right: String, y: Double, _ items: [Item]) -> Item {
    let style = TextStyle.running
    let body = PageGeometry.body
    let baseline = y + setter.ruler.baseline(style.font, leading: style.leading)
    let rightText = shortened(right, style.font, width: body.width * 0.6)
    let rightWidth = setter.ruler.width(rightText, style.font)
    let leftText = shortened(left, style.font, width: body.width - rightWidth - 12)
    let texts = [(leftText, body.x), (rightText, body.maxX - rightWidth)].filter { !$0.0.isEmpty }
    return .group(
      Group(
        role: .artifact,
        items: items
          + texts.map { text, x in
            .text(TextItem(text, font: style.font, colour: style.colour, at: Point(x, baseline)))
          }))
  }

  private func shortened(_ text: String, _ font: Font, width: Double) -> String {
    if setter.ruler.width(text, font) <= width { return text }
    var words = text.split(separator: " ")
    while words.count > 1, setter.ruler.width(words.joined(separator: " ") + " …", font) > width { words.removeLast() }
    return words.joined(separator: " ") + " …"
  }
}

extension [Item] {
  /// The rules and marks of a page as they are painted: shapes first, strong rules on fine ones, as one group.
  fileprivate var sorted: [Item] {
    var (shapes, others): ([PathItem], [Item]) = ([], [])
    for item in self {
      if case .path(let shape) = item { shapes.append(shape) } else { others.append(item) }
    }
    let rules = shapes.filter { $0.fill == nil }
    let widths = Set(rules.compactMap { $0.stroke?.width }).sorted()
    let ordered =
      shapes.filter { $0.fill != nil } + widths.flatMap { width in rules.filter { $0.stroke?.width == width } }
    return (ordered.isEmpty ? [] : [.group(Group(canReorder: true, items: ordered.map(Item.path)))]) + others
  }
}
