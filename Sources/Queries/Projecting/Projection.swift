import Analytics
import Elections
import Database
import Wording

/// What an election would have given at another swing.
package struct Projection: Equatable, Sendable {
  /// Seats by party: those won, those projected, and the difference.
  package let parties: Table
  /// The seats that would change hands.
  package let changes: Table
  /// The largest party and its majority of the House, in a sentence.
  package let house: String
  /// The command that prints the same again.
  package let command: String

  /// Where the seats come from.
  package var provenance: Provenance {
    Provenance(question: "The seats that an election would have given at another swing.", command: command)
  }
}

extension QueryEngine {
  /// Projects an election by uniform swing.
  ///
  /// - Parameters:
  ///   - year: the election projected from.
  ///   - swings: by how many points each party's share moves, by any name of the party.
  ///   - set: the boundary set; the election's own when nil.
  /// - Returns: the seats.
  /// - Throws: `QueryError` where the question makes no sense, `DatabaseError` where the database fails.
  package func project(from year: Int, swings: [(party: String, points: Double)], on set: String? = nil) throws
    -> Projection
  {
    let tally = try resolver.tally(of: year, on: set)
    try requireWhole(tally.election)
    var changes: [String: Double] = [:]
    var words = ["swingometer project --from \(year)"]
    for swing in swings {
      let party = try resolver.party(swing.party)
      guard changes.updateValue(swing.points / 100, forKey: party) == nil else { throw QueryError.swungTwice(party) }
      words.append("--swing \(party):\(swing.points > 0 ? "+" : "")\(plain(swing.points))")
    }
    if let set { words.append("--on \(set)") }
    let ballot = try Ballot(database, tally: tally.id)
    let swing = UniformSwing(changes, exempt: ballot.speakers)
    let projected = ballot.contests.map(swing.projected)
    let seats = Self.seats(ballot, ballot.contests, projected)
    return Projection(
      parties: seats, changes: Self.changes(ballot, projected), house: Self.house(ballot, projected),
      command: words.joined(separator: " "))
  }

  private static func seats(_ ballot: Ballot, _ then: [Contest], _ now: [Contest]) -> Table {
    var (before, after) = (PartyTotals(), PartyTotals())
    for contest in then { before.add(contest) }
    for contest in now { after.add(contest) }
    let shares = Dictionary(uniqueKeysWithValues: before.shares.map { ($0.party, $0.votes) })
    var rows: [(party: String, share: Double, votes: Double, was: Int, now: Int)] = []
    for share in after.shares {
      let won = before.seats[share.party] ?? 0
      let wins = after.seats[share.party] ?? 0
      guard won + wins > 0 else { continue }
      rows.append((share.party, shares[share.party] ?? 0, share.votes, won, wins))
    }
    rows.sort { ($1.now, $1.votes, $0.party) < ($0.now, $0.votes, $1.party) }
    return Table(
      columns: [
        .init(name: "party", kind: .party, meaning: "The party."),
        .init(name: "share", kind: .share, meaning: "Share of valid votes projected."),
        .init(name: "share_change", kind: .change, meaning: "The same less the share counted."),
        .init(name: "seats", kind: .count, meaning: "Seats projected."),
        .init(name: "seat_change", kind: .signed, meaning: "The same less seats won."),
      ],
      rows: rows.map { row in
        [
          .text(row.party), .number(row.votes), .number(row.votes - row.share), .integer(row.now),
          .integer(row.now - row.was),
        ]
      })
  }

  private static func changes(_ ballot: Ballot, _ projected: [Contest]) -> Table {
    var rows: [[Cell]] = []
    for (place, (then, now)) in zip(ballot.places, zip(ballot.contests, projected)) {
      guard let from = then.winner?.party, let to = now.winner?.party, from != to else { continue }
      rows.append([
        .text(place.code), .text(place.name), .text(from), .text(to),
        now.majorityShare.map(Cell.number) ?? .missing,
      ])
    }
    return Table(
      columns: [
        .init(name: "code", kind: .text, meaning: "GSS code."),
        .init(name: "constituency", kind: .text, meaning: "Name."),
        .init(name: "from_party", kind: .party, meaning: "The party that won it."),
        .init(name: "to_party", kind: .party, meaning: "The party that would have won it."),
        .init(name: "majority_share", kind: .share, meaning: "The majority projected, as a fraction of valid votes."),
      ], rows: rows)
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
