import CSV
import Elections

extension DatasetImport {
  /// By-elections of any days; those of other days and places that are there already stay.
  mutating func byElections(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let calendar = try BoundaryCalendar(folder, &findings)
    var contests = try ByElectionBuilder<PublishedContest>("contests", by: self, calendar, &findings)
    var candidacies = try ByElectionBuilder<Candidacy>("candidacies", by: self, calendar, &findings)
    for file in files {
      switch ByElectionLayout.allCases[try Signature.recognise(file, among: kind.signatures)] {
      case .contests, .tidyContests:
        var reader = try TableReader(file, layouts: [Layout<DatedColumn<ContestColumn>>.tidy, .parliament])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try contests.add(Dated(row), at: row.position(.own(.code)))
        }
      case .candidacies, .tidyCandidacies:
        var reader = try TableReader(file, layouts: [Layout<DatedColumn<CandidacyColumn>>.tidy, .parliament])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          let own: Row<CandidacyColumn> = row.own()
          let party = self.party(
            stated: own.text(.party), published: own.publishedParty, file, own.position(.publishedAbbreviation))
          let candidacy = try Candidacy(own, party: party)
          try candidacies.add(
            Dated(date: row.day(.date), value: candidacy), at: row.position(.own(.code)))
        }
      }
    }
    for finding in contests.unusedCorrections + candidacies.unusedCorrections { findings.add(finding) }
    return [contests.file, candidacies.file].compactMap { $0 }
  }
}

/// A file of by-elections in the making, day and code its first columns: each row's code one of the boundary set in force on
/// its day.
private struct ByElectionBuilder<Value: TidyRow> {
  private let name: String
  private let calendar: BoundaryCalendar
  private let standing: [Dated<Value>]
  private var corrections: Corrections
  private var rows: [[String]] = []

  /// Begins a file of contests or candidacies with the rows that are there already.
  init(
    _ table: String, by reading: DatasetImport, _ calendar: BoundaryCalendar, _ findings: inout Findings
  ) throws(BrokenFileError) {
    name = "by-election-\(table).csv"
    self.calendar = calendar
    standing = try reading.folder.optionalTable(name, &findings)
    corrections = Corrections(
      reading.corrections, table: table, subject: "by-elections", file: reading.correctionsFile)
  }

  mutating func add(_ row: Dated<Value>, at position: CSVPosition) throws(FieldError) {
    var cells = row.cells
    cells[1] = try calendar.code(cells[1], on: row.date, at: position)
    corrections.apply(to: &cells, header: Dated<Value>.header)
    rows.append(cells)
  }

  /// Corrections of the constituencies read that no row asked for.
  var unusedCorrections: [Finding] { corrections.unused(of: Set(rows.map { $0[1] })) }

  /// The file with what was there of other days and places; nil where nothing was read.
  var file: TidyFile? {
    guard !rows.isEmpty else { return nil }
    let new = Set(rows.map { [$0[0], $0[1]] })
    let kept = standing.map(\.cells).filter { !new.contains([$0[0], $0[1]]) }
    return TidyFile(name: name, header: Dated<Value>.header, rows: Dated<Value>.sorted(kept + rows))
  }
}

/// Which boundary set is in force when, and its codes.
struct BoundaryCalendar {
  private var sets: [(from: CalendarDate, id: String, codes: Set<ConstituencyCode>, revised: [String: String])] = []

  /// Reads them from a folder.
  init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    for (date, id) in Self.beginnings(try folder.elections(&findings)) {
      let codes = Set(try folder.constituencies(of: id, &findings).map(\.code))
      let revised = try folder.revisedCodes(of: id, &findings).map { ($0.code.text, $0.revised.text) }
      sets.append((date, id, codes, Dictionary(revised) { first, _ in first }))
    }
  }

  /// Takes them from tables that were read; codes that were published in an old form are not known.
  init(_ elections: [Election], _ places: [CheckedBoundarySet]) {
    for (date, id) in Self.beginnings(elections) {
      sets.append((date, id, places.first { $0.set.id == id }?.codes ?? [], [:]))
    }
  }

  /// The days of the elections that boundary sets were first fought on.
  private static func beginnings(_ elections: [Election]) -> [(date: CalendarDate, id: String)] {
    var beginnings: [(date: CalendarDate, id: String)] = []
    for election in elections.sorted(by: { $0.date < $1.date }) {
      guard let id = election.boundarySet, beginnings.last?.id != id else { continue }
      beginnings.append((election.date, id))
    }
    return beginnings
  }

  /// The boundary set in force on a day; nil before the first.
  func set(on date: CalendarDate) -> String? { sets.last { $0.from <= date }?.id }

  /// Whether a code is in force on a day.
  func knows(_ code: ConstituencyCode, on date: CalendarDate) -> Bool {
    sets.last { $0.from <= date }?.codes.contains(code) ?? false
  }

  /// The code in force on a day, revised where it was published in an old form.
  func code(_ code: String, on date: CalendarDate, at position: CSVPosition) throws(FieldError) -> String {
    guard let set = sets.last(where: { $0.from <= date }) else {
      throw FieldError(position: position, found: date.description, expected: "a day with a boundary set in force")
    }
    let code = set.revised[code] ?? code
    guard let known = ConstituencyCode(code), set.codes.contains(known) else {
      throw FieldError(position: position, found: code, expected: "a constituency of the boundary set \(set.id)")
    }
    return code
  }
}
