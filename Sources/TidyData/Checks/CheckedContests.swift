import CSV
package import Elections

/// A contest of an election as far as it has got, and who stands or stood in it.
package struct CheckedContest {
  /// What is published of it, without what its state is too early for; it states how far it has got.
  package let contest: PublishedContest
  /// The candidacies, most votes first; of those with equal votes the published winner and second come first.
  package let candidacies: [Candidacy]
  /// The winner's party; nil where it is not known who won.
  package let winner: String?

  /// Whether votes were counted: not where only the winner is known, nor where nobody else stood.
  package var isCounted: Bool { contest.state >= .counted && (contest.validVotes ?? 0) > 0 }
  /// Whether nobody else stood, so that the winner was elected without a poll.
  package var isUnopposed: Bool { contest.state >= .counted && !isCounted && candidacies.count == 1 }
}

/// The contests of one election, read and checked one after another: no more than one is held, so that any election fits.
package struct CheckedContests {
  let election: Election
  let places: CheckedBoundarySet
  let references: ReferenceTables
  /// The changes of boundaries that the election is carried across.
  let changes: [CheckedOverlaps]
  /// How far the election has got.
  let progress: ElectionProgress

  private let contests: [TableRow<PublishedContest>]
  private let numbers: [ConstituencyCode: Int]
  private var reader: TableReader<Candidacy>?
  /// The first candidacy of the next contest.
  private var pending: TableRow<Candidacy>?
  private var counted: Set<ConstituencyCode> = []
  /// Where the candidacies begin of contests that are counted, though no candidate's votes are there yet.
  private(set) var uncounted: [(file: String, position: CSVPosition)] = []
  /// Where the first votes are of contests that are not counted, which are not used.
  private(set) var unused: [(file: String, position: CSVPosition, code: ConstituencyCode)] = []
  /// The contests that have no candidacies, which come last.
  private var others: [TableRow<PublishedContest>]?

  init(
    of election: Election, on places: CheckedBoundarySet, _ references: ReferenceTables, _ changes: [CheckedOverlaps],
    _ contests: [TableRow<PublishedContest>], _ progress: ElectionProgress, in folder: TidyFolder,
    _ findings: inout Findings
  ) throws(BrokenFileError) {
    (self.election, self.places, self.references) = (election, places, references)
    (self.changes, self.contests, self.progress) = (changes, contests, progress)
    numbers = Dictionary(contests.enumerated().map { ($1.value.constituency, $0) }) { first, _ in first }
    reader = try folder.reader(of: Tables.candidacies, about: String(election.year))
    Checks.checkContests(contests, self, &findings)
    pending = try reader?.next(&findings)
  }

  /// The next contest and its candidacies; nil after the last.
  ///
  /// Contests of which nothing is known are left out, and those whose poll is put off though candidates were known.
  ///
  /// - Parameter findings: collects everything that is found.
  /// - Returns: the contest.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package mutating func next(_ findings: inout Findings) throws(BrokenFileError) -> CheckedContest? {
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
      let isCounted = contest.map { $0.value.state >= .counted } ?? false
      if isNew, isCounted, group.isUncounted { uncounted.append((first.columns.file, first.position(.votes))) }
      if isNew, !isCounted, places.codes.contains(code), let place = group.candidacies.firstIndex(where: \.hasVotes) {
        unused.append((first.columns.file, group.row(place).position(.votes), code))
      }
      if isNew {
        let known = group.contest(contest?.value, references)
        if known.contest.state != .toCome { return known }
      }
    }
    if others == nil {
      others = contests.filter { !counted.contains($0.value.constituency) }.reversed()
      Checks.checkCoverage(others ?? [], counted: counted, self, &findings)
    }
    while let row = others?.popLast() {
      var contest = row.value.asStated
      if contest.state >= .counted {
        // Without the candidates' votes it is known who won, and no more.
        contest.stated = .winnerKnown
        contest = contest.asStated
      }
      if contest.state != .toCome {
        return CheckedContest(contest: contest, candidacies: [], winner: references.winner(of: contest))
      }
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

  /// Whether several stand and nobody's votes are there.
  var isUncounted: Bool { candidacies.count > 1 && !candidacies.contains(where: \.hasVotes) }

  /// A candidacy and where it is.
  func row(_ place: Int) -> TableRow<Candidacy> {
    TableRow(value: candidacies[place], record: records[place], columns: columns)
  }

  /// The candidacies, most votes first; of those with equal votes the published winner and second come first.
  func ranked(by contest: PublishedContest?, _ references: ReferenceTables) -> [Candidacy] {
    let isRanked = candidacies.indices.dropFirst().allSatisfy {
      candidacies[$0 - 1].counted > candidacies[$0].counted
    }
    guard !isRanked, let contest else { return candidacies }
    let winner = references.winner(of: contest)
    let second = contest.secondParty.flatMap(references.party)
    func rank(_ candidacy: Candidacy) -> (votes: Int, place: Int) {
      let isMember = contest.memberSurname.map { $0 == candidacy.surname } ?? true
      let place =
        candidacy.party == winner ? (isMember ? 0 : 1) : candidacy.party == second ? 2 : 3
      return (-candidacy.counted, place)
    }
    return candidacies.enumerated().sorted { first, second in
      let (one, other) = (rank(first.element), rank(second.element))
      return one == other ? first.offset < second.offset : one < other
    }.map(\.element)
  }

  /// The contest as far as it has got.
  func contest(_ published: PublishedContest?, _ references: ReferenceTables) -> CheckedContest {
    var contest =
      published?.asStated
      ?? PublishedContest(
        constituency: code, publishedConstituency: candidacies[0].publishedConstituency, electorate: nil,
        validVotes: nil)
    if contest.state == .winnerKnown, candidacies.count == 1 {
      // Who stands alone is elected unopposed: no votes are to come.
      contest.stated = .counted
    }
    if contest.state >= .counted, isUncounted {
      contest.stated = .winnerKnown
      contest = contest.asStated
    }
    if contest.stated == nil { contest.stated = max(contest.state, .candidatesKnown) }
    if contest.state == .toCome { return CheckedContest(contest: contest, candidacies: [], winner: nil) }
    let ranked =
      contest.state >= .counted
      ? ranked(by: contest, references)
      : CandidacyGroup.withoutVotes(self).ranked(by: contest, references)
    let isUnopposed = contest.state >= .counted && ranked.count == 1
    return CheckedContest(
      contest: contest, candidacies: ranked,
      winner: (contest.validVotes ?? 0) > 0 || isUnopposed ? ranked.first?.party : references.winner(of: contest))
  }

  /// The group as it was before the count.
  private static func withoutVotes(_ group: CandidacyGroup) -> CandidacyGroup {
    var group = group
    for place in group.candidacies.indices { group.candidacies[place].votes = nil }
    return group
  }
}

extension Candidacy {
  /// Whether votes are there: before a count is over files may have 0 for everybody.
  var hasVotes: Bool { votes.map { $0 > 0 } ?? false }
}
