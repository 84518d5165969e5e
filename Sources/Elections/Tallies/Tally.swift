/// Where a constituency's figures come from.
public enum Basis: String, CaseIterable, Sendable, Comparable {
  /// The real contest.
  case counted
  /// A notional result compiled by academics.
  case published
  /// Apportioned by this project.
  case estimated

  /// The more trustworthy comes first.
  public static func < (first: Basis, second: Basis) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}

/// How an estimate was made.
public enum Method: String, CaseIterable, Sendable { case calibrated, uniform }

/// What tells tallies apart: election, boundary set, basis and method.
public struct TallyKey: Hashable, Sendable {
  /// The year of the election.
  public let election: Int
  /// The boundary set.
  public let boundarySet: String
  /// Where the figures come from.
  public let basis: Basis
  /// How an estimate was made; nil for any other basis.
  public let method: Method?

  /// Makes a key.
  public init(election: Int, boundarySet: String, basis: Basis, method: Method? = nil) {
    self.election = election
    self.boundarySet = boundarySet
    self.basis = basis
    self.method = method
  }
}

/// The votes of every contestant in every constituency of one boundary set, for one election, on one basis.
public struct Tally: Equatable, Sendable {
  /// What tells it from others.
  public let key: TallyKey
  /// The contests, ordered by constituency code.
  public let contests: [Contest]

  /// Makes a tally.
  public init(key: TallyKey, contests: [Contest]) {
    self.key = key
    self.contests = contests
  }
}
