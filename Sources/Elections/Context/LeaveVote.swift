/// How a constituency voted in the referendum of 23 June 2016.
public struct LeaveVote: Equatable, Sendable {
  /// The constituency.
  public let constituency: ConstituencyCode
  /// The estimated share of Leave among valid votes, a fraction of 1.
  public let estimated: Double
  /// The counted share; nil where votes were not counted by constituency.
  public let counted: Double?

  /// Makes a vote.
  public init(constituency: ConstituencyCode, estimated: Double, counted: Double?) {
    self.constituency = constituency
    self.estimated = estimated
    self.counted = counted
  }

  /// The counted share where there is one, else the estimate.
  public var share: Double { counted ?? estimated }
}
