import CSV
package import Files

/// A tidy file that is ready to be written.
package struct TidyFile: Equatable, Sendable {
  /// The name in the folder.
  package let name: String
  /// Everything in it.
  package let text: String

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  init(name: String, header: [String], rows: [[String]]) {
    var writer = CSVWriter(to: "")
    writer.write(header)
    for row in rows { writer.write(row) }
    self.init(name: name, text: writer.output)
  }

  /// Writes files into a folder, all of them or none: each beside its place first, then all moved there in their order.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - folder: the folder, which must exist.
  /// - Throws: `FileError` where the folder cannot be written.
  package static func write(_ files: [TidyFile], into folder: String) throws(FileError) {
    try AtomicWrite.write(files.map { ("\(folder)/\($0.name)", Array($0.text.utf8)) })
  }
}
