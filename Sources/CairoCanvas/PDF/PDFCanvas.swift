import CCairo
public import Drawing

/// Writes documents as PDF files that can be read, searched, linked into and listened to.
public struct PDFCanvas {
  /// The longest side of a page, in points.
  public static let limit = 14_400.0

  private let measurer: PangoMeasurer

  /// Makes a canvas that sets text as the measurer measured it.
  public init(measurer: PangoMeasurer) {
    self.measurer = measurer
  }

  /// Writes a document; the file is replaced whole or not at all.
  ///
  /// - Parameters:
  ///   - document: the pages, the outline and what the document is.
  ///   - path: where to write it.
  /// - Throws: `CanvasError` for what cannot be drawn, a link that leads nowhere or a place that cannot be written.
  public func write(_ document: PagedDocument, to path: String) throws(CanvasError) {
    try CanvasError.putting(bytes(of: document), at: path)
  }

  /// Writes a single picture as a page of its size.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - metadata: what the picture is.
  ///   - path: where to write it.
  /// - Throws: `CanvasError` for what cannot be drawn, a link that leads nowhere or a place that cannot be written.
  public func write(_ scene: Scene, metadata: PagedDocument.Metadata, to path: String) throws(CanvasError) {
    let page = PagedDocument.Page(scene: scene, label: "1")
    try write(PagedDocument(metadata: metadata, pages: [page], outline: []), to: path)
  }

  /// Draws a document; the same document always gives the same bytes.
  ///
  /// - Parameter document: the pages, the outline and what the document is.
  /// - Returns: the bytes of the PDF file.
  /// - Throws: `CanvasError` for what cannot be drawn or a link that leads nowhere.
  public func bytes(of document: PagedDocument) throws(CanvasError) -> [UInt8] {
    guard let first = document.pages.first else { throw .noPages }
    guard isDate(document.metadata.created) else { throw .badDate(document.metadata.created) }
    for page in document.pages {
      try page.scene.size.check(limit: Self.limit, unit: "pt")
      try page.scene.check(on: page.place)
    }
    try Places(document).check()
    let sink = ByteSink()
    // The surface flushes into the sink when it ends, also when drawing failed.
    let elements = try withExtendedLifetime(sink) { () throws(CanvasError) in
      try ink(document, size: first.scene.size, into: sink)
    }
    return try AccessiblePDF.bytes(sink.bytes, metadata: document.metadata, elements: elements)
  }

  /// Draws a document.
  ///
  /// - Returns: the structure elements in the order they were begun in.
  private func ink(_ document: PagedDocument, size: Size, into sink: ByteSink) throws(CanvasError) -> [Element] {
    let surface = Surface(
      cairo_pdf_surface_create_for_stream(
        { context, bytes, count in
          ByteSink.append(bytes, Int(count), to: context)
          return CAIRO_STATUS_SUCCESS
        }, sink.context, size.width, size.height))
    // For later versions of PDF, later Cairos pack the table of objects; it is read again and packed afterwards.
    cairo_pdf_surface_restrict_to_version(surface.handle, CAIRO_PDF_VERSION_1_4)
    describe(document.metadata, on: surface)
    let structure = Structure(pen: surface.pen)
    try draw(document.pages, on: surface, structure)
    addOutline(document.outline, under: CAIRO_PDF_OUTLINE_ROOT, on: surface)
    cairo_surface_finish(surface.handle)
    try surface.check("the document")
    return structure.elements
  }

  private func describe(_ metadata: PagedDocument.Metadata, on surface: borrowing Surface) {
    cairo_pdf_surface_set_metadata(surface.handle, CAIRO_PDF_METADATA_TITLE, metadata.title)
    cairo_pdf_surface_set_metadata(surface.handle, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    cairo_pdf_surface_set_metadata(surface.handle, CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    cairo_pdf_surface_set_metadata(
      surface.handle, CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
    cairo_pdf_surface_set_metadata(surface.handle, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
  }

  private func draw(
    _ pages: [PagedDocument.Page], on surface: borrowing Surface, _ structure: Structure
  ) throws(CanvasError) {
    let (handle, pen) = (surface.handle, surface.pen)
    let painter = Painter(pen: pen, measurer: measurer, lettering: .text, structure: structure)
    for (index, page) in pages.enumerated() {
      // Cairo forgets what a page already holds when its size is set, tags too.
      cairo_pdf_surface_set_size(handle, page.scene.size.width, page.scene.size.height)
      cairo_pdf_surface_set_page_label(handle, page.label)
      if index == 0 { structure.beginDocument() }
      painter.draw(page.scene.items)
      structure.endPage(isLast: index == pages.count - 1)
      cairo_show_page(pen)
      try surface.check(page.place)
    }
  }

  private func addOutline(
    _ entries: [PagedDocument.OutlineEntry], under parent: Int32, on surface: borrowing Surface
  ) {
    for entry in entries {
      let open = parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)
      let identifier = cairo_pdf_surface_add_outline(
        surface.handle, parent, entry.title, TagAttributes.destination(entry.destination), open)
      addOutline(entry.children, under: identifier, on: surface)
    }
  }
}

/// Whether the text is a date in the one form that Cairo reads without falling back on the clock.
private func isDate(_ text: String) -> Bool {
  let form = "0000-00-00T00:00:00Z".utf8
  return text.utf8.count == form.count
    && zip(text.utf8, form).allSatisfy { byte, model in
      model == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == model
    }
}
