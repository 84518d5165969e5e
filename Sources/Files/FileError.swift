import Glibc

/// A file that could not be opened, read or written: which one and why.
package struct FileError: Error, Equatable, CustomStringConvertible {
  /// What could not be done.
  package enum Action: String, Sendable { case open, read, write }

  /// The path as it was given.
  package let path: String
  /// What could not be done with it.
  package let action: Action
  /// What the system says.
  package let reason: String
  /// What to do about it; nil where the reason says enough.
  private let remedy: String?

  package init(_ action: Action, _ path: String, reason: String, remedy: String? = nil) {
    (self.path, self.action, self.reason) = (path, action, reason)
    self.remedy = remedy ?? (action == .write ? "choose a folder you may write to, with room on the disk" : nil)
  }

  /// Makes an error with what the system said last.
  package init(_ action: Action, _ path: String) {
    self.init(action, path, reason: String(cString: strerror(errno)))
  }

  /// One line for the reader: what, where, why, and what to do.
  package var description: String {
    "cannot \(action.rawValue) \(path): \(reason)" + (remedy.map { "; " + $0 } ?? "")
  }
}
