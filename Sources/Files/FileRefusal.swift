import Glibc

/// A file that could not be written: which one and why.
public struct FileRefusal: Error, Equatable, CustomStringConvertible {
  /// The path.
  public let path: String
  /// What the system says.
  public let reason: String

  /// Makes a refusal.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Makes a refusal with what the system said last.
  public init(path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

  /// One line for the reader.
  public var description: String {
    "cannot write \(path): \(reason); choose a folder you may write to, with room on the disk"
  }
}
