import CQPDF
package import PDF

/// The file of a picture, opened with qpdf so that it can say what Cairo has no words for.
///
/// qpdf keeps the first error and goes on, so it is asked for one after reading and after writing.
private struct QPDFFile: ~Copyable {
  private let handle: qpdf_data?

  /// Reads a file.
  ///
  /// - Parameter bytes: the bytes of the file, which must stay until it is written.
  /// - Throws: `CanvasError` for bytes that are no sound PDF file.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(CanvasError) {
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_set_attempt_recovery(handle, QPDF_FALSE)
    bytes.withMemoryRebound(to: CChar.self) {
      _ = qpdf_read_memory(handle, "the picture", $0.baseAddress, UInt64($0.count), nil)
    }
    try check()
  }

  deinit {
    var handle = handle
    qpdf_cleanup(&handle)
  }

  /// Adds the language, the title in the window, the metadata, and what the picture shows, for those who cannot see it.
  func describe(_ information: DocumentInformation) {
    let root = qpdf_get_root(handle)
    set(root, "/Lang", qpdf_oh_new_unicode_string(handle, information.language))
    let preferences = qpdf_oh_new_dictionary(handle)
    set(preferences, "/DisplayDocTitle", qpdf_oh_new_bool(handle, QPDF_TRUE))
    set(root, "/ViewerPreferences", preferences)
    let metadata = qpdf_oh_new_stream(handle)
    let entries = qpdf_oh_get_dict(handle, metadata)
    set(entries, "/Type", qpdf_oh_new_name(handle, "/Metadata"))
    set(entries, "/Subtype", qpdf_oh_new_name(handle, "/XML"))
    let (packet, null) = (information.metadataPacket, qpdf_oh_new_null(handle))
    qpdf_oh_replace_stream_data(handle, metadata, packet, packet.count, null, null)
    set(root, "/Metadata", metadata)
    // Where nothing is drawn there is no element.
    if let figure = figure(in: qpdf_oh_get_key(handle, root, "/StructTreeRoot")) {
      set(figure, "/Alt", qpdf_oh_new_unicode_string(handle, information.subject))
    }
  }

  /// Writes the file.
  ///
  /// - Returns: its bytes, the same whenever it is written.
  /// - Throws: `CanvasError` for what went wrong since the file was read.
  func written() throws(CanvasError) -> [UInt8] {
    _ = qpdf_init_write_memory(handle)
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    _ = qpdf_write(handle)
    try check()
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
  }

  private func check() throws(CanvasError) {
    guard qpdf_has_error(handle) == QPDF_TRUE else { return }
    throw .packing(String(cString: qpdf_get_error_full_text(handle, qpdf_get_error(handle))))
  }

  private func set(_ dictionary: qpdf_oh, _ key: String, _ value: qpdf_oh) {
    qpdf_oh_replace_key(handle, dictionary, key, value)
  }

  /// The first figure inside a structure element; nil without one.
  private func figure(in element: qpdf_oh) -> qpdf_oh? {
    let kids = qpdf_oh_wrap_in_array(handle, qpdf_oh_get_key(handle, element, "/K"))
    for index in 0..<qpdf_oh_get_array_n_items(handle, kids) {
      let kid = qpdf_oh_get_array_item(handle, kids, index)
      guard qpdf_oh_is_dictionary(handle, kid) == QPDF_TRUE else { continue }
      let type = qpdf_oh_get_key(handle, kid, "/S")
      if qpdf_oh_is_name_and_equals(handle, type, "/Figure") == QPDF_TRUE { return kid }
      if let figure = figure(in: kid) { return figure }
    }
    return nil
  }
}

extension DocumentInformation {
  /// Adds to the file of a picture what the picture is.
  ///
  /// - Parameter picture: the bytes of the file as Cairo wrote it.
  /// - Returns: the bytes of the completed file, the same for the same picture.
  /// - Throws: `CanvasError` for bytes that are no sound PDF file.
  package func added(to picture: [UInt8]) throws(CanvasError) -> [UInt8] {
    try picture.withUnsafeBufferPointer { bytes throws(CanvasError) in
      let file = try QPDFFile(bytes)
      file.describe(self)
      return try file.written()
    }
  }
}
