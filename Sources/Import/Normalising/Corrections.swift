import CSV
import Elections
import TidyData

/// What was published wrongly about one table, applied to its rows on their way into a tidy file.
struct Corrections {
  private let corrections: [String: [Correction]]
  private var applied: Set<Int> = []
  private let file: String

  /// Takes those of a table and of the election or boundary set that the table is of.
  init(_ all: [Correction], table: String, subject: String, file: String) {
    corrections = Dictionary(grouping: all.filter { $0.dataset == table && $0.edition == subject }, by: \.code)
    self.file = file
  }

  /// Corrects a row in place, letters that were encoded twice first.
  ///
  /// A row that is right already counts as corrected, so that a tidy file read again stays as it is.
  mutating func apply(to cells: inout [String], header: [String]) {
    for place in cells.indices { cells[place] = cells[place].decodedTwice }
    func place(_ column: String) -> Int? { header.firstIndex(of: column) }
    guard let code = place("code"), let own = corrections[cells[code]] else { return }
    for correction in own {
      let persons = [("first_name", correction.firstName), ("surname", correction.surname)]
      let isMeant = persons.allSatisfy { column, name in
        name.isEmpty || place(column).map { cells[$0] == name } ?? false
      }
      guard isMeant, let field = place(correction.field) else { continue }
      if cells[field] == correction.published || cells[field] == correction.corrected {
        cells[field] = correction.corrected
        applied.insert(correction.line)
      }
    }
  }

  /// Warns of every correction that no row asked for, of all constituencies or of these alone.
  func unused(of codes: Set<String>? = nil) -> [Finding] {
    corrections.values.joined().filter { !applied.contains($0.line) && codes?.contains($0.code) ?? true }.sorted {
      $0.line < $1.line
    }.map { correction in
      Finding(
        .warning, file: file, at: CSVPosition(line: correction.line, column: 1),
        found: "a correction of \(correction.field) in \(correction.code) from \"\(correction.published)\"",
        expected: "a row that it corrects", action: "nothing corrected")
    }
  }
}
