import CSV
import Elections

/// Where a publisher's layout keeps the columns that are read.
struct Layout<Column: Hashable & Sendable>: Sendable {
  enum Places: Sendable {
    /// By the names of the first line.
    case header([Column: String])
    /// By their place from 0, in a file without a header; some of them must be constituency codes for it to be this layout.
    case positions([Column: Int], width: Int, codes: [Int])
  }

  /// What the layout is called in messages.
  let name: String
  let places: Places

  /// Whether a file that begins with this record is in this layout.
  func recognises(_ first: CSVRecord) -> Bool {
    switch places {
    case .header(let names):
      return Set(names.values).isSubset(of: first.texts.map(\.tidied))
    case .positions(_, let width, let codes):
      return first.count == width && codes.allSatisfy { ConstituencyCode(first[$0].text.tidied) != nil }
    }
  }

  /// The columns that a header lacks, in alphabetical order; nil for a layout without a header.
  func missing(from first: CSVRecord) -> [String]? {
    guard case .header(let names) = places else { return nil }
    return Set(names.values).subtracting(first.texts.map(\.tidied)).sorted()
  }

  /// How many columns the layout reads.
  var size: Int {
    switch places {
    case .header(let names): names.count
    case .positions(let positions, _, _): positions.count
    }
  }
}

extension Layout where Column: CaseIterable & RawRepresentable<String> {
  /// The project's own layout: every column under its own name.
  static var tidy: Layout {
    Layout(
      name: "tidy",
      places: .header(Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.rawValue) })))
  }
}

extension String {
  /// The text without blanks at its ends or doubled inside, no-break spaces counted as blanks.
  var tidied: String {
    let isTidy =
      utf8.first != 0x20 && utf8.last != 0x20 && !utf8.contains { $0 == 0xC2 || $0 < 0x20 } && !contains("  ")
    return isTidy ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
