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

  /// How many candidacies were stored.
  private(set) var candidacies = 0

  init(_ folder: TidyFolder, _ loader: Loader, _ register: PlaceRegister) throws {
    self.folder = folder
    self.register = register
    contests = try loader.contests()
    tallies = try loader.tallies()
    measures = try loader.measures()
  }

  /// Reads and stores one tally.
  mutating func store(_ source: TallySource, _ findings: inout Findings) throws {
    try tallies.add(
      source.key, tally: source.number, isPreferred: source.isPreferred, baseline: source.baseline,
      source: source.file)
    switch source.key.basis {
    case .counted: try storeCounted(source, &findings)
    case .published: try storePublished(source, &findings)
    case .estimated: break
    }
  }

  /// Computes and stores the measures of every tally in every place.
  func storeMeasures() throws {
    for source in register.sources {
      let places = (totals[source.number] ?? [:]).sorted { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }
      for (place, total) in places {
        let baseline = source.baseline.flatMap { totals[$0]?[place] }
        let values: [(String, Double?)] = [
          ("gallagher", total.gallagher), ("loosemore-hanby", total.loosemoreHanby),
          ("enp-votes", total.effectivePartiesByVotes), ("enp-seats", total.effectivePartiesBySeats),
          ("volatility", baseline.flatMap(total.volatility(since:))),
        ]
        for (measure, value) in values { try measures.add(value, named: measure, tally: source.number, place: place) }
      }
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
          party: candidacy.party, candidacy: candidacies, isPool: register.pools.contains(candidacy.party),
          votes: Double(candidacy.votes)))
    }
    try store(
      Contest(
        constituency: code, electorate: published.row.electorate.map(Double.init),
        validVotes: Double(published.row.validVotes), contestants: contestants), source)
  }

  private mutating func storePublished(_ source: TallySource, _ findings: inout Findings) throws {
    let result = NotionalResult(election: source.key.election, boundarySet: source.key.boundarySet)
    var contestants: [ConstituencyCode: [Contest.Contestant]] = [:]
    try folder.notionalVotes(of: result, &findings) { vote, _ in
      contestants[vote.constituency, default: []].append(
        Contest.Contestant(party: vote.party, isPool: register.pools.contains(vote.party), votes: Double(vote.votes)))
    }
    for row in try folder.notionalContests(of: result, &findings) {
      try store(
        Contest(
          constituency: row.constituency, electorate: row.electorate.map(Double.init),
          validVotes: Double(row.validVotes),
          contestants: contestants[row.constituency] ?? []), source)
      try tallies.add(row, tally: source.number, constituency: number(row.constituency, source))
    }
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
