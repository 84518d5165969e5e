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
    if let path { return try FileBytes(path: path, limit: limit).withBytes { Array($0) } }
    let name = "standard input"
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
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
