import Glibc

/// What is in a folder.
package enum FolderListing {
  /// The names of the entries, `.` and `..` among them, in the order the system gives them.
  ///
  /// Names are read where they stand: an entry ends with its name, not with the room that its type has for one. One that is
  /// not UTF-8 is passed over, since no text can name it.
  ///
  /// - Parameter folder: the folder.
  /// - Returns: the names.
  /// - Throws: `FileError` where it cannot be read: a folder that seems empty is another thing.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let entries = opendir(folder), let place = MemoryLayout<dirent>.offset(of: \.d_name) else {
      throw FileError(.open, folder)
    }
    defer { closedir(entries) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(entries) else { break }
      let start = UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self)
      if let name = String(validatingCString: start) { names.append(name) }
    }
    guard errno == 0 else { throw FileError(.read, folder) }
    return names
  }

  /// Whether a path is a folder's.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
