/// How a constituency voted in the referendum of 23 June 2016.
package struct LeaveVote: Equatable, Sendable {
  package var constituency: ConstituencyCode
  /// The estimated share of Leave among valid votes, a fraction of 1.
  package var estimated: Double
  /// The counted share; nil where votes were not counted by constituency.
  package var counted: Double?

  package init(constituency: ConstituencyCode, estimated: Double, counted: Double?) {
    (self.constituency, self.estimated, self.counted) = (constituency, estimated, counted)
  }

  /// The counted share where there is one, else the estimate.
  package var share: Double { counted ?? estimated }
}
