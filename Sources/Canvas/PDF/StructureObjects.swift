import Drawing

extension DocumentFile {
  /// Writes the structure elements, and the ways back to them from the pages.
  ///
  /// - Returns: the number of the structure's root.
  mutating func writeStructure(_ structure: Structure, _ annotations: [Annotation], from firstAnnotation: Int) -> Int {
    let (root, parents) = (output.reserve(), output.reserve())
    let (lists, elements) = (output.reserve(structure.owners.count), output.reserve(structure.elements.count))
    let pages = pages
    for (index, element) in structure.elements.enumerated() {
      output.write(elements + index) { out in
        out.put("<</S/")
        out.put(plain: element.tag.rawValue)
        out.put("/P ")
        out.put(reference: element.parent.map { elements + $0 } ?? root)
        let page = element.kids.firstPage(annotations)
        if let page {
          out.put("/Pg ")
          out.put(reference: pages + page)
        }
        Self.put(element.kids, on: page, pages: pages, elements: elements, annotations: firstAnnotation, to: &out)
        if let alternative = element.alternative {
          out.put("/Alt")
          out.put(string: alternative)
        }
        if element.scope != nil || element.columns > 1 {
          out.put("/A<</O/Table")
          switch element.scope {
          case .column: out.put("/Scope/Column")
          case .row: out.put("/Scope/Row")
          case nil: break
          }
          if element.columns > 1 {
            out.put("/ColSpan ")
            out.put(element.columns)
          }
          out.put(">>")
        }
        out.put(">>")
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
      for (index, annotation) in annotations.enumerated() {
        out.put(structure.owners.count + index)
        out.put(" ")
        out.put(reference: elements + annotation.element)
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
      out.put(structure.owners.count + annotations.count)
    }
    return root
  }

  /// Writes what is inside an element; marked content of its own page is a bare number.
  private static func put(
    _ kids: [Element.Kid], on page: Int?, pages: Int, elements: Int, annotations: Int, to out: inout PDFBytes
  ) {
    guard !kids.isEmpty else { return }
    out.put("/K")
    out.put(kids.count > 1 ? UInt8(ascii: "[") : 32)
    for (index, kid) in kids.enumerated() {
      if index > 0 { out.put(" ") }
      switch kid {
      case .element(let number): out.put(reference: elements + number)
      case .annotation(let number):
        out.put("<</Type/OBJR/Obj ")
        out.put(reference: annotations + number)
        out.put(">>")
      case .mark(let other, let number) where other != page:
        out.put("<</Type/MCR/Pg ")
        out.put(reference: pages + other)
        out.put("/MCID ")
        out.put(number)
        out.put(">>")
      case .mark(_, let number): out.put(number)
      }
    }
    if kids.count > 1 { out.put(UInt8(ascii: "]")) }
  }

  /// Writes the parts of pages that lead elsewhere.
  mutating func writeAnnotations(_ annotations: [Annotation], from first: Int) {
    let key = document.pages.count
    for (index, annotation) in annotations.enumerated() {
      output.writeDictionary(first + index) { out in
        out.put("/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[")
        let frame = annotation.frame
        for side in [frame.x, frame.y, frame.maxX, frame.maxY] {
          out.put(twentieths: Int((side * 20).rounded()))
        }
        out.put("]/StructParent ")
        out.put(key + index)
        if !annotation.words.isEmpty {
          out.put("/Contents")
          out.put(string: annotation.words)
        }
        switch annotation.target {
        case .destination(let name):
          out.put("/Dest")
          out.put(string: name)
        case .address(let address):
          out.put("/A<</S/URI/URI")
          out.put(string: address.escapedAddress)
          out.put(">>")
        case .anchor: break
        }
      }
    }
  }
}

extension [Element.Kid] {
  /// The page that the first thing on a page stands on.
  fileprivate func firstPage(_ annotations: [Annotation]) -> Int? {
    for kid in self {
      switch kid {
      case .mark(let page, _): return page
      case .annotation(let number): return annotations[number].page
      case .element: continue
      }
    }
    return nil
  }
}

extension String {
  /// The address with everything but visible ASCII, and quotes and brackets, written as `%C3`.
  fileprivate var escapedAddress: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.reduce(into: "") { plain, byte in
      if (0x21...0x7E).contains(byte), !"'()\\".utf8.contains(byte) {
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        plain += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
