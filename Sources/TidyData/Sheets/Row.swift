import CSV
import Elections

/// A field that cannot be what its column says.
struct FieldError: Error, Equatable {
  let position: CSVPosition
  let found: String
  let expected: String

  func finding(in file: String) -> Finding {
    Finding(.error, file: file, at: position, found: "\"\(found)\"", expected: expected, action: "row left out")
  }
}

/// One row, its fields asked for by the columns of its layout.
struct Row<Column> {
  let record: CSVRecord
  let places: ColumnIndex

  /// Where a column's field stands.
  func position(_ column: Column) -> CSVPosition {
    places.place(column).map { record[$0].position } ?? CSVPosition(line: record.line, column: 1)
  }

  /// The text without blanks around it; empty where the layout lacks the column.
  func text(_ column: Column) -> String {
    guard let place = places.place(column) else { return "" }
    let field = record[place]
    return field.isTidy ? field.text : field.text.tidied
  }

  /// The text; nil where it is empty.
  func optionalText(_ column: Column) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// Whether there is no text.
  func isEmpty(_ column: Column) -> Bool { places.place(column).map { record[$0].isEmpty } ?? true }

  /// The text, which must not be empty.
  func requiredText(_ column: Column) throws(FieldError) -> String {
    try value(column, expected: "a text") { $0.isEmpty ? nil : $0 }
  }

  /// What a reading makes of the text, which must not be nil.
  func value<Value>(
    _ column: Column, expected: String, _ reading: (String) -> Value?
  ) throws(FieldError) -> Value {
    let text = text(column)
    guard let value = reading(text) else {
      throw FieldError(position: position(column), found: text, expected: expected)
    }
    return value
  }

  /// A whole number.
  func integer(_ column: Column) throws(FieldError) -> Int {
    if let place = places.place(column), let number = record[place].integer { return number }
    return try value(column, expected: "a whole number") { _ in nil }
  }

  /// A whole number that is not negative.
  func count(_ column: Column) throws(FieldError) -> Int {
    let number = try integer(column)
    guard number >= 0 else {
      throw FieldError(position: position(column), found: text(column), expected: "a number not under 0")
    }
    return number
  }

  /// A whole number that is not negative; nil where it is empty or `[x]`, which means unknown.
  func optionalCount(_ column: Column) throws(FieldError) -> Int? {
    if isEmpty(column) { return nil }
    if let place = places.place(column), let number = record[place].integer, number >= 0 { return number }
    let text = text(column)
    return text.isEmpty || text == "[x]" ? nil : try count(column)
  }

  /// A constituency's code.
  func code(_ column: Column) throws(FieldError) -> ConstituencyCode {
    try value(column, expected: "a constituency code, a letter and eight digits") { ConstituencyCode($0) }
  }
}
