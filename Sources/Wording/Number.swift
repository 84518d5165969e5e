/// Numbers as a reader of British reports expects them.
package enum Number {
  /// The true minus sign, as wide as a plus.
  package static let minus = "\u{2212}"
  /// What stands where there is no value.
  package static let missing = "—"
  /// The space between a number and its unit: it does not break.
  package static let unitSpace = "\u{A0}"

  /// A whole number with commas: `1234567` is "1,234,567", `-3` is "−3".
  package static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return value < 0 ? minus + text : text
  }

  /// Votes with commas, rounded where an estimate has fractions of one: `1234.6` is "1,235".
  package static func votes(_ value: Double) -> String { decimal(value, 0) }

  /// A whole number with its sign: "+9", "−1,234"; zero is "0".
  package static func signed(_ value: Int) -> String {
    value > 0 ? "+" + count(value) : count(value)
  }

  /// A number with a fixed number of decimals, half away from zero, and commas: `2.345` to two decimals is "2.35".
  ///
  /// - Parameters:
  ///   - value: any finite number; others print as missing.
  ///   - decimals: 0 to 6.
  /// - Returns: the number with that many decimals.
  package static func decimal(_ value: Double, _ decimals: Int = 1) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return missing }
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    // The product of a decimal fraction and a power of ten is a hair off: 0.285 × 100 is 28.499…
    let scaled = value * scale
    let units = Int((scaled + (scaled < 0 ? -1 : 1) * abs(scaled).ulp * 2).rounded())
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let text = count(Int(whole)) + (places == 0 ? "" : "." + padded(rest, places))
    return units < 0 ? minus + text : text
  }

  /// A number with its sign and a fixed number of decimals; what rounds to zero has no sign.
  package static func signedDecimal(_ value: Double, _ decimals: Int = 1) -> String {
    let text = decimal(value, decimals)
    return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
  }

  /// A fraction of one as a percentage: `0.3681` is "36.8%".
  package static func percent(_ fraction: Double, _ decimals: Int = 1) -> String {
    guard fraction.isFinite else { return missing }
    return decimal(fraction * 100, decimals) + "%"
  }

  /// A percentage for a sentence, where what is not nothing, or not all, is never called so: `0.0003` is "under 0.1%", `0.9997` "over 99.9%".
  package static func percentInWords(_ fraction: Double) -> String {
    percent(fraction, under: "under ", over: "over ")
  }

  /// A percentage for a cell of a table, where what is not nothing, or not all, is never called so: `0.0003` is "< 0.1%", `0.9997` "> 99.9%".
  package static func percentInCell(_ fraction: Double) -> String {
    percent(fraction, under: "<", over: ">")
  }

  private static func percent(_ fraction: Double, under: String, over: String) -> String {
    switch percent(fraction) {
    case percent(0) where fraction > 0: under + percent(0.001)
    case percent(1) where fraction < 1: over + percent(0.999)
    case let plain: plain
    }
  }

  /// A difference of two fractions in percentage points: `0.095` is "+9.5 pp".
  package static func points(_ difference: Double, _ decimals: Int = 1) -> String {
    guard difference.isFinite else { return missing }
    return signedDecimal(difference * 100, decimals) + unitSpace + "pp"
  }

  private static func padded(_ value: UInt, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
