extension DocumentWriter {
  /// Writes the structure elements, and the ways back to them from the pages.
  ///
  /// - Parameters:
  ///   - structure: the elements.
  ///   - links: the parts of pages that lead elsewhere.
  ///   - firstLink: the number of the first of their objects.
  /// - Returns: the number of the structure's root.
  mutating func write(_ structure: StructureTree, _ links: [LinkAnnotation], from firstLink: Int) -> Int {
    let (root, parents) = (output.reserve(), output.reserve())
    let (lists, elements) = (output.reserve(structure.owners.count), output.reserve(structure.elements.count))
    let numbers = KidNumbers(pages: firstPage, elements: elements, links: firstLink)
    for (index, element) in structure.elements.enumerated() {
      output.writeDictionary(elements + index) { out in
        out.put("/S/")
        out.put(plain: element.type.rawValue)
        out.put("/P ")
        out.put(reference: element.parent.map { elements + $0 } ?? root)
        let page = element.kids.firstPage(links)
        if let page {
          out.put("/Pg ")
          out.put(reference: numbers.pages + page)
        }
        out.put(element.kids, on: page, numbers)
        if let alternative = element.alternative {
          out.put("/Alt")
          out.put(string: alternative)
        }
        out.put(cell: element)
      }
    }
    for (index, owners) in structure.owners.enumerated() {
      output.write(lists + index) { $0.put(references: owners.lazy.map { elements + $0 }) }
    }
    output.writeDictionary(parents) { out in
      out.put("/Nums[")
      for page in structure.owners.indices {
        out.put(page)
        out.put(" ")
        out.put(reference: lists + page)
        out.put(" ")
      }
      for (index, link) in links.enumerated() {
        out.put(structure.owners.count + index)
        out.put(" ")
        out.put(reference: elements + link.element)
        out.put(" ")
      }
      out.put("]")
    }
    output.writeDictionary(root) { out in
      out.put("/Type/StructTreeRoot/K ")
      out.put(reference: elements)
      out.put("/ParentTree ")
      out.put(reference: parents)
      out.put("/ParentTreeNextKey ")
      out.put(structure.owners.count + links.count)
    }
    return root
  }
}

/// The first numbers of the objects that may be inside an element.
private struct KidNumbers {
  let pages: Int
  let elements: Int
  let links: Int
}

extension ByteBuffer {
  /// Writes what is inside an element; marked content of its own page is a bare number.
  fileprivate mutating func put(_ kids: [StructureElement.Kid], on page: Int?, _ numbers: KidNumbers) {
    guard !kids.isEmpty else { return }
    put("/K")
    put(kids.count > 1 ? UInt8(ascii: "[") : 32)
    for (index, kid) in kids.enumerated() {
      if index > 0 { put(" ") }
      switch kid {
      case .element(let number): put(reference: numbers.elements + number)
      case .link(let number):
        put("<</Type/OBJR/Obj ")
        put(reference: numbers.links + number)
        put(">>")
      case .mark(let other, let number) where other != page:
        put("<</Type/MCR/Pg ")
        put(reference: numbers.pages + other)
        put("/MCID ")
        put(number)
        put(">>")
      case .mark(_, let number): put(number)
      }
    }
    if kids.count > 1 { put(UInt8(ascii: "]")) }
  }

  /// Writes what a cell of a table heads and how many columns it spans; nothing for other elements.
  fileprivate mutating func put(cell: StructureElement) {
    guard cell.scope != nil || cell.columns > 1 else { return }
    put("/A<</O/Table")
    if let scope = cell.scope {
      put("/Scope/")
      put(plain: scope.rawValue)
    }
    if cell.columns > 1 {
      put("/ColSpan ")
      put(cell.columns)
    }
    put(">>")
  }
}

extension [StructureElement.Kid] {
  /// The page that the first thing on a page stands on.
  fileprivate func firstPage(_ links: [LinkAnnotation]) -> Int? {
    for kid in self {
      switch kid {
      case .mark(let page, _): return page
      case .link(let number): return links[number].page
      case .element: continue
      }
    }
    return nil
  }
}
