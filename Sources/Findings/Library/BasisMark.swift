import Elections
import Queries

extension Basis {
  /// "N" for a notional result as published, "E" for an estimate, empty for a count.
  package var mark: String {
    switch self {
    case .counted: ""
    case .published: "N"
    case .estimated: "E"
    }
  }
}

extension Traceable {
  /// The mark of what is compared with a result that was not counted: N for notional, E for estimated; else empty.
  package var basisMark: String { (fromBasis ?? .counted).mark }
}
