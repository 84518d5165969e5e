import CFolders
import Glibc
import Synchronization

/// A folder of files that is written under a hidden name beside its target, and takes the target's place when it is committed.
///
/// What stood there goes with it, so it is refused unless it is empty or was written in this way: such a folder has a file that says so.
package final class AtomicFolder: Sendable {
  /// The file that says that a folder was written in this way, and may be written anew.
  package static let mark = "swingometer-site.txt"

  private let target: String
  private let draft: String
  private let descriptor: Int32
  /// The folders made so far.
  private let folders = Mutex<Set<String>>([])
  private let isCommitted = Atomic(false)

  /// Begins an empty folder.
  ///
  /// - Parameter path: a folder of this kind, an empty one, or nothing yet.
  /// - Throws: `FileError` with the system's reason, or where something else would be lost.
  package init(of path: String) throws(FileError) {
    var target = path
    while target.utf8.count > 1, target.hasSuffix("/") { target.removeLast() }
    if let real = realpath(target, nil) {
      defer { free(real) }
      target = String(cString: real)
    }
    let slash = target.lastIndex(of: "/")
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    guard !name.isEmpty, name != ".", name != "..", !target.utf8.contains(0) else {
      throw FileError(.write, path, reason: "a folder needs a name of its own")
    }
    let parent = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    try AtomicWrite.makeFolder(parent)
    self.target = target
    draft = "\(parent)/.\(name).swingometer-draft"
    try Self.refuseOthers(target, path)
    mkdir(draft, 0o777)
    descriptor = open(draft, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw FileError(.write, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw FileError(.write, path, reason: "another process is writing it", remedy: "wait until it has finished")
    }
    // Left by a killed process that was at the same folder.
    for entry in try FolderListing.names(in: draft) where entry != "." && entry != ".." {
      Self.remove("\(draft)/\(entry)")
    }
  }

  deinit {
    if !isCommitted.load(ordering: .relaxed) { Self.remove(draft) }
    close(descriptor)
  }

  /// Writes a file; several may be written at once.
  ///
  /// - Parameters:
  ///   - bytes: everything the file is to hold.
  ///   - path: its path in the folder.
  /// - Throws: `FileError` with the system's reason.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    let file = open("\(draft)/\(path)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw FileError(.write, "\(target)/\(path)") }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = FileError(.write, "\(target)/\(path)")
        close(file)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0 else { throw FileError(.write, "\(target)/\(path)") }
  }

  /// Puts the folder in its place, with what was there gone, once all of it is on the disk.
  ///
  /// - Throws: `FileError` with the system's reason; a folder that was already there stays as it was.
  package func commit() throws(FileError) {
    try write(
      Array("Written by swingometer, which replaces all of this folder when it writes it again.\n".utf8), to: Self.mark)
    guard syncFileSystem(descriptor) == 0 else { throw FileError(.write, target) }
    try Self.refuseOthers(target, target)
    if access(target, F_OK) == 0 {
      // Both change places in one step: whoever reads has the old folder or the new one.
      guard exchangePlaces(draft, target) == 0 else { throw FileError(.write, target) }
      Self.remove(draft)
    } else {
      guard rename(draft, target) == 0 else { throw FileError(.write, target) }
    }
    isCommitted.store(true, ordering: .relaxed)
  }

  private func makeFolder(_ path: String) throws(FileError) {
    let error = folders.withLock { folders -> FileError? in
      guard !folders.contains(path) else { return nil }
      do throws(FileError) {
        try AtomicWrite.makeFolder("\(draft)/\(path)")
        folders.insert(path)
        return nil
      } catch { return error }
    }
    if let error { throw error }
  }

  /// Refuses a place whose files are somebody else's.
  private static func refuseOthers(_ target: String, _ name: String) throws(FileError) {
    guard access(target, F_OK) == 0 else { return }
    let names = try FolderListing.names(in: target).filter { $0 != "." && $0 != ".." }
    guard names.isEmpty || names.contains(mark) else {
      throw FileError(
        .write, name, reason: "it holds files that would be lost",
        remedy: "name a folder that is empty or not there yet")
    }
  }

  /// Removes a file, or a folder with what is in it; no link is followed.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? FolderListing.names(in: path)) ?? [] where name != "." && name != ".." {
      remove("\(path)/\(name)")
    }
    rmdir(path)
  }
}
