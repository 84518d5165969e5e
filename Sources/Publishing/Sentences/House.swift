package import Queries
import Wording

/// What one election's result was, in numbers that sentences are made of.
package struct House {
  let election: Int
  let seats: Int
  let largest: PartyLook
  let largestSeats: Int
  let majority: Int
  let broadcastMajority: Int
  let speakerParty: PartyLook?
  package let parties: [Record]
  let answer: QueryResult
  private let look: (String) -> PartyLook

  package init(_ library: Library, election: Int) throws {
    func row(_ speaker: Filters.Speaker) throws -> Record? {
      try library.ask("elections", Filters(speaker: speaker)).table.records.first { $0.count("election") == election }
    }
    answer = try library.ask("parties", Filters(election: election))
    parties = answer.table.records
    guard let own = try row(.own), let broadcast = try row(.formerParty) else {
      throw QueryError.unknownElection(election, known: try library.elections().map { $0.count("election") })
    }
    self.election = election
    look = library.look
    seats = own.count("seats")
    largest = library.look(own.text("largest_party"))
    majority = own.count("house_majority")
    largestSeats = (seats + majority) / 2
    broadcastMajority = broadcast.count("house_majority")
    let sameParty = broadcast.text("largest_party") == largest.code
    speakerParty = sameParty && broadcastMajority != majority ? largest : nil
  }

  /// The seats a party needs for a majority.
  var needed: Int { seats / 2 + 1 }

  /// "Labour won 411 of 650 seats, a majority of 172", or how far the largest party fell short.
  var headline: String { English.sentenceCase(finding) }

  /// The headline as it stands in the middle of a sentence.
  var finding: String {
    "\(largest.proseName) won \(Number.count(largestSeats)) of \(Number.count(seats)) seats, \(strength(majority))"
  }

  /// How broadcasters count, where that differs; nil where it does not.
  var broadcastSentence: String? {
    guard speakerParty != nil else { return nil }
    return
      "Broadcasters, who count the Speaker with the party he came from, put it at \(Number.count(largestSeats + 1)) "
      + "seats, \(strength(broadcastMajority))."
  }

  private func strength(_ majority: Int) -> String { SeatCount.strength((seats + majority) / 2, of: seats) }

  /// The parties by votes, the most first.
  var byVotes: [Record] { parties.sorted { $0.count("votes") > $1.count("votes") } }

  /// Who came first and second in votes.
  var firstPlaces: String {
    let parts = byVotes.prefix(2).map { "\(name($0)) had \($0.inWords("share"))" }
    return "In \(election) \(English.list(parts)) of the vote."
  }

  /// "Labour gained 211 seats net on 2019 notional and the Conservatives lost 251"; nil where nothing was gained.
  var seatChanges: String? { SeatGains(answer, look).findings.first.map { English.sentenceCase($0.words) } }

  /// The party whose share moved most by a reading of the change; pools and independents aside, which are no party.
  func mover(by reading: (Double) -> Double) -> Record? {
    Self.mover(parties, look, by: reading)
  }

  /// The party whose share moved most by a reading of the change.
  static func mover(_ rows: [Record], _ look: (String) -> PartyLook, by reading: (Double) -> Double) -> Record? {
    func size(_ row: Record) -> Double { row.number("share_change").map(reading) ?? -.infinity }
    return rows.filter { $0.number("share_change") != nil && look($0.text("party")).isParty }
      .max { size($0) < size($1) }
  }

  /// A party as it is called in the middle of a sentence.
  func name(_ row: Record) -> String { look(row.text("party")).proseName }
}
