import CSV

/// A CSV file read row by row through the layout it is in.
struct TableReader<Column: Hashable & Sendable> {
  /// The path, as it was given.
  let file: String
  /// The names of the first line; empty in a file without a header.
  let header: [String]
  private let places: ColumnIndex
  private let width: Int
  private var reader: CSVReader
  /// The first record of a file without a header, which is data.
  private var pending: CSVRecord?

  /// Opens a file and finds the layout it is in.
  init(_ file: String, layouts: [Layout<Column>]) throws(BrokenFileError) {
    try self.init(file, CSVReader(file: file), layouts: layouts)
  }

  /// Finds the layout that the records of a file are in.
  init(_ file: String, _ reader: CSVReader, layouts: [Layout<Column>]) throws(BrokenFileError) {
    self.reader = reader
    let first = try self.reader.first(of: file)
    guard let layout = layouts.first(where: { $0.signature.recognises(first) }) else {
      throw Signature.unrecognised(first, in: file, among: layouts.map(\.signature))
    }
    switch layout.places {
    case .header(let names):
      let header = first.texts.map(\.columnName)
      self.header = header
      places = ColumnIndex(names.compactMapValues { header.firstIndex(of: $0) })
    case .positions(let positions, _, _):
      header = []
      places = ColumnIndex(positions)
      pending = first
    }
    self.file = file
    width = first.count
  }

  /// Reads the rows; a row with a bad field is a finding and is left out.
  mutating func forEach(
    _ findings: inout Findings, _ body: (Row<Column>) throws(FieldError) -> Void
  ) throws(BrokenFileError) {
    while let row = try next() {
      do throws(FieldError) {
        try body(row)
      } catch {
        findings.add(error.finding(in: file))
      }
    }
  }

  /// The next row; nil at the end of the file.
  mutating func next() throws(BrokenFileError) -> Row<Column>? {
    guard let record = try record() else { return nil }
    return Row(record: record, places: places)
  }

  private mutating func record() throws(BrokenFileError) -> CSVRecord? {
    if let record = pending {
      pending = nil
      return record
    }
    guard let record = try reader.next(of: file) else { return nil }
    if record.count < width {
      let isLast = try reader.next(of: file) == nil
      throw BrokenFileError(
        file: file, at: record[record.count - 1].position,
        found: "\(record.count) fields\(isLast ? " in the last line, which is cut off" : "")",
        expected: "\(width) fields")
    }
    if let extra = (width..<record.count).first(where: { !record[$0].isEmpty }) {
      throw BrokenFileError(
        file: file, at: record[extra].position, found: "\(record.count) fields", expected: "\(width) fields")
    }
    return record
  }
}

extension TableReader where Column: CaseIterable & RawRepresentable<String> {
  /// Opens one of the project's own tables, each column under its own name.
  init(tidy file: String) throws(BrokenFileError) {
    var reader = try CSVReader(file: file)
    let untouched = reader
    let first = try reader.first(of: file)
    let header = first.texts
    var places: [(key: Column, value: Int)] = []
    for column in Column.allCases {
      guard let place = header.firstIndex(of: column.rawValue) else {
        // Names that are written differently, or none at all.
        self = try TableReader(file, untouched, layouts: [.tidy])
        return
      }
      places.append((column, place))
    }
    (self.file, self.header, self.reader, width) = (file, header, reader, first.count)
    self.places = ColumnIndex(places)
  }
}
