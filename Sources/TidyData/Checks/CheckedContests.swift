package import Elections

/// The contests of one election, read and checked one after another: no more than one is held, so that any election fits.
package struct CheckedContests {
  let election: Election
  let places: CheckedBoundarySet
  let references: ReferenceTables
  /// The changes of boundaries that the election is carried across.
  let changes: [CheckedOverlaps]

  private let contests: [Located<PublishedContest>]
  private let numbers: [ConstituencyCode: Int]
  private var reader: TidyReader<Candidacy>?
  /// The first candidacy of the next contest.
  private var pending: Located<Candidacy>?
  private var counted: Set<ConstituencyCode> = []

  init(
    of election: Election, on places: CheckedBoundarySet, _ references: ReferenceTables, _ changes: [CheckedOverlaps],
    in folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    self.election = election
    self.places = places
    self.references = references
    self.changes = changes
    contests = try folder.located("contests-\(election.year).csv", &findings)
    numbers = Dictionary(contests.enumerated().map { ($1.value.constituency, $0) }) { first, _ in first }
    let name = "candidacies-\(election.year).csv"
    reader = folder.has(name) ? try folder.reader(of: name) : nil
    Checks.checkContests(contests, self, &findings)
    pending = try reader?.next(&findings)
  }

  /// The next contest and its candidacies in the order of their file; nil after the last.
  ///
  /// - Parameter findings: where everything found is told.
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

/// The candidacies of one contest, in the order of their file, and where they stand.
struct CandidacyGroup {
  let code: ConstituencyCode
  private(set) var candidacies: [Candidacy]
  private var rows: [Row<CandidacyColumn>]
  private let file: String

  init(_ first: Located<Candidacy>) {
    code = first.value.constituency
    file = first.file
    (candidacies, rows) = ([], [])
    candidacies.reserveCapacity(12)
    rows.reserveCapacity(12)
    append(first)
  }

  mutating func append(_ row: Located<Candidacy>) {
    candidacies.append(row.value)
    rows.append(row.row)
  }

  /// A candidacy and where it stands.
  func located(_ place: Int) -> Located<Candidacy> {
    Located(value: candidacies[place], row: rows[place], file: file)
  }

  /// The candidacies, most votes first; equal votes in the order of the file.
  var ranked: [Candidacy] {
    let isRanked = candidacies.indices.dropFirst().allSatisfy { candidacies[$0 - 1].votes >= candidacies[$0].votes }
    return isRanked ? candidacies : candidacies.sorted { $0.votes > $1.votes }
  }
}
