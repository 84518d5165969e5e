package import CSV
import Files

extension BrokenFileError {
  /// Says why a first line is in no layout: what stands between the fields, what stands above the header, or what is missing
  /// from the nearest published layout and what was not understood.
  package init(_ first: CSVRecord, _ following: CSVReader, of file: String, in layouts: [LayoutOutline]) {
    let start = CSVPosition(line: first.line, column: 1)
    if let separator = Separator.between(first) {
      self.init(
        file: file, at: start, found: "\(separator.rawValue) between the fields",
        expected: "commas (save the table again as comma-separated values)")
      return
    }
    if let line = Self.headerLine(below: first, following, layouts) {
      self.init(
        file: file, at: start, found: "a line above the header, which is in line \(line)",
        expected: "the header first (delete what stands above it)")
      return
    }
    let words = first.texts.filter { !$0.tidied.isEmpty }
    let published = layouts.filter { $0.shape == nil && $0.name != "tidy" }
    let near = (published.isEmpty ? layouts.filter { $0.shape == nil } : published).map { layout in
      (layout: layout, missing: layout.missing(in: first), known: words.count { layout.understands($0.headerWord) })
    }
    if let nearest = near.max(by: { ($0.known, -$0.missing.count) < ($1.known, -$1.missing.count) }),
      nearest.known > nearest.missing.count
    {
      let strange = words.filter { !nearest.layout.understands($0.headerWord) }.map { "\"\($0.tidied)\"" }
      self.init(
        file: file, at: CSVPosition(line: first.line, column: first.count),
        found: "a header without \(Self.list(nearest.missing.map { "\"\($0)\"" }))"
          + (strange.isEmpty ? "" : " (not understood: \(Self.list(strange)))"),
        expected: "every column of the layout \(nearest.layout.nearestEdition(to: first))")
      return
    }
    var known: [String] = []
    for layout in published + layouts.filter({ $0.shape != nil }) where !known.contains(layout.name) {
      known.append(layout.name)
    }
    self.init(
      file: file, at: start, found: "a first line of \(first.count) fields that begins \"\(first[0].text.tidied)\"",
      expected: "the layout " + (known.isEmpty ? layouts.map(\.name) : known).joined(separator: ", or "))
  }

  /// A few of some things.
  private static func list(_ things: [String]) -> String {
    let few = 6
    return things.prefix(few).joined(separator: ", ") + (things.count > few ? " and \(things.count - few) more" : "")
  }

  /// The line of a header that does not come first.
  private static func headerLine(below first: CSVRecord, _ following: CSVReader, _ layouts: [LayoutOutline]) -> Int? {
    var reader = following
    let headed = layouts.filter { $0.shape == nil }
    for _ in 0..<10 {
      guard let record = try? reader.next() else { return nil }
      if LayoutOutline.recognise(record, among: headed) != nil { return record.line }
    }
    return nil
  }
}

extension LayoutOutline {
  /// The published header that a first line shares most names with; the layout's name where there is none.
  fileprivate func nearestEdition(to first: CSVRecord) -> String {
    let words = Set(first.texts.map(\.headerWord))
    return editions.max { $0.words.intersection(words).count < $1.words.intersection(words).count }?.name ?? name
  }
}

/// What stands between fields where no comma does.
private enum Separator: String, CaseIterable {
  case semicolons, tabs
  case bars = "vertical bars"

  private var character: Character {
    switch self {
    case .semicolons: ";"
    case .tabs: "\t"
    case .bars: "|"
    }
  }

  /// What parts the fields of a record that has more of it than commas.
  static func between(_ record: CSVRecord) -> Separator? {
    allCases.first { separator in
      record.texts.reduce(0) { $0 + $1.count { $0 == separator.character } } >= max(2, record.count)
    }
  }
}

/// A file that is no CSV, told by its first bytes.
enum ForeignFormat {
  /// What a file is, and what to do about it; nil where it may be CSV.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> (found: String, expected: String)? {
    let kinds: [(bytes: [UInt8], found: String, cure: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or another zip archive", "CSV (save the sheet as CSV UTF-8)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook", "CSV (save the sheet as CSV UTF-8)"),
      ([0xFF, 0xFE], "UTF-16", "UTF-8 (save it as CSV UTF-8)"),
      ([0xFE, 0xFF], "UTF-16", "UTF-8 (save it as CSV UTF-8)"),
      ([0x1F, 0x8B], "a file compressed by gzip", "CSV (unpack it first)"),
      (Array("%PDF".utf8), "a PDF", "CSV (download the table instead)"),
      (Array("<!DOCTYPE".utf8), "a web page", "CSV (download the table instead)"),
      (Array("<html".utf8), "a web page", "CSV (download the table instead)"),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.bytes) }) { return (kind.found, kind.cure) }
    // Text in two bytes a letter has a zero in every second place.
    if bytes.count >= 8,
      (0..<4).allSatisfy({ bytes[2 * $0] == 0 && bytes[2 * $0 + 1] != 0 })
        || bytes.count >= 8 && (0..<4).allSatisfy({ bytes[2 * $0] != 0 && bytes[2 * $0 + 1] == 0 })
    {
      return ("UTF-16", "UTF-8 (save it as CSV UTF-8)")
    }
    return nil
  }
}
