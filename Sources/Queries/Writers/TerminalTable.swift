import Escaping
import Wording

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
  /// Aligned columns, as wide as the terminal: long words are cut a little, then columns are left out in a stated order, and it is said.
  func aligned(for look: TerminalLook) -> String {
    let heads = columns.map { Word($0.name.escapedForTerminal()) }
    let readings = rows.map { zip(columns, $0).map { Word($0.kind.reading(of: $1).escapedForTerminal()) } }
    let hasChips = columns.map { $0.kind == .party && !look.colours.isEmpty }
    let natural = columns.indices.map { index in
      max(heads[index].width, readings.lazy.map { $0[index].width }.max() ?? 0) + (hasChips[index] ? 2 : 0)
    }
    let (shown, widths) = fit(natural, into: look.width)
    var text = ""
    func add(_ cells: [Word], isHead: Bool = false) {
      var line = ""
      for index in shown {
        let cell = cells[index]
        let room = widths[index] - (hasChips[index] ? 2 : 0)
        if index != shown.first { line += "  " }
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
    let left = columns.indices.filter { !shown.contains($0) }.map { heads[$0].text }
    if !left.isEmpty {
      let line =
        "left out for want of width: \(left.joined(separator: ", ")); --wide shows all, --columns those you name"
      text += line.wrapped(to: look.width) + "\n"
    }
    return text
  }

  /// Chooses the columns that a terminal has room for, and how wide each is.
  ///
  /// Words are cut down to twenty letters before a column goes that can be done without, down to twelve before one of the others goes,
  /// the last first.
  private func fit(_ natural: [Int], into width: Int?) -> (shown: [Int], widths: [Int]) {
    var shown = Array(columns.indices)
    guard let width else { return (shown, natural) }
    let spare = spareColumns
    for (least, leaving) in [(20, spare), (12, Array(columns.indices.reversed().filter { !spare.contains($0) }))] {
      var leaving = leaving[...]
      while true {
        if let widths = narrowed(natural, shown, to: least, width) { return (shown, widths) }
        guard shown.count > 1, let next = leaving.popFirst() else { break }
        shown.removeAll { $0 == next }
      }
    }
    return (shown, natural)
  }

  /// The widths of columns where those of words are cut, the widest first, down to so many letters; nil where that is not enough.
  private func narrowed(_ natural: [Int], _ shown: [Int], to least: Int, _ width: Int) -> [Int]? {
    var widths = natural
    var total = shown.reduce(0) { $0 + natural[$1] } + 2 * (shown.count - 1)
    while total > width {
      let words = shown.filter { columns[$0].kind == .text && widths[$0] > least }
      guard let widest = words.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { return nil }
      widths[widest] -= 1
      total -= 1
    }
    return widths
  }

  /// The columns that a narrow terminal does without, the first to go first: those without a value, codes, the nation and region of a
  /// constituency, those that the question names, and on what the figures stand.
  private var spareColumns: [Int] {
    let isOfSeats = index(of: "constituency") != nil
    let empty = columns.indices.filter { index in !rows.isEmpty && rows.allSatisfy { $0[index] == .missing } }
    let codes = columns.indices.filter { columns[$0].kind == .code || (isOfSeats && columns[$0].name == "code") }
    let places = isOfSeats ? ["nation", "region"].compactMap(index) : []
    let bases = columns.indices.filter { columns[$0].kind == .basis }
    // That everything was counted goes without saying; that something was not is said as long as there is room.
    let counted = bases.filter { index in rows.allSatisfy { $0[index].text == "counted" } }
    return (empty + codes + places + counted + yields.compactMap(index) + bases).reduce(into: []) { spare, index in
      if !spare.contains(index) { spare.append(index) }
    }
  }

  /// A square in a party's colour.
  private static func chip(_ colour: String?) -> String {
    guard let colour, let value = Int(colour, radix: 16) else { return "  " }
    return "\u{1B}[38;2;\(value >> 16 & 255);\(value >> 8 & 255);\(value & 255)m■\u{1B}[0m "
  }
}
