import Glibc

/// The two streams of the terminal: data on one, talk on the other.
enum Terminal {
  /// Writes data.
  static func data(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDOUT_FILENO) }

  /// Writes a line of talk.
  static func talk(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Writes talk over the talk of the line the cursor stands on.
  static func talkInPlace(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  /// Whether a person sees the talk.
  static var isTalkShown: Bool { isatty(STDERR_FILENO) == 1 }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        // A closed pipe is the reader's wish to hear no more.
        guard count > 0 else { exit(errno == EPIPE ? 0 : 1) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
