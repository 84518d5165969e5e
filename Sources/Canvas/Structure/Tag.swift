import Drawing

/// A structure element that Cairo accepts; any other name breaks the file without a word.
enum Tag: String {
  case document = "Document"
  case section = "Sect"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case figure = "Figure"
  case caption = "Caption"
  case table = "Table"
  case tableHead = "THead"
  case tableBody = "TBody"
  case tableRow = "TR"
  case tableHeaderCell = "TH"
  case tableCell = "TD"
  case list = "L"
  case listItem = "LI"
  case listBody = "LBody"
  case contents = "TOC"
  case contentsEntry = "TOCI"
  case span = "Span"
  case link = "Link"
  /// Stands for furniture, which Cairo has no name for.
  case furniture = "Private"

  /// Whether the element holds other elements only, so that text straight inside it needs one of its own.
  var isContainer: Bool {
    switch self {
    case .document, .section, .table, .tableHead, .tableBody, .tableRow, .list, .contents: true
    default: false
    }
  }
}

extension Role {
  /// The elements that the role stands for, from the outside in; none for roles that are no part of the structure.
  var tags: [Tag] {
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

  private static let headings: [Tag] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
}
