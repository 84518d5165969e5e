import Analytics
import Datasets
import Elections
import Store

/// Stores tallies contest by contest, and adds up on the way what the measures need.
struct TallyLoad {
  private let folder: TidyFolder
  private let register: PlaceRegister
  private let contests: ContestLoader
  private let tallies: TallyLoader
  private let measures: MeasureLoader
  private var totals: [Int: [Place: PartyTotals]] = [:]
  private var contestCount = 0
  private let notional: NotionalLoader
  /// The contests of every counted election, kept for those boundary changes that they are carried across.
  private var counted: [Int: [Contest]] = [:]
  private var published: [NotionalResult: [Contest]] = [:]
  private var estimates: [String: EstimateLoad] = [:]

  /// How many candidacies were stored.
  private(set) var candidacies = 0

  init(_ folder: TidyFolder, _ loader: Loader, _ register: PlaceRegister) throws {
    self.folder = folder
    self.register = register
    contests = try loader.contests()
    tallies = try loader.tallies()
    measures = try loader.measures()
    notional = try loader.notional()
  }

  /// Reads and stores one tally.
  mutating func store(_ source: TallySource, _ findings: inout Findings) throws {
    try tallies.add(
      source.key, tally: source.number, isPreferred: source.isPreferred, baseline: source.baseline,
      source: source.file)
    switch source.key.basis {
    case .counted: try storeCounted(source, &findings)
    case .published: try storePublished(source, &findings)
    case .estimated: try storeEstimated(source, &findings)
    }
  }

  /// Stores what every tally adds up to in every place, and the measures of it.
  func storeMeasures() throws {
    for source in register.sources {
      let places = (totals[source.number] ?? [:]).sorted { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }
      for (place, total) in places {
        try store(total, of: source, in: place)
        let baseline = source.baseline.flatMap { totals[$0]?[place] }
        let split = baseline.flatMap { total.splitVolatility(since: $0) }
        let values: [(String, Double?)] = [
          ("gallagher", total.gallagher), ("loosemore-hanby", total.loosemoreHanby),
          ("enp-votes", total.effectivePartiesByVotes), ("enp-seats", total.effectivePartiesBySeats),
          ("winners-bonus", total.winnersBonus), ("volatility", baseline.flatMap(total.volatility(since:))),
          ("volatility-replacement", split?.replacement), ("volatility-alteration", split?.alteration),
        ]
        for (measure, value) in values { try measures.add(value, named: measure, tally: source.number, place: place) }
      }
    }
  }

  private func store(_ total: PartyTotals, of source: TallySource, in place: Place) throws {
    try measures.add(
      seats: total.contests, electorate: total.electorate, validVotes: total.validVotes, tally: source.number,
      place: place)
    for (party, votes) in total.votes.sorted(by: { $0.key < $1.key }) {
      try measures.add(
        party: party, contestants: total.contestants[party] ?? 0, votes: votes, seats: total.seats[party] ?? 0,
        lostDeposits: source.key.basis == .counted ? total.lostDeposits[party] ?? 0 : nil, tally: source.number,
        place: place)
    }
  }

  private mutating func storeCounted(_ source: TallySource, _ findings: inout Findings) throws {
    var returns: [ConstituencyCode: (row: Return, contest: Int)] = [:]
    for row in try folder.returns(of: source.key.election, &findings) {
      contestCount += 1
      returns[row.constituency] = (row, contestCount)
      try contests.add(
        row, contest: contestCount, election: source.key.election, constituency: number(row.constituency, source))
    }
    var group: [Candidacy] = []
    var failure: (any Error)?
    try folder.candidacies(of: source.key.election, &findings) { candidacy, _ in
      guard failure == nil else { return }
      do {
        if let code = group.first?.constituency, code != candidacy.constituency {
          try storeContest(group, returns[code], source)
          group.removeAll(keepingCapacity: true)
        }
        group.append(candidacy)
      } catch { failure = error }
    }
    if let failure { throw failure }
    if let code = group.first?.constituency { try storeContest(group, returns[code], source) }
  }

  private mutating func storeContest(
    _ group: [Candidacy], _ published: (row: Return, contest: Int)?, _ source: TallySource
  ) throws {
    guard let code = group.first?.constituency, let published else { return }
    var contestants: [Contest.Contestant] = []
    for candidacy in group {
      candidacies += 1
      try contests.add(candidacy, candidacy: candidacies, contest: published.contest)
      contestants.append(
        Contest.Contestant(
          party: candidacy.party, candidacy: candidacies, isPool: register.kinds[candidacy.party] == .pool,
          votes: Double(candidacy.votes)))
    }
    let contest = Contest(
      constituency: code, electorate: published.row.electorate.map(Double.init),
      validVotes: Double(published.row.validVotes), contestants: contestants)
    if register.changes.contains(where: { $0.predecessor == source.key.boundarySet }) {
      counted[source.key.election, default: []].append(contest)
    }
    try store(contest, source)
  }

  private mutating func storePublished(_ source: TallySource, _ findings: inout Findings) throws {
    let result = NotionalResult(election: source.key.election, boundarySet: source.key.boundarySet)
    for contest in try publishedContests(of: result, &findings) { try store(contest, source) }
    for row in try folder.notionalContests(of: result, &findings) {
      try tallies.add(row, tally: source.number, constituency: number(row.constituency, source))
    }
  }

  /// The contests of a notional result, read once.
  private mutating func publishedContests(
    of result: NotionalResult, _ findings: inout Findings
  ) throws -> [Contest] {
    if let known = published[result] { return known }
    var contestants: [ConstituencyCode: [Contest.Contestant]] = [:]
    try folder.notionalVotes(of: result, &findings) { vote, _ in
      contestants[vote.constituency, default: []].append(
        Contest.Contestant(
          party: vote.party, isPool: register.kinds[vote.party] == .pool, votes: Double(vote.votes)))
    }
    let contests = try folder.notionalContests(of: result, &findings).map { row in
      Contest(
        constituency: row.constituency, electorate: row.electorate.map(Double.init),
        validVotes: Double(row.validVotes), contestants: contestants[row.constituency] ?? [])
    }
    published[result] = contests
    return contests
  }

  private mutating func storeEstimated(_ source: TallySource, _ findings: inout Findings) throws {
    guard let load = try estimateLoad(for: source.key.boundarySet, &findings) else { return }
    let estimate = load.estimate(source.key)
    for contest in estimate.contests { try store(contest, source) }
    let reference = register.sources.first {
      $0.key.election == source.key.election && $0.key.boundarySet == source.key.boundarySet
        && $0.key.basis == .published
    }
    try load.store(estimate, source.key, tally: source.number, reference: reference?.number, register)
  }

  private mutating func estimateLoad(for set: String, _ findings: inout Findings) throws -> EstimateLoad? {
    if let known = estimates[set] { return known }
    guard let change = register.changes.first(where: { $0.set.id == set }) else { return nil }
    var references: [Int: [Contest]] = [:]
    for result in folder.notionalResults where result.boundarySet == set {
      references[result.election] = try publishedContests(of: result, &findings)
    }
    let fought = Set(
      register.sources.lazy.filter { $0.key.boundarySet == change.predecessor && $0.key.basis == .counted }
        .map(\.key.election))
    let load = EstimateLoad(
      change, notional, counted: counted.filter { fought.contains($0.key) }, published: references,
      kinds: register.kinds)
    try load?.storeValidation()
    estimates[set] = load
    return load
  }

  private mutating func store(_ contest: Contest, _ source: TallySource) throws {
    let number = try number(contest.constituency, source)
    try tallies.add(
      contest, tally: source.number, isEstimated: source.key.basis == .estimated, constituency: number)
    for place in register.places[number] ?? [] {
      totals[source.number, default: [:]][place, default: PartyTotals()].add(contest)
    }
  }

  private func number(_ code: ConstituencyCode, _ source: TallySource) throws -> Int {
    guard let number = register.constituencies[source.key.boundarySet]?[code] else {
      throw StoreError.unknownConstituency(boundarySet: source.key.boundarySet, code: code.text)
    }
    return number
  }
}
