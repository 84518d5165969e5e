import Analytics
import Elections
import Store

/// Adds tallies up by area, and stores the sums and the measures of whole results.
struct MeasureLoad {
  private let loader: MeasureLoader
  /// The last tally that is compared with each.
  private let lastUses: [Int: Int]
  /// The tally in the making, by the code of the area that its constituencies are in.
  private var areas: [String: (area: Area, totals: PartyTotals)] = [:]
  /// The tallies that others are still compared with.
  private var baselines: [Int: [Geography: PartyTotals]] = [:]

  init(_ loader: MeasureLoader, _ sources: [TallySource]) {
    self.loader = loader
    lastUses = Dictionary(
      sources.compactMap { source in source.baseline.map { ($0, source.number) } }, uniquingKeysWith: max)
  }

  /// Adds a contest of the tally in the making.
  mutating func add(_ contest: Contest, in area: Area) {
    areas[area.code, default: (area, PartyTotals())].totals.add(contest)
  }

  /// Stores what the tally in the making adds up to in every place, the measures of it, and begins the next.
  mutating func store(_ source: TallySource) throws {
    var totals: [Geography: PartyTotals] = [:]
    for (_, own) in areas.sorted(by: { $0.key < $1.key }) {
      for place in own.area.places { totals[place, default: PartyTotals()].add(own.totals) }
    }
    let before = source.baseline.flatMap { baselines[$0] }
    for (place, total) in totals.sorted(by: {
      ordered($0.key.kind, $1.key.kind) ?? ordered($0.key.name, $1.key.name) ?? false
    }) {
      try store(total, since: before?[place], source, place)
    }
    areas.removeAll(keepingCapacity: true)
    if lastUses[source.number] != nil { baselines[source.number] = totals }
    baselines = baselines.filter { (lastUses[$0.key] ?? 0) > source.number }
  }

  private func store(_ total: PartyTotals, since baseline: PartyTotals?, _ source: TallySource, _ place: Geography)
    throws
  {
    try loader.add(
      seats: total.contests, electorate: total.electorate, validVotes: total.validVotes, tally: source.number,
      place: place)
    for (party, own) in total.parties.sorted(by: { ordered($0.key, $1.key) ?? false }) {
      try loader.add(
        party: party, contestants: own.contestants, votes: own.votes, seats: own.seats,
        lostDeposits: source.key.basis == .counted ? own.lostDeposits : nil, tally: source.number, place: place)
    }
    let split = baseline.flatMap { total.splitVolatility(since: $0) }
    // By name, as the database keeps them.
    let values: [(String, Double?)] = [
      ("enp-seats", total.effectivePartiesBySeats), ("enp-votes", total.effectivePartiesByVotes),
      ("gallagher", total.gallagher), ("loosemore-hanby", total.loosemoreHanby),
      ("volatility", baseline.flatMap(total.volatility(since:))), ("volatility-alteration", split?.alteration),
      ("volatility-replacement", split?.replacement), ("winners-bonus", total.winnersBonus),
    ]
    for (measure, value) in values { try loader.add(value, named: measure, tally: source.number, place: place) }
  }
}

/// Whether a text stands before another, byte by byte as in the database; nil where they are the same.
private func ordered(_ first: String, _ second: String) -> Bool? {
  first == second ? nil : first.utf8.lexicographicallyPrecedes(second.utf8)
}
