/// The structure elements of a file on the way from the root to the leaves, which is the order they were begun in.
struct StructureTree {
  /// The file being rewritten.
  private(set) var file: PDFRewriter
  /// The marked contents that are furniture, by the number of their page.
  private(set) var furniture: [Int: [Int]] = [:]

  private var elements: ArraySlice<Element>
  private var source: PDFSource { file.source }

  /// Walks through the structure of a file.
  ///
  /// - Parameters:
  ///   - file: the file being rewritten.
  ///   - elements: what the elements are, in the order they were begun in.
  /// - Throws: `CanvasError` if the file holds other elements.
  init(of file: PDFRewriter, elements: [Element]) throws(CanvasError) {
    self.file = file
    self.elements = elements[...]
    let catalogue = try source.dictionary(source.root)
    // Where nothing is drawn, nothing is marked.
    guard let root = catalogue["StructTreeRoot"].flatMap(source.reference) else { return }
    let tree = try source.dictionary(root)
    for child in tree["K"].map(source.items) ?? [] {
      if let number = source.reference(child) { _ = try visit(number) }
    }
    guard self.elements.isEmpty else { throw .finishing("\(self.elements.count) structure elements are missing") }
    try forgetFurniture(in: tree)
  }

  /// Completes an element and those inside it.
  ///
  /// - Returns: whether the element stays.
  private mutating func visit(_ number: Int) throws(CanvasError) -> Bool {
    let entries = try source.dictionary(number)
    guard let element = elements.popFirst(), let name = entries["S"],
      source.bytes[name].dropFirst().elementsEqual(element.tag.rawValue.utf8)
    else { throw .finishing("structure element \(number) is not the one that was begun") }
    let kids = entries["K"].map(source.items) ?? []
    if element.tag == .furniture {
      guard let page = entries["Pg"].flatMap(source.reference), kids.count == 1, let mark = source.integer(kids[0])
      else { throw .finishing("furniture is more than one run of marked content") }
      furniture[page, default: []].append(mark)
      file.remove(number)
      return false
    }
    var kept: [Range<Int>] = []
    for kid in kids {
      if let child = source.reference(kid) {
        guard try visit(child) else { continue }
      } else if element.tag == .link {
        try describe(kid, as: element)
      }
      kept.append(kid)
    }
    var added = element.entries
    if kept.count < kids.count {
      // No value leaves the entry out.
      added.append(("K", kept.isEmpty ? "" : "[\(kept.map(source.text).joined(separator: " "))]"))
    }
    if !added.isEmpty { try file.add(added, to: number) }
    return true
  }

  /// Says where the link leads to those who do not see what is around it, and has it printed as all else is.
  private mutating func describe(_ kid: Range<Int>, as element: Element) throws(CanvasError) {
    guard let annotation = PDFDictionary(kid, in: source.bytes)["Obj"].flatMap(source.reference) else { return }
    var added = [(key: "F", value: "4")]
    if let text = element.alternative { added.append(("Contents", PDFText.string(text))) }
    try file.add(added, to: annotation)
  }

  /// Empties the places of furniture in the lists that lead from pages to elements.
  private mutating func forgetFurniture(in tree: PDFDictionary) throws(CanvasError) {
    guard let parents = tree["ParentTree"].flatMap(source.reference),
      let numbers = try source.dictionary(parents)["Nums"].map(source.items)
    else { throw .finishing("the structure has no way back from the pages") }
    var lists: [Int: Int] = [:]
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      if let key = source.integer(numbers[index]) { lists[key] = source.reference(numbers[index + 1]) }
    }
    for (page, marks) in furniture.sorted(by: { $0.key < $1.key }) {
      guard let key = try source.dictionary(page)["StructParents"].flatMap(source.integer), let list = lists[key],
        let object = source.object(list)
      else { throw .finishing("the structure has no way back from page object \(page)") }
      var owners = source.items(object.value).map(source.text)
      guard marks.allSatisfy(owners.indices.contains) else { throw .finishing("furniture has no owner") }
      for mark in marks { owners[mark] = "null" }
      file.replace(list, with: "[\(owners.joined(separator: " "))]")
    }
  }
}
