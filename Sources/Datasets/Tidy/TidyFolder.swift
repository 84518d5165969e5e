import CSV
import Glibc

/// A file of the datasets, as the freshness of a database is decided on.
public struct DatasetFile: Hashable, Sendable {
  /// The path inside the folder.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// The time of the last change, in nanoseconds since 1970.
  public let modified: Int

  /// Makes an entry.
  public init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// The folder of the project's own tidy files, read as values of the domain.
///
/// A row that cannot be read is a finding and is left out; a file whose structure is broken throws. A file of an election,
/// a boundary set or a notional result that is not there has no rows; a file that every folder must have throws.
public struct TidyFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Opens a folder.
  public init(path: String) throws(BrokenFile) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw BrokenFile(file: path, found: "no such folder", expected: "a folder of datasets (name it with --datasets)")
    }
    self.path = path
  }

  /// The tables in the folder, by path.
  public var files: [DatasetFile] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var files: [DatasetFile] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard name.hasSuffix(".csv"), stat(file(name), &status) == 0 else { continue }
      let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      files.append(DatasetFile(path: name, size: Int(status.st_size), modified: modified))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// Whether a file is there.
  func has(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Reads a table row by row, with the line each row stands on.
  func forEach<Value: TidyRow>(
    in name: String, as type: Value.Type, _ findings: inout Findings, _ body: (Value, Int) -> Void
  ) throws(BrokenFile) {
    var sheet = try Sheet<Value.Column>(file(name), layouts: [.tidy])
    try sheet.forEach(&findings) { (row) throws(BadField) in body(try Value(row), row.record.line) }
  }

  /// Reads a table that every folder must have.
  func table<Value: TidyRow>(_ name: String, _ findings: inout Findings) throws(BrokenFile) -> [Value] {
    var values: [Value] = []
    try forEach(in: name, as: Value.self, &findings) { value, _ in values.append(value) }
    return values
  }

  /// Reads a table that not every folder has; without it there are no rows.
  func optionalTable<Value: TidyRow>(_ name: String, _ findings: inout Findings) throws(BrokenFile) -> [Value] {
    has(name) ? try table(name, &findings) : []
  }
}
