package import CSV

/// A row's value, and where the row is.
package struct TableRow<Value> {
  /// The value that the row was read into.
  package var value: Value
  package let record: CSVRecord
  /// The file, and where its columns are.
  package let columns: ColumnIndex

  /// The line, from 1.
  package var line: Int { record.line }

  /// Where a column's field is; the beginning of the line where the file lacks the column.
  package func position(_ column: Column<Value>) -> CSVPosition {
    guard let place = columns.place(of: column.name), place < record.count else {
      return CSVPosition(line: record.line, column: 1)
    }
    return record[place].position
  }

  /// The text of a column's field as it stands in the file; empty where the file lacks the column.
  package func text(_ column: Column<Value>) -> String {
    guard let place = columns.place(of: column.name), place < record.count else { return "" }
    return record[place].tidied
  }

  /// A finding about one of the row's fields.
  func finding(
    _ severity: Finding.Severity = .error, in column: Column<Value>, found: String, expected: String,
    action: String = "row kept as it is"
  ) -> Finding {
    Finding(
      severity, file: columns.file, at: position(column), found: found, expected: expected, action: action)
  }
}

/// A file, and where the columns that are read are in it.
package final class ColumnIndex: Sendable {
  package let file: String
  private let names: [String]
  /// The places of the columns that are read, in the order they are read in.
  let places: [Int]

  init(file: String, names: [String], places: [Int]) {
    (self.file, self.names, self.places) = (file, names, places)
  }

  /// The place of a column, from 0; nil where the file lacks it.
  func place(of name: String) -> Int? { names.firstIndex(of: name).map { places[$0] } }
}
