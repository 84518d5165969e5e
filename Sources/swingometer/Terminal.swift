import ArgumentParser
import Glibc

/// The two streams of the terminal: data on one, talk on the other.
enum Terminal {
  /// Writes a line of data.
  static func data(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes a line of talk.
  static func talk(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      // A closed pipe is the reader's wish to hear no more.
      guard count > 0 else { exit(errno == EPIPE ? 0 : 1) }
      bytes.removeFirst(count)
    }
  }
}

/// How a command can fail, and the exit codes that scripts rely on.
enum Failure {
  /// Input, output or the structure of a file.
  static func file(_ line: some CustomStringConvertible) -> ExitCode { say(line, 1) }

  /// Errors in the data.
  static func data(_ line: some CustomStringConvertible) -> ExitCode { say(line, 2) }

  /// Anything wrong on the command line.
  static func usage(_ line: some CustomStringConvertible) -> ExitCode { say(line, 64) }

  private static func say(_ line: some CustomStringConvertible, _ code: Int32) -> ExitCode {
    Terminal.talk("swingometer: \(line)")
    return ExitCode(code)
  }
}
