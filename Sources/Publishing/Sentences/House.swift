import Queries
import Wording

/// What one election's result was, in numbers that sentences are made of.
struct House {
  let election: Int
  let seats: Int
  let largest: PartyLook
  let largestSeats: Int
  let majority: Int
  let broadcastMajority: Int
  let speakerParty: PartyLook?
  let parties: [Record]
  let answer: Answer
  private let look: (String) -> PartyLook

  init(_ newsroom: Newsroom, election: Int) throws {
    func row(_ speaker: Filters.Speaker) throws -> Record? {
      try newsroom.ask("elections", Filters(speaker: speaker)).table.records.first { $0.count("election") == election }
    }
    answer = try newsroom.ask("parties", Filters(election: election))
    parties = answer.table.records
    guard let own = try row(.own), let broadcast = try row(.formerParty) else {
      throw QueryError.unknownElection(election, known: try newsroom.elections().map { $0.count("election") })
    }
    self.election = election
    look = newsroom.look
    seats = own.count("seats")
    largest = newsroom.look(own.text("largest_party"))
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
    let won = "\(largest.proseName) won \(Number.count(largestSeats)) of \(Number.count(seats)) seats, "
    return won
      + (majority > 0
        ? "a majority of \(Number.count(majority))"
        : "\(English.numeral(needed - largestSeats)) short of a majority")
  }

  /// Who came first and second in votes.
  var firstPlaces: String {
    let leading = parties.sorted { $0.count("votes") > $1.count("votes") }.prefix(2)
    let parts = leading.map { "\(look($0.text("party")).proseName) had \($0.reading("share"))" }
    return "In \(election) \(English.list(parts)) of the vote."
  }

  /// How broadcasters count, where that differs; nil where it does not.
  var broadcastSentence: String? {
    guard let party = speakerParty else { return nil }
    let count =
      "Broadcasters, who count the Speaker with \(party.proseName), give \(Number.count(largestSeats + 1)) seats and "
    if broadcastMajority > 0 { return count + "a majority of \(Number.count(broadcastMajority))." }
    return count + "\(English.numeral(needed - largestSeats - 1)) short of a majority."
  }
}
