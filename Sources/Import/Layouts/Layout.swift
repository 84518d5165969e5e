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

  fileprivate init(_ outline: LayoutOutline, _ columns: [Column<Value>], into blank: Value) {
    (self.outline, self.columns, self.blank) = (outline, columns, blank)
  }

  /// A layout of columns under their own names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - blank: a value before anything is read into it.
  ///   - columns: the columns, in the order they are read in.
  init(_ name: String, into blank: Value, _ columns: [Column<Value>]) {
    self.init(
      LayoutOutline(name, columns.map { LayoutOutline.Column($0.name, .names([$0.name])) }), columns, into: blank)
  }
}

extension Layout {
  /// A layout of columns that a header calls by any of their words.
  ///
  /// - Parameters:
  ///   - words: the words, and what a file must have.
  ///   - blank: a value before anything is read into it.
  ///   - columns: the columns, in the order they are read in.
  init(_ words: HeaderWords, into blank: Value, _ columns: [Column<Value>]) {
    self.init(words.outline(of: columns.map(\.name)), columns, into: blank)
  }

  /// The layout with words of a header put before those that are known, by tidy column.
  func reading(_ words: [String: String]) -> Layout { Layout(outline.reading(words), columns, into: blank) }
}

extension Table {
  /// The project's own layout: every column under its own name.
  var tidy: Layout<Value> { tidy() }

  /// The project's own layout, some columns read otherwise than from a file that was checked.
  func tidy(reading others: [Column<Value>] = []) -> Layout<Value> {
    Layout(
      schema.outline, columns.map { column in others.first { $0.name == column.name } ?? column }, into: blank)
  }

  /// Every layout with a header that says by its words what is in its columns, the tidy one among them.
  ///
  /// - Parameters:
  ///   - words: the words, and what a file must have.
  ///   - others: columns that are not written, or read otherwise than from a file that was checked.
  /// - Returns: the layout.
  func layout(by words: HeaderWords, reading others: [Column<Value>] = []) -> Layout<Value> {
    let own = columns.map { column in others.first { $0.name == column.name } ?? column }
    let all = own + others.filter { other in !own.contains { $0.name == other.name } }
    return Layout(words.outline(of: all.map(\.name)), all, into: blank)
  }

  /// A publisher's layout.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - header: the columns that are read, and their names in the first line.
  /// - Returns: the layout.
  func layout(_ name: String, header: KeyValuePairs<Column<Value>, String>) -> Layout<Value> {
    Layout(
      LayoutOutline(name, header.map { LayoutOutline.Column($0.name, .names([$1])) }), header.map(\.key), into: blank)
  }

  /// A publisher's layout without a first line of names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - places: the columns that are read, and their places from 0.
  ///   - shape: what the first line looks like.
  /// - Returns: the layout.
  func layout(
    _ name: String, places: KeyValuePairs<Column<Value>, Int>, shape: RecordShape
  ) -> Layout<Value> {
    Layout(
      LayoutOutline(name, places.map { LayoutOutline.Column($0.name, .place($1)) }, shape: shape), places.map(\.key),
      into: blank)
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
