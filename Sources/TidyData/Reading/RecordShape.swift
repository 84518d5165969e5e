import CSV
import Elections

/// What the first line of a file without a header looks like: how many fields it has, and what is in some of them.
package struct RecordShape: Sendable {
  /// What a field looks like.
  package enum Look: Sendable {
    /// A constituency's code.
    case code
    /// A whole number that is not negative.
    case count
    /// A result such as "Lab hold".
    case label
    /// A gender, or nothing.
    case gender
    /// Yes, no or nothing.
    case flag
    /// A time, or nothing.
    case time
    /// A number or nothing.
    case number
  }

  private let width: ClosedRange<Int>
  private let looks: [(place: Int, look: Look)]

  package init(width: ClosedRange<Int>, looks: KeyValuePairs<Int, Look>) {
    (self.width, self.looks) = (width, looks.map { ($0.key, $0.value) })
  }

  /// Whether a record has this shape.
  func fits(_ record: CSVRecord) -> Bool {
    width.contains(record.count)
      && looks.allSatisfy { place, look in place < record.count && look.fits(record[place]) }
  }
}

extension RecordShape.Look {
  fileprivate func fits(_ field: CSVField) -> Bool {
    let text = field.tidied
    return switch self {
    case .code: ConstituencyCode(text) != nil
    case .count: field.integer.map { $0 >= 0 } ?? false
    case .label: Label(text) != nil
    case .gender: ["", "?", "f", "m", "female", "male", "non-binary"].contains(text.lowercased())
    case .flag: ["", "yes", "no"].contains(text.lowercased())
    case .time: text.isEmpty || LocalTime(published: text) != nil
    case .number: text.isEmpty || Double(text) != nil
    }
  }
}
