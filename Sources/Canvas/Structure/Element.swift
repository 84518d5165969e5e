import Drawing

/// A structure element: what a part of the document is to those who do not see it.
struct Element {
  /// What is inside an element.
  enum Kid {
    /// Marked content, by its page and its number there.
    case mark(page: Int, number: Int)
    /// Another element.
    case element(Int)
    /// The part of a page that can be clicked, by its number in the document.
    case annotation(Int)
  }

  /// What it is.
  var tag: Tag
  /// The element it is in; nil for the document.
  var parent: Int?
  /// What the picture shows.
  var alternative: String?
  /// What a header cell heads.
  var scope: Role.TableScope?
  /// How many columns a cell spans.
  var columns = 1
  /// What is inside, in reading order.
  var kids: [Kid] = []

  /// Makes an element of a tag alone.
  init(_ tag: Tag, in parent: Int?) {
    self.tag = tag
    self.parent = parent
  }

  /// Makes the element of a group.
  init(_ tag: Tag, of group: Group, in parent: Int?) {
    self.init(tag, in: parent)
    columns = max(1, group.columns)
    if case .tableHeaderCell(let scope) = group.role { self.scope = scope }
    if tag == .figure { alternative = group.alternative }
  }
}
