package import Elections
package import Queries
import Wording

/// The seats that another party won than at the election compared with, by who lost and who gained them.
package struct ChangesOfHands: Equatable, Sendable {
  /// The seats that went from one party to another.
  package struct Flow: Equatable, Sendable {
    package let from: PartyCode
    package let to: PartyCode
    package let seats: Int
  }

  /// The largest first.
  package let flows: [Flow]

  /// Counts the seats of the country.
  ///
  /// - Returns: nil where there is no election to compare with.
  package init?(_ library: Library, to election: Int) throws {
    guard try library.ask(PartiesRequest(election: election)).from != nil else { return nil }
    flows = try library.ask(FlowsRequest(to: election)).rows.filter { $0.fromParty != $0.toParty }
      .sorted { $0.seats > $1.seats }.map { Flow(from: $0.fromParty, to: $0.toParty, seats: $0.seats) }
  }

  /// Counts the seats of an area, all that changed hands in it.
  package init(_ flips: [FlipsRow]) {
    flows = Dictionary(grouping: flips) { [$0.fromParty, $0.toParty] }
      .map { Flow(from: $0.key[0], to: $0.key[1], seats: $0.value.count) }
      .sorted { ($1.seats, $0.to, $0.from) < ($0.seats, $1.to, $1.from) }
  }

  /// How many seats changed hands.
  package var seats: Int { flows.reduce(0) { $0 + $1.seats } }

  /// The flow that is larger than every other; nil where there is none.
  package var largest: Flow? {
    guard let first = flows.first, flows.count(where: { $0.seats == first.seats }) == 1 else { return nil }
    return first
  }

  /// Who took how many seats from whom, the largest numbers first; where there are more than are told, it says so.
  ///
  /// - Parameters:
  ///   - most: how many are told at most.
  ///   - library: how parties are called.
  /// - Returns: a sentence.
  package func list(_ most: Int, _ library: Library) -> String {
    // Of several that are as large all are told or none.
    let cut = flows.count > most ? flows[most].seats : 0
    let larger = flows.prefix(most).filter { $0.seats > cut }
    let told = (larger.isEmpty ? flows.prefix(most) : larger[...]).map { flow in
      // One seat has one independent.
      func name(_ party: PartyCode) -> String {
        flow.seats == 1 ? library.look(party).candidateName : library.look(party).proseName
      }
      return "\(name(flow.to)) took \(English.numeral(flow.seats)) from \(name(flow.from))"
    }
    return (flows.count > most ? "Among them, \(English.list(told))" : English.sentenceCase(English.list(told))) + "."
  }

  /// "303 seats changed hands, 182 of them from the Conservatives to Labour".
  ///
  /// - Parameter name: how a party is called in a sentence.
  /// - Returns: the words, beginning as in the middle of a sentence.
  package func words(_ name: (PartyCode) -> String) -> String {
    let total = "\(seats == 0 ? "no seat" : English.quantity(seats, "seat")) changed hands"
    guard let largest else { return total }
    let part =
      largest.seats == seats ? (seats == 1 ? "" : "all of them ") : "\(English.numeral(largest.seats)) of them "
    return "\(total), \(part)from \(name(largest.from)) to \(name(largest.to))"
  }

  /// The same as a sentence, which figures do not begin.
  ///
  /// "Of the 29 seats that changed hands, 25 went from the Conservatives to Labour."
  package func sentence(_ name: (PartyCode) -> String) -> String {
    guard seats > 10, let largest else { return English.opening(words(name)) + "." }
    let path = "went from \(name(largest.from)) to \(name(largest.to))."
    return largest.seats == seats
      ? "All \(English.numeral(seats)) seats that changed hands \(path)"
      : "Of the \(English.numeral(seats)) seats that changed hands, \(English.numeral(largest.seats)) \(path)"
  }
}
