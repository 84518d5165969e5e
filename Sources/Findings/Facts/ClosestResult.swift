import Elections
package import Queries
import Wording

/// The contest with the smallest majority; several where they have the same.
package struct ClosestResult: Sendable {
  package let contests: [ContestsRow]
  private let second: PartyCode
  /// The winner's votes less the runner-up's.
  package let majority: Double

  /// Looks through contests; those in which nobody else stood have no majority.
  ///
  /// - Returns: nil where there is no other contest.
  package init?(_ contests: [ContestsRow]) {
    let fought = contests.filter { $0.second != nil }
    guard let least = fought.compactMap(\.majority).min(),
      let second = fought.first(where: { $0.majority == least })?.second
    else { return nil }
    self.contests = fought.filter { $0.majority == least }
    (self.second, majority) = (second, least)
  }

  /// "in Hendon, where Labour beat the Conservatives by 15 votes"; equal votes are decided by lot.
  ///
  /// - Parameter library: how parties are called.
  /// - Returns: the place, the winner and the majority.
  package func words(_ library: Library) -> String {
    let contest = contests[0]
    let places = English.list(contests.map(\.constituency))
    if contests.count > 1 {
      return "in \(places), each won \(Margin.words(majority))"
    }
    let (winner, loser) = (library.look(contest.winner).candidateName, library.look(second).candidateName)
    return majority == 0
      ? "in \(places), where \(winner) won by lot after a tie with \(loser)"
      : "in \(places), where \(winner) beat \(loser) by \(English.votes(majority))"
  }
}
