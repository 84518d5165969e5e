/// A structure element: what a part of the document is to those who do not see it.
package struct StructureElement {
  /// What is inside an element.
  package enum Kid: Equatable {
    /// Marked content, by its page and its number there.
    case mark(page: Int, number: Int)
    /// Another element.
    case element(Int)
    /// The part of a page that can be clicked, by its number among the document's links.
    case link(Int)
  }

  /// What a header cell heads.
  package enum Scope: String { case column = "Column", row = "Row" }

  /// What it is.
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

  /// Makes an element that nothing is in.
  ///
  /// - Parameters:
  ///   - type: what it is.
  ///   - alternative: what a picture shows, in words.
  ///   - scope: what a header cell heads.
  ///   - columns: how many columns a cell spans.
  package init(_ type: StructureType, alternative: String? = nil, scope: Scope? = nil, columns: Int = 1) {
    self.type = type
    self.alternative = alternative
    self.scope = scope
    self.columns = columns
  }
}
