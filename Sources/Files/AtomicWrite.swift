import Glibc

/// Writes files whole or not at all: beside the target first, then renamed over it.
package enum AtomicWrite {
  /// Puts the bytes at the path; on failure what was there stays and nothing is left beside it.
  ///
  /// - Parameters:
  ///   - bytes: everything the file is to hold.
  ///   - path: a file, a link to one, or nothing yet; a folder or a device is refused.
  /// - Throws: `FileError` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write([(path, bytes)])
  }

  /// Puts several files in their places, one after the other, once all of them are written out.
  ///
  /// - Parameter files: paths, and everything that each file is to hold.
  /// - Throws: `FileError` with the system's reason.
  package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
    var pending: [AtomicFile] = []
    for (path, bytes) in files {
      let file = try AtomicFile(of: path)
      try file.write(bytes)
      pending.append(file)
    }
    for file in pending { try file.commit() }
  }

  /// Makes a folder and those above it, where they are missing.
  ///
  /// - Parameter path: the folder.
  /// - Throws: `FileError` with the system's reason.
  package static func makeFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        let reason = errno
        var status = stat()
        // A folder above may be one that may be read but not written.
        guard stat(made, &status) == 0 else {
          throw FileError(.write, path, reason: String(cString: strerror(reason)))
        }
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileError(.write, path, reason: "there is a file of that name, not a folder")
    }
  }
}
