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
  var headline: String {
    let subject = English.sentenceCase(largest.proseName)
    if majority > 0 {
      return
        "\(subject) won \(Number.count(largestSeats)) of \(Number.count(seats)) seats, a majority of \(Number.count(majority))"
    }
    return "\(subject) won \(Number.count(largestSeats)) of \(Number.count(seats)) seats, "
      + "\(English.numeral(needed - largestSeats)) short of a majority"
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
