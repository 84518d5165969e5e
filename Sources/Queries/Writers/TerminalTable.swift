import Escaping

/// What is known of the terminal that a table is written for.
package struct TerminalLook: Equatable, Sendable {
  /// How many characters a line holds; nil where lines may be as long as they like.
  package let width: Int?
  /// Six hexadecimal digits for each party; empty where there is no colour.
  package let colours: [String: String]

  package init(width: Int? = nil, colours: [String: String] = [:]) {
    (self.width, self.colours) = (width, colours)
  }
}

/// A cell as it is printed, and how many characters it takes.
private struct Word {
  let text: String
  let width: Int

  init(_ text: String) {
    self.text = text
    width = text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }
}

extension Table {
  /// Aligned columns, as wide as the terminal: long words are cut first, then the last columns are left out, and it is said.
  func aligned(for look: TerminalLook) -> String {
    let heads = columns.map { Word($0.name.escapedForTerminal()) }
    let readings = rows.map { zip(columns, $0).map { Word($0.kind.reading(of: $1).escapedForTerminal()) } }
    let hasChips = columns.map { $0.kind == .party && !look.colours.isEmpty }
    var widths = columns.indices.map { index in
      max(heads[index].width, readings.lazy.map { $0[index].width }.max() ?? 0) + (hasChips[index] ? 2 : 0)
    }
    let shown = fit(&widths, into: look.width)
    var text = ""
    func add(_ cells: [Word], isHead: Bool = false) {
      var line = ""
      for index in 0..<shown {
        let cell = cells[index]
        let room = widths[index] - (hasChips[index] ? 2 : 0)
        if index > 0 { line += "  " }
        if hasChips[index] { line += isHead ? "  " : Self.chip(look.colours[cell.text]) }
        let gap = String(repeating: " ", count: max(room - cell.width, 0))
        if columns[index].kind.isNumeric { line += gap }
        if cell.width > room { line += cell.text.prefix(max(room - 1, 0)) + "…" } else { line += cell.text }
        if !columns[index].kind.isNumeric { line += gap }
      }
      let blanks = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      text += Substring(line.utf8.dropLast(blanks)) + "\n"
    }
    add(heads, isHead: true)
    for row in readings { add(row) }
    let left = heads.dropFirst(shown).map(\.text)
    if !left.isEmpty { text += "not shown, for want of width: \(left.joined(separator: ", "))\n" }
    return text
  }

  /// Narrows the columns of words to what the terminal has room for, and tells how many columns fit.
  private func fit(_ widths: inout [Int], into width: Int?) -> Int {
    guard let width else { return columns.count }
    let least = 12
    func total(_ count: Int) -> Int { widths.prefix(count).reduce(0, +) + 2 * max(count - 1, 0) }
    var count = columns.count
    while total(count) > width {
      let words = columns.indices.prefix(count).filter { columns[$0].kind == .text && widths[$0] > least }
      if let widest = words.max(by: { (widths[$0], $1) < (widths[$1], $0) }) {
        widths[widest] -= 1
      } else if count > 1 {
        count -= 1
      } else {
        break
      }
    }
    return count
  }

  /// A square in a party's colour.
  private static func chip(_ colour: String?) -> String {
    guard let colour, let value = Int(colour, radix: 16) else { return "  " }
    return "\u{1B}[38;2;\(value >> 16 & 255);\(value >> 8 & 255);\(value & 255)m■\u{1B}[0m "
  }
}
