import Glibc

/// Writes a whole file or none: beside the target first, then renamed over it.
enum ReplacedFile {
  /// Puts the bytes at the path; on failure what was there stays and nothing is left beside it.
  static func write(_ bytes: [UInt8], to path: String) throws(CanvasError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw .notAFile(path: path) }
    let temporary = "\(path).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw refusal(path) }
    do throws(CanvasError) {
      try fill(file, with: bytes, path: path)
      guard rename(temporary, path) == 0 else { throw refusal(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes all bytes and closes the file, which is where some file systems say that the disk is full.
  private static func fill(_ file: Int32, with bytes: [UInt8], path: String) throws(CanvasError) {
    let failure = bytes.withUnsafeBytes { buffer -> CanvasError? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return refusal(path)
        }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    let closed = close(file)
    if let failure { throw failure }
    guard closed == 0 else { throw refusal(path) }
  }

  private static func refusal(_ path: String) -> CanvasError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
