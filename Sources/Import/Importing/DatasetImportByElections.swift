import CSV
import Elections
import TidyData

extension DatasetImport {
  /// By-elections of any days; those of other days and places that are there already stay.
  mutating func byElections(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let calendar = try BoundaryCalendar(folder, &findings)
    var contests = try ByElectionBuilder(
      Tables.byElectionContests, correctedAs: Tables.contests.schema, \.constituency, by: self, calendar, &findings)
    var candidacies = try ByElectionBuilder(
      Tables.byElectionCandidacies, correctedAs: Tables.candidacies.schema, \.constituency, by: self, calendar,
      &findings)
    for file in files {
      switch ByElectionLayout.allCases[try LayoutOutline.recognise(file, among: kind.layouts)] {
      case .contests, .tidyContests:
        var reader = try TableReader(file, layouts: Layout<Dated<PublishedContest>>.byElections)
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try contests.add(row.value, at: row.position(.own(.code)))
        }
      case .candidacies, .tidyCandidacies:
        var reader = try TableReader(file, layouts: Layout<Dated<Candidacy>>.byElections)
        try reader.forEach(&findings) { (row) throws(FieldError) in
          var candidacy = row.value
          candidacy.value.party = try party(
            stated: candidacy.value.party, published: candidacy.value.publishedParty, file,
            row.position(.own(.publishedAbbreviation)))
          try candidacies.add(candidacy, at: row.position(.own(.code)))
        }
      }
    }
    for finding in contests.unusedCorrections + candidacies.unusedCorrections { findings.add(finding) }
    return [contests.file, candidacies.file].compactMap { $0 }
  }
}

/// A file of by-elections that is being made, day and code its first columns: each row's code one of the boundary set in force
/// on its day.
private struct ByElectionBuilder<Value: Sendable> {
  private let table: Table<Dated<Value>>
  private let code: WritableKeyPath<Value, ConstituencyCode>
  private let calendar: BoundaryCalendar
  private let known: [Dated<Value>]
  private var corrections: Corrections
  private var rows: [[String]] = []

  /// Begins a file of contests or candidacies with the rows that are there already.
  init(
    _ table: Table<Dated<Value>>, correctedAs general: TableSchema, _ code: WritableKeyPath<Value, ConstituencyCode>,
    by reading: DatasetImport, _ calendar: BoundaryCalendar, _ findings: inout Findings
  ) throws(BrokenFileError) {
    (self.table, self.code, self.calendar) = (table, code, calendar)
    known = try reading.folder.values(of: table, &findings)
    corrections = Corrections(
      reading.corrections, table: general.stem, subject: "by-elections", file: reading.correctionsFile)
  }

  mutating func add(_ row: Dated<Value>, at position: CSVPosition) throws(FieldError) {
    var row = row
    row.value[keyPath: code] = try calendar.code(row.value[keyPath: code], on: row.date, at: position)
    var cells = table.cells(of: row)
    corrections.apply(to: &cells, header: table.schema.header)
    rows.append(cells)
  }

  /// Corrections of the constituencies read that no row asked for.
  var unusedCorrections: [Finding] { corrections.unused(of: Set(rows.map { $0[1] })) }

  /// The file with what was there of other days and places; nil where nothing was read.
  var file: TidyFile? {
    guard !rows.isEmpty else { return nil }
    let new = Set(rows.map { [$0[0], $0[1]] })
    let kept = known.map(table.cells).filter { !new.contains([$0[0], $0[1]]) }
    return TidyFile(table.schema, rows: kept + rows)
  }
}
