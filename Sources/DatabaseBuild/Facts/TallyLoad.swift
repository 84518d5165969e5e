import Analytics
import Database
import TidyData
import Elections

/// Stores tallies contest by contest, and adds up on the way what the measures need.
struct TallyLoad {
  private let checked: CheckedFolder
  private let register: PlaceRegister
  private let database: NewDatabase
  private let tallies: Insertion
  private let outcomes: Insertion
  private let contestRows: Insertion
  private let voteRows: Insertion
  private let contests: ContestLoad
  private var measures: MeasureLoad
  /// The contests of every counted election, kept for those boundary changes that they are carried across.
  private var counted: [Int: [Contest]] = [:]
  private var published: [NotionalResult: (contests: [Contest], returns: [PublishedContest])] = [:]
  private var estimates: [String: EstimateLoad] = [:]
  /// The contests of the tallies of which a part is stored, too.
  private var wholes: [Int: [Contest]] = [:]
  private let parted: Set<Int>
  /// What tells an election whose votes are another's.
  private(set) var copies = ElectionCopies()

  /// How many candidacies were stored.
  var candidacies: Int { contests.candidacies }

  init(_ checked: CheckedFolder, _ database: NewDatabase, _ register: PlaceRegister) {
    (self.checked, self.database, self.register) = (checked, database, register)
    tallies = database.insertion(
      into: "tally",
      [
        "tally_id", "election", "boundary_set", "basis", "method", "estimated", "preferred", "baseline_id",
        "declared_in", "source",
      ])
    outcomes = database.insertion(
      into: "published_outcome",
      ["tally_id", "constituency_id", "published_name", "published_majority", "published_first", "published_second"])
    contestRows = database.insertion(
      into: "tally_contest", ["tally_id", "constituency_id", "electorate", "valid_votes"])
    voteRows = database.insertion(
      into: "tally_vote", ["tally_id", "constituency_id", "place", "party", "candidacy_id", "estimated", "votes"])
    contests = ContestLoad(database)
    parted = Set(register.sources.compactMap(\.whole))
    measures = MeasureLoad(database, register.sources)
  }

  /// Reads, checks and stores one tally and what it adds up to; `progress` is told what is being done.
  mutating func store(_ source: TallySource, _ findings: inout Findings, progress: (String) -> Void) throws {
    let key = source.key
    if key.basis != .estimated { progress("storing \(key.election)") }
    try tallies.insert(
      source.number, key.election, key.boundarySet, key.basis.rawValue, key.method?.rawValue, key.basis == .estimated,
      source.isPreferred, source.baseline, source.declaredIn, source.file)
    if let whole = source.whole {
      try storePart(of: whole, source)
      return try measures.store(source)
    }
    switch key.basis {
    case .counted: try storeCounted(source, &findings)
    case .published: try storePublished(source, &findings)
    case .estimated: try storeEstimated(source, &findings, progress)
    }
    try measures.store(source)
  }

  /// Draws the elections that were carried across a boundary change, once all tallies are stored.
  func storeDraws(progress: (String) -> Void) throws {
    for (_, load) in estimates.sorted(by: { $0.key < $1.key }) {
      progress("estimating ranges")
      try load.storeDraws { progress("storing ranges") }
      try load.storeValidation()
    }
  }

  private mutating func storeCounted(_ source: TallySource, _ findings: inout Findings) throws {
    guard let election = checked.elections.first(where: { $0.year == source.key.election }) else { return }
    let isCarried = register.changes.contains { $0.predecessor == source.key.boundarySet }
    var contests = try checked.contests(of: election, &findings)
    let isNew = register.changes.contains { $0.set.id == source.key.boundarySet }
    var onNewBoundaries: [Contest] = []
    while let checked = try contests?.next(&findings) {
      if findings.hasErrors { return }
      copies.add(checked, of: election)
      let contest = try storeContest(checked, source)
      if isCarried, checked.isCounted { counted[election.year, default: []].append(contest) }
      if isNew, contest.winner != nil { onNewBoundaries.append(contest) }
    }
    if isNew { try estimates[source.key.boundarySet]?.take(onNewBoundaries, source) }
  }

  /// Stores what is known of a contest; it is in the tally once it is known who won.
  private mutating func storeContest(_ checked: CheckedContest, _ source: TallySource) throws -> Contest {
    let (row, own) = (checked.contest, checked.candidacies)
    let first = try contests.store(
      row, own, election: source.key.election,
      constituency: register.number(of: row.constituency, on: source.key.boundarySet))
    let contestants = own.enumerated().map { index, candidacy in
      Contest.Contestant(
        party: candidacy.party, candidacy: first + index, isPool: register.pools.contains(candidacy.party),
        votes: Double(candidacy.counted))
    }
    if checked.isUnopposed {
      // Who may vote is known, though nobody did.
      let contest = Contest(
        constituency: row.constituency, electorate: row.electorate.map(Double.init), validVotes: 0,
        contestants: contestants, isUnopposed: true)
      try store(contest, source)
      return contest
    }
    guard checked.isCounted else {
      // Of several candidates of the winner's party the one who won is known by the name.
      let candidates = own.indices.filter { own[$0].party == checked.winner }
      let elected = candidates.count > 1 ? candidates.filter { own[$0].surname == row.memberSurname } : candidates
      let contest = Contest(
        constituency: row.constituency,
        wonBy: elected.count == 1
          ? contestants[elected[0]] : checked.winner.map { Contest.Contestant(party: $0, votes: 0) })
      if contest.winner != nil { try store(contest, source) }
      return contest
    }
    let contest = Contest(
      constituency: row.constituency, electorate: row.electorate.map(Double.init),
      validVotes: row.validVotes.map(Double.init), contestants: contestants)
    try store(contest, source)
    return contest
  }

  /// Stores the contests of a whole tally that are declared in a later election; where votes are not counted there, only who
  /// had won.
  private mutating func storePart(of whole: Int, _ source: TallySource) throws {
    guard let progress = source.declaredIn.flatMap({ checked.progress[$0] }) else { return }
    for contest in wholes[whole] ?? [] where progress.declared.contains(contest.constituency) {
      let isCounted = progress.counted.contains(contest.constituency)
      let part = isCounted ? contest : Contest(constituency: contest.constituency, wonBy: contest.winner)
      if isCounted || part.winner != nil { try store(part, source) }
    }
  }

  private mutating func storePublished(_ source: TallySource, _ findings: inout Findings) throws {
    let result = try publishedResult(source.key.election, on: source.key.boundarySet, &findings)
    for contest in result.contests { try store(contest, source) }
    _ = try estimateLoad(for: source.key.boundarySet, &findings)
    try estimates[source.key.boundarySet]?.take(result.contests, source)
    for row in result.returns {
      try outcomes.insert(
        source.number, register.number(of: row.constituency, on: source.key.boundarySet), row.publishedConstituency,
        row.majority, row.firstParty, row.secondParty)
    }
  }

  /// A notional result, read once.
  private mutating func publishedResult(
    _ election: Int, on boundarySet: String, _ findings: inout Findings
  ) throws -> (contests: [Contest], returns: [PublishedContest]) {
    let result = NotionalResult(election: election, boundarySet: boundarySet)
    if let known = published[result] { return known }
    let read = try checked.notional(result, &findings)
    var contestants: [ConstituencyCode: [Contest.Contestant]] = [:]
    for vote in read.votes {
      contestants[vote.constituency, default: []].append(
        Contest.Contestant(
          party: vote.party, isPool: register.pools.contains(vote.party), votes: Double(vote.votes)))
    }
    let contests = read.contests.map { row in
      Contest(
        constituency: row.constituency, electorate: row.electorate.map(Double.init),
        validVotes: row.validVotes.map(Double.init), contestants: contestants[row.constituency] ?? [])
    }
    published[result] = (contests, read.contests)
    return (contests, read.contests)
  }

  private mutating func storeEstimated(
    _ source: TallySource, _ findings: inout Findings, _ progress: (String) -> Void
  ) throws {
    progress("estimating \(source.key.election)")
    guard let load = try estimateLoad(for: source.key.boundarySet, &findings) else { return }
    let estimate = load.estimate(source.key)
    progress("storing \(source.key.election)")
    for contest in estimate.contests { try store(contest, source) }
    let reference = register.sources.first {
      $0.key.election == source.key.election && $0.key.boundarySet == source.key.boundarySet
        && $0.key.basis == .published && $0.whole == nil
    }
    try estimates[source.key.boundarySet]?.store(estimate, source, reference: reference?.number)
  }

  private mutating func estimateLoad(for set: String, _ findings: inout Findings) throws -> EstimateLoad? {
    if let known = estimates[set] { return known }
    guard let change = register.changes.first(where: { $0.set.id == set }) else { return nil }
    var references: [Int: [Contest]] = [:]
    for result in try checked.folder.notionalResults() where result.boundarySet == set {
      references[result.election] = try publishedResult(result.election, on: set, &findings).contests
    }
    let fought = Set(
      register.sources.lazy.filter { $0.key.boundarySet == change.predecessor && $0.key.basis == .counted }
        .map(\.key.election))
    let load = EstimateLoad(
      change, database, counted: counted.filter { fought.contains($0.key) }, published: references,
      register: register)
    estimates[set] = load
    return load
  }

  private mutating func store(_ contest: Contest, _ source: TallySource) throws {
    let tally = source.number
    if parted.contains(tally) { wholes[tally, default: []].append(contest) }
    let number = try register.number(of: contest.constituency, on: source.key.boundarySet)
    try contestRows.insert(tally, number, contest.electorate, contest.isCounted ? contest.validVotes : nil)
    for (index, contestant) in contest.contestants.enumerated() {
      try voteRows.add(tally)
      try voteRows.add(number)
      try voteRows.add(index + 1)
      try voteRows.add(contestant.party)
      try voteRows.add(contestant.candidacy)
      try voteRows.add(source.key.basis == .estimated)
      try voteRows.add(contest.isCounted ? contestant.votes : nil)
      try voteRows.endRow()
    }
    if let area = register.areas[number] { measures.add(contest, in: area) }
  }
}
