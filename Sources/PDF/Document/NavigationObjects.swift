extension DocumentWriter {
  /// Writes the destinations by their names.
  ///
  /// - Returns: the number of their list; nil for none.
  mutating func write(_ destinations: [Destination]) -> Int? {
    guard !destinations.isEmpty else { return nil }
    let (list, firstPage) = (output.reserve(), firstPage)
    let ordered = destinations.map { (key: Self.key(of: $0.name), destination: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    output.writeDictionary(list) { out in
      out.put("/Names[")
      for (_, destination) in ordered {
        out.put(string: destination.name)
        out.put("[")
        out.put(reference: firstPage + destination.page)
        out.put("/XYZ ")
        out.put(thousandths: destination.x)
        out.put(" ")
        out.put(thousandths: destination.y)
        out.put(" 0]")
      }
      out.put("]")
    }
    return list
  }

  /// The bytes that a name is written as, which decide the order of names.
  private static func key(of name: String) -> [UInt8] {
    name.utf8.allSatisfy { $0 < 128 }
      ? Array(name.utf8) : [0xFE, 0xFF] + name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }

  /// Writes the outline.
  ///
  /// - Returns: its number; nil without an entry.
  mutating func write(_ outline: [OutlineItem]) -> Int? {
    guard !outline.isEmpty else { return nil }
    let number = output.reserve()
    let items = write(outline, under: number)
    output.writeDictionary(number) { out in
      out.put("/Type/Outlines")
      out.put(items, count: outline.count)
    }
    return number
  }

  /// Writes entries of the outline that share a parent, and all below them.
  ///
  /// - Returns: their numbers.
  private mutating func write(_ items: [OutlineItem], under parent: Int) -> Range<Int> {
    let first = output.reserve(items.count)
    for (index, item) in items.enumerated() {
      let number = first + index
      let children = item.children.isEmpty ? nil : write(item.children, under: number)
      output.writeDictionary(number) { out in
        out.put("/Title")
        out.put(string: item.title)
        out.put("/Parent ")
        out.put(reference: parent)
        if index > 0 {
          out.put("/Prev ")
          out.put(reference: number - 1)
        }
        if index < items.count - 1 {
          out.put("/Next ")
          out.put(reference: number + 1)
        }
        // A count below zero says that the entries are folded away.
        if let children { out.put(children, count: -children.count) }
        out.put("/Dest")
        out.put(string: item.destination)
      }
    }
    return first..<first + items.count
  }

  /// Writes the parts of pages that lead elsewhere.
  ///
  /// - Parameters:
  ///   - links: the parts of pages.
  ///   - first: the number of the first of their objects.
  mutating func write(_ links: [LinkAnnotation], from first: Int) {
    let key = pages.count
    for (index, link) in links.enumerated() {
      output.writeDictionary(first + index) { out in
        out.put("/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[")
        let (lower, upper) = link.corners
        for side in [lower.x, lower.y, upper.x, upper.y] { out.put(twentieths: side) }
        out.put("]/StructParent ")
        out.put(key + index)
        if !link.words.isEmpty {
          out.put("/Contents")
          out.put(string: link.words)
        }
        switch link.target {
        case .destination(let name):
          out.put("/Dest")
          out.put(string: name)
        case .address(let address):
          out.put("/A<</S/URI/URI")
          out.put(string: address.escapedAddress)
          out.put(">>")
        }
      }
    }
  }
}

extension ByteBuffer {
  /// Writes which entries are inside one of the outline.
  fileprivate mutating func put(_ items: Range<Int>, count: Int) {
    put("/First ")
    put(reference: items.lowerBound)
    put("/Last ")
    put(reference: items.upperBound - 1)
    put("/Count ")
    put(count)
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
