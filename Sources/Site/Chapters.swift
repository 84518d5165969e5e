import Report

/// A report in parts, each of which is a page: a screen has no pages to turn, and nobody wants to load a hundred at once.
struct Chapters {
  /// A part with its title.
  struct Chapter {
    let title: String
    let id: String
    var blocks: [Report.Block]
    /// The chapter that it is a part of; nil for none.
    var parent: String?
  }

  let cover: Report.Cover?
  private(set) var all: [Chapter] = []

  /// What leads through a document by the numbers of its pages, or lists at its end what each page of the site has beside its numbers.
  private static let paper: Set<String> = ["contents", "index", "commands"]

  /// Divides a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - isChapter: whether a heading of the second level, by its name, begins a page too.
  init(_ report: Report, dividedAt isChapter: (String) -> Bool = { _ in false }) {
    var cover: Report.Cover?
    var section: String?
    for block in report.blocks {
      switch block {
      case .cover(let own): cover = own
      case .heading(1, let title, let id):
        section = id
        all.append(Chapter(title: title, id: id, blocks: [block], parent: nil))
      case .heading(2, let title, let id) where isChapter(id):
        all.append(Chapter(title: title, id: id, blocks: [.heading(1, title, id: id)], parent: section))
      default:
        if all.isEmpty { continue }
        all[all.count - 1].blocks.append(block)
      }
    }
    self.cover = cover
    all.removeAll { Self.paper.contains($0.id) }
  }

  /// The chapter of a name.
  func chapter(_ id: String) -> Chapter? { all.first { $0.id == id } }
}

extension Report.Block {
  /// The names of the places in it.
  var anchors: [String] {
    switch self {
    case .heading(_, _, let id): [id]
    case .figure(let picture): [picture.anchor].compactMap(\.self)
    case .table(let table):
      [table.anchor].compactMap(\.self) + table.groups.flatMap(\.rows).compactMap(\.anchor)
        + table.totals.compactMap(\.anchor)
    case .columns(let columns): columns.flatMap { $0.blocks.flatMap(\.anchors) }
    case .cover(let cover): cover.blocks.flatMap(\.anchors)
    case .flow(let blocks, _): blocks.flatMap(\.anchors)
    default: []
    }
  }
}
