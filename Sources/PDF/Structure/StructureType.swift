/// What a structure element is, by PDF's names.
package enum StructureType: String {
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

  /// Whether the element holds other elements only, so that text straight inside it needs one of its own.
  package var isContainer: Bool {
    switch self {
    case .document, .section, .table, .tableHead, .tableBody, .tableRow, .list, .contents: true
    default: false
    }
  }
}
