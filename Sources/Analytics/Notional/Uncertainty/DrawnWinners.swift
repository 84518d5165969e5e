package import Elections

/// Who won each new constituency in every draw of an election.
package struct DrawnWinners: Sendable {
  /// The winning parties as counted, published or estimated, by number of the constituency; nil where there is none.
  private let winners: [String?]
  /// The winners of every draw where draws differ, by number of the constituency; nil where they do not.
  private let doubtful: [Draws.Seat?]

  /// - Parameters:
  ///   - contests: the election on the new boundaries, in the order of the constituencies' numbers.
  ///   - drawn: its draws; nil where it was counted, so that every draw is the same.
  package init(_ contests: [Contest], _ drawn: Draws.Election?) {
    winners = contests.map { $0.winner?.party }
    var doubtful = [Draws.Seat?](repeating: nil, count: contests.count)
    for seat in drawn?.seats ?? [] { doubtful[seat.new] = seat }
    self.doubtful = doubtful
  }

  /// The seats of every party in every draw.
  ///
  /// - Parameters:
  ///   - constituencies: by number.
  ///   - draws: how many draws there are.
  /// - Returns: the seats of each draw by party.
  package func seats(among constituencies: [Int], draws: Int) -> [String: [Int]] {
    var certain: [String: Int] = [:]
    for new in constituencies where doubtful[new] == nil {
      if let winner = winners[new] { certain[winner, default: 0] += 1 }
    }
    let drawn = constituencies.compactMap { doubtful[$0] }
    // Party after party, of each draw after draw.
    let parties = Set(drawn.flatMap { $0.contenders.map(\.party) }).union(certain.keys).sorted()
    let starts = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, $0 * draws) })
    var seats = parties.flatMap { [Int](repeating: certain[$0, default: 0], count: draws) }
    for seat in drawn {
      let own = seat.contenders.map { starts[$0.party, default: 0] }
      for draw in 0..<draws { seats[own[Int(seat.winners[draw])] + draw] += 1 }
    }
    return Dictionary(
      uniqueKeysWithValues: parties.enumerated().map { ($1, Array(seats[$0 * draws..<($0 + 1) * draws])) }
    ).filter { $0.value.contains { $0 > 0 } }
  }

  /// How many constituencies another party won than at an earlier election, in every draw.
  ///
  /// - Parameters:
  ///   - earlier: the earlier election, drawn together with this one.
  ///   - draws: how many draws there are.
  ///   - isPassedOver: whether a change from one party to another is none.
  /// - Returns: the changes of each draw.
  package func changes(
    since earlier: DrawnWinners, draws: Int, isPassedOver: (String, String) -> Bool
  ) -> [Int] {
    func isChange(_ was: String?, _ now: String?) -> Bool {
      guard let was, let now else { return false }
      return was != now && !isPassedOver(was, now)
    }
    // What is certain both times is the same in every draw.
    let certain = winners.indices.count {
      doubtful[$0] == nil && earlier.doubtful[$0] == nil && isChange(earlier.winners[$0], winners[$0])
    }
    var changes = [Int](repeating: certain, count: draws)
    for new in winners.indices where doubtful[new] != nil || earlier.doubtful[new] != nil {
      let (seat, other) = (doubtful[new], earlier.doubtful[new])
      let parties = seat?.contenders.map { $0.party as String? } ?? [winners[new]]
      let former = other?.contenders.map { $0.party as String? } ?? [earlier.winners[new]]
      let isChange = former.map { was in parties.map { isChange(was, $0) } }
      for draw in 0..<draws
      where isChange[other.map { Int($0.winners[draw]) } ?? 0][seat.map { Int($0.winners[draw]) } ?? 0] {
        changes[draw] += 1
      }
    }
    return changes
  }

  /// Whether the winner of a constituency is the one that was published or estimated, draw by draw, and whether another election's is.
  package func right(at new: Int, with other: DrawnWinners, draws: Int) -> [(first: Bool, second: Bool)] {
    guard let one = doubtful[new], let second = other.doubtful[new] else { return [] }
    return (0..<draws).map { (one.winners[$0] == 0, second.winners[$0] == 0) }
  }
}
