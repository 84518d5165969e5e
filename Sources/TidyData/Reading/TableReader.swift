package import CSV
import Files

/// A CSV file that is read row by row, each row into a value; a row with a bad field is a finding and is left out.
package struct TableReader<Value: Sendable> {
  /// The names of the first line; empty in a file without a header.
  package let header: [String]
  /// The file, and where its columns are.
  private let index: ColumnIndex
  private let columns: [(read: @Sendable (inout Value, CSVField) throws(FieldError) -> Void, place: Int)]
  private let blank: Value
  private let width: Int
  private var reader: CSVReader
  /// The first record of a file without a header, which is data.
  private var pending: CSVRecord?

  /// Opens a file and finds the layout it is in.
  package init(_ file: String, layouts: [Layout<Value>]) throws(BrokenFileError) {
    try self.init(file, CSVReader(file: file), layouts: layouts)
  }

  /// Finds the layout that the records of a file are in.
  package init(_ file: String, _ reader: CSVReader, layouts: [Layout<Value>]) throws(BrokenFileError) {
    self.reader = reader
    let first = try self.reader.first(of: file)
    guard let layout = layouts.first(where: { $0.signature.recognises(first) }) else {
      throw Signature.unrecognised(first, in: file, among: layouts.map(\.signature))
    }
    let isHeader = if case .header = layout.signature.mark { true } else { false }
    let header = isHeader ? first.texts.map(\.columnName) : []
    let places = layout.sources.map { source in
      switch source {
      case .name(let name): header.firstIndex(of: name) ?? 0
      case .place(let place): place
      }
    }
    self.header = header
    pending = isHeader ? nil : first
    index = ColumnIndex(file: file, names: layout.columns.map(\.name), places: places)
    columns = zip(layout.columns, places).map { ($0.read, $1) }
    blank = layout.blank
    width = first.count
  }

  /// Reads the rows one after another.
  ///
  /// - Parameters:
  ///   - findings: where bad rows are told.
  ///   - body: what is done with a row; it may find a field bad, too.
  package mutating func forEach(
    _ findings: inout Findings, _ body: (TableRow<Value>) throws(FieldError) -> Void
  ) throws(BrokenFileError) {
    while let row = try next(&findings) {
      do throws(FieldError) {
        try body(row)
      } catch {
        findings.add(error.finding(in: index.file))
      }
    }
  }

  /// The next good row; nil at the end of the file.
  package mutating func next(_ findings: inout Findings) throws(BrokenFileError) -> TableRow<Value>? {
    while let record = try record() {
      do throws(FieldError) {
        var value = blank
        for column in columns { try column.read(&value, record[column.place]) }
        return TableRow(value: value, record: record, columns: index)
      } catch {
        findings.add(error.finding(in: index.file))
      }
    }
    return nil
  }

  private mutating func record() throws(BrokenFileError) -> CSVRecord? {
    if let record = pending {
      pending = nil
      return record
    }
    guard let record = try reader.next(of: index.file) else { return nil }
    if record.count < width {
      let isLast = try reader.next(of: index.file) == nil
      throw BrokenFileError(
        file: index.file, at: record[record.count - 1].position,
        found: "\(record.count) fields\(isLast ? " in the last line, which is cut off" : "")",
        expected: "\(width) fields")
    }
    if let extra = (width..<record.count).first(where: { !record[$0].isEmpty }) {
      throw BrokenFileError(
        file: index.file, at: record[extra].position, found: "\(record.count) fields", expected: "\(width) fields")
    }
    return record
  }
}

extension CSVReader {
  /// Reads the bytes of a file; one that cannot be read is broken.
  package init(file: String) throws(BrokenFileError) {
    let bytes = try FileBytes(reading: file)
    self.init(bytes.unsafeBytes, keeping: bytes)
  }

  /// The next record; an error is said of the file.
  mutating func next(of file: String) throws(BrokenFileError) -> CSVRecord? {
    do throws(CSVError) {
      return try next()
    } catch {
      throw BrokenFileError(error, in: file)
    }
  }

  /// The first record, without which a file is broken.
  package mutating func first(of file: String) throws(BrokenFileError) -> CSVRecord {
    guard let first = try next(of: file) else {
      throw BrokenFileError(file: file, at: CSVPosition(line: 1, column: 1), found: "an empty file", expected: "rows")
    }
    return first
  }
}

extension FileBytes {
  /// Reads a file; one that cannot be read is broken.
  package convenience init(reading file: String) throws(BrokenFileError) {
    do throws(FileError) {
      try self.init(path: file)
    } catch {
      throw BrokenFileError(error)
    }
  }
}
