import Glibc

/// A file in the making, hidden beside the place it is to stand in; gone with its owner unless it is settled there.
///
/// A lock tells a draft in the making from one that a killed process left: the lock ends with the process. Whoever makes a
/// draft sweeps the folder of those that nobody holds, and waits for whoever else is at the same file.
package final class Draft {
  /// Where it is written.
  package let path: String
  /// The path that was asked for, as messages say it.
  private let name: String
  private let target: Target
  private let descriptor: Int32
  /// The path where a signal handler can read it.
  private let plainPath: UnfinishedDrafts.Path?
  private var isSettled = false

  /// Begins an empty file.
  ///
  /// - Parameters:
  ///   - path: a file, a link to one, or nothing yet; a folder or a device is refused.
  ///   - waiting: called once where another process is writing the same file.
  /// - Throws: `FileRefusal` with the system's reason.
  package init(of path: String, waiting: () -> Void = {}) throws(FileRefusal) {
    name = path
    target = try Target(path)
    self.path = target.draft
    Draft.sweep(target.folder)
    let path = strdup(target.draft)
    plainPath = path
    do throws(FileRefusal) {
      descriptor = try Draft.claim(path, for: name, waiting)
    } catch {
      free(path)
      throw error
    }
    // Left by a killed process that was at the same file.
    ftruncate(descriptor, 0)
    if let mode = target.mode { fchmod(descriptor, mode) }
  }

  deinit {
    if !isSettled { unlink(path) }
    UnfinishedDrafts.remove(plainPath)
    free(plainPath)
    close(descriptor)
  }

  /// Writes all bytes at the end of what was written before.
  ///
  /// - Parameter bytes: the bytes.
  /// - Throws: `FileRefusal` with the system's reason.
  package func write(_ bytes: [UInt8]) throws(FileRefusal) {
    let failure = bytes.withUnsafeBytes { buffer -> FileRefusal? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return FileRefusal(path: name) }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Puts the file in its place, over what was there, once all of it is on the disk.
  ///
  /// - Throws: `FileRefusal` with the system's reason; what was in the place stays.
  package func settle() throws(FileRefusal) {
    guard fsync(descriptor) == 0, rename(path, target.path) == 0 else { throw FileRefusal(path: name) }
    isSettled = true
    UnfinishedDrafts.remove(plainPath)
    // Whoever waits for the place need not wait for this value to go.
    flock(descriptor, LOCK_UN)
    let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // The file is in its place; that the folder too is on the disk is as much as can be had.
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Opens the draft, takes its lock and tells the handler of signals that it is ours.
  private static func claim(
    _ draft: UnfinishedDrafts.Path?, for name: String, _ waiting: () -> Void
  ) throws(FileRefusal) -> Int32 {
    guard let draft else { throw FileRefusal(path: name) }
    var hasWaited = false
    while true {
      let signals = heldBack()
      defer { release(signals) }
      // No link is followed: in a folder of everybody's it could lead anywhere.
      let descriptor = open(draft, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw FileRefusal(path: name) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK {
        // Between opening and locking another may have settled it, or swept it away.
        var (held, there) = (stat(), stat())
        if fstat(descriptor, &held) == 0, lstat(draft, &there) == 0, held.st_ino == there.st_ino {
          UnfinishedDrafts.add(draft)
          return descriptor
        }
      } else {
        release(signals)
        if !hasWaited { waiting() }
        hasWaited = true
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      }
      close(descriptor)
    }
  }

  /// Keeps signals waiting, so that none comes between making a draft and telling of it; gives what was kept before.
  private static func heldBack() -> sigset_t {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    return before
  }

  private static func release(_ signals: sigset_t) {
    var signals = signals
    pthread_sigmask(SIG_SETMASK, &signals, nil)
  }

  /// Removes what killed processes left in a folder.
  private static func sweep(_ folder: String) {
    for name in FolderListing.names(in: folder) where name.hasSuffix(Target.ending) {
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}

/// Where a file is to stand, and where it is written first.
private struct Target {
  /// What drafts are known by: nobody else's files end so.
  static let ending = ".swingometer-draft"

  /// The place, links followed.
  let path: String
  /// The folder of both.
  let folder: String
  /// The draft's path.
  let draft: String
  /// The permissions of the file that is there already.
  let mode: mode_t?

  init(_ path: String) throws(FileRefusal) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileRefusal(path: path, reason: "it is a folder or a device, not a file")
      }
      mode = status.st_mode & 0o777
    } else {
      let reason = errno
      guard reason == ENOENT, !path.isEmpty, path.utf8.last != UInt8(ascii: "/"), lstat(path, &status) != 0 else {
        throw FileRefusal(
          path: path.isEmpty ? "a file without a name" : path, reason: String(cString: strerror(reason)))
      }
      mode = nil
    }
    var place = path
    if mode != nil, let real = realpath(path, nil) {
      place = String(cString: real)
      free(real)
    }
    self.path = place
    let slash = place.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { $0 == place.startIndex ? "/" : String(place[..<$0]) } ?? "."
    var name = slash.map { String(place[place.utf8.index(after: $0)...]) } ?? place
    // The system's limit of a name is 255 bytes.
    while name.utf8.count > 230 { name.removeLast() }
    draft = "\(folder)/.\(name)\(Self.ending)"
  }
}
