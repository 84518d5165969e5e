import Drawing
import PDF

extension StructureElement {
  /// The element of a group.
  init(_ type: StructureType, of group: Group) {
    let scope: Scope? =
      switch group.role {
      case .tableHeaderCell(.column): .column
      case .tableHeaderCell(.row): .row
      default: nil
      }
    self.init(
      type, alternative: type == .figure ? group.alternative : nil, scope: scope, columns: max(1, group.columns))
  }
}

extension Role {
  /// The elements that the role stands for, from the outside in; none for roles that are no part of the structure.
  var structureTypes: [StructureType] {
    switch self {
    case .section: [.section]
    case .heading(let level): [Self.headings[min(max(level, 1), 6) - 1]]
    case .paragraph: [.paragraph]
    case .figure: [.figure]
    case .caption: [.caption]
    case .table: [.table]
    case .tableHead: [.tableHead]
    case .tableBody: [.tableBody]
    case .tableRow: [.tableRow]
    case .tableHeaderCell: [.tableHeaderCell]
    case .tableCell: [.tableCell]
    case .list: [.list]
    case .listItem: [.listItem, .listBody]
    case .contents: [.contents]
    case .contentsEntry: [.contentsEntry]
    // PDF keeps its notes for what a mark in the text calls for; ours stand under their table.
    case .note: [.paragraph]
    case .artifact, .mark: []
    }
  }

  private static let headings: [StructureType] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
}
