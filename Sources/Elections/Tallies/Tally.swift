/// Where a constituency's figures come from.
package enum Basis: String, CaseIterable, Sendable, Comparable {
  case counted
  /// A notional result compiled by academics.
  case published
  /// Apportioned by this project.
  case estimated

  /// The more trustworthy comes first.
  package static func < (first: Basis, second: Basis) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}

/// How an estimate was made.
package enum Method: String, CaseIterable, Sendable { case calibrated, uniform }

/// What tells tallies apart: election, boundary set, basis and method.
package struct TallyKey: Hashable, Sendable {
  /// The year of the election.
  package let election: Int
  package let boundarySet: String
  /// Where the figures come from.
  package let basis: Basis
  /// How an estimate was made; nil for any other basis.
  package let method: Method?

  package init(election: Int, boundarySet: String, basis: Basis, method: Method? = nil) {
    (self.election, self.boundarySet, self.basis) = (election, boundarySet, basis)
    self.method = method
  }
}
