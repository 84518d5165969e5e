import Glibc

/// The bytes of a file, read whole: what others do to the file afterwards changes nothing.
package final class FileBytes {
  /// The bytes, for whoever keeps this value as long as the pointer.
  package let unsafeBytes: UnsafeBufferPointer<UInt8>

  /// Reads a file or a pipe.
  ///
  /// - Parameter path: the path.
  /// - Throws: `FileError` where it cannot be read, or was changed under way.
  package init(path: String) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.open, path) }
    defer { close(file) }
    var before = stat()
    guard fstat(file, &before) == 0 else { throw FileError(.read, path) }
    var room = max(Int(before.st_size), 65_536) + 1
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    var length = 0
    do throws(FileError) {
      while true {
        if length == room {
          let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * room)
          larger.moveInitialize(from: buffer, count: length)
          buffer.deallocate()
          (buffer, room) = (larger, 2 * room)
        }
        let got = read(file, buffer + length, room - length)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(.read, path) }
        if got == 0 { break }
        length += got
      }
      var after = stat()
      guard fstat(file, &after) == 0 else { throw FileError(.read, path) }
      guard before.st_mode & S_IFMT != S_IFREG || (length == Int(before.st_size) && before.wasLeftAlone(until: after))
      else { throw FileError(.read, path, reason: "it was changed while it was read") }
    } catch {
      buffer.deallocate()
      throw error
    }
    unsafeBytes = UnsafeBufferPointer(start: buffer, count: length)
  }

  deinit { unsafeBytes.deallocate() }

  /// Lends the bytes to a closure.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(unsafeBytes) }
  }
}

extension stat {
  /// Whether nobody wrote between two looks at a file.
  fileprivate func wasLeftAlone(until later: stat) -> Bool {
    st_size == later.st_size && st_mtim.tv_sec == later.st_mtim.tv_sec && st_mtim.tv_nsec == later.st_mtim.tv_nsec
  }
}
