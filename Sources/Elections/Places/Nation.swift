/// One of the four nations of the United Kingdom.
package enum Nation: String, CaseIterable, Sendable, Comparable {
  case england = "England"
  case scotland = "Scotland"
  case wales = "Wales"
  case northernIreland = "Northern Ireland"

  /// Whether the nation is a part of Great Britain.
  package var isInGreatBritain: Bool { self != .northernIreland }

  /// The order of official tables.
  package static func < (first: Nation, second: Nation) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
