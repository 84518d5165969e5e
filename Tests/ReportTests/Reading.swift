import Drawing

import Report

/// A text as it stands on a page.
struct SetText {
  var text: String
  var x: Double
  var y: Double
  var width: Double
  var size: Double
  var roles: [Role]
  /// The numbers of the groups it stands in, from the outside in: two texts with the same path share a cell.
  var path: [Int]

  /// Where its last letter ends.
  var end: Double { x + width }
}

extension Scene {
  /// All texts in reading order.
  var texts: [SetText] {
    let measurer = FixedWidthMeasurer()
    var texts: [SetText] = []
    var count = 0
    func read(_ items: [Item], _ roles: [Role], _ path: [Int], _ origin: Point) {
      for item in items {
        switch item {
        case .group(let group):
          count += 1
          let offset = Point(origin.x + group.offset.x, origin.y + group.offset.y)
          read(group.items, roles + (group.role.map { [$0] } ?? []), path + [count], offset)
        case .link(let link): read(link.items, roles, path, origin)
        case .text(let item):
          texts.append(
            SetText(
              text: item.text, x: origin.x + item.position.x, y: origin.y + item.position.y,
              width: measurer.metrics(of: item.text, in: item.font).advance, size: item.font.size, roles: roles,
              path: path))
        case .path, .image: break
        }
      }
    }
    read(items, [], [], .zero)
    return texts
  }

  /// The words that are read, without running head and foot.
  var words: [String] { texts.filter { !$0.roles.contains(.artifact) }.map(\.text) }

  /// The words that are seen again on a further page but not read again: titles and heads of what goes on.
  var repeated: [String] {
    texts.filter { $0.roles.contains(.artifact) && $0.roles.count > 1 }.map(\.text)
  }
}

extension Scene {
  /// All groups that are read, from the outside in, those of running heads and the like left out.
  var groups: [Group] { items.flatMap(\.groups) }
}

extension Item {
  /// The item as a group; nil for another one.
  var group: Group? { if case .group(let group) = self { group } else { nil } }

  fileprivate var groups: [Group] {
    guard let group, group.role != .artifact else { return [] }
    return [group] + group.items.flatMap(\.groups)
  }
}

/// A grey box.
struct Box: Figure {
  var ratio = 0.5
  var alternativeText: String { "A grey box." }
  /// By how much it may grow.
  var growth = 1.0
  func height(forWidth width: Double) -> Double { width * ratio }
  func mostHeight(forWidth width: Double) -> Double { width * ratio * growth }
  func scene(size: Size, measurer: any TextMeasuring) -> Scene {
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height)
    return Scene(size: size, items: [.path(PathItem(.rect(rect), fill: Colour(0xCCCCCC)))])
  }
}

extension Report {
  /// A report of blocks with everything else made up.
  static func sample(_ blocks: [Block]) -> Report {
    Report(
      metadata: PagedDocument.Metadata(
        title: "A sample", author: "Nobody", subject: "Nothing", keywords: [], language: "en-GB",
        created: "2024-07-05T00:00:00Z"),
      source: "Somebody", accent: Colour(0xE4003B), blocks: blocks)
  }

  /// The pages, set with a measurer that needs no font.
  func pages() throws -> [Scene] {
    try paginate(measurer: FixedWidthMeasurer()).document.pages.map(\.scene)
  }
}

/// A number of words of made-up text.
func filler(_ count: Int) -> Report.Prose {
  Report.Prose((1...count).map { "word\($0)" }.joined(separator: " "))
}
