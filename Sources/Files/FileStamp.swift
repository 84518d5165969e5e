import Glibc

/// What the file system knows of a file: as long as nothing of it differs, what was read from the file is what is in it.
///
/// Size and time of modification can be kept while bytes change; the time of change is the system's own, and a file put in the
/// place of another has another number.
package struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  package let size: Int
  /// When its bytes were last modified, in nanoseconds since 1970.
  package let modified: Int
  /// When anything about it last changed, in nanoseconds since 1970.
  package let changed: Int
  /// Its number in its file system.
  package let number: Int

  package init(size: Int, modified: Int, changed: Int, number: Int) {
    (self.size, self.modified, self.changed, self.number) = (size, modified, changed, number)
  }

  /// Looks at a file, links followed; nil where there is none.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(
      size: Int(status.st_size), modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
      number: Int(bitPattern: UInt(status.st_ino)))
  }
}

extension timespec {
  /// The time in nanoseconds since 1970; the nearest there is for a time before 1677 or after 2262, which a file may claim.
  fileprivate var nanoseconds: Int {
    let (whole, isTooFar) = tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = whole.addingReportingOverflow(tv_nsec)
    return isTooFar || isBeyond ? (tv_sec < 0 ? .min : .max) : sum
  }
}
