/// A structure element: what a part of the document is to those who do not see it.
package struct StructureElement {
  /// What is inside an element.
  package enum Kid: Equatable {
    /// Marked content, by its page and its number there.
    case mark(page: Int, number: Int)
    case element(Int)
    /// The part of a page that can be clicked, by its number among the document's links.
    case link(Int)
  }

  /// What a header cell heads.
  package enum Scope: String { case column = "Column", row = "Row" }

  package let type: StructureType
  /// The element it is in; nil for the document.
  package internal(set) var parent: Int?
  /// What the picture shows.
  let alternative: String?
  /// What a header cell heads.
  let scope: Scope?
  /// How many columns a cell spans.
  let columns: Int
  /// What is inside, in reading order.
  package internal(set) var kids: [Kid] = []

  package init(_ type: StructureType, alternative: String? = nil, scope: Scope? = nil, columns: Int = 1) {
    (self.type, self.alternative, self.scope, self.columns) = (type, alternative, scope, columns)
  }
}
