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
    func moved(_ row: Record) -> String { row.number("share_change").map { ", " + Movement($0).words } ?? "" }
    let end = moved(second)
    return English.sentenceCase(
      "\(house.name(first)) had \(first.inWords("share")) of the vote\(moved(first)), and "
        + "\(house.name(second)) \(second.inWords("share"))\(end).")
  }

  /// The party whose share rose most; the figures of the first two have been told already.
  private var largestRise: String? {
    guard let riser = house.mover(by: { $0 }), let change = riser.number("share_change"), Movement(change).isRise
    else { return nil }
    let owner = English.possessive(house.name(riser))
    return house.byVotes.prefix(2).contains(riser)
      ? "No party’s share rose more than \(owner)."
      : English.sentenceCase("\(owner) share rose most, by \(Movement(change).size) to \(riser.inWords("share")).")
  }

  private func changedHands() throws -> String? {
    guard house.answer.from != nil else { return nil }
    let flows = try library.ask("flows", Filters(to: house.election)).table.records
      .filter { $0.text("from_party") != $0.text("to_party") }
    let total = flows.reduce(0) { $0 + $1.count("seats") }
    guard let most = flows.max(by: { $0.count("seats") < $1.count("seats") }) else { return "No seat changed hands." }
    let from = library.look(most.text("from_party")).proseName
    let to = library.look(most.text("to_party")).proseName
    let part =
      flows.count > 1
      ? "\(English.numeral(most.count("seats"))) of them from" : total == 1 ? "from" : "all of them from"
    return "\(English.sentenceCase(English.quantity(total, "seat"))) changed hands, \(part) \(from) to \(to)."
  }

  private func turnout() throws -> String? {
    let elections = try library.elections()
    guard let index = elections.firstIndex(where: { $0.count("election") == house.election }),
      let turnout = elections[index].number("turnout")
    else { return nil }
    let sentence = "Turnout was \(Number.percent(turnout))"
    guard index > 0, let before = elections[index - 1].number("turnout") else { return sentence + "." }
    return sentence + ", \(Movement(turnout - before).words) since \(elections[index - 1].count("election"))."
  }

  private func closest() throws -> String? {
    guard let row = try library.ask("marginals", Filters(election: house.election, limit: 1)).table.records.first,
      row.count("majority") > 0
    else { return nil }
    return
      "The closest result was in \(row.text("constituency")), which \(library.look(row.text("winner")).proseName) "
      + "won by \(English.quantity(row.count("majority"), "vote"))."
  }
}
