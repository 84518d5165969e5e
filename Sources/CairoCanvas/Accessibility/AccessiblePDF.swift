import Drawing

/// Adds to a file what Cairo leaves out and a reader who cannot see the pages needs: the language, the title in
/// the window, alternative texts, the scope of table headers, and furniture that is not read out.
///
/// Not done with libqpdf, which takes 270 ms for the eleven thousand elements of a report where this takes a tenth.
enum AccessiblePDF {
  /// Completes a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as Cairo wrote it.
  ///   - metadata: what the document is.
  ///   - elements: its structure elements in the order they were begun in.
  /// - Returns: the completed file; the same input always gives the same bytes.
  /// - Throws: `CanvasError` for a file that is not what Cairo writes.
  static func bytes(
    _ bytes: [UInt8], metadata: PagedDocument.Metadata, elements: [Element]
  ) throws(CanvasError) -> [UInt8] {
    let source = try PDFSource(bytes)
    let tree = try StructureTree(of: PDFRewriter(source), elements: elements)
    var file = tree.file
    let catalogue = try source.dictionary(source.root)
    guard let pages = catalogue["Pages"].flatMap(source.reference) else { throw .finishing("the file has no pages") }
    for page in try source.dictionary(pages)["Kids"].map(source.items) ?? [] {
      guard let page = source.reference(page) else { throw .finishing("a page is missing") }
      try file.add([("Tabs", "/S")], to: page)
      try rewrite(page, furniture: tree.furniture[page] ?? [], in: &file)
    }
    let packet = file.addStream("/Type/Metadata/Subtype/XML", data: MetadataPacket.bytes(metadata))
    try file.add(
      [
        ("Lang", PDFText.string(metadata.language)), ("Metadata", "\(packet) 0 R"),
        ("ViewerPreferences", "<</DisplayDocTitle true>>"),
      ], to: source.root)
    return file.bytes()
  }

  /// Marks what is not read out, and writes numbers no longer than a page shows them.
  private static func rewrite(
    _ page: Int, furniture marks: [Int], in file: inout PDFRewriter
  ) throws(CanvasError) {
    let source = file.source
    guard let contents = try source.dictionary(page)["Contents"].flatMap(source.reference),
      let data = try file.data(of: contents)
    else { throw .finishing("a page has no contents") }
    file.replaceData(of: contents, with: ContentNumbers.shortened(try Artifacts.marked(marks, in: data)))
  }
}
