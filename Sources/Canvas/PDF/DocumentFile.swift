import Drawing

/// The objects of a document: pages, and all that leads to them, out of them and through them.
struct DocumentFile: ~Copyable {
  /// The file being written.
  var output: PDFOutput
  /// The document.
  let document: PagedDocument
  /// The first of the pages' numbers.
  let pages: Int

  private let root: Int
  private let contents: Int

  /// Begins the file of a document.
  init(_ document: PagedDocument) throws(CanvasError) {
    self.document = document
    var output = try PDFOutput()
    root = output.reserve()
    pages = output.reserve(document.pages.count)
    contents = output.reserve(document.pages.count)
    self.output = output
  }

  /// Writes the operators of a page.
  mutating func writeContents(of page: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    output.writeStream(contents + page, packed: output.packed(bytes))
  }

  /// Writes what remains to be written.
  ///
  /// - Parameter painter: what painted the pages.
  /// - Returns: the whole file.
  /// - Throws: `CanvasError` for a font or picture that cannot be written.
  mutating func finished(_ painter: borrowing PagePainter) throws(CanvasError) -> [UInt8] {
    let resources = try writeResources(painter)
    let annotations = output.reserve(painter.annotations.count)
    let structure = writeStructure(painter.structure, painter.annotations, from: annotations)
    writeAnnotations(painter.annotations, from: annotations)
    let tree = writePages(painter.annotations, from: annotations, resources: resources)
    let outline = writeOutline(to: painter.anchors)
    let destinations = writeDestinations(painter.anchors)
    let metadata = writeMetadata()
    let document = document
    output.writeDictionary(root) { out in
      out.put("/Type/Catalog/Pages ")
      out.put(reference: tree)
      out.put("/Lang")
      out.put(string: document.metadata.language)
      out.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
      out.put(reference: metadata)
      out.put("/StructTreeRoot ")
      out.put(reference: structure)
      out.put("/PageLabels ")
      Self.put(document.pages.map(\.label), to: &out)
      if let destinations {
        out.put("/Names<</Dests ")
        out.put(reference: destinations)
        out.put(">>")
      }
      if let outline {
        out.put("/PageMode/UseOutlines/Outlines ")
        out.put(reference: outline)
      }
    }
    return output.finished(root: root, info: writeInfo())
  }

  // MARK: - Pages

  /// Writes the pages.
  ///
  /// - Returns: the number of their list.
  private mutating func writePages(_ annotations: [Annotation], from first: Int, resources: Int) -> Int {
    let (list, pages, contents) = (output.reserve(), pages, contents)
    var parts: [[Int]] = Array(repeating: [], count: document.pages.count)
    for (index, annotation) in annotations.enumerated() { parts[annotation.page].append(first + index) }
    for (index, page) in document.pages.enumerated() {
      output.writeDictionary(pages + index) { out in
        out.put("/Type/Page/Parent ")
        out.put(reference: list)
        out.put("/MediaBox[0 0 ")
        out.put(thousandths: page.scene.size.width)
        out.put(" ")
        out.put(thousandths: page.scene.size.height)
        out.put("]/Resources ")
        out.put(reference: resources)
        out.put("/Contents ")
        out.put(reference: contents + index)
        out.put("/Tabs/S/StructParents ")
        out.put(index)
        guard !parts[index].isEmpty else { return }
        out.put("/Annots")
        out.put(references: parts[index])
      }
    }
    output.writeDictionary(list) { [count = document.pages.count] out in
      out.put("/Type/Pages/Count ")
      out.put(count)
      out.put("/Kids")
      out.put(references: pages..<pages + count)
    }
    return list
  }

  /// Writes what pages are called: numbers where they count on, else the words.
  private static func put(_ labels: [String], to out: inout PDFBytes) {
    out.put("<</Nums[")
    var next: Int?
    for (index, label) in labels.enumerated() {
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { next = number.map { $0 + 1 } }
      if let number, number == next { continue }
      out.put(index)
      out.put("<<")
      if let number {
        out.put("/S/D/St ")
        out.put(number)
      } else {
        out.put("/P")
        out.put(string: label)
      }
      out.put(">>")
    }
    out.put("]>>")
  }

  // MARK: - Ways in

  /// Writes the places that links lead to, by their names.
  ///
  /// - Returns: the number of their list; nil for none.
  private mutating func writeDestinations(_ anchors: [(name: String, page: Int, place: Point)]) -> Int? {
    guard !anchors.isEmpty else { return nil }
    let (list, pages) = (output.reserve(), pages)
    let ordered = anchors.map { (key: Self.order($0.name), anchor: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    output.writeDictionary(list) { out in
      out.put("/Names[")
      for (_, anchor) in ordered {
        out.put(string: anchor.name)
        out.put("[")
        out.put(reference: pages + anchor.page)
        out.put("/XYZ ")
        out.put(thousandths: anchor.place.x)
        out.put(" ")
        out.put(thousandths: anchor.place.y)
        out.put(" 0]")
      }
      out.put("]")
    }
    return list
  }

  /// The bytes that a name is written as, which names stand in the order of.
  private static func order(_ name: String) -> [UInt8] {
    name.isASCII ? Array(name.utf8) : [0xFE, 0xFF] + name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }

  /// Writes the outline.
  ///
  /// - Returns: its number; nil without an entry.
  private mutating func writeOutline(to anchors: [(name: String, page: Int, place: Point)]) -> Int? {
    guard !document.outline.isEmpty else { return nil }
    let number = output.reserve()
    let (first, last, _) = writeOutline(document.outline, under: number, isOpen: true)
    let count = document.outline.count
    output.writeDictionary(number) { out in
      out.put("/Type/Outlines")
      Self.put(first, last, count: count, to: &out)
    }
    return number
  }

  private mutating func writeOutline(
    _ entries: [PagedDocument.OutlineEntry], under parent: Int, isOpen: Bool
  ) -> (first: Int, last: Int, count: Int) {
    let first = output.reserve(entries.count)
    for (index, entry) in entries.enumerated() {
      let number = first + index
      let inner = entry.children.isEmpty ? nil : writeOutline(entry.children, under: number, isOpen: false)
      output.writeDictionary(number) { out in
        out.put("/Title")
        out.put(string: entry.title)
        out.put("/Parent ")
        out.put(reference: parent)
        if index > 0 {
          out.put("/Prev ")
          out.put(reference: number - 1)
        }
        if index < entries.count - 1 {
          out.put("/Next ")
          out.put(reference: number + 1)
        }
        // A count below zero says that the entries are folded away.
        if let inner { Self.put(inner.first, inner.last, count: -inner.count, to: &out) }
        out.put("/Dest")
        out.put(string: entry.destination)
      }
    }
    return (first, first + entries.count - 1, entries.count)
  }

  private static func put(_ first: Int, _ last: Int, count: Int, to out: inout PDFBytes) {
    out.put("/First ")
    out.put(reference: first)
    out.put("/Last ")
    out.put(reference: last)
    out.put("/Count ")
    out.put(count)
  }

  // MARK: - What the document is

  private mutating func writeMetadata() -> Int {
    let number = output.reserve()
    output.writePlainStream(number, MetadataPacket.bytes(document.metadata)) { $0.put("/Type/Metadata/Subtype/XML") }
    return number
  }

  private mutating func writeInfo() -> Int {
    let (number, metadata) = (output.reserve(), document.metadata)
    output.writeDictionary(number) { out in
      for (key, text) in [
        ("/Title", metadata.title), ("/Author", metadata.author), ("/Subject", metadata.subject),
        ("/Keywords", metadata.keywords.joined(separator: ", ")),
        ("/CreationDate", "D:" + metadata.created.filter { !"-T:".contains($0) }),
      ] {
        out.put(plain: key)
        out.put(string: text)
      }
    }
    return number
  }
}

extension PDFBytes {
  /// Writes a list of references to objects.
  mutating func put(references objects: some Sequence<Int>) {
    put(UInt8(ascii: "["))
    for object in objects {
      put(reference: object)
      put(" ")
    }
    put(UInt8(ascii: "]"))
  }
}

extension String {
  /// Whether every character is of ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 128 } }
}
