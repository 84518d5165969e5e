import Files
import Glibc

/// A text that is read whole, from a file or from standard input.
enum TextSource {
  /// Reads it.
  ///
  /// - Parameters:
  ///   - path: a file; nil for standard input.
  ///   - limit: how many bytes it may have.
  /// - Returns: the bytes.
  /// - Throws: `FileError`.
  static func read(_ path: String?, limit: Int) throws(FileError) -> [UInt8] {
    let name = path ?? "standard input"
    let file = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard file >= 0 else { throw FileError(.read, name) }
    defer { if path != nil { close(file) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, name) }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw FileError(.read, name, reason: "it is longer than the \(limit) bytes it may be")
      }
    }
  }
}
