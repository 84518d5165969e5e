import Files
import Glibc

extension Checks {
  /// A folder has every file that its package names, and each file has its end: what is not so was copied in part.
  static func checkCompleteness(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    let package = "datapackage.json"
    if folder.has(package) {
      let named = try NamedFiles(json: folder.file(package), expecting: "resources with their paths")
      for name in (named.resources ?? []).compactMap(\.path) where !folder.has(name) {
        findings.add(
          Finding(
            .error, file: folder.file(name), found: "no such file",
            expected: "every file that \(package) names, or no entry of it there", action: "nothing done"))
      }
    }
    for file in try folder.files() where !endsInALine(folder.file(file.path), size: file.stamp.size) {
      findings.add(
        Finding(
          .error, file: folder.file(file.path), found: "a last line without an end",
          expected: "a line end: the file may be cut off", action: "nothing done"))
    }
  }

  /// What a data package says of its files.
  private struct NamedFiles: Decodable {
    struct Resource: Decodable { var path: String? }
    var resources: [Resource]?
  }

  private static func endsInALine(_ path: String, size: Int) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return true }
    defer { close(file) }
    var last: UInt8 = 0
    return size == 0 || pread(file, &last, 1, size - 1) != 1 || last == 0x0A || last == 0x0D
  }
}
