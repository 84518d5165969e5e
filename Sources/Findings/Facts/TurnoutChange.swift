import Queries

/// How many voted in the country, and how that compares with the general election before.
package struct TurnoutChange: Equatable, Sendable {
  package let election: Int
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  package let validVotes: Double
  package let electorate: Int
  /// The general election before; nil for the first, and until all constituencies are declared.
  package let before: Before?

  /// The election that a turnout is compared with.
  package struct Before: Equatable, Sendable {
    package let election: Int
    package let turnout: Double
  }

  /// Finds the turnout of an election.
  ///
  /// - Throws: `QueryError.unknownElection` for one that nothing was counted of.
  package init(_ library: Library, at election: Int) throws {
    let row = try library.row(of: election)
    (self.election, turnout, validVotes, electorate) = (election, row.turnout, row.validVotes, row.electorate)
    // Until then it is not the turnout of the same constituencies.
    before =
      row.seats < row.constituencies
      ? nil
      : try library.elections().last { $0.election < election }.map {
        Before(election: $0.election, turnout: $0.turnout)
      }
  }

  /// "down 7.6 points since 2019"; nil for the first election.
  package var movement: String? {
    before.map { "\(Movement(turnout - $0.turnout).words) since \($0.election)" }
  }
}
