import Analytics
import Database
import Elections

/// Adds tallies up by area, and stores the sums and the measures of whole results.
struct MeasureLoad {
  private let areaRows: Insertion
  private let partyRows: Insertion
  private let measureRows: Insertion
  /// The last tally that is compared with each.
  private let lastUses: [Int: Int]
  /// The tally in the making, by the code of the area that its constituencies are in.
  private var areas: [String: (area: Area, totals: PartyTotals)] = [:]
  /// The tallies that others are still compared with.
  private var baselines: [Int: [Geography: PartyTotals]] = [:]

  init(_ database: NewDatabase, _ sources: [TallySource]) {
    areaRows = database.insertion(
      into: "tally_area", ["tally_id", "area_kind", "area_name", "seats", "electorate", "valid_votes"])
    partyRows = database.insertion(
      into: "tally_area_party",
      ["tally_id", "area_kind", "area_name", "party", "contestants", "votes", "seats", "lost_deposits"])
    measureRows = database.insertion(
      into: "area_measure", ["tally_id", "area_kind", "area_name", "measure", "value"])
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
    for (place, total) in totals.sorted(by: { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }) {
      try store(total, since: before?[place], source, place)
    }
    areas.removeAll(keepingCapacity: true)
    if lastUses[source.number] != nil { baselines[source.number] = totals }
    baselines = baselines.filter { (lastUses[$0.key] ?? 0) > source.number }
  }

  private func store(_ total: PartyTotals, since baseline: PartyTotals?, _ source: TallySource, _ place: Geography)
    throws
  {
    let tally = source.number
    try areaRows.insert(
      tally, place.kind, place.name, total.contests, total.electorate, total.counted > 0 ? total.validVotes : nil)
    for (party, own) in total.parties.sorted(by: { $0.key < $1.key }) {
      try partyRows.insert(
        tally, place.kind, place.name, party, own.known.map { _ in own.contestants }, own.known, own.seats,
        source.key.basis == .counted && own.known != nil ? own.lostDeposits : nil)
    }
    let split = baseline.flatMap { total.splitVolatility(since: $0) }
    let values: [(String, Double?)] = [
      ("enp-seats", total.effectivePartiesBySeats), ("enp-votes", total.effectivePartiesByVotes),
      ("gallagher", total.gallagher), ("loosemore-hanby", total.loosemoreHanby),
      ("volatility", baseline.flatMap(total.volatility(since:))), ("volatility-alteration", split?.alteration),
      ("volatility-replacement", split?.replacement), ("winners-bonus", total.winnersBonus),
    ]
    for (measure, value) in values {
      if let value { try measureRows.insert(tally, place.kind, place.name, measure, value) }
    }
  }
}
