import CQPDF
import Glibc
import Testing

/// A PDF file as qpdf reads it: what is wrong with it, and what its objects are.
final class OpenedFile {
  /// What qpdf finds wrong with the file.
  let problems: [String]

  private var handle = qpdf_init()
  private let bytes: UnsafeMutableBufferPointer<CChar>

  init(_ file: [UInt8]) {
    bytes = .allocate(capacity: file.count)
    _ = bytes.initialize(from: file.map { CChar(bitPattern: $0) })
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_silence_errors(handle)
    _ = qpdf_read_memory(handle, "file", bytes.baseAddress, UInt64(bytes.count), nil)
    _ = qpdf_check_pdf(handle)
    var problems: [String] = []
    if qpdf_has_error(handle) == QPDF_TRUE {
      problems.append(String(cString: qpdf_get_error_full_text(handle, qpdf_get_error(handle))))
    }
    while qpdf_more_warnings(handle) == QPDF_TRUE {
      problems.append(String(cString: qpdf_get_error_full_text(handle, qpdf_next_warning(handle))))
    }
    self.problems = problems
  }

  deinit {
    qpdf_cleanup(&handle)
    bytes.deallocate()
  }

  /// What is found at the end of a way of keys and places in lists, such as `/Pages /Kids 0 /MediaBox`, from the catalogue on.
  subscript(way: String) -> String {
    String(cString: qpdf_oh_unparse_resolved(handle, entries(of: object(way))))
  }

  /// The number of a page, from 0, that a reference to it leads to.
  func page(_ way: String) -> Int? {
    let number = qpdf_oh_get_object_id(handle, object(way))
    return (0..<Int(qpdf_get_num_pages(handle))).first {
      qpdf_oh_get_object_id(handle, qpdf_get_page_n(handle, $0)) == number
    }
  }

  /// What the stream at the end of a way holds.
  func stream(_ way: String) throws -> String {
    var (data, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    _ = qpdf_oh_get_stream_data(handle, object(way), qpdf_dl_all, nil, &data, &count)
    defer { free(data) }
    return String(decoding: UnsafeBufferPointer(start: try #require(data), count: count), as: UTF8.self)
  }

  private func object(_ way: String) -> qpdf_oh {
    way.split(separator: " ").reduce(qpdf_get_root(handle)) { object, step in
      Int32(step).map { qpdf_oh_get_array_item(handle, object, $0) }
        ?? qpdf_oh_get_key(handle, entries(of: object), String(step))
    }
  }

  /// The dictionary of a stream; any other object itself.
  private func entries(of object: qpdf_oh) -> qpdf_oh {
    qpdf_oh_is_stream(handle, object) == QPDF_TRUE ? qpdf_oh_get_dict(handle, object) : object
  }
}
