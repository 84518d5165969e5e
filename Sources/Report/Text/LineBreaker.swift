import Drawing

/// A line of text: pieces of runs with their places.
package struct Line: Equatable {
  package struct Fragment: Equatable {
    package var run: StyledRun
    var x: Double
    var width: Double
  }

  package var fragments: [Fragment]
  var width: Double
}

/// Text set at a width.
package struct BrokenText: Equatable {
  package var lines: [Line]
  package var trouble = TextTrouble()
}

/// What went wrong with texts in too narrow a place.
package struct TextTrouble: Equatable {
  /// Words that had to be cut between letters because no line could hold them.
  package var cutWords: [String] = []
  /// Lines that stand out of their place.
  var overflowing: [String] = []

  /// Whether nothing went wrong.
  var isEmpty: Bool { cutWords.isEmpty && overflowing.isEmpty }

  static func += (first: inout TextTrouble, second: TextTrouble) {
    first.cutWords += second.cutWords
    first.overflowing += second.overflowing
  }
}

extension [BrokenText] {
  var trouble: TextTrouble { reduce(into: TextTrouble()) { $0 += $1.trouble } }
}

/// Breaks text into lines, each as full as it gets, at ordinary spaces only: a no-break space holds.
///
/// A word wider than the line breaks after its hyphens and slashes or at its no-break spaces, and between letters where
/// even that is not enough.
package struct LineBreaker {
  let ruler: TextRuler

  package init(ruler: TextRuler) {
    self.ruler = ruler
  }

  /// Sets runs in lines of a width.
  package func set(_ runs: [StyledRun], width: Double) -> BrokenText {
    if let line = whole(runs, within: width) { return BrokenText(lines: [line]) }
    var lines: [[Word]] = []
    var line: [Word] = []
    var lineWidth = 0.0
    var cutWords: [String] = []
    for word in words(of: runs) {
      let space = line.isEmpty ? 0 : ruler.width(" ", runs[word.spaceRun].font)
      if lineWidth + space + word.width <= width + Self.tolerance {
        line.append(word)
        lineWidth += space + word.width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var parts = [word]
      if word.width > width + Self.tolerance {
        let cut = cut(word, of: runs, width: width)
        parts = cut.parts
        if cut.betweenLetters { cutWords.append(word.pieces.map(\.text).joined()) }
      }
      lines += parts.dropLast().map { [$0] }
      line = Array(parts.suffix(1))
      lineWidth = line.first?.width ?? 0
    }
    if !line.isEmpty { lines.append(line) }
    let composed = lines.map { compose($0, of: runs) }
    let overflowing = composed.filter { $0.width > width + 0.25 }.map { $0.fragments.map(\.run.text).joined() }
    return BrokenText(lines: composed, trouble: TextTrouble(cutWords: cutWords, overflowing: overflowing))
  }

  /// The line that a single run is where it needs no breaking, as most cells of tables do.
  private func whole(_ runs: [StyledRun], within width: Double) -> Line? {
    guard runs.count == 1, let run = runs.first, run.text.isTidy else { return nil }
    let length = ruler.width(run.text, run.font)
    guard length <= width + Self.tolerance else { return nil }
    return Line(fragments: [Line.Fragment(run: run, x: 0, width: length)], width: length)
  }

  /// The widths of the runs on one line and of their widest word.
  func extent(_ runs: [StyledRun]) -> (natural: Double, widestWord: Double) {
    if runs.count == 1, let run = runs.first, !run.text.isEmpty, !run.text.utf8.contains(where: \.isSpace) {
      let width = ruler.width(run.text, run.font)
      return (width, width)
    }
    let words = words(of: runs)
    let spaces = words.dropFirst().reduce(0) { $0 + ruler.width(" ", runs[$1.spaceRun].font) }
    return (words.reduce(spaces) { $0 + $1.width }, words.map(\.width).max() ?? 0)
  }

  // MARK: - Words

  private static let tolerance = 0.01

  private struct Piece {
    var text: String
    var run: Int
  }

  private struct Word {
    var pieces: [Piece] = []
    /// The run whose space stands before the word.
    var spaceRun = 0
    var width = 0.0
  }

  private func words(of runs: [StyledRun]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for (index, run) in runs.enumerated() {
      let bytes = run.text.utf8
      var start = bytes.startIndex
      while true {
        let end = bytes[start...].firstIndex(where: \.isSpace) ?? bytes.endIndex
        if start < end { word.pieces.append(Piece(text: String(run.text[start..<end]), run: index)) }
        guard end < bytes.endIndex else { break }
        if !word.pieces.isEmpty { words.append(measured(word, of: runs)) }
        word = Word(spaceRun: index)
        start = bytes.index(after: end)
      }
    }
    if !word.pieces.isEmpty { words.append(measured(word, of: runs)) }
    return words
  }

  private func measured(_ word: Word, of runs: [StyledRun]) -> Word {
    var word = word
    word.width = word.pieces.reduce(0) { $0 + ruler.width($1.text, runs[$1.run].font) }
    return word
  }

  /// The longest beginnings of the word that fit, one after the other.
  private func cut(_ word: Word, of runs: [StyledRun], width: Double) -> (parts: [Word], betweenLetters: Bool) {
    var letters = word.pieces.flatMap { piece in piece.text.map { (letter: $0, run: piece.run) } }[...]
    var parts: [Word] = []
    var betweenLetters = false
    while !letters.isEmpty {
      var part = Word(spaceRun: word.spaceRun)
      var (end, lastBreak) = (letters.startIndex, letters.startIndex)
      var kept = part
      while end < letters.endIndex {
        let (letter, run) = letters[end]
        if part.pieces.last?.run == run {
          part.pieces[part.pieces.count - 1].text.append(letter)
        } else {
          part.pieces.append(Piece(text: String(letter), run: run))
        }
        part = measured(part, of: runs)
        if part.width > width + Self.tolerance, end > letters.startIndex { break }
        end += 1
        let isSpace = letter == "\u{A0}"
        let mayBreak = isSpace || letter == "-" || letter == "/" || letter == "–"
        if mayBreak || end == letters.endIndex || lastBreak == letters.startIndex { kept = part }
        if mayBreak { lastBreak = end }
        // A space at the end of a line takes no room.
        if isSpace, let last = kept.pieces.popLast(), last.text.count > 1 {
          kept.pieces.append(Piece(text: String(last.text.dropLast()), run: last.run))
          kept = measured(kept, of: runs)
        }
      }
      if end < letters.endIndex {
        if lastBreak > letters.startIndex { end = lastBreak } else { betweenLetters = true }
      }
      if !kept.pieces.isEmpty { parts.append(kept) }
      letters = letters[end...]
    }
    return (parts, betweenLetters)
  }

  // MARK: - Lines

  private func compose(_ words: [Word], of runs: [StyledRun]) -> Line {
    var pieces: [Piece] = []
    for (position, word) in words.enumerated() {
      for (index, piece) in word.pieces.enumerated() {
        let needsSpace = position > 0 && index == 0
        if pieces.last?.run == piece.run {
          pieces[pieces.count - 1].text += (needsSpace ? " " : "") + piece.text
        } else if needsSpace, word.spaceRun == piece.run {
          pieces.append(Piece(text: " " + piece.text, run: piece.run))
        } else {
          if needsSpace { pieces[pieces.count - 1].text += " " }
          pieces.append(piece)
        }
      }
    }
    var x = 0.0
    let fragments = pieces.map { piece in
      var run = runs[piece.run]
      run.text = piece.text
      let fragment = Line.Fragment(run: run, x: x, width: ruler.width(run.text, run.font))
      x += fragment.width
      return fragment
    }
    return Line(fragments: fragments, width: x)
  }
}

extension UInt8 {
  /// Whether lines may break at the byte: a space or the end of a line.
  fileprivate var isSpace: Bool { self == 32 || self == 10 || self == 13 }
}

extension String {
  /// Whether all there is between words is one space, and nothing else around them.
  fileprivate var isTidy: Bool {
    var last: UInt8 = 32
    for byte in utf8 {
      if byte.isSpace, byte != 32 || last == 32 { return false }
      last = byte
    }
    return last != 32
  }
}
