/// The structure elements of a document, and the marked contents of its pages that belong to them.
package struct StructureTree {
  /// The elements in the order they were begun in; the first is the document.
  package private(set) var elements = [StructureElement(.document)]
  /// The elements that the marked contents of each page belong to.
  private(set) var owners: [[Int]] = []

  /// Makes the tree of a document that nothing is in.
  package init() {}

  package mutating func beginPage() { owners.append([]) }

  /// Adds an element behind what another holds already.
  ///
  /// - Returns: the number of the element.
  package mutating func add(_ element: StructureElement, in parent: Int) -> Int {
    let number = elements.count
    elements.append(element)
    elements[number].parent = parent
    elements[parent].kids.append(.element(number))
    return number
  }

  /// Adds marked content of the page begun last to an element.
  ///
  /// - Returns: the number of the content on its page.
  package mutating func addMark(in element: Int) -> Int {
    let (page, number) = (owners.count - 1, owners[owners.count - 1].count)
    owners[page].append(element)
    elements[element].kids.append(.mark(page: page, number: number))
    return number
  }

  /// Adds the part of a page that can be clicked to an element.
  ///
  /// - Parameters:
  ///   - link: its number among the document's links.
  ///   - element: the number of the element.
  package mutating func add(link: Int, in element: Int) { elements[element].kids.append(.link(link)) }
}
