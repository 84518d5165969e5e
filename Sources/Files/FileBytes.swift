import Glibc

/// The bytes of a file, read whole: what others do to the file afterwards changes nothing.
package final class FileBytes {
  /// The bytes, for whoever keeps this value as long as the pointer.
  package let unsafeBytes: UnsafeBufferPointer<UInt8>

  /// The largest file that is read, in bytes: ten times the largest that was ever published.
  package static let largest = 256 << 20

  /// Reads a file.
  ///
  /// A device or a pipe, which may have no end, is refused at opening, and so is a file that is too large.
  ///
  /// - Parameters:
  ///   - path: the path; links are followed.
  ///   - limit: how many bytes it may have.
  /// - Throws: `FileError` where it cannot be read, or was changed under way.
  package init(path: String, limit: Int = largest) throws(FileError) {
    // A pipe that nobody writes to would not open.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw FileError(.open, path) }
    defer { close(file) }
    var before = stat()
    guard fstat(file, &before) == 0 else { throw FileError(.read, path) }
    guard before.st_mode & S_IFMT == S_IFREG else {
      throw FileError(.read, path, reason: "it is a folder, a device or a pipe, not a file")
    }
    guard before.st_size <= limit else {
      throw FileError(.read, path, reason: "it is longer than the \(limit) bytes it may be")
    }
    let size = Int(before.st_size)
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size + 1)
    var length = 0
    do throws(FileError) {
      // One byte more than there should be, to see that there is none.
      while length <= size {
        let got = read(file, buffer + length, size + 1 - length)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(.read, path) }
        if got == 0 { break }
        length += got
      }
      var after = stat()
      guard fstat(file, &after) == 0 else { throw FileError(.read, path) }
      guard length == size, before.wasLeftAlone(until: after) else {
        throw FileError(.read, path, reason: "it was changed while it was read")
      }
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
