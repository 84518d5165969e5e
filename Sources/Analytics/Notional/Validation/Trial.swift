package import Elections

/// One half of a made-up boundary change: what was estimated there, and what was counted.
package struct Trial: Equatable, Sendable {
  /// What was tried.
  package struct Setting: Equatable, Sendable {
    package let election: Int
    package let method: Method
    /// The number of the noise that was put on what the reference tells of the halves; 0 without, as always for a uniform estimate, which asks
    /// nothing of it.
    package let noise: Int
    /// The old constituency that the half is.
    package let half: ConstituencyCode
    /// The old constituency it was merged with.
    package let partner: ConstituencyCode
  }

  package let setting: Setting
  /// How much of the half's result rests on assumptions: its part of the pair taken from 1.
  package let exposure: Double
  /// The estimated winner's share less the estimated runner-up's, in percentage points.
  package let lead: Double
  /// The same two's counted lead less that, in percentage points.
  package let leadError: Double
  /// The estimated winner's counted share less the estimated, in percentage points.
  package let shareError: Double
  /// Whether the estimated winner is the counted one.
  package let isRight: Bool
}
