/// A part of the country that figures are given for.
package enum Geography: Hashable, Sendable {
  case unitedKingdom
  /// All but Northern Ireland.
  case greatBritain
  /// One of the four nations.
  case nation(Nation)
  /// A region of England.
  case region(String)

  /// What kind of part it is, as the database has it.
  package var kind: String {
    switch self {
    case .unitedKingdom: "uk"
    case .greatBritain: "gb"
    case .nation: "nation"
    case .region: "region"
    }
  }

  package var name: String {
    switch self {
    case .unitedKingdom: "United Kingdom"
    case .greatBritain: "Great Britain"
    case .nation(let nation): nation.rawValue
    case .region(let name): name
    }
  }
}

extension Area {
  /// The parts of the country that a constituency of the area lies in, the largest first; the view `place` says the same.
  package var places: [Geography] {
    [.unitedKingdom] + (nation.isInGreatBritain ? [.greatBritain] : []) + [.nation(nation)]
      + (name == nation.rawValue ? [] : [.region(name)])
  }
}
