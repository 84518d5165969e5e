import CSV
import Files
import Glibc

/// A file of the datasets, as the freshness of a database is decided on.
package struct DatasetFile: Hashable, Sendable {
  /// The path inside the folder.
  package let path: String
  /// The size in bytes.
  package let size: Int
  /// The time of the last change, in nanoseconds since 1970.
  package let modified: Int

  /// Makes an entry.
  package init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// The folder of the project's own tidy files, read as values of the domain.
///
/// A row that cannot be read is a finding and is left out; a file whose structure is broken throws. A file of an election,
/// a boundary set or a notional result that is not there has no rows; a file that every folder must have throws.
package struct TidyFolder: Sendable {
  /// The folder's path.
  package let path: String
  /// Where files are looked for that the folder lacks.
  private let fallback: String?

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: the folder's path.
  ///   - fallback: the path of a folder whose files stand in for those that this one lacks.
  /// - Throws: `BrokenFileError` where there is no such folder.
  package init(path: String, fallback: String? = nil) throws(BrokenFileError) {
    for folder in [path] + (fallback.map { [$0] } ?? []) {
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw BrokenFileError(file: folder, found: "no such folder", expected: "a folder of datasets")
      }
    }
    self.path = path
    self.fallback = fallback
  }

  /// The tables in the folder, by path.
  package var files: [DatasetFile] {
    var files: [DatasetFile] = []
    for name in FolderListing.names(in: path) where name.hasSuffix(".csv") {
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0 else { continue }
      let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      files.append(DatasetFile(path: name, size: Int(status.st_size), modified: modified))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The path that a file is read from.
  package func file(_ name: String) -> String {
    let own = path.hasSuffix("/") ? path + name : path + "/" + name
    guard let fallback, access(own, F_OK) != 0 else { return own }
    return fallback + "/" + name
  }

  /// Whether a file is there.
  func has(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Opens a table to be read row by row.
  func reader<Value: TidyRow>(of name: String, as type: Value.Type = Value.self) throws(BrokenFileError) -> TidyReader<
    Value
  > {
    try TidyReader(file(name))
  }

  /// Reads a table that every folder must have.
  func table<Value: TidyRow>(_ name: String, _ findings: inout Findings) throws(BrokenFileError) -> [Value] {
    var reader = try reader(of: name, as: Value.self)
    var values: [Value] = []
    while let row = try reader.next(&findings) { values.append(row.value) }
    return values
  }

  /// Reads a table that not every folder has; without it there are no rows.
  func optionalTable<Value: TidyRow>(_ name: String, _ findings: inout Findings) throws(BrokenFileError) -> [Value] {
    has(name) ? try table(name, &findings) : []
  }

  /// Reads a table that not every folder has, keeping where each row stands.
  func located<Value: TidyRow>(_ name: String, _ findings: inout Findings) throws(BrokenFileError) -> [Located<Value>] {
    guard has(name) else { return [] }
    var reader = try reader(of: name, as: Value.self)
    var rows: [Located<Value>] = []
    while let row = try reader.next(&findings) { rows.append(row) }
    return rows
  }
}

/// A table that is read row by row; a row with a bad field is a finding and is left out.
struct TidyReader<Value: TidyRow> {
  private var reader: TableReader<Value.Column>

  init(_ path: String) throws(BrokenFileError) { reader = try TableReader(tidy: path) }

  /// The next good row; nil at the end of the table.
  mutating func next(_ findings: inout Findings) throws(BrokenFileError) -> Located<Value>? {
    while let row = try reader.next() {
      do throws(FieldError) {
        return Located(value: try Value(row), row: row, file: reader.file)
      } catch {
        findings.add(error.finding(in: reader.file))
      }
    }
    return nil
  }
}

/// A row's value, and where the row stands.
///
/// It asks nothing of the value: Swift would look up at run time that it is a row, once for every table.
struct Located<Value> {
  let value: Value
  let record: CSVRecord
  let places: ColumnIndex
  let file: String

  /// The line, from 1.
  var line: Int { record.line }
}

extension Located where Value: TidyRow {
  init(value: Value, row: Row<Value.Column>, file: String) {
    self.init(value: value, record: row.record, places: row.places, file: file)
  }

  /// The row.
  var row: Row<Value.Column> { Row(record: record, places: places) }

  /// A finding about one of the row's fields.
  func finding(
    _ severity: Finding.Severity = .error, in column: Value.Column, found: String, expected: String,
    action: String = "row kept as it is"
  ) -> Finding {
    Finding(severity, file: file, at: row.position(column), found: found, expected: expected, action: action)
  }
}
