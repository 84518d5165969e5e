package import Elections
import Wording

/// The seats that were close at one election, and who won them at the next.
package struct MarginalFates {
  /// What became of a seat.
  package enum Fate: Equatable, Sendable {
    /// Its party won it again.
    case kept
    /// The party that had come second won it.
    case second
    /// Another party won it.
    case third
  }

  /// Seats with the same winner and runner-up.
  package struct Contest: Sendable {
    package let holder: PartyCode
    package let second: PartyCode
    package let seats: [SeatPaths.Seat]
  }

  /// A majority under so much of the valid votes is close.
  private static let limit = 0.05

  private let elections: [Int]
  /// The first election as it is told: "2017 (estimated)".
  package let first: String
  /// The close seats by name.
  package let seats: [SeatPaths.Seat]

  /// Takes the close seats of the first of two elections; the Speaker's is none, whom the larger parties did not stand against.
  package init(_ paths: SeatPaths, _ library: Library) {
    elections = paths.elections
    first = SourceLine.named(paths.elections[0], paths.bases[0])
    seats = paths.seats.filter { seat in
      seat.majorities[0].map { $0 < Self.limit } == true && seat.seconds[0] != nil
        && library.look(seat.winners[0]).kind != .speaker
    }
  }

  /// What became of a seat at the second election.
  package static func fate(_ seat: SeatPaths.Seat) -> Fate {
    seat.winners[1] == seat.winners[0] ? .kept : seat.winners[1] == seat.seconds[0] ? .second : .third
  }

  /// The seats by winner and runner-up, the most first.
  package var byContest: [Contest] {
    let known = seats.compactMap { seat in seat.seconds[0].map { (seat: seat, second: $0) } }
    return Dictionary(grouping: known) { [$0.seat.winners[0], $0.second] }
      .map { Contest(holder: $0.key[0], second: $0.key[1], seats: $0.value.map(\.seat)) }
      .sorted { ($1.seats.count, $0.holder, $0.second) < ($0.seats.count, $1.holder, $1.second) }
  }

  private func count(_ fate: Fate) -> Int { seats.count { Self.fate($0) == fate } }

  /// "Of 57 marginal seats of 2015, 34 were kept in 2017".
  package var title: String {
    let kept = count(.kept)
    return
      "Of \(English.quantity(seats.count, "marginal seat")) of \(first), \(kept == 0 ? "none" : English.numeral(kept)) \(kept == 1 ? "was" : "were") kept in \(elections[1])"
  }

  /// Who lost them, and to whom.
  package func words(_ library: Library) -> String {
    let lost = seats.filter { Self.fate($0) != .kept }
    guard !lost.isEmpty else { return "Every one of them was kept." }
    let second = count(.second)
    let losers = Dictionary(grouping: lost, by: { $0.winners[0] }).map { party, own in
      (party: party, lost: own.count, held: seats.count { $0.winners[0] == party })
    }.sorted { ($1.lost, $0.party) < ($0.lost, $1.party) }
    let told = losers.prefix(2).map { loser in
      let look = library.look(loser.party)
      return
        "\(look.proseName) lost \(loser.lost == loser.held ? "all of \(look.noun.its)" : "\(English.numeral(loser.lost)) of \(look.noun.its)") \(English.numeral(loser.held))"
    }
    let runnersUp =
      second == lost.count
      ? "every one of these to the party that had come second"
      : "\(second == 0 ? "none" : English.numeral(second)) of the \(English.quantity(lost.count, "seat")) lost in all went to the party that had come second"
    let wrong = LikelyWrong(seats.map { $0.probabilities[0] }).words.map {
      "Of the winners of \(first) in these \(Number.count(seats.count)) seats \($0)."
    }
    return English.sentenceCase("\(English.list(told)); \(runnersUp).") + English.clause(" ", wrong)
  }
}
