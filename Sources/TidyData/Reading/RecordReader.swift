package import CSV
import Files

/// The records of a CSV file in a known layout, each as wide as the first line says; it knows nothing of values.
package struct RecordReader {
  /// The names of the first line; empty in a file without a header.
  let header: [String]
  /// The file, and where its columns are.
  let index: ColumnIndex
  /// Which columns of the layout the file has, by their places there.
  package let present: [Int]
  private let width: Int
  /// How many fields a row must have.
  private let least: Int
  private var reader: CSVReader
  /// The first record of a file without a header, which is data.
  private var pending: CSVRecord?

  /// Finds the layout that the records of a file are in.
  ///
  /// - Parameters:
  ///   - file: the path, for messages.
  ///   - reader: the records.
  ///   - layouts: the layouts there are.
  /// - Returns: what reads the records after the header, and the place of the layout among those given.
  /// - Throws: `BrokenFileError` where the file is in none of them.
  package static func open(
    _ file: String, _ reader: CSVReader, in layouts: [LayoutOutline]
  ) throws(BrokenFileError) -> (records: RecordReader, layout: Int) {
    var reader = reader
    let first = try reader.first(of: file)
    guard let (place, places) = LayoutOutline.recognise(first, among: layouts) else {
      throw BrokenFileError(first, reader, of: file, in: layouts)
    }
    return (RecordReader(file, reader, first, layouts[place], places), place)
  }

  private init(
    _ file: String, _ reader: CSVReader, _ first: CSVRecord, _ layout: LayoutOutline, _ places: [Int?]
  ) {
    let isHeader = layout.shape == nil
    header = isHeader ? first.texts.map(\.columnName) : []
    self.reader = reader
    pending = isHeader ? nil : first
    width = first.count
    present = places.indices.filter { places[$0] != nil }
    index = ColumnIndex(
      file: file, names: present.map { layout.columns[$0].name }, places: places.compactMap { $0 })
    let needed = zip(layout.columns, places).compactMap { $0.isNeeded ? $1 : nil }
    least = layout.allowsShortRows ? (needed.max().map { $0 + 1 } ?? width) : width
  }

  /// The next record; nil at the end of the file.
  mutating func next() throws(BrokenFileError) -> CSVRecord? {
    if let record = pending {
      pending = nil
      return record
    }
    guard let record = try reader.next(of: index.file) else { return nil }
    if record.count < least {
      let isLast = try reader.next(of: index.file) == nil
      throw BrokenFileError(
        file: index.file, at: record[record.count - 1].position,
        found: "\(record.count) fields\(isLast ? " in the last line, which is cut off" : "")",
        expected: "\(width) fields")
    }
    if record.count > width, let extra = (width..<record.count).first(where: { !record[$0].isEmpty }) {
      throw BrokenFileError(
        file: index.file, at: record[extra].position, found: "\(record.count) fields", expected: "\(width) fields")
    }
    return record
  }
}

extension CSVReader {
  /// Reads the bytes of a file; one that cannot be read is broken.
  package init(file: String) throws(BrokenFileError) {
    let bytes = try FileBytes(readingTable: file)
    self.init(bytes.unsafeBytes, keeping: bytes)
  }

  /// The next record; an error is said of the file.
  package mutating func next(of file: String) throws(BrokenFileError) -> CSVRecord? {
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

  /// Reads a file that is to be a table; one of another format is told by name.
  package convenience init(readingTable file: String) throws(BrokenFileError) {
    try self.init(reading: file)
    if let foreign = withBytes(ForeignFormat.of) {
      throw BrokenFileError(file: file, found: foreign.found, expected: foreign.expected)
    }
  }
}
