package import CSV

/// A field that cannot be what its column says.
package struct FieldError: Error, Equatable {
  let position: CSVPosition
  let found: String
  let expected: String

  package init(at position: CSVPosition, found: String, expected: String) {
    (self.position, self.found, self.expected) = (position, found, expected)
  }

  /// Makes an error about the text of a field.
  init(at field: CSVField, expected: String) {
    self.init(at: field.position, found: field.tidied, expected: expected)
  }

  /// The finding: the row is left out.
  package func finding(in file: String) -> Finding {
    Finding(.error, file: file, at: position, found: "\"\(found)\"", expected: expected, action: "row left out")
  }
}

extension CSVField {
  /// The text without blanks at its ends or doubled inside.
  package var tidied: String { isTidy ? text : text.tidied }

  /// A whole number of a range.
  ///
  /// Whatever is calculated of numbers that were read, no sum of them is too large.
  package func readInteger(in range: ClosedRange<Int>) throws(FieldError) -> Int {
    guard let number = integer else { throw FieldError(at: self, expected: "a whole number") }
    guard range.contains(number) else { throw FieldError(at: self, expected: range.expectation) }
    return number
  }
}

extension ClosedRange<Int> {
  /// What people, votes and pounds are counted in: a number above it is a slip.
  package static let counts = 0...1_000_000_000
  /// Years that an election may be of.
  package static let years = 1000...9999

  fileprivate var expectation: String {
    self == .counts ? "a number not under 0 nor above \(upperBound)" : "a number from \(lowerBound) to \(upperBound)"
  }
}

extension String {
  /// The text without blanks at its ends or doubled inside, no-break spaces counted as blanks.
  package var tidied: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The name of a column without the digits some editions end it with: `Win19`, `ONS ID2`.
  package var columnName: String {
    let name = tidied
    guard let last = name.lastIndex(where: { !$0.isNumber }) else { return name }
    return String(name[...last])
  }
}
