import CSV
import Import
import TidyData
import Elections
import Files
import Glibc
import Testing

/// The folder of the committed tidy files.
let committed =
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Datasets"

/// A temporary folder over the committed one, with boundary sets as small as a test's file is; gone with the test.
final class DatasetsFixture {
  let path: String
  /// What the imports so far have found.
  var findings = Findings()

  /// Makes a folder in which each boundary set has so many constituencies.
  init(constituencies: Int) throws {
    var template = Array("/tmp/swingometer-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    try write(
      "boundary-sets.csv",
      "boundary_set,name,constituencies,predecessor\n2010,Old,\(constituencies),\n2024,New,\(constituencies),2010\n")
    // What is known of real constituencies would not fit a made-up set of a few.
    guard constituencies < 650 else { return }
    for name in [
      "by-election-contests", "by-election-candidacies", "leave-vote-2010", "exit-polls", "long-run", "claims",
    ] {
      let header = try text(of: "\(committed)/\(name).csv").prefix { $0 != "\n" }
      try write("\(name).csv", header + "\n")
    }
  }

  deinit {
    for name in (try? FolderListing.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// The folder, its tables read where the committed ones have none of the same name.
  var folder: TidyFolder {
    get throws { try TidyFolder(path: path, fallback: committed) }
  }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ text: some StringProtocol) throws -> String { try write(name, Array(text.utf8)) }

  /// Writes a file of any bytes into the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return "\(path)/\(name)"
  }

  /// Imports a text as if it were a file, and gives the tidy files by name.
  func importing(
    _ kind: ImportKind, _ text: String, election: Int? = nil, on set: String? = nil,
    reading columns: [String: String] = [:]
  ) throws -> [String: String] {
    try importing(kind, Array(text.utf8), election: election, on: set, reading: columns)
  }

  /// Imports bytes as if they were a file, and gives the tidy files by name.
  func importing(
    _ kind: ImportKind, _ bytes: [UInt8], election: Int? = nil, on set: String? = nil,
    reading columns: [String: String] = [:]
  ) throws -> [String: String] {
    let file = try write("published", bytes)
    let folder = try folder
    let subject = try ImportSubject(
      kind: kind, year: election, on: set, elections: folder.elections(&findings),
      boundarySets: folder.boundarySets(&findings))
    var reading = try DatasetImport(kind: kind, of: subject, by: folder, reading: columns, &findings)
    let files = try reading.read([file], &findings)
    if !findings.hasErrors { try TidyFile.write(files, into: path) }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
  }

  /// Everything found so far, without the folder's path.
  var told: [String] {
    findings.all.map { finding in
      finding.description.split(separator: path + "/", omittingEmptySubsequences: false).joined()
    }
  }
}

/// A table's rows by column.
func rows(_ text: String?) throws -> [[String: String]] {
  var reader = CSVReader(try #require(text).utf8)
  let header = try #require(try reader.next()).texts
  var rows: [[String: String]] = []
  while let record = try reader.next() {
    rows.append(Dictionary(uniqueKeysWithValues: zip(header, record.texts)))
  }
  return rows
}

/// A file's text.
func text(of path: String) throws -> String {
  try FileBytes(path: path).withBytes { String(decoding: $0, as: UTF8.self) }
}
