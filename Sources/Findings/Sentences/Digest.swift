import Elections
import Queries
import Wording

/// An election in ten sentences; one that the data does not support is not made.
package struct Digest {
  let library: Library
  let house: House
  let swing: NationalSwing?

  package init(library: Library, house: House, swing: NationalSwing?) {
    (self.library, self.house, self.swing) = (library, house, swing)
  }

  /// The sentences, the weightiest first.
  package func sentences() throws -> [String] {
    [
      Summary(library, house).lead, try seats(), shares(), try turnout(), smallerParties(), try collapses(),
      try closest(), try nations(), try women(), try record(),
    ].compactMap { $0 }
  }

  private func name(_ party: PartyCode) -> String { library.look(party).proseName }

  /// Net changes, and how many seats changed hands.
  private func seats() throws -> String? {
    guard let fact = try ChangesOfHands(library, to: house.election), let changes = house.seatChanges else {
      return nil
    }
    return "\(changes); \(fact.words(name))."
  }

  private func shares() -> String? {
    let leading = house.byVotes.prefix(2)
    guard let first = leading.first, let second = leading.last, leading.count == 2 else { return nil }
    func moved(_ row: PartiesRow) -> String { English.clause(" (", row.shareChange.map { Movement($0).words }, ")") }
    let text =
      "\(house.name(first)) had \(Number.percentInWords(first.share)) of the vote\(moved(first)) and \(house.name(second)) "
      + "\(Number.percentInWords(second.share))\(moved(second))"
    guard let swing, let butler = swing.country?.butler,
      Set(leading.map { $0.party }) == [swing.loser.code, swing.winner.code]
    else { return English.sentenceCase(text) + "." }
    return English.sentenceCase(text) + ", a Butler swing of \(swing.words(butler))."
  }

  private func turnout() throws -> String {
    let fact = try TurnoutChange(library, at: house.election)
    return "Turnout was \(Number.percent(fact.turnout))\(English.clause(", ", fact.movement)): "
      + "\(Number.votes(fact.validVotes)) of \(Number.count(fact.electorate)) electors cast a valid vote."
  }

  /// What those beside the two largest won.
  private func smallerParties() -> String? {
    let rows = house.parties.filter { $0.seats > 0 }.dropFirst(2)
    let named = rows.filter { library.look($0.party).isParty && $0.seats > 1 }.prefix(5)
    guard let first = named.first else { return nil }
    let rest = rows.reduce(0) { $0 + $1.seats } - named.reduce(0) { $0 + $1.seats }
    let parts =
      ["\(house.name(first)) won \(English.quantity(first.seats, "seat"))"]
      + named.dropFirst().map { "\(house.name($0)) \(English.numeral($0.seats))" }
      + (rest > 0 ? ["all others \(English.numeral(rest))"] : [])
    return "Besides the two largest parties, \(English.list(parts))."
  }

  /// The parties that collapsed or surged in the country as a whole.
  private func collapses() throws -> String? {
    guard house.answer.from != nil else { return nil }
    let place = house.isWhole ? "in the country as a whole" : "in the seats declared so far, taken together"
    // A party of a few candidates is not what the country talks of.
    func isKnown(_ party: PartyCode, seats: Int) -> Bool {
      guard let own = house.parties.first(where: { $0.party == party }) else { return seats > 1 }
      let former = own.shareChange.map { own.share - $0 }
      return max(own.share, former ?? own.share) >= 0.005 || seats > 1
    }
    let collapsed = try library.ask(CollapsesRequest(to: house.election)).rows
      .filter { $0.areaKind == "uk" && isKnown($0.party, seats: $0.seatsFrom + $0.seatsTo) }.map { name($0.party) }
    let surged = try library.ask(SurgesRequest(to: house.election)).rows
      .filter { $0.areaKind == "uk" && isKnown($0.party, seats: $0.seatsFrom + $0.seatsTo) }.map { name($0.party) }
    let parts =
      (collapsed.isEmpty ? [] : ["\(English.list(collapsed)) collapsed"])
      + (surged.isEmpty ? [] : ["\(English.list(surged)) surged"])
    guard !parts.isEmpty else {
      return "No party collapsed or surged \(place)."
    }
    return English.sentenceCase(parts.joined(separator: " and ")) + " \(place)."
  }

  private func closest() throws -> String? {
    let rows = try library.ask(ContestsRequest(election: house.election)).rows
    guard let fact = ClosestResult(rows) else { return nil }
    let marginal = rows.count { row in row.second != nil && row.majorityShare.map { $0 < 0.1 } == true }
    return "The smallest majority was \(fact.words(library)); "
      + "\(English.quantity(marginal, "seat")) had majorities under 10%."
  }

  /// The nations in which another party than the largest of the House won most seats.
  private func nations() throws -> String? {
    let rows = try library.ask(RegionsRequest(election: house.election)).rows
    let order = rows.map { $0.nation }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let leaders = order.compactMap { nation -> (nation: String, party: PartyCode)? in
      let seats = rows.filter { $0.nation == nation }
        .reduce(into: [PartyCode: Int]()) { $0[$1.party, default: 0] += $1.seats }
      let most = seats.filter { $0.value == seats.values.max() }
      return most.count == 1 ? most.first.map { (nation, $0.key) } : nil
    }
    let others = leaders.filter { $0.party != house.largest.code }
    guard !others.isEmpty else { return nil }
    let own = leaders.filter { $0.party == house.largest.code }.map(\.nation)
    let winners = others.map(\.party).reduce(into: [PartyCode]()) { if !$0.contains($1) { $0.append($1) } }
    let parts = winners.map { party in
      "\(library.look(party).proseName) in \(English.list(others.filter { $0.party == party }.map(\.nation)))"
    }
    let lead = own.isEmpty ? "" : "\(house.largest.proseName) won the most seats in \(English.list(own)), "
    return English.sentenceCase(lead + English.list(parts) + (own.isEmpty ? " won the most seats." : "."))
  }

  private func women() throws -> String? {
    let rows = try library.ask(WomenRequest(election: house.election)).rows
    let elected = rows.reduce(0) { $0 + $1.elected }
    let members = rows.reduce(0) { $0 + $1.allElected }
    // A party whose members' genders are not all known has no share.
    guard elected > 0, members > 0,
      rows.allSatisfy({ $0.allElected == 0 || $0.shareOfElected != nil })
    else { return nil }
    let most = rows.prefix(2).map { "\(English.numeral($0.elected)) for \(name($0.party))" }
    return "\(English.opening(English.quantity(elected, "woman", "women"))) "
      + "\(elected == 1 ? "was" : "were") elected, \(Number.percent(Double(elected) / Double(members))) of \(house.isWhole ? "all members" : "the members elected so far"), "
      + "\(English.list(most)) among them."
  }

  /// What was higher or lower than at any of the elections that have it; where nothing was, how this one ranks.
  private func record() throws -> String? {
    let rows = try library.elections()
    guard let first = rows.first, rows.count > 2 else { return nil }
    let ranks = ElectionMeasure.allCases.compactMap { ElectionRank($0, of: house.election, rows) }
    let extremes = ranks.compactMap { rank in
      rank.extreme.map { "\(rank.measure.name) was the \($0)\(rank.ofThose), at \(rank.measure.reading(rank.value))" }
    }.prefix(3)
    let elections = "the \(English.numeral(rows.count)) elections since \(first.election)"
    if !extremes.isEmpty { return "Among \(elections), \(English.list(Array(extremes)))." }
    let places = ranks.filter { $0.equal == 0 }.prefix(3).map {
      "\(English.ordinal($0.above + 1))\($0.ofThose) in \($0.measure.name) (\($0.measure.reading($0.value)))"
    }
    return places.isEmpty
      ? nil : "Among \(elections), counted from the highest, it ranks \(English.list(places))."
  }
}
