import Escaping
import Glibc

/// The two streams of the terminal: output on one, notes on the other.
enum Terminal {
  /// Writes output; ends the program where nobody takes it any more.
  static func output(_ text: String, terminator: String = "\n") {
    guard let reason = write(text + terminator, to: STDOUT_FILENO) else { return }
    // A closed pipe is the reader's wish to hear no more.
    if reason == EPIPE { exit(0) }
    note("swingometer: cannot write to standard output: \(String(cString: strerror(reason)))")
    exit(1)
  }

  /// Writes a line that tells of the work; the work goes on where nobody reads it.
  static func note(_ line: String) { _ = write(line.inOneLine + "\n", to: STDERR_FILENO) }

  /// Writes a note over the note in the line of the cursor.
  static func noteInPlace(_ text: String) { _ = write(eraseLine.description + text.inOneLine, to: STDERR_FILENO) }

  /// Writes lines that tell what is wrong with a command line.
  static func talk(_ text: String) {
    _ = write(text.escapedForTerminal(keepingLines: true) + "\n", to: STDERR_FILENO)
  }

  /// Says that a signal ended the program; safe in a signal handler.
  static func noteInterruption() {
    let words: StaticString = "swingometer: interrupted\n"
    if isNoteShown { Glibc.write(STDERR_FILENO, eraseLine.utf8Start, eraseLine.utf8CodeUnitCount) }
    Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }

  /// Says that the program cannot go on; safe in a signal handler.
  static func noteFault() {
    let words: StaticString = "swingometer: stopped: out of memory, or a fault of the program; nothing was written\n"
    Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }

  private static let eraseLine: StaticString = "\r\u{1B}[K"

  /// Whether a person sees the notes.
  static var isNoteShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a person sees the output.
  static var isOutputShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether output may be coloured: a person sees it, and has not asked for none.
  static var hasColour: Bool {
    isOutputShown && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// How many characters a line of output holds; nil where nobody sees it.
  static var outputWidth: Int? {
    guard isOutputShown else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes text, and gives the system's reason where it could not.
  private static func write(_ text: String, to file: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }
}

extension String {
  /// The text for one line of a terminal; cut where it is endless.
  var inOneLine: String {
    let longest = 8000
    if utf8.count > longest { return String(decoding: utf8.prefix(longest - 10), as: UTF8.self).inOneLine + "…" }
    return escapedForTerminal()
  }
}
