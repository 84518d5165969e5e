import Glibc

/// A file that could not be opened, read or written, and why.
package struct FileFailure: Error, Equatable, CustomStringConvertible {
  /// The path as it was given.
  package let path: String
  /// What could not be done, such as "open", "read" or "write".
  package let action: String
  /// The system's reason.
  package let reason: String

  /// Makes a failure.
  package init(path: String, action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// Makes a failure from the system's last error.
  package init(path: String, action: String) {
    self.init(path: path, action: action, reason: String(cString: strerror(errno)))
  }

  /// One line: what, where, why.
  package var description: String { "cannot \(action) \(path): \(reason)" }
}

/// The bytes of a file, read whole: what others do to the file afterwards changes nothing.
package final class FileBytes {
  let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  package let count: Int

  /// Reads a file or a pipe.
  ///
  /// - Parameter path: the path.
  /// - Throws: `FileFailure` where it cannot be read, or was changed under way.
  package init(path: String) throws(FileFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path: path, action: "open") }
    defer { close(file) }
    var before = stat()
    guard fstat(file, &before) == 0 else { throw FileFailure(path: path, action: "read") }
    var room = max(Int(before.st_size), 65_536) + 1
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    var length = 0
    do throws(FileFailure) {
      while true {
        if length == room {
          let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * room)
          larger.moveInitialize(from: buffer, count: length)
          buffer.deallocate()
          (buffer, room) = (larger, 2 * room)
        }
        let got = read(file, buffer + length, room - length)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileFailure(path: path, action: "read") }
        if got == 0 { break }
        length += got
      }
      var after = stat()
      guard fstat(file, &after) == 0 else { throw FileFailure(path: path, action: "read") }
      guard before.st_mode & S_IFMT != S_IFREG || (length == Int(before.st_size) && before.wasLeftAlone(until: after))
      else { throw FileFailure(path: path, action: "read", reason: "it was changed while it was read") }
    } catch {
      buffer.deallocate()
      throw error
    }
    (start, count) = (UnsafePointer(buffer), length)
  }

  /// Keeps a copy of bytes, as if they were a file's.
  package init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    (start, count) = (UnsafePointer(copy), bytes.count)
  }

  deinit { start.deallocate() }

  /// A byte by its place, from 0.
  package subscript(place: Int) -> UInt8 {
    precondition(place >= 0 && place < count, "no byte of the file")
    return start[place]
  }

  /// Lends the bytes to a closure.
  package func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }
}

extension stat {
  /// Whether nobody wrote between two looks at a file.
  fileprivate func wasLeftAlone(until later: stat) -> Bool {
    st_size == later.st_size && st_mtim.tv_sec == later.st_mtim.tv_sec && st_mtim.tv_nsec == later.st_mtim.tv_nsec
  }
}
