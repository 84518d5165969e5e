import Glibc

/// Writes files whole or not at all: beside the target first, then renamed over it.
package enum WholeFile {
  /// Puts the bytes at the path; on failure what was there stays and nothing is left beside it.
  ///
  /// - Parameters:
  ///   - bytes: everything the file is to hold.
  ///   - path: a file, a link to one, or nothing yet; a folder or a device is refused.
  /// - Throws: `FileRefusal` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileRefusal) {
    try write([(path, bytes)])
  }

  /// Puts several files in their places, one after the other, once all of them are written out.
  ///
  /// - Parameter files: paths, and everything that is to stand there.
  /// - Throws: `FileRefusal` with the system's reason.
  package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileRefusal) {
    var drafts: [Draft] = []
    for (path, bytes) in files {
      let draft = try Draft(of: path)
      try draft.write(bytes)
      drafts.append(draft)
    }
    for draft in drafts { try draft.settle() }
  }

  /// Makes a folder and those above it, where they are missing.
  ///
  /// - Parameter path: the folder.
  /// - Throws: `FileRefusal` with the system's reason.
  package static func makeFolder(_ path: String) throws(FileRefusal) {
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
}
