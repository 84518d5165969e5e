package import Elections
import Queries
import Wording

/// What is said of an election that is not over on pages of the elections before.
extension Library {
  /// The year of the newest election of which anything is declared.
  package func newest() throws -> Int? { try (winnersAlone + elections().map(\.election)).max() }

  /// What has become known of a constituency at the newest election; nil where that is over, or told there anyhow.
  ///
  /// - Parameters:
  ///   - code: the constituency.
  ///   - set: its boundary set.
  /// - Returns: a sentence or two.
  /// - Throws: `DatabaseError` where the database fails.
  package func underWay(_ code: ConstituencyCode, on set: String) throws -> String? {
    guard let election = try newest(), let part = partialResult(of: election), set == boundarySet(of: election) else {
      return nil
    }
    guard let row = try ask(HexesRequest(election: election)).rows.first(where: { $0.code == code }) else {
      return
        "The general election of \(election) is not declared here yet: \(part.declared) of \(part.seats) constituencies are."
    }
    guard winnersAlone.contains(election) else { return nil }
    let former = row.former.flatMap { row.comparable && $0 != row.winner ? look($0).candidateName : nil }
    return "At the general election of \(election) \(look(row.winner).candidateName) won it"
      + English.clause(" from ", former)
      + ". The result told here is that of the election before, until votes are known wherever it is known who won."
  }

  /// What has become known of a part of the country at elections that its pages do not tell yet.
  ///
  /// - Parameters:
  ///   - place: the part in the middle of a sentence.
  ///   - told: the newest election that is told.
  /// - Returns: a sentence; nil where all are told.
  /// - Throws: `DatabaseError` where the database fails.
  package func underWay(in place: String, after told: Int) throws -> String? {
    guard let election = try newest(), election > told, let part = partialResult(of: election) else { return nil }
    return winnersAlone.contains(election)
      ? "The general election of \(election) is left out: of \(part.declared) declared constituencies the votes of \(part.counted) are known."
      : "At the general election of \(election) no seat in \(place) is declared yet."
  }
}
