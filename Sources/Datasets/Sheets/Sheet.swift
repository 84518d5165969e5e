import CSV

/// A CSV file read row by row through the layout it is in.
struct Sheet<Column: Hashable & Sendable> {
  /// The path, as it was given.
  let file: String
  /// The layout that was recognised.
  let layout: Layout<Column>
  /// The names of the first line; empty in a file without a header.
  let header: [String]
  private let places: [Column: Int]
  private let width: Int
  private var reader: CSVReader
  /// The first record of a file without a header, which is data.
  private var pending: CSVRecord?

  /// Opens a file and finds the layout it is in.
  init(_ file: String, layouts: [Layout<Column>]) throws(BrokenFile) {
    do {
      try self.init(file, bytes: FileBytes(path: file), layouts: layouts)
    } catch let failure as FileFailure {
      throw BrokenFile(failure)
    } catch let broken as BrokenFile {
      throw broken
    } catch {
      throw BrokenFile(file: file, found: "\(error)", expected: "a file to read")
    }
  }

  private init(_ file: String, bytes: FileBytes, layouts: [Layout<Column>]) throws(BrokenFile) {
    var reader = CSVReader(bytes)
    guard let first = try Sheet.next(&reader, file) else {
      throw BrokenFile(file: file, at: CSVPosition(line: 1, column: 1), found: "an empty file", expected: "rows")
    }
    guard let layout = layouts.first(where: { $0.recognises(first) }) else {
      throw Sheet.unrecognised(first, in: file, layouts: layouts)
    }
    switch layout.places {
    case .header(let names):
      let header = first.texts.map(\.tidied)
      self.header = header
      places = names.compactMapValues { header.firstIndex(of: $0) }
      pending = nil
    case .positions(let positions, _, _):
      header = []
      places = positions
      pending = first
    }
    self.file = file
    self.layout = layout
    self.reader = reader
    width = first.count
  }

  /// Reads the rows; a row with a bad field is a finding and is left out.
  mutating func forEach(
    _ findings: inout Findings, _ body: (Row<Column>) throws(BadField) -> Void
  ) throws(BrokenFile) {
    while let record = try nextRecord() {
      do throws(BadField) {
        try body(Row(record: record, places: places))
      } catch {
        findings.add(error.finding(in: file))
      }
    }
  }

  private mutating func nextRecord() throws(BrokenFile) -> CSVRecord? {
    if let record = pending {
      pending = nil
      return record
    }
    guard let record = try Sheet.next(&reader, file) else { return nil }
    if record.count < width {
      let isLast = try Sheet.next(&reader, file) == nil
      throw BrokenFile(
        file: file, at: CSVPosition(line: record.line, column: record.count),
        found: "\(record.count) fields\(isLast ? " in the last line, which is cut off" : "")",
        expected: "\(width) fields")
    }
    if let extra = (width..<max(width, record.count)).first(where: { !record[$0].isEmpty }) {
      throw BrokenFile(
        file: file, at: record[extra].position, found: "\(record.count) fields", expected: "\(width) fields")
    }
    return record
  }

  private static func next(_ reader: inout CSVReader, _ file: String) throws(BrokenFile) -> CSVRecord? {
    do throws(CSVFailure) {
      return try reader.next()
    } catch {
      throw BrokenFile(error, in: file)
    }
  }

  /// Says which columns are missing of the layout that comes nearest, or which layouts there are.
  private static func unrecognised(_ first: CSVRecord, in file: String, layouts: [Layout<Column>]) -> BrokenFile {
    let start = CSVPosition(line: first.line, column: 1)
    let near = layouts.compactMap { layout in layout.missing(from: first).map { (layout, $0) } }
      .filter { $0.1.count * 2 < $0.0.size }
      .min { $0.1.count < $1.1.count }
    if let (layout, missing) = near {
      let columns = missing.map { "\"\($0)\"" }.joined(separator: ", ")
      return BrokenFile(
        file: file, at: CSVPosition(line: first.line, column: first.count), found: "a header without \(columns)",
        expected: "every column of the layout \(layout.name)")
    }
    return BrokenFile(
      file: file, at: start,
      found: "a first line that begins \"\(first[0].text.tidied)\" and has \(first.count) fields",
      expected: "the layout " + layouts.map(\.name).joined(separator: ", or "))
  }
}
