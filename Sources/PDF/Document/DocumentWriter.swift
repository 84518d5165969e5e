/// Writes a tagged document: the pages one by one, then all that leads to them, out of them and through them.
package struct DocumentWriter: ~Copyable {
  /// A page as the document lists it.
  package struct Page: Sendable {
    /// The width in points.
    package var width: Double
    /// The height in points.
    package var height: Double
    /// The page's number as printed.
    package var label: String

    package init(width: Double, height: Double, label: String) {
      (self.width, self.height, self.label) = (width, height, label)
    }
  }

  /// What the pages draw with, each thing known by its number.
  package struct Resources {
    package var fonts: [EmbeddedFont]
    package var images: [SampledImage]
    package var opacities: [Double]

    package init(fonts: [EmbeddedFont], images: [SampledImage], opacities: [Double]) {
      (self.fonts, self.images, self.opacities) = (fonts, images, opacities)
    }
  }

  /// The objects being written.
  var output: ObjectWriter
  let pages: [Page]
  /// The first of the pages' numbers.
  let firstPage: Int

  private let information: DocumentInformation
  private let outline: [OutlineItem]
  private let root: Int
  private let contents: Int

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - information: what the document is.
  ///   - pages: its pages.
  ///   - outline: what readers show beside the pages; may be empty.
  /// - Throws: `PDFError` where memory is out.
  package init(_ information: DocumentInformation, pages: [Page], outline: [OutlineItem]) throws(PDFError) {
    (self.information, self.pages, self.outline) = (information, pages, outline)
    var output = try ObjectWriter()
    root = output.reserve()
    firstPage = output.reserve(pages.count)
    contents = output.reserve(pages.count)
    self.output = output
  }

  /// Writes the operators of a page.
  ///
  /// - Parameters:
  ///   - page: the number of the page.
  ///   - content: the stream that holds the operators.
  package mutating func writeContents(of page: Int, _ content: borrowing ContentStream) {
    content.withBytes { output.writeStream(contents + page, $0) }
  }

  /// Writes what remains to be written.
  ///
  /// - Parameters:
  ///   - structure: the structure elements, and what on the pages belongs to them.
  ///   - links: the parts of pages that lead elsewhere.
  ///   - destinations: the places that links and the outline lead to, each name once.
  ///   - resources: what the pages draw with.
  /// - Returns: the whole file.
  package mutating func finished(
    structure: StructureTree, links: [LinkAnnotation], destinations: [Destination], resources: Resources
  ) -> [UInt8] {
    let resources = write(resources)
    let firstLink = output.reserve(links.count)
    let tree = write(structure, links, from: firstLink)
    write(links, from: firstLink)
    let list = writePages(links, from: firstLink, resources: resources)
    let outline = write(outline)
    let places = write(destinations)
    let metadata = writeMetadata()
    let (language, labels) = (information.language, pages.map(\.label))
    output.writeDictionary(root) { out in
      out.put("/Type/Catalog/Pages ")
      out.put(reference: list)
      out.put("/Lang")
      out.put(string: language)
      out.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
      out.put(reference: metadata)
      out.put("/StructTreeRoot ")
      out.put(reference: tree)
      out.put("/PageLabels ")
      out.put(pageLabels: labels)
      if let places {
        out.put("/Names<</Dests ")
        out.put(reference: places)
        out.put(">>")
      }
      if let outline {
        out.put("/PageMode/UseOutlines/Outlines ")
        out.put(reference: outline)
      }
    }
    return output.finished(root: root, info: writeInformation())
  }

  /// Writes the pages.
  ///
  /// - Returns: the number of their list.
  private mutating func writePages(_ links: [LinkAnnotation], from firstLink: Int, resources: Int) -> Int {
    let (list, firstPage, contents) = (output.reserve(), firstPage, contents)
    var annotations: [[Int]] = Array(repeating: [], count: pages.count)
    for (index, link) in links.enumerated() { annotations[link.page].append(firstLink + index) }
    for (index, page) in pages.enumerated() {
      output.writeDictionary(firstPage + index) { out in
        out.put("/Type/Page/Parent ")
        out.put(reference: list)
        out.put("/MediaBox[0 0 ")
        out.put(thousandths: page.width)
        out.put(" ")
        out.put(thousandths: page.height)
        out.put("]/Resources ")
        out.put(reference: resources)
        out.put("/Contents ")
        out.put(reference: contents + index)
        out.put("/Tabs/S/StructParents ")
        out.put(index)
        guard !annotations[index].isEmpty else { return }
        out.put("/Annots")
        out.put(references: annotations[index])
      }
    }
    output.writeDictionary(list) { [count = pages.count] out in
      out.put("/Type/Pages/Count ")
      out.put(count)
      out.put("/Kids")
      out.put(references: firstPage..<firstPage + count)
    }
    return list
  }

  private mutating func writeMetadata() -> Int {
    let number = output.reserve()
    output.writePlainStream(number, information.metadataPacket) { $0.put("/Type/Metadata/Subtype/XML") }
    return number
  }

  private mutating func writeInformation() -> Int {
    let (number, information) = (output.reserve(), information)
    output.writeDictionary(number) { out in
      for (key, text) in [
        ("/Title", information.title), ("/Author", information.author), ("/Subject", information.subject),
        ("/Keywords", information.keywords.joined(separator: ", ")),
        ("/CreationDate", "D:" + information.created.filter { !"-T:".contains($0) }),
      ] {
        out.put(plain: key)
        out.put(string: text)
      }
    }
    return number
  }
}

extension ByteBuffer {
  /// Writes what pages are called: ranges of numbers that count on, and words for any other page.
  fileprivate mutating func put(pageLabels labels: [String]) {
    put("<</Nums[")
    var next: Int?
    for (index, label) in labels.enumerated() {
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { next = number.map { $0 + 1 } }
      if let number, number == next { continue }
      put(index)
      put("<<")
      if let number {
        put("/S/D/St ")
        put(number)
      } else {
        put("/P")
        put(string: label)
      }
      put(">>")
    }
    put("]>>")
  }
}
