import ArgumentParser
import CArguments
import Escaping
import Glibc

/// The command line, taken byte by byte.
enum CommandLineBytes {
  /// The most bytes that it may have: a name of a constituency, a statement of SQL and some paths are far less.
  private static let longest = 2 << 20

  /// The arguments behind the program's name.
  ///
  /// A path that is not UTF-8 would become another path as text, so it is refused, and so it is in the environment.
  ///
  /// - Throws: `ValidationError` that says which it is.
  static func arguments() throws -> [String] {
    for name in ["SWINGOMETER_DATABASE", "SWINGOMETER_DATASETS", "XDG_DATA_HOME", "HOME"] {
      guard let value = getenv(name) else { continue }
      _ = try text(value, of: "the environment's \(name)")
    }
    var length = 0
    return try (1..<max(1, Int(argumentCount()))).map { place in
      let argument = try text(argumentAt(Int32(place)), of: "argument \(place)")
      length += argument.utf8.count
      guard length <= longest else { throw ValidationError("the command line has more than \(longest) bytes") }
      return argument
    }
  }

  private static func text(_ bytes: UnsafePointer<CChar>, of name: String) throws -> String {
    guard let text = String(validatingCString: bytes) else {
      throw ValidationError("\(name), \(String(cString: bytes)), is not UTF-8: paths and names must be")
    }
    return text
  }
}
