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

  /// Whether a person sees the data.
  static var isDataShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether data may be coloured: a person sees it, and has not asked for none.
  static var hasColour: Bool {
    isDataShown && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// How many characters a line of data holds; nil where nobody sees it.
  static var dataWidth: Int? {
    guard isDataShown else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

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
