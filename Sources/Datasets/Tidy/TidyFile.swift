public import CSV
import Glibc

/// A tidy file that is ready to be written.
public struct TidyFile: Equatable, Sendable {
  /// The name in the folder.
  public let name: String
  /// Everything in it.
  public let text: String

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

  /// Writes files into a folder, all of them or none: each beside its place first, then all moved there.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - folder: the folder, which must exist.
  /// - Throws: `FileFailure` where the folder cannot be written.
  public static func write(_ files: [TidyFile], into folder: String) throws(FileFailure) {
    let places = files.map { "\(folder)/\($0.name)" }
    let drafts = places.map { "\($0).\(getpid()).new" }
    defer { drafts.forEach { _ = unlink($0) } }
    for (file, draft) in zip(files, drafts) { try file.write(to: draft) }
    for (draft, place) in zip(drafts, places) {
      guard rename(draft, place) == 0 else { throw FileFailure(path: place, action: "write") }
    }
  }

  private func write(to path: String) throws(FileFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileFailure(path: path, action: "write") }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw FileFailure(path: path, action: "write") }
      bytes.removeFirst(count)
    }
    guard fsync(file) == 0 else { throw FileFailure(path: path, action: "write") }
  }
}
