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

  private func name(_ row: Record, _ column: String = "party") -> String {
    library.look(row.text(column)).proseName
  }

  /// Net changes, and how many seats changed hands.
  private func seats() throws -> String? {
    guard house.answer.from != nil else { return nil }
    let moved = try library.ask("flows", Filters(to: house.election)).table.records
      .filter { $0.text("from_party") != $0.text("to_party") }
    let total = moved.reduce(0) { $0 + $1.count("seats") }
    guard let most = moved.max(by: { $0.count("seats") < $1.count("seats") }), let changes = house.seatChanges else {
      return nil
    }
    return "\(changes); \(English.quantity(total, "seat")) changed hands, the largest number, "
      + "\(English.numeral(most.count("seats"))), from \(name(most, "from_party")) to \(name(most, "to_party"))."
  }

  private func shares() -> String? {
    let leading = house.byVotes.prefix(2)
    guard let first = leading.first, let second = leading.last, leading.count == 2 else { return nil }
    func moved(_ row: Record) -> String { row.number("share_change").map { " (\(Movement($0).words))" } ?? "" }
    let text =
      "\(house.name(first)) had \(first.inWords("share")) of the vote\(moved(first)) and \(house.name(second)) "
      + "\(second.inWords("share"))\(moved(second))"
    guard let swing, let butler = swing.country?.number("butler"),
      Set(leading.map { $0.text("party") }) == [swing.loser.code, swing.winner.code]
    else { return English.sentenceCase(text) + "." }
    return English.sentenceCase(text) + ", a Butler swing of \(swing.words(butler))."
  }

  private func turnout() throws -> String? {
    let rows = try library.elections()
    guard let index = rows.firstIndex(where: { $0.count("election") == house.election }),
      let turnout = rows[index].number("turnout")
    else { return nil }
    let before = index > 0 ? rows[index - 1] : nil
    let moved = before.flatMap { row in
      row.number("turnout").map { ", \(Movement(turnout - $0).words) since \(row.count("election"))" }
    }
    return "Turnout was \(Number.percent(turnout))\(moved ?? ""): \(rows[index].reading("valid_votes")) of "
      + "\(rows[index].reading("electorate")) electors cast a valid vote."
  }

  /// What those beside the two largest won.
  private func smallerParties() -> String? {
    let rows = house.parties.filter { $0.count("seats") > 0 }.dropFirst(2)
    let named = rows.filter { library.look($0.text("party")).isParty && $0.count("seats") > 1 }.prefix(5)
    guard let first = named.first else { return nil }
    let rest = rows.reduce(0) { $0 + $1.count("seats") } - named.reduce(0) { $0 + $1.count("seats") }
    let parts =
      ["\(house.name(first)) won \(English.quantity(first.count("seats"), "seat"))"]
      + named.dropFirst().map { "\(house.name($0)) \(English.numeral($0.count("seats")))" }
      + (rest > 0 ? ["all others \(English.numeral(rest))"] : [])
    return "Beside the two largest parties, \(English.list(parts))."
  }

  /// The parties that collapsed or surged in the country as a whole.
  private func collapses() throws -> String? {
    guard house.answer.from != nil else { return nil }
    // A party of a few candidates is not what the country talks of.
    func isKnown(_ row: Record) -> Bool {
      let own = house.parties.first { $0.text("party") == row.text("party") }
      let (now, change) = (own?.number("share") ?? 0, own?.number("share_change") ?? 0)
      return max(now, now - change) >= 0.005 || row.count("seats_from") + row.count("seats_to") > 1
    }
    func parties(_ query: String) throws -> [String] {
      try library.ask(query, Filters(to: house.election)).table.records
        .filter { $0.text("area_kind") == "uk" && isKnown($0) }.map { name($0) }
    }
    let (fallen, risen) = (try parties("collapses"), try parties("surges"))
    let parts =
      (fallen.isEmpty ? [] : ["\(English.list(fallen)) collapsed"])
      + (risen.isEmpty ? [] : ["\(English.list(risen)) surged"])
    guard !parts.isEmpty else {
      return "No party collapsed or surged in the country as a whole, as these terms are defined here."
    }
    return English.sentenceCase(parts.joined(separator: " and "))
      + " in the country as a whole, as these terms are defined here."
  }

  private func closest() throws -> String? {
    let rows = try library.ask("contests", Filters(election: house.election)).table.records
      .filter { $0.number("majority") != nil }
    guard let row = rows.min(by: { $0.count("majority") < $1.count("majority") }), row.count("majority") > 0 else {
      return nil
    }
    let marginal = rows.count { ($0.number("majority_share") ?? 1) < 0.1 }
    return
      "The smallest majority was in \(row.text("constituency")), where \(library.look(row.text("winner")).candidateName) beat "
      + "\(library.look(row.text("second")).candidateName) by \(English.quantity(row.count("majority"), "vote")); "
      + "\(English.quantity(marginal, "seat")) had majorities under 10\(Number.unitSpace)%."
  }

  /// The nations in which another party than the largest of the House won most seats.
  private func nations() throws -> String? {
    let rows = try library.ask("regions", Filters(election: house.election)).table.records
    let order = rows.map { $0.text("nation") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let leaders = order.compactMap { nation -> (nation: String, party: String)? in
      let seats = rows.filter { $0.text("nation") == nation }
        .reduce(into: [String: Int]()) { $0[$1.text("party"), default: 0] += $1.count("seats") }
      let most = seats.filter { $0.value == seats.values.max() }
      return most.count == 1 ? most.first.map { (nation, $0.key) } : nil
    }
    let others = leaders.filter { $0.party != house.largest.code }
    guard !others.isEmpty else { return nil }
    let own = leaders.filter { $0.party == house.largest.code }.map(\.nation)
    let winners = others.map(\.party).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let parts = winners.map { party in
      "\(library.look(party).proseName) in \(English.list(others.filter { $0.party == party }.map(\.nation)))"
    }
    let lead = own.isEmpty ? "" : "\(house.largest.proseName) won most seats in \(English.list(own)), "
    return English.sentenceCase(lead + English.list(parts) + (own.isEmpty ? " won most seats." : "."))
  }

  private func women() throws -> String? {
    let rows = try library.ask("women", Filters(election: house.election)).table.records
    let elected = rows.reduce(0) { $0 + $1.count("elected") }
    let members = rows.reduce(0) { $0 + $1.count("all_elected") }
    // A party whose members' genders are not all known has no share.
    guard elected > 0, members > 0,
      rows.allSatisfy({ $0.count("all_elected") == 0 || $0.number("share_of_elected") != nil })
    else { return nil }
    let most = rows.prefix(2).map { "\(English.numeral($0.count("elected"))) for \(name($0))" }
    return "\(English.sentenceCase(English.quantity(elected, "woman", "women"))) "
      + "\(elected == 1 ? "was" : "were") elected, \(Number.percent(Double(elected) / Double(members))) of all members, "
      + "\(English.list(most)) among them."
  }

  /// What was higher or lower than at any of the elections at hand; where nothing was, how this one ranks.
  private func record() throws -> String? {
    let rows = try library.elections()
    guard let own = rows.first(where: { $0.count("election") == house.election }), let first = rows.first,
      rows.count > 2
    else { return nil }
    let measures = [
      ("turnout", "turnout"), ("gallagher", "the Gallagher index of disproportionality"),
      ("volatility", "Pedersen’s volatility"), ("enp_votes", "the effective number of parties by votes"),
      ("candidates", "the number of candidates"),
    ]
    let ranked = measures.compactMap { column, name -> (name: String, value: String, above: Int, others: Int)? in
      let others = rows.filter { $0 != own }.compactMap { $0.number(column) }
      guard let value = own.number(column), others.count > 1, !others.contains(value) else { return nil }
      return (name, own.reading(column), others.count { $0 > value }, others.count)
    }
    // A measure that an election does not have ranks among the others only.
    func among(_ others: Int) -> String {
      others + 1 < rows.count ? " of the \(English.numeral(others + 1)) that have it" : ""
    }
    let extremes = ranked.filter { $0.above == 0 || $0.above == $0.others }.prefix(3).map {
      "\($0.name) was the \($0.above == 0 ? "highest" : "lowest")\(among($0.others)), at \($0.value)"
    }
    let elections = "the \(English.numeral(rows.count)) elections since \(first.count("election"))"
    if !extremes.isEmpty { return "Of \(elections), this is the one at which \(English.list(extremes))." }
    let ranks = ranked.prefix(3).map {
      "\(English.ordinal($0.above + 1))\(among($0.others)) in \($0.name) (\($0.value))"
    }
    return ranks.isEmpty ? nil : "Among \(elections), counted from the highest, it comes \(English.list(ranks))."
  }
}
