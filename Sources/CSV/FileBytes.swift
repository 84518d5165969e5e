import Glibc

/// A file that could not be opened, read or written, and why.
public struct FileFailure: Error, Equatable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// What could not be done, such as "open", "read" or "write".
  public let action: String
  /// The system's reason.
  public let reason: String

  /// Makes a failure.
  public init(path: String, action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// Makes a failure from the system's last error.
  public init(path: String, action: String) {
    self.init(path: path, action: action, reason: String(cString: strerror(errno)))
  }

  /// One line: what, where, why.
  public var description: String { "cannot \(action) \(path): \(reason)" }
}

/// The bytes of a file, mapped into memory so that a file of any size costs nothing but the pages in use.
public final class FileBytes {
  let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  public let count: Int
  private let release: () -> Void

  /// Maps a file, or reads it where it is a pipe.
  public init(path: String) throws(FileFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path: path, action: "open") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure(path: path, action: "read") }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 {
      let size = Int(status.st_size)
      guard let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), mapped != MAP_FAILED else {
        throw FileFailure(path: path, action: "read")
      }
      start = UnsafePointer(mapped.assumingMemoryBound(to: UInt8.self))
      count = size
      release = { munmap(mapped, size) }
    } else {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let length = read(file, &chunk, chunk.count)
        guard length >= 0 else { throw FileFailure(path: path, action: "read") }
        if length == 0 { break }
        bytes += chunk[..<length]
      }
      (start, count, release) = FileBytes.copy(of: bytes)
    }
  }

  /// Keeps a copy of bytes, as if they were a file's.
  public init(_ bytes: some Sequence<UInt8>) {
    (start, count, release) = FileBytes.copy(of: Array(bytes))
  }

  deinit { release() }

  /// Lends the bytes to a closure.
  public func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  private static func copy(of bytes: [UInt8]) -> (UnsafePointer<UInt8>, Int, () -> Void) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    return (UnsafePointer(copy), bytes.count, { copy.deallocate() })
  }
}
