/// What a question can be asked of each of, one after another.
package enum Facet: String, CaseIterable, Sendable {
  case nation
  /// The regions of England and the other nations.
  case region
  /// The parties asked for, or those with most votes.
  case party
  case election
  /// The groups of seats, of the datasets or of a file.
  case group

  /// Whether they are areas.
  package var isOfPlaces: Bool { self == .nation || self == .region || self == .group }

  /// The parameter that one of them is given by.
  var parameter: String {
    switch self {
    case .nation, .region, .group: "area"
    case .party: "party"
    case .election: "election"
    }
  }
}
