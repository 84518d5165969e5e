import Elections
package import Queries
import Wording

/// What one election's result was, in numbers that sentences are made of.
package struct House {
  package let election: Int
  /// How many seats are declared.
  package let seats: Int
  /// How many there are.
  package let allSeats: Int
  package let largest: PartyLook
  package let largestSeats: Int
  /// The largest party's seats less all others'; nil until all are declared.
  package let majority: Int?
  package let broadcastMajority: Int?
  let speakerParty: PartyLook?
  package let parties: [PartiesRow]
  package let answer: Answer<PartiesRow>
  private let look: (PartyCode) -> PartyLook

  package init(_ library: Library, election: Int) throws {
    func row(_ speaker: Filters.Speaker) throws -> ElectionsRow? {
      try library.ask(ElectionsRequest(speaker: speaker)).rows.first { $0.election == election }
    }
    try library.requireVotes(of: election)
    answer = try library.ask(PartiesRequest(election: election))
    parties = answer.rows
    guard let own = try row(.own), let broadcast = try row(.formerParty),
      let largestSeats = parties.first(where: { $0.party == own.largestParty })?.seats
    else {
      throw QueryError.unknownElection(election, known: try library.elections().map { $0.election })
    }
    self.election = election
    look = library.look
    (seats, allSeats) = (own.seats, own.constituencies)
    largest = library.look(own.largestParty)
    self.largestSeats = largestSeats
    (majority, broadcastMajority) = (own.houseMajority, broadcast.houseMajority)
    let sameParty = broadcast.largestParty == largest.code
    speakerParty = sameParty && broadcastMajority != majority ? largest : nil
  }

  /// The seats a party needs for a majority.
  package var needed: Int { allSeats / 2 + 1 }

  /// Whether all seats are declared.
  package var isWhole: Bool { seats == allSeats }

  /// "Labour won 411 of 650 seats, a majority of 172", or how far the largest party fell short.
  package var headline: String { English.sentenceCase(finding) }

  /// The headline as it stands in the middle of a sentence.
  package var finding: String {
    if seats == 1 { return "\(largest.proseName) won the only seat declared, of \(Number.count(allSeats))" }
    let won = "\(largest.proseName) won \(Number.count(largestSeats)) of "
    guard isWhole else {
      return won + "the \(seatsSoFar), of \(Number.count(allSeats))" + (largestSeats >= needed ? ", a majority" : "")
    }
    return won + "\(seatsSoFar), \(SeatCount.strength(largestSeats, of: seats))"
  }

  /// "650 seats", "412 seats declared", "1 seat declared".
  package var seatsSoFar: String {
    "\(Number.count(seats)) \(seats == 1 ? "seat" : "seats")\(isWhole ? "" : " declared")"
  }

  /// How broadcasters count, where that differs; nil where it does not.
  var broadcastSentence: String? {
    guard speakerParty != nil, isWhole else { return nil }
    return
      "Broadcasters, who count the Speaker with the party he came from, put it at \(Number.count(largestSeats + 1)) "
      + "seats, \(SeatCount.strength(largestSeats + 1, of: seats))."
  }

  /// The parties by votes, the most first.
  package var byVotes: [PartiesRow] { parties.sorted { $0.votes > $1.votes } }

  /// Who came first and second in votes.
  package var firstPlaces: String {
    let parts = byVotes.prefix(2).map { "\(name($0)) had \(Number.percentInWords($0.share))" }
    return "In \(election) \(English.list(parts)) of the vote."
  }

  /// "Labour gained 211 seats net since 2019 (notional) and the Conservatives lost 251"; nil where nothing was gained.
  package var seatChanges: String? { SeatGains(answer, look).findings.first.map { English.sentenceCase($0.words) } }

  /// A party as it is called in the middle of a sentence.
  package func name(_ row: PartiesRow) -> String { look(row.party).proseName }
}
