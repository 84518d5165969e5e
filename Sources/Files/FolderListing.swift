import Glibc

/// What is in a folder.
package enum FolderListing {
  /// The names of the entries, `.` and `..` among them, in the order the system gives them; none where it cannot be read.
  ///
  /// Names are read where they stand: an entry ends with its name, not with the room that its type has for one.
  package static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder), let place = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        String(cString: UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self)))
    }
    return names
  }

  /// Whether a path is a folder's.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
