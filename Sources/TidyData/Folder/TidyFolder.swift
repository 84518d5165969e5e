import CSV
package import Files
import Glibc

/// A file of the datasets, as the freshness of a database is decided on.
package struct DatasetFile: Hashable, Sendable {
  /// The path inside the folder.
  package let path: String
  package let stamp: FileStamp
}

/// The folder of the project's own tidy files, read as values of the domain.
///
/// A row that cannot be read is a finding and is left out; a file whose structure is broken throws. A file of an election,
/// a boundary set or a notional result that is not there has no rows; a file that every folder must have throws.
package struct TidyFolder: Sendable {
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
    (self.path, self.fallback) = (path, fallback)
  }

  private init(alone path: String) { (self.path, fallback) = (path, nil) }

  /// The same folder with nothing to stand in for what it lacks.
  package var alone: TidyFolder { TidyFolder(alone: path) }

  /// The tables in the folder, by path.
  ///
  /// - Throws: `BrokenFileError` where the folder cannot be listed.
  package func files() throws(BrokenFileError) -> [DatasetFile] {
    do throws(FileError) {
      return try FolderListing.names(in: path).sorted().compactMap { name in
        guard name.hasSuffix(".csv"), let stamp = FileStamp(of: "\(path)/\(name)") else { return nil }
        return DatasetFile(path: name, stamp: stamp)
      }
    } catch {
      throw BrokenFileError(error)
    }
  }

  /// Where every file stands that the folder has or may get.
  package var paths: [String] {
    ((try? files().map(\.path)) ?? []).map(file) + [file("datapackage.json")]
  }

  /// The path that a file is read from.
  package func file(_ name: String) -> String {
    let own = path.hasSuffix("/") ? path + name : path + "/" + name
    guard let fallback, access(own, F_OK) != 0 else { return own }
    return fallback + "/" + name
  }

  /// Whether a file is there.
  package func has(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Opens a table to be read row by row; nil where the folder does not have it.
  func reader<Value>(of table: Table<Value>, about subject: String = "") throws(BrokenFileError) -> TableReader<Value>?
  {
    let name = table.schema.file(of: subject)
    return has(name) ? try TableReader(table, in: file(name)) : nil
  }

  /// Reads a table, each row with its place in the file; a table that is not there has no rows.
  func rows<Value>(
    of table: Table<Value>, about subject: String = "", _ findings: inout Findings
  ) throws(BrokenFileError) -> [TableRow<Value>] {
    var reader = try reader(of: table, about: subject)
    var rows: [TableRow<Value>] = []
    while let row = try reader?.next(&findings) { rows.append(row) }
    return rows
  }

  /// Reads a table that not every folder has; without it there are no values.
  package func values<Value>(
    of table: Table<Value>, about subject: String = "", _ findings: inout Findings
  ) throws(BrokenFileError) -> [Value] {
    var reader = try reader(of: table, about: subject)
    var values: [Value] = []
    while let row = try reader?.next(&findings) { values.append(row.value) }
    return values
  }

  /// Reads a table that every folder must have, each row with its place in the file.
  func rows<Value>(
    ofRequired table: Table<Value>, _ findings: inout Findings
  ) throws(BrokenFileError) -> [TableRow<Value>] {
    var reader = try TableReader(table, in: file(table.schema.file()))
    var rows: [TableRow<Value>] = []
    while let row = try reader.next(&findings) { rows.append(row) }
    return rows
  }

  /// Reads a table that every folder must have.
  func values<Value>(ofRequired table: Table<Value>, _ findings: inout Findings) throws(BrokenFileError) -> [Value] {
    try rows(ofRequired: table, &findings).map(\.value)
  }
}
