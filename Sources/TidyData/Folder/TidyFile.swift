import CSV
package import Files

/// A tidy file that is ready to be written.
package struct TidyFile: Equatable, Sendable {
  /// The name in the folder.
  package let name: String
  package let text: String

  init(name: String, text: String) {
    (self.name, self.text) = (name, text)
  }

  /// A table with rows as they are written, put in the table's order.
  package init(_ table: TableSchema, of subject: String = "", rows: [[String]]) {
    var writer = CSVWriter(to: "")
    writer.write(table.header)
    for row in table.sorted(rows) { writer.write(row) }
    self.init(name: table.file(of: subject), text: writer.output)
  }

  /// A table with values, put in the table's order.
  package init<Value>(_ table: Table<Value>, of subject: String = "", _ values: [Value]) {
    self.init(table.schema, of: subject, rows: values.map(table.cells))
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
