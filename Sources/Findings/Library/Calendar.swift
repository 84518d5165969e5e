package import Queries

extension Library {
  /// The last general election fought on each boundary set, the newest set first.
  package func lastElections() throws -> [(set: String, election: Int)] {
    try elections().reversed().reduce(into: []) { last, row in
      if !last.contains(where: { $0.set == row.boundarySet }) { last.append((row.boundarySet, row.election)) }
    }
  }

  /// The row of an election.
  ///
  /// - Throws: `QueryError.unknownElection` for one that nothing was counted of.
  package func row(of election: Int) throws -> ElectionsRow {
    let rows = try elections()
    guard let row = rows.first(where: { $0.election == election }) else {
      try requireVotes(of: election)
      throw QueryError.unknownElection(election, known: rows.map(\.election))
    }
    return row
  }
}
