package import Drawing
import PDF

/// Writes documents as PDF files that can be read, searched, linked into and listened to.
///
/// Pages are written by the house's own `PDF`: Cairo plays each of them back twice, and has no words for languages,
/// alternative texts, scopes of headers and artifacts. A picture by itself is drawn with Cairo (`CairoPDFCanvas`).
package struct PDFCanvas {
  /// The longest side of a page, in points.
  package static let limit = 14_400.0

  private let measurer: Typesetter

  package init(measurer: Typesetter) {
    self.measurer = measurer
  }

  /// Writes a document; the file is replaced whole or not at all.
  ///
  /// - Parameters:
  ///   - document: the pages, the outline and what the document is.
  ///   - path: where to write it.
  /// - Throws: `CanvasError` for what cannot be drawn, a link that leads nowhere or a place that cannot be written.
  package func write(_ document: PagedDocument, to path: String) throws(CanvasError) {
    try CanvasError.putting(bytes(of: document), at: path)
  }

  /// Draws a document; the same document always gives the same bytes.
  ///
  /// - Parameter document: the pages, the outline and what the document is.
  /// - Returns: the bytes of the PDF file.
  /// - Throws: `CanvasError` for what cannot be drawn or a link that leads nowhere.
  package func bytes(of document: PagedDocument) throws(CanvasError) -> [UInt8] {
    guard !document.pages.isEmpty else { throw .noPages }
    try document.metadata.checkDate()
    try measurer.check()
    for page in document.pages {
      try page.scene.size.check(limit: Self.limit, unit: "pt")
      try page.scene.check(on: page.place)
    }
    let fonts = try PageFonts(of: document.pages, typesetter: measurer)
    var file = try begin(document)
    var painter = PDFPainter(typesetter: measurer, fonts: fonts)
    for (index, page) in document.pages.enumerated() {
      painter.draw(page.scene)
      file.writeContents(of: index, painter.content)
    }
    try LinkCheck(document, painter.destinations, painter.links).check()
    var images: [SampledImage] = []
    for png in painter.pictures {
      guard let picture = Picture(png: png) else { throw .badImage(on: "the document") }
      images.append(picture.sampled)
    }
    return file.finished(
      structure: painter.structure.tree, links: painter.links, destinations: painter.destinations,
      resources: DocumentWriter.Resources(
        fonts: fonts.embedded, images: images, opacities: painter.content.opacities))
  }

  private func begin(_ document: PagedDocument) throws(CanvasError) -> DocumentWriter {
    do throws(PDFError) {
      return try DocumentWriter(
        document.metadata.information,
        pages: document.pages.map {
          DocumentWriter.Page(width: $0.scene.size.width, height: $0.scene.size.height, label: $0.label)
        },
        outline: document.outline.map(\.item))
    } catch {
      switch error {
      case .outOfMemory: throw .packing("out of memory")
      }
    }
  }
}

extension PagedDocument.Metadata {
  /// The metadata as PDF has them.
  var information: DocumentInformation {
    DocumentInformation(
      title: title, author: author, subject: subject, keywords: keywords, language: language, created: created)
  }

  /// Throws unless the date of creation is of the one form that every reader knows.
  func checkDate() throws(CanvasError) {
    let form = "0000-00-00T00:00:00Z".utf8
    let isDate =
      created.utf8.count == form.count
      && zip(created.utf8, form).allSatisfy { byte, model in
        model == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == model
      }
    guard isDate else { throw .badDate(created) }
  }
}

extension PagedDocument.OutlineEntry {
  /// The entry as PDF has it.
  fileprivate var item: OutlineItem {
    OutlineItem(title: title, destination: destination, children: children.map(\.item))
  }
}
