import Drawing

/// A structure element as it was begun, with what Cairo has no words for.
struct Element {
  /// What it is.
  var tag: Tag
  /// What the picture shows or where the link leads.
  var alternative: String?
  /// What a header cell heads.
  var scope: Role.TableScope?
  /// How many columns a cell spans.
  var columns = 1

  /// Makes an element of a tag alone.
  init(_ tag: Tag) {
    self.tag = tag
  }

  /// Makes the element of a group.
  init(_ tag: Tag, of group: Group) {
    self.tag = tag
    columns = max(1, group.columns)
    if case .tableHeaderCell(let scope) = group.role { self.scope = scope }
    if tag == .figure { alternative = group.alternative }
  }

  /// Makes the element of a link, told by the text to be clicked.
  init(_ link: LinkItem) {
    tag = .link
    let text = link.items.text
    if !text.isEmpty {
      alternative = text
    } else if case .address(let address) = link.target {
      alternative = address
    }
  }

  /// What is added to the element in the file.
  var entries: [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    if tag == .figure, let alternative { entries.append(("Alt", PDFText.string(alternative))) }
    var table = ""
    switch scope {
    case .column: table += "/Scope/Column"
    case .row: table += "/Scope/Row"
    case nil: break
    }
    if columns > 1 { table += "/ColSpan \(columns)" }
    if !table.isEmpty { entries.append(("A", "<</O/Table\(table)>>")) }
    return entries
  }
}

extension [Item] {
  /// The texts of the items, one after the other.
  fileprivate var text: String {
    map { item in
      switch item {
      case .text(let item): item.text
      case .group(let group): group.items.text
      case .link(let link): link.items.text
      case .path, .image: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
