import CSV
import TidyData

/// Where a file keeps the columns of a table: the project's own files under their own names, publishers' under theirs.
struct Layout<Value: Sendable>: Sendable {
  /// What is known of the layout before anything is read.
  let outline: LayoutOutline
  /// The columns that are read, in the order they are read in.
  let columns: [Column<Value>]
  /// A value before anything is read into it.
  let blank: Value

  /// What the layout is known by.
  var signature: Signature { outline.signature }

  fileprivate init(
    _ name: String, _ mark: Signature.Mark, _ sources: [LayoutOutline.Source], _ columns: [Column<Value>],
    into blank: Value
  ) {
    outline = LayoutOutline(
      signature: Signature(name: name, mark: mark), names: columns.map(\.name), sources: sources)
    (self.columns, self.blank) = (columns, blank)
  }

  /// A layout of columns under their own names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - blank: a value before anything is read into it.
  ///   - columns: the columns, in the order they are read in.
  init(_ name: String, into blank: Value, _ columns: [Column<Value>]) {
    let names = columns.map(\.name)
    self.init(name, .header(Set(names)), names.map { .name($0) }, columns, into: blank)
  }
}

extension Table {
  /// The project's own layout: every column under its own name.
  var tidy: Layout<Value> { tidy() }

  /// The project's own layout, some columns read otherwise than from a file that was checked.
  func tidy(reading others: [Column<Value>] = []) -> Layout<Value> {
    Layout("tidy", into: blank, columns.map { column in others.first { $0.name == column.name } ?? column })
  }

  /// A publisher's layout.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - header: the columns that are read, and their names in the first line.
  /// - Returns: the layout.
  func layout(_ name: String, header: KeyValuePairs<Column<Value>, String>) -> Layout<Value> {
    Layout(
      name, .header(Set(header.map(\.value))), header.map { .name($0.value) }, header.map(\.key), into: blank)
  }

  /// A publisher's layout without a first line of names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - places: the columns that are read, and their places from 0.
  ///   - width: how many fields the first line has.
  ///   - codes: the places where it has constituency codes.
  /// - Returns: the layout.
  func layout(
    _ name: String, places: KeyValuePairs<Column<Value>, Int>, width: Int, codes: [Int]
  ) -> Layout<Value> {
    Layout(
      name, .shape(width: width, codes: codes), places.map { .place($0.value) }, places.map(\.key), into: blank)
  }
}

extension TableReader {
  /// Opens a file and finds the layout it is in.
  init(_ file: String, layouts: [Layout<Value>]) throws(BrokenFileError) {
    try self.init(file, CSVReader(file: file), layouts: layouts)
  }

  /// Finds the layout that the records of a file are in.
  init(_ file: String, _ reader: CSVReader, layouts: [Layout<Value>]) throws(BrokenFileError) {
    let (records, place) = try RecordReader.open(file, reader, in: layouts.map(\.outline))
    self.init(records, layouts[place].columns, into: layouts[place].blank)
  }
}
