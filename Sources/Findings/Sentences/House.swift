import Elections
package import Queries
import Wording

/// What one election's result was, in numbers that sentences are made of.
package struct House {
  package let election: Int
  package let seats: Int
  package let largest: PartyLook
  package let largestSeats: Int
  package let majority: Int
  package let broadcastMajority: Int
  let speakerParty: PartyLook?
  package let parties: [PartiesRow]
  package let answer: Answer<PartiesRow>
  private let look: (PartyCode) -> PartyLook

  package init(_ library: Library, election: Int) throws {
    func row(_ speaker: Filters.Speaker) throws -> ElectionsRow? {
      try library.ask(ElectionsRequest(speaker: speaker)).rows.first { $0.election == election }
    }
    answer = try library.ask(PartiesRequest(election: election))
    parties = answer.rows
    guard let own = try row(.own), let broadcast = try row(.formerParty), let majority = own.houseMajority,
      let broadcastMajority = broadcast.houseMajority
    else {
      throw QueryError.unknownElection(election, known: try library.elections().map { $0.election })
    }
    self.election = election
    look = library.look
    seats = own.seats
    largest = library.look(own.largestParty)
    self.majority = majority
    largestSeats = (seats + majority) / 2
    self.broadcastMajority = broadcastMajority
    let sameParty = broadcast.largestParty == largest.code
    speakerParty = sameParty && broadcastMajority != majority ? largest : nil
  }

  /// The seats a party needs for a majority.
  package var needed: Int { seats / 2 + 1 }

  /// "Labour won 411 of 650 seats, a majority of 172", or how far the largest party fell short.
  package var headline: String { English.sentenceCase(finding) }

  /// The headline as it stands in the middle of a sentence.
  package var finding: String {
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
