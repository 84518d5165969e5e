/// What is known of the terminal that a table is written for.
public struct TerminalLook: Equatable, Sendable {
  /// How many characters a line holds; nil where lines may be as long as they like.
  public let width: Int?
  /// Six hexadecimal digits for each party; empty where there is no colour.
  public let colours: [String: String]

  /// Makes a look.
  public init(width: Int? = nil, colours: [String: String] = [:]) {
    self.width = width
    self.colours = colours
  }
}

extension Table {
  /// Aligned columns, as wide as the terminal: long words are cut first, then the last columns are left out, and it is said.
  func aligned(for look: TerminalLook) -> String {
    let readings = rows.map { zip(columns, $0).map { Self.printable($0.kind.reading(of: $1)) } }
    let hasChips = columns.map { $0.kind == .party && !look.colours.isEmpty }
    var widths = columns.indices.map { index in
      max(Self.printable(columns[index].name).count, readings.map { $0[index].count }.max() ?? 0)
        + (hasChips[index] ? 2 : 0)
    }
    let shown = fit(&widths, into: look.width)
    func line(_ cells: [String], chips: [Bool]) -> String {
      var text = ""
      for index in 0..<shown {
        let room = widths[index] - (hasChips[index] ? 2 : 0)
        let cell = cells[index].count > room ? String(cells[index].prefix(max(room - 1, 0))) + "…" : cells[index]
        let gap = String(repeating: " ", count: max(room - cell.count, 0))
        let chip = hasChips[index] ? (chips[index] ? Self.chip(look.colours[cells[index]]) : "  ") : ""
        text += (index == 0 ? "" : "  ") + chip + (columns[index].kind.isNumeric ? gap + cell : cell + gap)
      }
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    var text = line(columns.map { Self.printable($0.name) }, chips: columns.map { _ in false })
    for row in readings { text += line(row, chips: columns.map { _ in true }) }
    let left = columns.dropFirst(shown).map(\.name)
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

  /// A cell as one line: what would move the cursor, or command the terminal, becomes a blank.
  private static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
