package import Elections

/// A folder of tidy files that is read once: every table is checked as it comes, and what was read is handed on.
///
/// Reading goes on after a finding, so the values can be relied on only while there is no error among the findings.
package struct CheckedFolder {
  package let folder: TidyFolder
  private let references: ReferenceTables
  private let places: [CheckedBoundarySet]
  private let changes: [CheckedOverlaps]
  private let groupRows: [GroupedSeat]
  /// How far each election has got that is fought on one of the boundary sets, by year.
  package let progress: [Int: ElectionProgress]

  /// Reads and checks what others refer to: elections, boundary sets, areas, parties, places, overlaps and their method.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - findings: collects everything that is found.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    self.folder = folder
    try Checks.checkCompleteness(folder, &findings)
    references = try ReferenceTables(folder, &findings)
    Checks.checkReferences(references, &findings)
    Checks.checkKeys(try folder.rows(of: Tables.corrections, &findings), of: Tables.corrections, &findings)
    var places: [CheckedBoundarySet] = []
    for set in references.boundarySets { places.append(try CheckedBoundarySet(set, in: folder, &findings)) }
    var changes: [CheckedOverlaps] = []
    for own in places {
      Checks.checkPlaces(own, references, &findings)
      guard let overlaps = try CheckedOverlaps(into: own, from: places, in: folder, &findings) else { continue }
      Checks.checkOverlaps(overlaps, &findings)
      changes.append(overlaps)
    }
    try Checks.checkRevisedCodes(folder, places, &findings)
    let groups = try folder.rows(of: Tables.groups, &findings)
    Checks.checkGroups(groups, references, places, &findings)
    groupRows = groups.map(\.value)
    if !changes.isEmpty {
      try Checks.checkMethod(folder, references, &findings)
      try Checks.checkUnconfirmed(folder, references, &findings)
    }
    (self.places, self.changes) = (places, changes)
    var progress: [Int: ElectionProgress] = [:]
    for election in references.elections {
      guard let own = places.first(where: { $0.set.id == election.boundarySet }) else { continue }
      // The contests are read again with their election: kept until then, those of all elections would fill the memory.
      var untold = Findings(keeping: 0)
      let contests = try folder.values(of: Tables.contests, about: String(election.year), &untold)
      // Only of the newest election may there be results before there are votes.
      var candidates: ElectionProgress.Candidates?
      if election.year == references.elections.last?.year {
        var (own, several) = (ElectionProgress.Candidates(), Set<ConstituencyCode>())
        try folder.candidacies(of: election.year, &untold) { candidacy, _ in
          if candidacy.hasVotes { own.voted.insert(candidacy.constituency) }
          if !own.alone.insert(candidacy.constituency).inserted { several.insert(candidacy.constituency) }
        }
        own.alone.subtract(several)
        candidates = own
      }
      progress[election.year] = ElectionProgress(
        contests, hasCandidacies: folder.has(Tables.candidacies.schema.file(of: String(election.year))),
        candidates: candidates,
        of: own.set)
    }
    self.progress = progress
  }

  /// The elections, oldest first.
  package var elections: [Election] { references.elections }
  /// The boundary sets, oldest first.
  package var boundarySets: [BoundarySet] { references.boundarySets }
  /// The areas, in the order of official tables.
  package var areas: [Area] { references.areas }
  /// The parties, in their order.
  package var parties: [Party] { references.parties.map(\.value) }
  /// The names that parties were published with.
  package var partyNames: [PartyName] { references.partyNames.map(\.value) }

  /// The groups of seats, each with the boundary set that its constituencies are of.
  package var groups: [(group: SeatGroup, boundarySet: String)] {
    SeatGroup.all(groupRows) { ($0, $0) }.compactMap { group in
      group.boundarySet(among: places.map { ($0.set.id, $0.codes) }).map { (group, $0) }
    }
  }

  /// The constituencies of a boundary set, by code.
  package func constituencies(of set: BoundarySet) -> [Constituency] { own(set)?.constituencies.map(\.value) ?? [] }
  /// The hexagons of a boundary set, by code.
  package func hexes(of set: BoundarySet) -> [Hex] { own(set)?.hexes.map(\.value) ?? [] }
  /// The outlines of a boundary set, by code, part and ring.
  package func outlines(of set: BoundarySet) -> [OutlineRing] { own(set)?.outlines.map(\.value) ?? [] }
  /// The overlaps of a boundary set with the one it took the place of; none for the first set.
  package func overlaps(into set: BoundarySet) -> [Overlap] {
    changes.first { $0.set.id == set.id }?.rows.map(\.value) ?? []
  }

  /// The contests of an election, to be read and checked one after another; nil where none of the boundary sets is the election's.
  ///
  /// - Parameters:
  ///   - election: the election.
  ///   - findings: collects everything that is found.
  /// - Returns: what reads them.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package func contests(of election: Election, _ findings: inout Findings) throws(BrokenFileError) -> CheckedContests? {
    guard let own = places.first(where: { $0.set.id == election.boundarySet }), let progress = progress[election.year]
    else { return nil }
    return try CheckedContests(
      of: election, on: own, references, changes.filter { $0.predecessor == own.set.id },
      try folder.rows(of: Tables.contests, about: String(election.year), &findings), progress, in: folder, &findings)
  }

  /// Reads and checks a notional result.
  ///
  /// - Parameters:
  ///   - result: which.
  ///   - findings: collects everything that is found.
  /// - Returns: what it says of its contests as a whole, by code, and its votes, by code.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package func notional(
    _ result: NotionalResult, _ findings: inout Findings
  ) throws(BrokenFileError) -> (contests: [PublishedContest], votes: [NotionalVote]) {
    let own = places.first { $0.set.id == result.boundarySet }
    let checked = try CheckedNotional(result, on: own, in: folder, &findings)
    Checks.checkNotional(checked, references, &findings)
    return (checked.contests.map(\.value), checked.votes.map(\.value))
  }

  /// Reads and checks what surrounds general elections.
  ///
  /// - Parameter findings: collects everything that is found.
  /// - Returns: what was read.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package func contextData(_ findings: inout Findings) throws(BrokenFileError) -> ContextData {
    try ContextData(folder, references, places, &findings)
  }

  /// A warning for each party that nothing refers to: a name that was spelt wrong makes one.
  package func tellUnusedParties(_ used: Set<String>, _ findings: inout Findings) {
    for row in references.parties where !used.contains(row.value.code) {
      findings.add(
        row.finding(
          .warning, in: .party, found: "the party \(row.value.code), which nothing uses",
          expected: "a party that stood", action: "import the file that brought it again, or take its row out"))
    }
  }

  private func own(_ set: BoundarySet) -> CheckedBoundarySet? { places.first { $0.set.id == set.id } }
}
