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

  /// What follows the lead, in paragraphs: seats, votes, turnout.
  package func paragraphs() throws -> [String] {
    [
      [house.seatChanges.map { $0 + "." }, try changedHands()],
      [shares, largestRise],
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

  /// The party whose share rose most; the figures of the first two have been told already.
  private var largestRise: String? {
    guard let riser = house.mover(by: { $0 }), let change = riser.shareChange, Movement(change).isRise
    else { return nil }
    let owner = English.possessive(house.name(riser))
    return house.byVotes.prefix(2).contains { $0.party == riser.party }
      ? "No party’s share rose more than \(owner)."
      : English.sentenceCase(
        "\(owner) share rose most, by \(Movement(change).size) to \(Number.percentInWords(riser.share)).")
  }

  private func changedHands() throws -> String? {
    guard house.answer.from != nil else { return nil }
    let flows = try library.ask(FlowsRequest(to: house.election)).rows
      .filter { $0.fromParty != $0.toParty }
    let total = flows.reduce(0) { $0 + $1.seats }
    guard let most = flows.max(by: { $0.seats < $1.seats }) else { return "No seat changed hands." }
    let from = library.look(most.fromParty).proseName
    let to = library.look(most.toParty).proseName
    let part =
      flows.count > 1
      ? "\(English.numeral(most.seats)) of them from" : total == 1 ? "from" : "all of them from"
    return "\(English.sentenceCase(English.quantity(total, "seat"))) changed hands, \(part) \(from) to \(to)."
  }

  private func turnout() throws -> String? {
    let elections = try library.elections()
    guard let index = elections.firstIndex(where: { $0.election == house.election }) else { return nil }
    let turnout = elections[index].turnout
    let sentence = "Turnout was \(Number.percent(turnout))"
    guard index > 0 else { return sentence + "." }
    let before = elections[index - 1]
    return sentence + ", \(Movement(turnout - before.turnout).words) since \(before.election)."
  }

  private func closest() throws -> String? {
    guard let row = try library.ask(MarginalsRequest(election: house.election, limit: 1)).rows.first,
      row.majority > 0
    else { return nil }
    return
      "The closest result was in \(row.constituency), which \(library.look(row.winner).proseName) "
      + "won by \(English.votes(row.majority))."
  }
}
