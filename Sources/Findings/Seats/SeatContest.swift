package import Elections
package import Queries

/// One election in one constituency: who came first, by how much, and what share each party had.
package struct SeatContest {
  /// Whoever came first.
  package let winner: HistoryRow
  /// The winner's votes less the runner-up's; nil where nobody else stood, where no votes are counted, and where candidates whose
  /// votes are published together, so that nobody knows who came second, have more than the runner-up.
  package let majority: Double?
  /// Shares of the vote; several candidates of one party, independents too, are added up.
  ///
  /// A party that stood in under a third of an estimate's electors only is not said to have stood there.
  package let shares: [PartyCode: Double]
  /// Those with several candidates, whose shares are added up.
  fileprivate let together: Set<PartyCode>
  /// Those of the first two who did not stand in all of it: that they have no votes in the rest is how votes are carried over.
  package let partly: [HistoryRow]

  private init?(_ rows: [HistoryRow]) {
    guard let winner = rows.first else { return nil }
    self.winner = winner
    let others = rows.dropFirst().compactMap(\.votes)
    majority = winner.votes.flatMap { votes in others.first == others.max() ? others.first.map { votes - $0 } : nil }
    shares = rows.filter { !$0.sliver }
      .reduce(into: [:]) { shares, row in if let own = row.share { shares[row.party, default: 0] += own } }
    together = Set(Dictionary(grouping: rows, by: \.party).filter { $0.value.count > 1 }.keys)
    // Under a hundredth is a sliver of another constituency.
    partly = rows.prefix(2).filter { row in row.stood.map { $0 < 0.99 } == true }
  }

  package var year: Int { winner.election }
  package var basis: Basis { winner.basis }

  /// The elections that an answer tells of, constituency by constituency, in each the earliest first.
  package static func all(_ answer: Answer<HistoryRow>) -> [SeatContest] {
    answer.rows.runs(by: \.code).flatMap { $0.runs(by: \.election) }.compactMap(SeatContest.init)
  }
}

extension [SeatContest] {
  /// The parties of a seat that are told of: whoever won it once, those that had a twentieth of the vote, and independents where
  /// they, who are not one party, had a tenth between them.
  ///
  /// - Parameter library: how parties are called.
  /// - Returns: the parties, the one with the largest share anywhere first.
  package func parties(_ library: Library) -> [PartyLook] {
    let winners = Set(map(\.winner.party))
    let highest = reduce(into: [PartyCode: Double]()) { $0.merge($1.shares, uniquingKeysWith: Swift.max) }
    return highest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .filter { party, share in
        let kind = library.look(party).kind
        return winners.contains(party) || kind == .party && share >= 0.05 || kind == .independent && share >= 0.1
      }
      .map { library.look($0.key) }
  }

  /// Whether a share that is told is that of several independents.
  package func hasAddedIndependents(_ library: Library) -> Bool {
    parties(library).contains { look in
      look.kind == .independent && contains { $0.together.contains(look.code) }
    }
  }

  /// How likely what follows from their winners is: "probably ", "possibly ", or nothing where it is known.
  package var likelihood: String { Likelihood.adverb(map(\.winner.probability)) }

  /// Those that a winner is known or likely of: a notional result with which they begin has no probability where its boundary change
  /// is not among the datasets, and who was elected then may have been another.
  package var judged: [SeatContest] {
    Array(drop { $0.basis == .published && $0.winner.probability == nil })
  }

  /// How often another party came first than at the election before.
  package var turns: Int { zip(self, dropFirst()).count { $0.winner.party != $1.winner.party } }
}
