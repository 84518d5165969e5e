package import CSV
import Elections

/// Where a file keeps the columns of a table: the project's own files under their own names, publishers' under theirs.
package struct Layout<Value: Sendable>: Sendable {
  /// What the layout is known by.
  package let signature: Signature
  /// The columns that are read, in the order they are read in.
  let columns: [Column<Value>]
  /// The name of each column in the file's first line, or its place.
  let sources: [Source]
  /// A value before anything is read into it.
  let blank: Value

  /// Where a column is.
  enum Source: Sendable {
    case name(String)
    case place(Int)
  }
}

extension Layout {
  /// A layout of columns under their own names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - blank: a value before anything is read into it.
  ///   - columns: the columns, in the order they are read in.
  package init(_ name: String, into blank: Value, _ columns: [Column<Value>]) {
    signature = Signature(name: name, mark: .header(Set(columns.map(\.name))))
    self.columns = columns
    sources = columns.map { .name($0.name) }
    self.blank = blank
  }
}

extension Table {
  /// The project's own layout: every column under its own name.
  package var tidy: Layout<Value> { tidy() }

  /// The project's own layout, some columns read otherwise than from a file that was checked.
  package func tidy(reading others: [Column<Value>] = []) -> Layout<Value> {
    Layout("tidy", into: blank, columns.map { column in others.first { $0.name == column.name } ?? column })
  }

  /// A publisher's layout.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - header: the columns that are read, and their names in the first line.
  package func layout(_ name: String, header: KeyValuePairs<Column<Value>, String>) -> Layout<Value> {
    Layout(
      signature: Signature(name: name, mark: .header(Set(header.map(\.value)))), columns: header.map(\.key),
      sources: header.map { .name($0.value) }, blank: blank)
  }

  /// A publisher's layout without a first line of names.
  ///
  /// - Parameters:
  ///   - name: what the layout is called in messages.
  ///   - places: the columns that are read, and their places from 0.
  ///   - width: how many fields the first line has.
  ///   - codes: the places where it has constituency codes.
  package func layout(
    _ name: String, places: KeyValuePairs<Column<Value>, Int>, width: Int, codes: [Int]
  ) -> Layout<Value> {
    Layout(
      signature: Signature(name: name, mark: .shape(width: width, codes: codes)), columns: places.map(\.key),
      sources: places.map { .place($0.value) }, blank: blank)
  }
}

/// What a layout is known by: its name, and what the first line must have.
package struct Signature: Sendable {
  enum Mark: Sendable {
    /// These names, in any order, among any others.
    case header(Set<String>)
    /// This number of fields, constituency codes at these places.
    case shape(width: Int, codes: [Int])
  }

  /// What the layout is called in messages.
  package let name: String
  let mark: Mark

  /// Whether a file that begins with this record is in this layout.
  package func recognises(_ first: CSVRecord) -> Bool {
    switch mark {
    case .header(let names):
      names.isSubset(of: first.texts.map(\.columnName))
    case .shape(let width, let codes):
      first.count == width && codes.allSatisfy { ConstituencyCode(first[$0].text.tidied) != nil }
    }
  }

  /// Says which columns of the nearest layout are missing, or which layouts there are.
  package static func unrecognised(
    _ first: CSVRecord, in file: String, among signatures: [Signature]
  ) -> BrokenFileError {
    let present = first.texts.map(\.columnName)
    let near = signatures.compactMap { signature -> (name: String, missing: [String])? in
      guard case .header(let names) = signature.mark else { return nil }
      let missing = names.subtracting(present).sorted()
      return missing.count * 2 < names.count ? (signature.name, missing) : nil
    }
    if let nearest = near.min(by: { $0.missing.count < $1.missing.count }) {
      let columns = nearest.missing.map { "\"\($0)\"" }.joined(separator: ", ")
      return BrokenFileError(
        file: file, at: CSVPosition(line: first.line, column: first.count), found: "a header without \(columns)",
        expected: "every column of the layout \(nearest.name)")
    }
    var known: [String] = []
    for signature in signatures where !known.contains(signature.name) { known.append(signature.name) }
    return BrokenFileError(
      file: file, at: CSVPosition(line: first.line, column: 1),
      found: "a first line of \(first.count) fields that begins \"\(first[0].text.tidied)\"",
      expected: "the layout " + known.joined(separator: ", or "))
  }
}
