import Wording

/// What the values of a column are, which says how people and programs read them.
package enum ColumnKind: String, CaseIterable, Sendable {
  /// The year of an election.
  case year
  /// A number of things.
  case count
  /// Votes: whole unless estimated.
  case votes
  /// A fraction of one.
  case share
  /// A difference of two fractions.
  case change
  /// A difference of two numbers of things.
  case signed
  /// A number with two decimals.
  case index
  case flag
  case party
  /// Counted, published or estimated.
  case basis
  /// A constituency's code.
  case code
  /// A day, ISO 8601.
  case date
  /// A day and a time by the clocks there, ISO 8601.
  case moment
  case text
  /// A number of which nothing is known: written as it is.
  case value

  /// Whether values are set flush right.
  package var isNumeric: Bool {
    switch self {
    case .year, .flag, .party, .basis, .code, .date, .moment, .text: false
    case .count, .votes, .share, .change, .signed, .index, .value: true
    }
  }

  /// Whether values are words, of which a missing one is left empty.
  private var isOfWords: Bool { [.text, .party, .basis, .code].contains(self) }

  /// A value as people read it: "1,234", "36.8%", "+9.5 pp", "—".
  package func reading(of cell: Cell) -> String {
    if case .text(let text) = cell {
      return self == .date ? Day.short(text) : self == .moment ? Day.moment(text) : text
    }
    guard let value = cell.number else { return isOfWords ? "" : Number.missing }
    return switch self {
    case .year, .text, .date, .moment, .party, .basis, .code: asItIs(cell)
    case .value: withoutNoise(cell)
    case .count, .votes: whole(value).map(Number.count) ?? Number.missing
    case .share: Number.percentInCell(value)
    case .change: Number.points(value)
    case .signed: whole(value).map(Number.signed) ?? Number.missing
    case .index: Number.decimal(value, 2)
    case .flag: value != 0 ? "yes" : "no"
    }
  }

  /// A value as programs read it: no commas, a point, fractions of one to six decimals; empty where missing.
  package func machineText(of cell: Cell) -> String {
    if case .text(let text) = cell { return text }
    guard let value = cell.number else { return "" }
    return switch self {
    case .text, .date, .moment, .party, .basis, .code, .value: asItIs(cell)
    case .year, .count, .signed: plain(value, decimals: 0)
    case .votes: plain(value, decimals: value == value.rounded() ? 0 : 3)
    // What is under 1 is never rounded to it: a winner is certain or he is not.
    case .share: plain(value < 1 ? min(value, 0.999_999) : value, decimals: 6)
    case .change, .index: plain(value, decimals: 6)
    case .flag: value != 0 ? "yes" : "no"
    }
  }

  /// A number as it came: whole ones to the last digit, others with as many digits as tell them apart; nothing where it is none.
  private func asItIs(_ cell: Cell) -> String {
    switch cell {
    case .missing: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? "\(number)" : ""
    }
  }

  /// The nearest whole number; nil for one that no count is, in a damaged database.
  private func whole(_ value: Double) -> Int? { abs(value) < 1e15 ? Int(value.rounded()) : nil }

  /// A number as it came, but to six decimals: what a sum of fractions leaves behind them is noise.
  private func withoutNoise(_ cell: Cell) -> String {
    guard case .number(let number) = cell, abs(number) >= 1e-3, abs(number) < 1e12 else { return asItIs(cell) }
    return plain(number, decimals: 6)
  }

  /// A decimal number without an exponent and without trailing zeros behind the point.
  private func plain(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "" }
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let units = Int((value * scale).rounded())
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = String(whole)
    if rest > 0 {
      let digits = String(rest)
      let padded = String(repeating: "0", count: decimals - digits.utf8.count) + digits
      text += "." + padded.reversed().drop { $0 == "0" }.reversed()
    }
    return units < 0 ? "-" + text : text
  }
}
