import Glibc

/// Where a command is going to write, and what it must not write over.
package enum OutputPlaces {
  /// Makes sure, before anything is written, that no output stands where an input stands, or another output.
  ///
  /// Places are the same where they are the same file, by whatever links and spellings.
  ///
  /// - Parameters:
  ///   - outputs: the files to be written.
  ///   - inputs: what is read, and what to call it.
  /// - Throws: `FileError` that names both.
  package static func requireApart(
    _ outputs: [String], from inputs: [(path: String, name: String)]
  ) throws(FileError) {
    var taken: [Place: String] = [:]
    for input in inputs {
      if let place = Place(input.path) { taken[place] = input.name }
    }
    for output in outputs {
      guard let place = Place(output) else { continue }
      if let name = taken[place] {
        throw FileError(.write, output, reason: "it is \(name), which would be lost", remedy: "name another file")
      }
      taken[place] = "the other output"
    }
  }

  /// A file that is there, by its number, or one that is not there yet, by its folder's number and its name.
  private struct Place: Hashable {
    let device: UInt
    let number: UInt
    let name: String

    /// The place of a path; nil where there can be no file.
    init?(_ path: String) {
      var status = stat()
      var name = ""
      if stat(path, &status) != 0 {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard !name.isEmpty, stat(folder, &status) == 0 else { return nil }
      }
      (device, number, self.name) = (UInt(status.st_dev), UInt(status.st_ino), name)
    }
  }
}
