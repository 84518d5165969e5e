package import Elections
package import Queries
import Wording

/// How seats went from one election to the next, on one set of boundaries.
package struct SeatPaths: Sendable {
  /// One seat with its winners.
  package struct Seat: Equatable, Sendable {
    package let code: ConstituencyCode
    package let name: String
    package let region: String
    /// The winners, one an election.
    package let winners: [PartyCode]
    /// The runners-up, one an election.
    package let seconds: [PartyCode?]
    /// The majorities in votes, one an election; nil where nobody else stood.
    package let votes: [Double?]
    /// The majorities as fractions of valid votes, one an election.
    package let majorities: [Double?]
    /// The probability of each winner; nil for one that was counted.
    package let probabilities: [Double?]
    /// Not where the Speaker wins a notional result: before and after it nothing changes hands.
    fileprivate let isComparable: [Bool]

    /// Whether it changed hands between an election, by its place in time, and the one before.
    package func hasChanged(to index: Int) -> Bool {
      winners[index - 1] != winners[index] && isComparable[index - 1] && isComparable[index]
    }

    /// At how many of the elections it changed hands since the one before.
    package var changes: Int { winners.indices.dropFirst().count(where: hasChanged) }
    /// Whether one party won it every time.
    package var isHeld: Bool { Set(winners).count == 1 }
    /// The probability that all winners are right, taken as independent of each other; nil where all were counted.
    package var probability: Double? {
      let known = probabilities.compactMap(\.self)
      return known.isEmpty ? nil : known.reduce(1, *)
    }
  }

  /// Seats that had the same winners in turn.
  package struct Path: Equatable, Sendable {
    package let winners: [PartyCode]
    package let seats: [Seat]
  }

  /// The elections, the earliest first.
  package let elections: [Int]
  /// What the results of each are.
  package let bases: [Basis]
  /// The seats by name.
  package let seats: [Seat]

  /// "each time", of two elections "both times".
  package var everyTime: String { elections.count == 2 ? "both times" : "each time" }

  /// Follows every seat.
  ///
  /// - Parameters:
  ///   - rows: who won every seat at these elections and perhaps others.
  ///   - elections: those that are asked for, the earliest first.
  ///   Nothing is made where not every one of them is known for every seat.
  package init?(_ rows: [WinnersRow], at elections: [Int]) {
    let asked = rows.filter { elections.contains($0.election) }
    seats = asked.runs(by: \.code).compactMap { own in
      guard let first = own.first, own.map(\.election) == elections else { return nil }
      return Seat(
        code: first.code, name: first.constituency, region: first.region, winners: own.map(\.winner),
        seconds: own.map(\.second), votes: own.map(\.majority), majorities: own.map(\.majorityShare),
        probabilities: own.map(\.probability),
        isComparable: own.map(\.comparable))
    }
    guard elections.count > 1, !seats.isEmpty, seats.count * elections.count == asked.count else { return nil }
    self.elections = elections
    bases = elections.map { election in
      // Where nothing changed an estimate is a count: the election is still an estimated one.
      let own = asked.filter { $0.election == election }.map(\.basis)
      return own.contains(.estimated) ? .estimated : own.contains(.published) ? .published : .counted
    }
  }

  /// "probably ", which stands before what is said of winners some of whom are estimated; else nothing.
  package var hedge: String { bases.contains(.estimated) ? "probably " : "" }

  /// Who made the results, each model named.
  package var sources: String {
    let published = zip(elections, bases).compactMap {
      $1 == .published ? "\($0) notional: Rallings and Thrasher" : nil
    }
    let own = zip(elections, bases).compactMap { $1 == .estimated ? String($0) : nil }
    return
      ([SourceLine.counted] + published
      + (own.isEmpty ? [] : ["\(English.list(own)) on these boundaries: estimated by this project"])).joined(
        separator: "; ")
  }

  /// The seats that changed hands so often, once at least.
  package func changed(_ times: Int) -> [Seat] { seats.filter { $0.changes == times } }

  /// The seats that one party won every time.
  package var held: [Seat] { seats.filter(\.isHeld) }

  /// The seats that had several winners and never changed hands, since the Speaker wins them by a notional result.
  package var incomparable: [Seat] { seats.filter { !$0.isHeld && $0.changes == 0 } }

  /// How many seats a party won at one of the elections, by its place in time.
  package func won(_ party: PartyCode, at index: Int) -> Int { seats.count { $0.winners[index] == party } }

  /// The seats by their winners at an election and the one before: what went where, the largest first.
  package func flows(to index: Int) -> [ChangesOfHands.Flow] { Self.flows(seats, to: index) }

  /// Who won seats from whom from one election to the next, the largest first.
  package func changes(to index: Int) -> [ChangesOfHands.Flow] {
    Self.flows(seats.filter { $0.hasChanged(to: index) }, to: index)
  }

  private static func flows(_ seats: [Seat], to index: Int) -> [ChangesOfHands.Flow] {
    Dictionary(grouping: seats) { [$0.winners[index - 1], $0.winners[index]] }
      .map { ChangesOfHands.Flow(from: $0.key[0], to: $0.key[1], seats: $0.value.count) }
      .sorted { ($1.seats, $0.from, $0.to) < ($0.seats, $1.from, $1.to) }
  }

  /// The ways of the seats that changed hands more than once, the commonest first.
  package var windingPaths: [Path] {
    Dictionary(grouping: seats.filter { $0.changes > 1 }, by: \.winners).map { Path(winners: $0.key, seats: $0.value) }
      .sorted { one, other in
        (other.seats.count, one.winners.map(\.text).joined(separator: " "))
          < (one.seats.count, other.winners.map(\.text).joined(separator: " "))
      }
  }

  /// For each region how many of its seats one party won every time, the largest part first.
  package var constancy: [(region: String, held: Int, seats: Int)] {
    Dictionary(grouping: seats, by: \.region).map { region, own in
      (region: region, held: own.count(where: \.isHeld), seats: own.count)
    }
    .sorted { one, other in
      let (left, right) = (one.held * other.seats, other.held * one.seats)
      return left == right ? (other.seats, one.region) < (one.seats, other.region) : left > right
    }
  }
}
