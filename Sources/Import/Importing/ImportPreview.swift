import CSV
package import TidyData
import Wording

/// What an import takes a published file for: each column, the first values read so, and what nobody gives.
package struct ImportPreview: Sendable {
  /// The lines that say it.
  package let lines: [String]

  /// How many rows are shown.
  private static let shown = 3

  /// Reads the beginning of a file.
  ///
  /// - Parameters:
  ///   - file: the path.
  ///   - kind: what it is about.
  ///   - columns: the words of its header that stand for tidy columns, by column.
  /// - Throws: `BrokenFileError` where the file is in no known layout.
  package init(_ file: String, _ kind: ImportKind, reading columns: [String: String]) throws(BrokenFileError) {
    if [.hexes, .outlines].contains(kind), try HexJSON.recognises(file) {
      lines = ["\(file): JSON, as it is"]
      return
    }
    let wide = kind == .candidacies ? PartyColumns(columns)?.layout.outline : nil
    let layouts = (wide.map { [$0] } ?? kind.layouts).map { $0.reading(columns) }
    let layout = layouts[try LayoutOutline.recognise(file, among: layouts)]
    var reader = try CSVReader(file: file)
    let first = try reader.first(of: file)
    var rows = layout.isHeaderless ? [first.texts] : []
    while rows.count < Self.shown, let record = try reader.next(of: file) { rows.append(record.texts) }
    let taken = layout.taken(from: first)
    var lines = ["\(file): \(layout.name)"]
    for (place, name) in first.texts.enumerated() {
      let published = layout.isHeaderless ? "column \(place + 1)" : "\"\(name)\""
      let values = rows.compactMap { $0.indices.contains(place) ? $0[place] : nil }.filter { !$0.isEmpty }
      let meaning = taken[place].map { "taken for \(English.list($0))" } ?? "not read"
      lines.append(
        "  \(published): \(meaning)" + (values.isEmpty ? "" : " (\(values.joined(separator: " · ")))"))
    }
    let lacking = layout.lacking(in: first)
    if !lacking.isEmpty { lines.append("  in no column: \(lacking.joined(separator: ", "))") }
    self.lines = lines
  }

  /// What a tidy file that is not written would hold: its rows, and the sums of its counts.
  package init(_ file: TidyFile) {
    var reader = CSVReader(Array(file.text.utf8))
    let header = (try? reader.next())?.texts ?? []
    var rows = 0
    var sums = [Int](repeating: 0, count: header.count)
    while let record = try? reader.next() {
      rows += 1
      for place in header.indices where place < record.count { sums[place] += record[place].integer ?? 0 }
    }
    let counts = ["electorate", "valid_votes", "invalid_votes", "votes"].compactMap { name in
      header.firstIndex(of: name).map { "\(name) \(Number.count(sums[$0]))" }
    }
    lines = [(["\(file.name): \(English.quantity(rows, "row"))"] + counts).joined(separator: ", ")]
  }
}
