import Elections
import Queries
import Wording

/// What an election meant, in a few points: a short statement, then what stands behind it.
package struct KeyPoints {
  /// One point.
  package struct Point: Equatable, Sendable {
    /// A sentence of a few words.
    package let lead: String
    /// One sentence or two.
    package let text: String
  }

  private let library: Library
  private let house: House

  package init(_ library: Library, _ house: House) { (self.library, self.house) = (library, house) }

  /// The points, the weightiest first; one that the data does not support is not made.
  package func points() throws -> [Point] {
    let bySeats = house.parties.filter { library.look($0.party).isParty }.sorted { $0.seats > $1.seats }
    guard let first = bySeats.first else { return [] }
    var told: Set<PartyCode> = [first.party]
    var points = [try winner(first)]
    for row in bySeats.dropFirst().prefix(2) where row.seats > 0 {
      points.append(try runnerUp(row))
      told.insert(row.party)
    }
    if let row = mostVotesASeat(), told.insert(row.party).inserted { points.append(dear(row)) }
    if let row = largestLoss(except: told) { points.append(loser(row)) }
    return points + [try turnout()]
  }

  /// "Labour’s", "the Conservatives’".
  private func owner(_ row: PartiesRow) -> String { English.possessive(house.name(row)) }

  private func winner(_ row: PartiesRow) throws -> Point {
    let seats =
      "\(owner(row)) \(house.seats == 1 ? "seat" : "\(Number.count(row.seats)) of \(house.seatsSoFar)") came on "
    let rank = try LongRank(library, row.party, at: house.election)
    let share =
      "\(Number.percentInWords(row.share)) of the vote"
      + English.clause(", for the largest party ", rank.flatMap { $0.sinceStart($0.winner) })
    let won = house.largestSeats >= house.needed
    let lead =
      !house.isWhole
      ? house.finding + "."
      : won
        ? "\(house.name(row)) won a majority\(English.clause(" of ", house.majority.map(Number.count)))."
        : "No party won a majority."
    let short =
      won || !house.isWhole
      ? "" : ", \(English.quantity(house.needed - house.largestSeats, "seat")) short of the \(house.needed) needed"
    return Point(
      lead: English.sentenceCase(lead),
      text: [English.sentenceCase("\(seats)\(share)\(short)."), house.broadcastSentence].compactMap(\.self)
        .joined(separator: " "))
  }

  private func runnerUp(_ row: PartiesRow) throws -> Point {
    let rank = try LongRank(library, row.party, at: house.election)
    let own = row.seatChange.flatMap { change -> String? in
      change == 0
        ? nil : "\(house.name(row)) \(change > 0 ? "gained" : "lost") \(English.quantity(abs(change), "seat"))."
    }
    let lead = own ?? "\(house.name(row)) won \(English.quantity(row.seats, "seat"))."
    func standing(_ words: String?) -> String? { rank.flatMap { $0.sinceStart(words) } }
    let (seats, share) = (English.quantity(row.seats, "seat"), "\(Number.percentInWords(row.share)) of the vote")
    let text =
      if let both = standing(rank?.seats), both == standing(rank?.share) {
        "\(owner(row)) \(seats) and \(share) are each \(both)"
      } else {
        "\(owner(row)) \(seats)\(English.clause(", ", standing(rank?.seats), ",")) came with \(share)\(English.clause(", ", standing(rank?.share)))"
      }
    let moved = row.shareChange.map { Movement($0) }.map { $0.isRise || $0.isFall ? " The share \($0.moved)." : "" }
    return Point(lead: English.sentenceCase(lead), text: English.sentenceCase(text) + "." + English.clause("", moved))
  }

  /// The party with seats, and a fiftieth of the votes, that had most votes for each of its seats.
  private func mostVotesASeat() -> PartiesRow? {
    house.parties.filter { $0.seats > 0 && $0.share >= 0.02 && library.look($0.party).isParty }
      .max { $0.votes / Double($0.seats) < $1.votes / Double($1.seats) }
  }

  private func dear(_ row: PartiesRow) -> Point {
    let better = house.parties.filter { $0.votes < row.votes && $0.seats > row.seats }.max { $0.seats < $1.seats }
    let beside = better.map { other in
      "; with fewer votes, \(Number.votes(other.votes)), \(house.name(other)) won \(English.numeral(other.seats))"
    }
    return Point(
      lead: English.sentenceCase(
        "\(house.name(row)) won \(English.quantity(row.seats, "seat")) on \(Number.percentInWords(row.share))."),
      text: English.sentenceCase(
        "\(owner(row)) \(Number.votes(row.votes)) votes brought \(Number.percentInWords(Double(row.seats) / Double(house.seats))) of \(house.isWhole ? "all seats" : "the seats declared")\(English.clause("", beside))."
      ))
  }

  /// The party that lost most seats net, three at least, of those not told of yet.
  private func largestLoss(except told: Set<PartyCode>) -> PartiesRow? {
    let losers = house.parties.compactMap { row in row.seatChange.map { (row: row, change: $0) } }
      .filter { $0.change <= -3 && !told.contains($0.row.party) && library.look($0.row.party).isParty }
    guard let least = losers.map(\.change).min(), losers.count(where: { $0.change == least }) == 1 else { return nil }
    return losers.first { $0.change == least }?.row
  }

  private func loser(_ row: PartiesRow) -> Point {
    let before = row.seatChange.map { row.seats - $0 }
    let from = English.clause(" from ", before.map { English.quantity($0, "seat") })
    let share = Number.percentInWords(row.share)
    let moved = row.shareChange.map(Movement.init).map {
      "\($0.moved)\($0.isRise || $0.isFall ? " to" : ", at") \(share)"
    }
    return Point(
      lead: English.sentenceCase(
        "\(house.name(row)) fell\(from) to \(row.seats == 0 ? "none" : English.numeral(row.seats))."),
      text: English.sentenceCase(
        "\(owner(row)) share of the country’s vote \(moved ?? "was \(share), which cannot be compared")."
      ))
  }

  private func turnout() throws -> Point {
    let fact = try TurnoutChange(library, at: house.election)
    let rows = try library.elections()
    let rank = ElectionRank(.turnout, of: house.election, rows)
    let since = rows.first.map { " of the \(English.numeral(rows.count)) elections since \($0.election)" }
    let extreme = rank?.extreme.map { ", the \($0)\(English.clause("", since))" }
    let voted = "\(Number.votes(fact.validVotes)) of \(Number.count(fact.electorate)) electors cast a valid vote"
    return Point(
      lead: "Turnout was \(Number.percent(fact.turnout)).",
      text: English.sentenceCase(voted) + English.clause(": ", fact.movement) + English.clause("", extreme) + ".")
  }
}
