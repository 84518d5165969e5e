import Glibc

/// A file that could not be written: which one and why.
package struct FileRefusal: Error, Equatable, CustomStringConvertible {
  /// The path.
  package let path: String
  /// What the system says.
  package let reason: String

  /// Makes a refusal.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Makes a refusal with what the system said last.
  package init(path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

  /// One line for the reader.
  package var description: String {
    "cannot write \(path): \(reason); choose a folder you may write to, with room on the disk"
  }
}
