package import CSV
import Files

/// What is known of a layout before anything is read: how it is recognised, its columns' names, and where they are.
package struct LayoutOutline: Sendable {
  /// Where a column is: under a name of the first line, or at a place.
  package enum Source: Sendable {
    case name(String)
    case place(Int)
  }

  /// What the layout is known by.
  package let signature: Signature
  let names: [String]
  let sources: [Source]

  package init(signature: Signature, names: [String], sources: [Source]) {
    (self.signature, self.names, self.sources) = (signature, names, sources)
  }
}

/// The records of a CSV file in a known layout, each as wide as the first line says; it knows nothing of values.
package struct RecordReader {
  /// The names of the first line; empty in a file without a header.
  let header: [String]
  /// The file, and where its columns are.
  let index: ColumnIndex
  private let width: Int
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
    guard let place = layouts.firstIndex(where: { $0.signature.recognises(first) }) else {
      throw Signature.unrecognised(first, in: file, among: layouts.map(\.signature))
    }
    return (RecordReader(file, reader, first, layouts[place]), place)
  }

  private init(_ file: String, _ reader: CSVReader, _ first: CSVRecord, _ layout: LayoutOutline) {
    let isHeader = if case .header = layout.signature.mark { true } else { false }
    let header = isHeader ? first.texts.map(\.columnName) : []
    let places = layout.sources.map { source in
      switch source {
      case .name(let name): header.firstIndex(of: name) ?? 0
      case .place(let place): place
      }
    }
    (self.header, self.reader) = (header, reader)
    pending = isHeader ? nil : first
    width = first.count
    index = ColumnIndex(file: file, names: layout.names, places: places)
  }

  /// The next record; nil at the end of the file.
  mutating func next() throws(BrokenFileError) -> CSVRecord? {
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
