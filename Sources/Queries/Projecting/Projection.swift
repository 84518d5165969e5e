import Analytics
package import Elections
import Database
import Wording

/// What an election would have given at another swing.
package struct Projection: Equatable, Sendable {
  /// What is supposed of shares.
  package enum Wish: Sendable {
    /// By how many points each party's share of the United Kingdom moves, by any name of the party.
    case swings([(party: String, points: Double)])
    /// The share of Great Britain in per cent that each party has, as polls give it; the others keep their proportions.
    case shares([(party: String, percent: Double)])
  }

  /// A constituency as it would have been.
  package struct Seat: Equatable, Sendable {
    package let winner: PartyCode
    /// Shares of the vote; of several of one party the largest.
    package let shares: [PartyCode: Double]
  }

  /// The election projected from.
  package let election: Int
  /// Every constituency, by name.
  package let seats: [Seat]
  /// Seats by party: those projected, their range, and the difference from those won.
  package let parties: Table
  /// The seats that would change hands, the likeliest first.
  package let changes: Table
  /// How such projections missed at past elections.
  package let errors: Table
  /// The largest party and its majority of the House, in a sentence.
  package let house: String
  /// What the ranges and probabilities rest on.
  package let note: String
  /// The command that prints the same again.
  package let command: String

  /// The seats by party as an answer, with the command that prints them.
  package var answer: QueryResult {
    QueryResult(
      query: "project", filters: Filters(election: election), table: parties, command: command, election: nil,
      basis: nil, from: nil, fromBasis: nil, notes: [note])
  }

  /// Where the seats come from.
  package var provenance: Provenance {
    Provenance(
      question: "The seats that an election would have given at another swing.", command: command, notes: [note])
  }
}

extension QueryEngine {
  /// Projects an election.
  ///
  /// - Parameters:
  ///   - year: the election projected from.
  ///   - wish: what is supposed of shares.
  ///   - method: how constituencies move when the country does.
  ///   - set: the boundary set; the election's own when nil.
  /// - Returns: the seats.
  /// - Throws: `QueryError` where the question makes no sense, `DatabaseError` where the database fails.
  package func project(
    from year: Int, _ wish: Projection.Wish, by method: SwingMethod = .uniform, on set: String? = nil
  ) throws -> Projection {
    let tally = try resolver.tally(of: year, on: set)
    try requireWhole(tally.election)
    let ballot = try Ballot(database, tally: tally.id)
    let country: CountrySwing
    let projected: [Contest]
    var wished: [String: Double] = [:]
    var words = ["swingometer project --from \(year)"]
    func add(_ name: String, _ amount: Double) throws -> String {
      let party = try resolver.party(name)
      guard wished.updateValue(amount / 100, forKey: party) == nil else { throw QueryError.swungTwice(party) }
      return party
    }
    switch wish {
    case .swings(let swings):
      country = CountrySwing(ballot, ofGreatBritain: false)
      for swing in swings {
        let party = try add(swing.party, swing.points)
        words.append("--swing \(party):\(swing.points > 0 ? "+" : "")\(plain(swing.points))")
      }
      projected =
        method == .uniform
        ? country.moved(by: UniformSwing(wished, exempt: ballot.speakers))
        : country.projected(
          to: wished.reduce(into: [:]) { $0[$1.key] = max(0, (country.shares[$1.key] ?? 0) + $1.value) }, by: method)
      wished = [:]
    case .shares(let shares):
      country = CountrySwing(ballot, ofGreatBritain: true)
      for share in shares {
        let party = try add(share.party, share.percent)
        guard (country.shares[party] ?? 0) > 0 else { throw QueryError.nothingToMove(party, election: year) }
        words.append("--shares \(party)=\(plain(share.percent))")
      }
      let sum = wished.values.reduce(0, +)
      if sum > 1.0001 { throw QueryError.sharesOverAll(plain((sum * 1000).rounded() / 10)) }
      projected = country.projected(to: country.completed(wished), by: method)
    }
    if method != .uniform { words.append("--method \(method.rawValue)") }
    if let set { words.append("--on \(set)") }
    let errors = PastErrors(try pastPairs(), by: method)
    let elections = Set(errors.rows.map(\.election)).sorted().map(String.init)
    return Projection(
      election: tally.election, seats: projected.compactMap(Projection.Seat.init),
      parties: Self.seats(country, projected, wished, errors), changes: Self.changes(ballot, projected, errors),
      errors: errors.table, house: Self.house(ballot, projected),
      note:
        "ranges hold 90% and probabilities are so, if such projections miss as those of \(English.list(elections)) would have, each from the election before by the shares really got (--errors)",
      command: words.joined(separator: " "))
  }

  /// The elections fought whole, each with the one before on its boundaries.
  private func pastPairs() throws -> [(election: Int, was: Ballot, now: Ballot)] {
    let fought = resolver.fought.filter { resolver.partial[$0] == nil }
    return try zip(fought, fought.dropFirst()).map { earlier, later in
      let pair = try resolver.comparison(from: earlier, to: later, on: nil, by: nil)
      return (later, try Ballot(database, tally: pair.from.id), try Ballot(database, tally: pair.to.id))
    }
  }

  private static func seats(
    _ country: CountrySwing, _ projected: [Contest], _ wished: [String: Double], _ errors: PastErrors
  ) -> Table {
    func seats(_ contests: [Contest]) -> [String: Int] {
      contests.reduce(into: [:]) { seats, contest in contest.winner.map { seats[$0.party, default: 0] += 1 } }
    }
    let (before, after) = (seats(country.ballot.contests), seats(projected))
    let (shares, moved) = (country.shares, country.shares(in: projected))
    let parties = Set(before.keys).union(after.keys).union(wished.keys)
    let rows = parties.map { party in
      (party: party, share: moved[party] ?? 0, was: before[party] ?? 0, now: after[party] ?? 0)
    }.sorted { ($1.now, $1.share, $0.party) < ($0.now, $0.share, $1.party) }
    let isOfPolls = !wished.isEmpty
    let asked = Table.Column(
      name: "asked", kind: .share, meaning: "The share of Great Britain asked for; empty where none was.")
    return Table(
      columns: [.init(name: "party", kind: .party, meaning: "The party.")] + (isOfPolls ? [asked] : []) + [
        .init(
          name: "share", kind: .share,
          meaning: "Share of valid votes projected; of Great Britain where shares were asked for."),
        .init(name: "share_change", kind: .change, meaning: "The same less the share counted."),
        .init(name: "seats", kind: .count, meaning: "Seats projected."),
        .init(name: "seat_change", kind: .signed, meaning: "The same less seats won."),
        .init(
          name: "seats_low", kind: .count, meaning: "The lower end of the 90% range, by how such projections missed."),
        .init(name: "seats_high", kind: .count, meaning: "The upper end."),
      ],
      rows: rows.map { row in
        let range = errors.range(of: row.now, among: projected.count)
        let isFixed = country.ballot.speakers.contains(row.party)
        let (share, was) = (moved[row.party], shares[row.party])
        return [.text(row.party)] + (isOfPolls ? [wished[row.party].map(Cell.number) ?? .missing] : [])
          + [
            share.map(Cell.number) ?? .missing,
            share.flatMap { now in was.map { .number(now - $0) } } ?? .missing, .integer(row.now),
            .integer(row.now - row.was), .integer(isFixed ? row.now : range.lowerBound),
            .integer(isFixed ? row.now : range.upperBound),
          ]
      })
  }

  private static func changes(_ ballot: Ballot, _ projected: [Contest], _ errors: PastErrors) -> Table {
    var rows: [(lead: Double, cells: [Cell])] = []
    for (place, (then, now)) in zip(ballot.places, zip(ballot.contests, projected)) {
      guard let from = then.winner?.party, let to = now.winner?.party, from != to, let lead = now.majorityShare else {
        continue
      }
      rows.append(
        (
          lead,
          [
            .text(place.code), .text(place.name), .text(from), .text(to), .number(lead),
            .number(errors.probability(ofLead: lead)),
          ]
        ))
    }
    return Table(
      columns: [
        .init(name: "code", kind: .code, meaning: "GSS code."),
        .init(name: "constituency", kind: .text, meaning: "Name."),
        .init(name: "from_party", kind: .party, meaning: "The party that won it."),
        .init(name: "to_party", kind: .party, meaning: "The party that would have won it."),
        .init(name: "majority_share", kind: .share, meaning: "The majority projected, as a fraction of valid votes."),
        .init(
          name: "probability", kind: .share,
          meaning: "That it stays before the second, by how leads projected missed at past elections."),
      ],
      // The places are in order of their names, which decides between equal leads.
      rows: rows.enumerated().sorted { ($1.element.lead, $0.offset) < ($0.element.lead, $1.offset) }.map(
        \.element.cells))
  }

  private static func house(_ ballot: Ballot, _ projected: [Contest]) -> String {
    var totals = PartyTotals()
    for contest in projected { totals.add(contest) }
    let all = projected.count
    let largest = totals.seats.max {
      ($0.value, totals.votes[$0.key] ?? 0, $1.key) < ($1.value, totals.votes[$1.key] ?? 0, $0.key)
    }
    guard let largest else { return "" }
    let name = English.sentenceCase(ballot.names[largest.key] ?? largest.key)
    let majority = houseMajority(seats: largest.value, of: all)
    let seats = "\(name): \(English.quantity(largest.value, "seat")) of \(Number.count(all))"
    let missing = seatsForMajority(of: all) - largest.value
    return missing <= 0
      ? "\(seats), a majority of \(Number.count(majority))"
      : "\(seats), \(English.quantity(missing, "seat")) short of a majority"
  }

  /// Points without trailing zeros.
  private func plain(_ points: Double) -> String {
    points == points.rounded() && abs(points) < 1e6 ? String(Int(points)) : "\(points)"
  }
}

extension Projection.Seat {
  /// Reads a contest; nil where nobody stood.
  fileprivate init?(_ contest: Contest) {
    guard let winner = contest.winner else { return nil }
    self.winner = PartyCode(winner.party)
    let valid = contest.validVotes
    shares = contest.contestants.reduce(into: [:]) { shares, contestant in
      let share = valid > 0 ? contestant.votes / valid : 0
      shares[PartyCode(contestant.party)] = max(shares[PartyCode(contestant.party)] ?? share, share)
    }
  }
}
