import Glibc

/// A file that could not be written: which one and why.
public struct FileRefusal: Error, Equatable, CustomStringConvertible {
  /// The path.
  public let path: String
  /// What the system says.
  public let reason: String

  /// Makes a refusal.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  init(path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

  /// One line for the reader.
  public var description: String {
    "cannot write \(path): \(reason); choose a folder you may write to, with room on the disk"
  }
}

/// Writes files whole or not at all: beside the target first, then renamed over it.
public enum WholeFile {
  /// Puts the bytes at the path; on failure what was there stays and nothing is left beside it.
  ///
  /// - Parameters:
  ///   - bytes: everything the file is to hold.
  ///   - path: a file, or nothing yet; a folder or a device is refused.
  /// - Throws: `FileRefusal` with the system's reason.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileRefusal) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw FileRefusal(path: path, reason: "it is a folder or a device, not a file")
    }
    let temporary = "\(path).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileRefusal(path: path) }
    do throws(FileRefusal) {
      try fill(file, with: bytes, path: path)
      guard rename(temporary, path) == 0 else { throw FileRefusal(path: path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes a folder and those above it, where they are missing.
  ///
  /// - Parameter path: the folder.
  /// - Throws: `FileRefusal` with the system's reason.
  public static func makeFolder(_ path: String) throws(FileRefusal) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        let reason = errno
        var status = stat()
        // A folder above may be one that may be read but not written.
        guard stat(made, &status) == 0 else {
          throw FileRefusal(path: path, reason: String(cString: strerror(reason)))
        }
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileRefusal(path: path, reason: "there is a file of that name, not a folder")
    }
  }

  /// Writes all bytes and closes the file, which is where some file systems say that the disk is full.
  private static func fill(
    _ file: Int32, with bytes: [UInt8], path: String
  ) throws(FileRefusal) {
    let failure = bytes.withUnsafeBytes { buffer -> FileRefusal? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return FileRefusal(path: path)
        }
        rest = rest.dropFirst(count)
      }
      return fsync(file) == 0 ? nil : FileRefusal(path: path)
    }
    let closed = close(file)
    if let failure { throw failure }
    guard closed == 0 else { throw FileRefusal(path: path) }
  }
}
