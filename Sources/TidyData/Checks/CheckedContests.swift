import CSV
package import Elections

/// The contests of one election, read and checked one after another: no more than one is held, so that any election fits.
package struct CheckedContests {
  let election: Election
  let places: CheckedBoundarySet
  let references: ReferenceTables
  /// The changes of boundaries that the election is carried across.
  let changes: [CheckedOverlaps]

  private let contests: [TableRow<PublishedContest>]
  private let numbers: [ConstituencyCode: Int]
  private var reader: TableReader<Candidacy>?
  /// The first candidacy of the next contest.
  private var pending: TableRow<Candidacy>?
  private var counted: Set<ConstituencyCode> = []

  init(
    of election: Election, on places: CheckedBoundarySet, _ references: ReferenceTables, _ changes: [CheckedOverlaps],
    in folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    (self.election, self.places, self.references) = (election, places, references)
    self.changes = changes
    let year = String(election.year)
    contests = try folder.rows(of: Tables.contests, about: year, &findings)
    numbers = Dictionary(contests.enumerated().map { ($1.value.constituency, $0) }) { first, _ in first }
    reader = try folder.reader(of: Tables.candidacies, about: year)
    Checks.checkContests(contests, self, &findings)
    pending = try reader?.next(&findings)
    if pending == nil, let first = contests.first {
      findings.add(
        first.finding(in: .code, found: "contests without candidacies", expected: "those of candidacies-\(year).csv"))
    }
  }

  /// The next contest and its candidacies in the order of their file; nil after the last.
  ///
  /// - Parameter findings: collects everything that is found.
  /// - Returns: what is published of the contest as a whole, and its candidacies.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package mutating func next(
    _ findings: inout Findings
  ) throws(BrokenFileError) -> (contest: PublishedContest, candidacies: [Candidacy])? {
    while let first = pending {
      let code = first.value.constituency
      var group = CandidacyGroup(first)
      pending = nil
      while let row = try reader?.next(&findings) {
        guard row.value.constituency == code else {
          pending = row
          break
        }
        group.append(row)
      }
      let contest = numbers[code].map { contests[$0] }
      let isNew = counted.insert(code).inserted
      Checks.checkContest(contest, group, isNew: isNew, self, &findings)
      if pending == nil { Checks.checkCoverage(contests, counted: counted, self, &findings) }
      if isNew, let contest { return (contest.value, group.candidacies) }
    }
    return nil
  }
}

/// The candidacies of one contest, in the order of their file, and where they are in it.
struct CandidacyGroup {
  let code: ConstituencyCode
  private(set) var candidacies: [Candidacy]
  private var records: [CSVRecord]
  private let columns: ColumnIndex

  init(_ first: TableRow<Candidacy>) {
    code = first.value.constituency
    columns = first.columns
    (candidacies, records) = ([], [])
    candidacies.reserveCapacity(12)
    records.reserveCapacity(12)
    append(first)
  }

  mutating func append(_ row: TableRow<Candidacy>) {
    candidacies.append(row.value)
    records.append(row.record)
  }

  /// A candidacy and where it is.
  func row(_ place: Int) -> TableRow<Candidacy> {
    TableRow(value: candidacies[place], record: records[place], columns: columns)
  }

  /// The candidacies, most votes first; equal votes in the order of the file.
  var ranked: [Candidacy] {
    let isRanked = candidacies.indices.dropFirst().allSatisfy { candidacies[$0 - 1].votes >= candidacies[$0].votes }
    return isRanked ? candidacies : candidacies.sorted { $0.votes > $1.votes }
  }
}
