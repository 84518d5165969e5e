import Elections
import Queries
import Wording

/// The sentences that tell an election in short; one that the data does not support is not made.
package struct Summary {
  private let library: Library
  private let house: House

  package init(_ library: Library, _ house: House) {
    (self.library, self.house) = (library, house)
  }

  /// Who won: the headline, and how broadcasters count.
  package var lead: String { [house.headline + ".", house.broadcastSentence].compactMap { $0 }.joined(separator: " ") }

  /// Who won and how that share stands among those of all winners.
  package func deck() throws -> String {
    guard let share = house.parties.first(where: { $0.party == house.largest.code })?.share else { return lead }
    let rank = try LongRank(library, house.largest.code, at: house.election)
    let standing = rank.flatMap { rank in
      rank.sinceStart(rank.winner).map { ", for the largest party \($0)" }
    }
    return "\(house.headline), on \(Number.percentInWords(share)) of the vote\(English.clause("", standing))."
  }

  /// What follows the lead, in paragraphs: seats, votes, turnout.
  package func paragraphs() throws -> [String] {
    [
      [house.seatChanges.map { $0 + "." }, try changedHands()],
      [shares, try largestRise()],
      [try turnout(), try closest()],
    ].map { $0.compactMap { $0 }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The shares of the two parties with most votes.
  private var shares: String? {
    let leading = house.byVotes.prefix(2)
    guard leading.count == 2, let first = leading.first, let second = leading.last else { return nil }
    func moved(_ row: PartiesRow) -> String { English.clause(", ", row.shareChange.map { Movement($0).words }) }
    let end = moved(second)
    return English.sentenceCase(
      "\(house.name(first)) had \(Number.percentInWords(first.share)) of the vote\(moved(first)), and "
        + "\(house.name(second)) \(Number.percentInWords(second.share))\(end).")
  }

  /// The party whose share rose most of all that stood at both elections; the figures of the first two have been told already.
  private func largestRise() throws -> String? {
    let movers = try ShareMovers(house.parties, of: house.answer, library)
    let risen = movers.risen
    guard let first = risen.first else { return nil }
    let newcomer = house.answer.from.flatMap { movers.newcomerWords(library, since: $0) }
    let owners = English.list(risen.map { English.possessive(library.look($0.party).proseName) })
    let told =
      risen.count > 1
      ? "\(owners) shares rose most, by \(Movement(first.change).size) each"
      : house.byVotes.prefix(2).contains { $0.party == first.party }
        ? "no party’s share rose more than \(owners)" : "\(owners) share rose most, by \(first.words)"
    return English.sentenceCase(movers.scope + told) + "."
      + English.clause(" ", newcomer.map(English.sentenceCase), ".")
  }

  private func changedHands() throws -> String? {
    try ChangesOfHands(library, to: house.election)?.sentence { library.look($0).proseName }
  }

  private func turnout() throws -> String {
    let fact = try TurnoutChange(library, at: house.election)
    return "Turnout was \(Number.percent(fact.turnout))\(English.clause(", ", fact.movement))."
  }

  private func closest() throws -> String? {
    try ClosestResult(library.ask(ContestsRequest(election: house.election)).rows).map { fact in
      "The smallest majority was \(fact.words(library))."
    }
  }
}
