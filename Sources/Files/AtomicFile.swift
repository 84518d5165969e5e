import Glibc

/// A file that is written under a hidden name beside its target, and takes the target's place when it is committed.
///
/// Without a commit it is removed together with this value. A lock tells a pending file that is being written from one that a
/// killed process left behind, because the lock ends with the process. A new pending file first removes those in its folder
/// that nobody has locked, and waits for any other process that is writing the same target.
package final class AtomicFile {
  /// Where it is written until it is committed.
  package let path: String
  /// The path that was asked for, as messages say it.
  private let name: String
  private let target: Target
  private let descriptor: Int32
  /// The path where a signal handler can read it.
  private let plainPath: PendingFiles.Path?
  private var isCommitted = false

  /// Begins an empty file.
  ///
  /// - Parameters:
  ///   - path: a file, a link to one, or nothing yet; a folder or a device is refused.
  ///   - waiting: called once where another process is writing the same file.
  /// - Throws: `FileError` with the system's reason.
  package init(of path: String, waiting: () -> Void = {}) throws(FileError) {
    name = path
    target = try Target(path)
    self.path = target.pendingPath
    AtomicFile.sweep(target.folder)
    let path = strdup(target.pendingPath)
    plainPath = path
    do throws(FileError) {
      descriptor = try AtomicFile.claim(path, for: name, waiting)
    } catch {
      free(path)
      throw error
    }
    // Left by a killed process that was at the same file.
    ftruncate(descriptor, 0)
    if let mode = target.mode { fchmod(descriptor, mode) }
  }

  deinit {
    if !isCommitted { unlink(path) }
    PendingFiles.remove(plainPath)
    free(plainPath)
    close(descriptor)
  }

  /// Writes all bytes at the end of what was written before.
  ///
  /// - Parameter bytes: the bytes.
  /// - Throws: `FileError` with the system's reason.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    let failure = bytes.withUnsafeBytes { buffer -> FileError? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return FileError(.write, name) }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Puts the file in its place, over what was there, once all of it is on the disk.
  ///
  /// - Throws: `FileError` with the system's reason; a file that was already there stays as it was.
  package func commit() throws(FileError) {
    guard fsync(descriptor) == 0, rename(path, target.path) == 0 else { throw FileError(.write, name) }
    isCommitted = true
    PendingFiles.remove(plainPath)
    // Another process that waits for the target need not wait until this value is released.
    flock(descriptor, LOCK_UN)
    let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // The file is in its place; that the folder too is on the disk is as much as can be had.
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Opens the pending file, locks it and registers it with the handler of signals.
  private static func claim(
    _ pending: PendingFiles.Path?, for name: String, _ waiting: () -> Void
  ) throws(FileError) -> Int32 {
    guard let pending else { throw FileError(.write, name) }
    var hasWaited = false
    while true {
      let signals = heldBack()
      defer { release(signals) }
      // No link is followed: in a folder of everybody's it could lead anywhere.
      let descriptor = open(pending, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw FileError(.write, name) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK {
        // Between opening and locking, another process may have committed it or removed it.
        var (held, there) = (stat(), stat())
        if fstat(descriptor, &held) == 0, lstat(pending, &there) == 0, held.st_ino == there.st_ino {
          PendingFiles.add(pending)
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

  /// Blocks signals, so that none comes between creating a pending file and registering it.
  ///
  /// - Returns: the mask of signals to restore.
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

  /// Removes the pending files that killed processes left in a folder.
  private static func sweep(_ folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where name.hasSuffix(Target.ending) {
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
  /// The end of every pending file's name; no other program's files end like this.
  static let ending = ".swingometer-draft"

  /// The place, links followed.
  let path: String
  /// The folder of both.
  let folder: String
  /// The path of the pending file.
  let pendingPath: String
  /// The permissions of the file that is there already.
  let mode: mode_t?

  init(_ path: String) throws(FileError) {
    var status = stat()
    // A null character would end the path for the system before its end.
    guard !path.utf8.contains(0) else { throw FileError(.write, path, reason: "its name has a NUL character") }
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(.write, path, reason: "it is a folder or a device, not a file")
      }
      mode = status.st_mode & 0o777
    } else {
      let reason = errno
      guard reason == ENOENT, !path.isEmpty, path.utf8.last != UInt8(ascii: "/"), lstat(path, &status) != 0 else {
        throw FileError(
          .write, path.isEmpty ? "a file without a name" : path, reason: String(cString: strerror(reason)))
      }
      mode = nil
    }
    var place = path
    if mode != nil, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) {
      defer { free(real) }
      // Respelt, it would be another file.
      guard let spelt = String(validatingCString: real) else {
        throw FileError(.write, path, reason: "it is a link to a path that is not UTF-8")
      }
      place = spelt
    }
    self.path = place
    let slash = place.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { $0 == place.startIndex ? "/" : String(place[..<$0]) } ?? "."
    var name = slash.map { String(place[place.utf8.index(after: $0)...]) } ?? place
    // The system's limit of a name is 255 bytes.
    while name.utf8.count > 230 { name.removeLast() }
    pendingPath = "\(folder)/.\(name)\(Self.ending)"
  }
}
