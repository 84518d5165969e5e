import CSV
import Files
import Elections

/// Where a publisher's layout keeps the columns that are read.
struct Layout<Column: Hashable & Sendable>: Sendable {
  enum Places: Sendable {
    /// By the names of the first line.
    case header([Column: String])
    /// By their place from 0, in a file without a header; some of them must be constituency codes for it to be this layout.
    case positions([Column: Int], width: Int, codes: [Int])
  }

  /// What the layout is called in messages.
  let name: String
  let places: Places

  /// What the layout is known by.
  var signature: Signature {
    switch places {
    case .header(let names): Signature(name: name, mark: .header(Set(names.values)))
    case .positions(_, let width, let codes): Signature(name: name, mark: .shape(width: width, codes: codes))
    }
  }
}

extension Layout where Column: CaseIterable & RawRepresentable<String> {
  /// The project's own layout: every column under its own name.
  static var tidy: Layout {
    Layout(
      name: "tidy",
      places: .header(Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.rawValue) })))
  }
}

/// What a layout is known by: its name, and what the first line must have.
struct Signature: Sendable {
  enum Mark: Sendable {
    /// These names, in any order, among any others.
    case header(Set<String>)
    /// So many fields, constituency codes at these places.
    case shape(width: Int, codes: [Int])
  }

  let name: String
  let mark: Mark

  /// Whether a file that begins with this record is in this layout.
  func recognises(_ first: CSVRecord) -> Bool {
    switch mark {
    case .header(let names):
      names.isSubset(of: first.texts.map(\.columnName))
    case .shape(let width, let codes):
      first.count == width && codes.allSatisfy { ConstituencyCode(first[$0].text.tidied) != nil }
    }
  }

  /// Says which columns are missing of the layout that comes nearest, or which layouts there are.
  static func unrecognised(_ first: CSVRecord, in file: String, among signatures: [Signature]) -> BrokenFileError {
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

  /// Finds the place of the layout that a file is in.
  static func recognise(_ file: String, among signatures: [Signature]) throws(BrokenFileError) -> Int {
    var reader = try CSVReader(file: file)
    let first = try reader.first(of: file)
    guard let place = signatures.firstIndex(where: { $0.recognises(first) }) else {
      throw unrecognised(first, in: file, among: signatures)
    }
    return place
  }
}

extension CSVReader {
  /// Reads the bytes of a file.
  init(_ file: FileBytes) { self.init(file.buffer, keeping: file) }

  /// Reads a file; one that cannot be read is broken.
  init(file: String) throws(BrokenFileError) { self.init(try FileBytes(reading: file)) }

  /// The next record; a failure is said of the file.
  mutating func next(of file: String) throws(BrokenFileError) -> CSVRecord? {
    do throws(CSVError) {
      return try next()
    } catch {
      throw BrokenFileError(error, in: file)
    }
  }

  /// The first record, without which a file is broken.
  mutating func first(of file: String) throws(BrokenFileError) -> CSVRecord {
    guard let first = try next(of: file) else {
      throw BrokenFileError(file: file, at: CSVPosition(line: 1, column: 1), found: "an empty file", expected: "rows")
    }
    return first
  }
}

extension FileBytes {
  /// Opens a file; a failure is a broken file.
  convenience init(reading file: String) throws(BrokenFileError) {
    do throws(FileError) {
      try self.init(path: file)
    } catch {
      throw BrokenFileError(error)
    }
  }
}

extension String {
  /// The text without blanks at its ends or doubled inside, no-break spaces counted as blanks.
  var tidied: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The name of a column without the digits some editions end it with: `Win19`, `ONS ID2`.
  var columnName: String {
    let name = tidied
    guard let last = name.lastIndex(where: { !$0.isNumber }) else { return name }
    return String(name[...last])
  }
}
