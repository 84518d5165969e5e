import Queries
import Wording

/// The sentences that tell an election in short; one that the data does not support is not made.
struct Summary {
  private let newsroom: Newsroom
  private let house: House

  init(_ newsroom: Newsroom, _ house: House) {
    self.newsroom = newsroom
    self.house = house
  }

  /// The sentences, the most important first.
  func sentences() throws -> [String] {
    [
      house.headline + ".", house.broadcastSentence, seatChanges, shares, largestRise, try changedHands(),
      try turnout(),
      try closest(),
    ].compactMap { $0 }
  }

  private var compared: String? { SourceLine.baseline(house.answer) }

  /// The largest net gain and the largest net loss of seats.
  private var seatChanges: String? {
    guard let compared,
      let gainer = house.parties.max(by: { $0.count("seat_change") < $1.count("seat_change") }),
      let loser = house.parties.min(by: { $0.count("seat_change") < $1.count("seat_change") }),
      gainer.count("seat_change") > 0, loser.count("seat_change") < 0
    else { return nil }
    let gains = English.quantity(gainer.count("seat_change"), "seat")
    let losses = English.numeral(-loser.count("seat_change"))
    return
      "Compared with \(compared), \(name(gainer)) gained \(gains) on balance and \(name(loser)) lost \(losses)."
  }

  /// The shares of the two parties with most votes.
  private var shares: String? {
    let leading = house.parties.sorted { $0.count("votes") > $1.count("votes") }.prefix(2)
    guard leading.count == 2, let first = leading.first, let second = leading.last else { return nil }
    func share(_ row: Record) -> String {
      guard let change = row.number("share_change") else { return row.reading("share") }
      return "\(row.reading("share")) (\(change > 0 ? "up" : "down") \(Number.decimal(abs(change) * 100)) points)"
    }
    return English.sentenceCase(
      "\(name(first)) had \(share(first)) of the vote in the United Kingdom, \(name(second)) \(share(second)).")
  }

  /// The party whose share rose most.
  private var largestRise: String? {
    guard let compared,
      let riser = house.parties.max(by: { ($0.number("share_change") ?? -1) < ($1.number("share_change") ?? -1) }),
      let change = riser.number("share_change"), change > 0
    else { return nil }
    return
      "The largest rise was \(possessive(name(riser))): \(Number.points(change)) to \(riser.reading("share")) since \(compared)."
  }

  private func changedHands() throws -> String? {
    guard house.answer.from != nil else { return nil }
    let flows = try newsroom.ask("flows", Filters(to: house.election)).table.records
      .filter { $0.text("from_party") != $0.text("to_party") }
    let total = flows.reduce(0) { $0 + $1.count("seats") }
    guard let most = flows.max(by: { $0.count("seats") < $1.count("seats") }), total > 0 else { return nil }
    let from = newsroom.look(most.text("from_party")).proseName
    let to = newsroom.look(most.text("to_party")).proseName
    return "\(English.sentenceCase(English.quantity(total, "seat"))) changed hands, "
      + "\(English.numeral(most.count("seats"))) of them from \(from) to \(to)."
  }

  private func turnout() throws -> String? {
    let elections = try newsroom.elections()
    guard let index = elections.firstIndex(where: { $0.count("election") == house.election }),
      let turnout = elections[index].number("turnout")
    else { return nil }
    var sentence = "Turnout was \(Number.percent(turnout))"
    if index > 0, let before = elections[index - 1].number("turnout") {
      let change = turnout - before
      let verb = change > 0 ? "up" : "down"
      sentence +=
        ", \(verb) \(Number.decimal(abs(change) * 100)) points since \(elections[index - 1].count("election"))"
    }
    return sentence + "."
  }

  private func closest() throws -> String? {
    guard let row = try newsroom.ask("marginals", Filters(election: house.election, limit: 1)).table.records.first
    else {
      return nil
    }
    let winner = newsroom.look(row.text("winner")).proseName
    return "The closest result was in \(row.text("constituency")), which \(winner) won by "
      + "\(English.quantity(row.count("majority"), "vote"))."
  }

  private func name(_ row: Record) -> String { newsroom.look(row.text("party")).proseName }

  private func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "’" : name + "’s" }
}
