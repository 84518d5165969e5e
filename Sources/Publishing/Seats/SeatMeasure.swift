import Wording

/// A number that every constituency has: what maps are coloured by and scatters are made of.
enum SeatMeasure: String, CaseIterable {
  case turnout
  case turnoutChange = "turnout-change"
  case majority, leave, share, change, swing

  /// The column of the query `measures` that it stands in.
  var column: String {
    switch self {
    case .turnout: "turnout"
    case .turnoutChange: "turnout_change"
    case .majority: "majority_share"
    case .leave: "leave_share"
    case .share: "share"
    case .change: "share_change"
    case .swing: "swing"
    }
  }

  /// Whether values lie on both sides of zero.
  var isSigned: Bool { self == .turnoutChange || self == .change || self == .swing }

  /// Whether it is one party's.
  var isOfParty: Bool { self == .share || self == .change }

  /// A value in per cent or percentage points as people read it.
  func reading(_ value: Double) -> String {
    isSigned ? Number.points(value / 100) : Number.percent(value / 100)
  }
}
