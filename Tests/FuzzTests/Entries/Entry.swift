import CSV
import Elections
import Import
import TidyData

/// A place where bytes of strangers come in: the fuzzer feeds it without end, the tests with what once broke it.
package struct Entry: Sendable {
  /// What the entry is called, and its folder of the corpus.
  package let name: String
  private let take: @Sendable ([UInt8]) -> Void

  /// Every entry: the reader of CSV, each kind of published file, the tidy files, and what users bring besides.
  package static let all: [Entry] =
    [Entry(name: "csv", take: readAndWriteAgain)]
    + ImportKind.allCases.map { kind in Entry(name: kind.rawValue) { importing($0, as: kind) } }
    + [
      Entry(name: "tidy", take: checkAmongTidyFiles),
      Entry(name: "wide") { importing($0, by: FuzzFixture.shared.wide) },
      Entry(name: "groups", take: readGroups), Entry(name: "columns", take: readColumnNames),
    ]

  /// Feeds it; anything but a crash is an answer.
  ///
  /// - Parameter bytes: any bytes.
  package func feed(_ bytes: [UInt8]) { take(bytes) }

  /// What is read, and written again, reads the same.
  private static func readAndWriteAgain(_ bytes: [UInt8]) {
    let rows = rows(of: bytes)
    var writer = CSVWriter(to: "")
    for row in rows {
      writer.write(row.texts)
      for number in row.numbers { precondition(number != .min) }
    }
    let again = self.rows(of: Array(writer.output.utf8))
    precondition(rows.map(\.texts) == again.map(\.texts), "written otherwise than read")
  }

  /// The records up to the first that is none.
  private static func rows(of bytes: [UInt8]) -> [(texts: [String], numbers: [Int])] {
    var reader = CSVReader(bytes)
    var rows: [(texts: [String], numbers: [Int])] = []
    while let record = try? reader.next() {
      rows.append((record.texts, (0..<record.count).compactMap { record[$0].integer }))
    }
    return rows
  }

  /// The bytes as a published file of a kind.
  private static func importing(_ bytes: [UInt8], as kind: ImportKind) {
    guard let reading = FuzzFixture.shared.readings[kind] else { preconditionFailure("no way to import \(kind)") }
    importing(bytes, by: reading)
  }

  /// The bytes as a published file that an import is ready for.
  private static func importing(_ bytes: [UInt8], by ready: DatasetImport) {
    var reading = ready
    var findings = Findings(keeping: Findings.few)
    let file = FuzzFixture.shared.write(bytes, as: "published")
    guard let tidy = try? reading.read([file], &findings), !findings.hasErrors else { return }
    for file in tidy { precondition(file.text.utf8.last == UInt8(ascii: "\n")) }
  }

  /// The bytes as a file of groups of seats.
  private static func readGroups(_ bytes: [UInt8]) {
    var findings = Findings(keeping: Findings.few)
    let file = FuzzFixture.shared.write(bytes, as: "published")
    for group in (try? SeatGroup.read(file, &findings)) ?? [] { precondition(!group.codes.isEmpty) }
  }

  /// The bytes as a file of the names of columns.
  private static func readColumnNames(_ bytes: [UInt8]) {
    let file = FuzzFixture.shared.write(bytes, as: "published")
    for (column, header) in (try? ColumnNames.read(file)) ?? [:] { precondition(!column.isEmpty && !header.isEmpty) }
  }

  /// The bytes as one of the tidy files, which the first byte names.
  private static func checkAmongTidyFiles(_ bytes: [UInt8]) {
    let names = FuzzFixture.shared.tidy
    guard let first = bytes.first else { return }
    let (name, whole) = names[Int(first) % names.count]
    FuzzFixture.shared.write(Array(bytes.dropFirst()), as: name)
    defer { FuzzFixture.shared.write(whole, as: name) }
    var findings = Findings(keeping: Findings.few)
    if let folder = try? TidyFolder(path: FuzzFixture.shared.folder) { try? Checks.run(folder, &findings) }
    _ = findings.lines()
  }
}
