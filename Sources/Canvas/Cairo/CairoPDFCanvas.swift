import CCairo
package import Drawing
import PDF

/// Draws a picture by itself as a PDF page of its size, with Cairo.
///
/// Reports, which hold many pictures and much more, are written by `PDFCanvas`.
package struct CairoPDFCanvas {
  private let measurer: Typesetter

  package init(measurer: Typesetter) {
    self.measurer = measurer
  }

  /// Writes a picture; the file is replaced whole or not at all.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - metadata: what the picture is; its subject is what a reader who cannot see it is told instead.
  ///   - path: where to write it.
  /// - Throws: `CanvasError` for what cannot be drawn or a place that cannot be written.
  package func write(_ scene: Scene, metadata: PagedDocument.Metadata, to path: String) throws(CanvasError) {
    try CanvasError.putting(bytes(of: scene, metadata: metadata), at: path)
  }

  /// Draws a picture; the same picture always gives the same bytes.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - metadata: what the picture is.
  /// - Returns: the bytes of the PDF file.
  /// - Throws: `CanvasError` for what cannot be drawn.
  package func bytes(of scene: Scene, metadata: PagedDocument.Metadata) throws(CanvasError) -> [UInt8] {
    try metadata.checkDate()
    try measurer.check()
    try scene.size.check(limit: PDFCanvas.limit, unit: "pt")
    try scene.check(on: "the picture")
    let sink = ByteSink()
    // The surface flushes into the sink when it ends, also when drawing failed.
    try withExtendedLifetime(sink) { () throws(CanvasError) in try ink(scene, metadata, into: sink) }
    return try metadata.information.added(to: sink.bytes)
  }

  private func ink(_ scene: Scene, _ metadata: PagedDocument.Metadata, into sink: ByteSink) throws(CanvasError) {
    let surface = Surface(
      cairo_pdf_surface_create_for_stream(
        { context, bytes, count in
          ByteSink.append(bytes, Int(count), to: context)
          return CAIRO_STATUS_SUCCESS
        }, sink.context, scene.size.width, scene.size.height))
    for (key, text) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.created),
    ] { cairo_pdf_surface_set_metadata(surface.handle, key, text) }
    cairo_tag_begin(surface.pen, StructureType.document.rawValue, "")
    cairo_tag_begin(surface.pen, StructureType.figure.rawValue, "")
    CairoPainter(pen: surface.pen, typesetter: measurer, lettering: .text).draw(scene.items)
    cairo_tag_end(surface.pen, StructureType.figure.rawValue)
    cairo_tag_end(surface.pen, StructureType.document.rawValue)
    cairo_show_page(surface.pen)
    cairo_surface_finish(surface.handle)
    try surface.check("the picture")
  }
}
