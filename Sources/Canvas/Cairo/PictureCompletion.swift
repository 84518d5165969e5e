import Drawing

/// Adds to the file of a picture what Cairo has no words for: the language, the title in the window, and what the picture
/// shows, for readers who cannot see it.
///
/// The file stays as Cairo wrote it; two of its objects are said anew behind its end, as the format provides for changes.
enum PictureCompletion {
  /// Completes a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as Cairo wrote it.
  ///   - metadata: what the picture is.
  /// - Returns: the completed file.
  /// - Throws: `CanvasError` for a file that is not what Cairo writes.
  static func bytes(_ bytes: [UInt8], metadata: PagedDocument.Metadata) throws(CanvasError) -> [UInt8] {
    let file = CairoFile(bytes)
    guard let trailer = file.last("trailer"), let size = file.number(after: "/Size ", from: trailer),
      let root = file.number(after: "/Root ", from: trailer), let info = file.number(after: "/Info ", from: trailer),
      let start = file.last("startxref").flatMap({ file.number(after: "startxref\n", from: $0) }),
      let catalogue = file.dictionary(of: root)
    else { throw .packing("Cairo wrote it in another form than that of version 1.16") }
    var out = PDFBytes(capacity: bytes.count + 4096)
    bytes.withUnsafeBufferPointer { out.put($0) }
    var places: [(object: Int, place: Int)] = []
    func begin(_ object: Int, _ out: inout PDFBytes) {
      places.append((object, out.count))
      out.put(object)
      out.put(" 0 obj\n<<")
    }
    begin(root, &out)
    out.put("/Lang")
    out.put(string: metadata.language)
    out.put("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
    out.put(reference: size)
    out.put(plain: catalogue)
    out.put("endobj\n")
    // Where nothing is drawn there is no element.
    if let figure = file.object(holding: "/S /Figure"), let element = file.dictionary(of: figure) {
      begin(figure, &out)
      out.put("/Alt")
      out.put(string: metadata.subject)
      out.put(plain: element)
      out.put("endobj\n")
    }
    let packet = MetadataPacket.bytes(metadata)
    begin(size, &out)
    out.put("/Type/Metadata/Subtype/XML/Length ")
    out.put(packet.count)
    out.put(">>\nstream\n")
    packet.withUnsafeBufferPointer { out.put($0) }
    out.put("\nendstream\nendobj\n")
    let table = out.count
    out.put("xref\n")
    for (object, place) in places.sorted(by: { $0.object < $1.object }) {
      out.put(object)
      out.put(" 1\n")
      out.put(plain: String(repeating: "0", count: 10 - String(place).count))
      out.put(place)
      out.put(" 00000 n \n")
    }
    out.put("trailer\n<</Size ")
    out.put(size + 1)
    out.put("/Root ")
    out.put(reference: root)
    out.put("/Info ")
    out.put(reference: info)
    out.put("/Prev ")
    out.put(start)
    out.put(">>\nstartxref\n")
    out.put(table)
    out.put("\n%%EOF\n")
    return out.withBytes { Array($0) }
  }
}

/// A file of Cairo's, looked through for the few places that are said anew.
private struct CairoFile {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where words stand last.
  func last(_ words: String) -> Int? {
    let words = Array(words.utf8)
    return bytes.indices.reversed().first { bytes[$0...].starts(with: words) }
  }

  /// The number behind the first words from a place on.
  func number(after words: String, from place: Int) -> Int? {
    guard let start = first(words, from: place) else { return nil }
    return Int(String(decoding: bytes[(start + words.utf8.count)...].prefix { (48...57).contains($0) }, as: UTF8.self))
  }

  /// The number of the object that holds words.
  func object(holding words: String) -> Int? {
    guard let place = first(words, from: 0) else { return nil }
    let opening = Array(" 0 obj\n".utf8)
    guard let end = (0..<place).reversed().first(where: { bytes[$0...].starts(with: opening) }) else { return nil }
    let digits = bytes[..<end].reversed().prefix { (48...57).contains($0) }.reversed()
    return Int(String(decoding: Array(digits), as: UTF8.self))
  }

  /// What stands in the dictionary of an object, from behind its opening to the end of the object.
  func dictionary(of object: Int) -> String? {
    guard let start = first("\n\(object) 0 obj\n<<", from: 0), let end = first("endobj", from: start) else {
      return nil
    }
    let opening = "\n\(object) 0 obj\n<<".utf8.count
    return String(decoding: bytes[(start + opening)..<end], as: UTF8.self)
  }

  private func first(_ words: String, from place: Int) -> Int? {
    let words = Array(words.utf8)
    return bytes.indices[place...].first { bytes[$0] == words[0] && bytes[$0...].starts(with: words) }
  }
}
