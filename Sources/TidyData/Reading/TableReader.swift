import CSV

/// A CSV file that is read row by row, each row into a value; a row with a bad field is a finding and is left out.
package struct TableReader<Value: Sendable> {
  private let columns: [Column<Value>]
  private let blank: Value
  private var records: RecordReader

  /// The names of the first line; empty in a file without a header.
  package var header: [String] { records.header }

  /// Reads records into values.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - columns: the columns of the layout, whether the file has them or not.
  ///   - blank: a value before anything is read into it.
  package init(_ records: RecordReader, _ columns: [Column<Value>], into blank: Value) {
    (self.records, self.blank) = (records, blank)
    self.columns = records.present.map { columns[$0] }
  }

  /// Opens one of the project's own tables, each column under its own name.
  init(_ table: Table<Value>, in file: String) throws(BrokenFileError) {
    let records = try RecordReader.open(file, CSVReader(file: file), in: [table.schema.outline]).records
    self.init(records, table.columns, into: table.blank)
  }

  /// Reads the rows one after another.
  ///
  /// - Parameters:
  ///   - findings: collects bad rows.
  ///   - body: what is done with a row; it may find a field bad, too.
  /// - Throws: `BrokenFileError` where the file's structure is broken.
  package mutating func forEach(
    _ findings: inout Findings, _ body: (TableRow<Value>) throws(FieldError) -> Void
  ) throws(BrokenFileError) {
    while let row = try next(&findings) {
      do throws(FieldError) {
        try body(row)
      } catch {
        findings.add(error.finding(in: records.index.file))
      }
    }
  }

  /// The next good row; nil at the end of the file.
  package mutating func next(_ findings: inout Findings) throws(BrokenFileError) -> TableRow<Value>? {
    let places = records.index.places
    while let record = try records.next() {
      do throws(FieldError) {
        var value = blank
        for index in 0..<columns.count where places[index] < record.count {
          try columns[index].read(&value, record[places[index]])
        }
        return TableRow(value: value, record: record, columns: records.index)
      } catch {
        findings.add(error.finding(in: records.index.file))
      }
    }
    return nil
  }
}
