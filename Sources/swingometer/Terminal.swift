import Glibc

/// The two streams of the terminal: data on one, talk on the other.
enum Terminal {
  /// Writes data; ends the program where nobody takes it any more.
  static func data(_ text: String, terminator: String = "\n") {
    guard let reason = write(text + terminator, to: STDOUT_FILENO) else { return }
    // A closed pipe is the reader's wish to hear no more.
    if reason == EPIPE { exit(0) }
    talk("swingometer: cannot write to standard output: \(String(cString: strerror(reason)))")
    exit(1)
  }

  /// Writes a line of talk; the work goes on where nobody hears it.
  static func talk(_ line: String) { _ = write(line.inOneLine + "\n", to: STDERR_FILENO) }

  /// Writes talk over the talk of the line the cursor stands on.
  static func talkInPlace(_ text: String) { _ = write(eraseLine.description + text, to: STDERR_FILENO) }

  /// Says that a signal ended the program; safe in a signal handler.
  static func talkOfInterruption() {
    let words: StaticString = "swingometer: interrupted\n"
    if isTalkShown { Glibc.write(STDERR_FILENO, eraseLine.utf8Start, eraseLine.utf8CodeUnitCount) }
    Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }

  private static let eraseLine: StaticString = "\r\u{1B}[K"

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
  /// The text with what would end the line, or command the terminal, shown as Swift writes it.
  var inOneLine: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }
}
