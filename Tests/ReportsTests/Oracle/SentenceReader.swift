import Foundation

/// Reads sentences from the front of a text, by patterns, and numbers as they are printed.
struct SentenceReader {
  private(set) var rest: String

  /// Spaces that keep a line together are read like others.
  init(_ text: String) { rest = String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  /// Takes what the pattern matches from the front; nil where it does not match there.
  mutating func take(_ pattern: String) -> [String]? {
    let all = NSRange(rest.startIndex..., in: rest)
    guard let regex = try? NSRegularExpression(pattern: pattern),
      let match = regex.firstMatch(in: rest, options: .anchored, range: all), let end = Range(match.range, in: rest)
    else { return nil }
    let groups = (1..<match.numberOfRanges).map { group in
      Range(match.range(at: group), in: rest).map { String(rest[$0]) } ?? ""
    }
    rest = String(rest[end.upperBound...].drop { $0 == " " })
    return groups
  }

  /// A percentage as words print it.
  static let percent = #"(under 0\.1%|over 99\.9%|[\d.]+%)"#
  static let points = #"(under 0\.1|over 99\.9|[\d.]+) points"#
  static let number = #"([\d,]+)"#

  /// Whether a printed percentage is a fraction of one.
  static func isPercent(_ text: String, _ value: Double) -> Bool {
    if text == "under 0.1%" { return value > 0 && value < 0.0005 + 1e-9 }
    if text == "over 99.9%" { return value < 1 && value > 0.9995 - 1e-9 }
    guard text.hasSuffix("%"), let printed = Double(text.dropLast()) else { return false }
    return abs(printed - 100 * value) <= 0.05 + 1e-9
  }

  /// Whether a printed number, with commas, is a number.
  static func isNumber(_ text: String, _ value: Double) -> Bool {
    Double(text.filter { $0 != "," }).map { abs($0 - value) <= 0.5 } ?? false
  }

  /// What a small number is called, or the number itself.
  static func count(_ text: String) -> Int? {
    let names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    switch text {
    case "once": return 1
    case "twice": return 2
    default:
      let first = text.split(separator: " ").first.map(String.init) ?? ""
      return names.firstIndex(of: first) ?? Int(first.filter { $0 != "," })
    }
  }
}
