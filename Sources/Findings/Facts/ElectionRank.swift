package import Queries
import Wording

/// A number that every general election has, or nearly every one.
package enum ElectionMeasure: CaseIterable, Sendable {
  case turnout, gallagher, volatility, effectiveParties, candidates

  /// The value; nil for an election that does not have it.
  package func value(_ row: ElectionsRow) -> Double? {
    switch self {
    case .turnout: row.turnout
    case .gallagher: row.gallagher
    case .volatility: row.volatility
    case .effectiveParties: row.enpVotes
    case .candidates: Double(row.candidates)
    }
  }

  /// What it is called in the middle of a sentence.
  package var name: String {
    switch self {
    case .turnout: "turnout"
    case .gallagher: "the Gallagher index of disproportionality"
    case .volatility: "Pedersen’s volatility"
    case .effectiveParties: "the effective number of parties by votes"
    case .candidates: "the number of candidates"
    }
  }

  /// A value as it is printed.
  package func reading(_ value: Double) -> String {
    switch self {
    case .turnout: Number.percent(value)
    case .gallagher, .volatility, .effectiveParties: Number.decimal(value, 2)
    case .candidates: Number.count(Int(value))
    }
  }
}

/// Where an election stands in a measure among the elections that have it.
package struct ElectionRank: Equatable, Sendable {
  package let measure: ElectionMeasure
  package let value: Double
  /// How many elections had a higher value.
  package let above: Int
  /// How many other elections had the same.
  package let equal: Int
  /// How many elections have the measure, this one among them.
  package let among: Int
  /// How many elections there are.
  package let elections: Int

  /// Ranks an election.
  ///
  /// - Returns: nil where the election is not over or does not have the measure, or fewer than two others do.
  package init?(_ measure: ElectionMeasure, of election: Int, _ rows: [ElectionsRow]) {
    let rows = rows.filter { $0.seats == $0.constituencies }
    let values = rows.compactMap { row in measure.value(row).map { (election: row.election, value: $0) } }
    guard let own = values.first(where: { $0.election == election })?.value, values.count > 2 else { return nil }
    (self.measure, value, among, elections) = (measure, own, values.count, rows.count)
    above = values.count { $0.value > own }
    equal = values.count { $0.value == own } - 1
  }

  /// "highest" or "lowest"; nil for a value in between, or one that another election has too.
  package var extreme: String? {
    equal > 0 ? nil : above == 0 ? "highest" : above == among - 1 ? "lowest" : nil
  }

  /// " of the four that have it" where not all do; else empty.
  package var ofThose: String { among < elections ? " of the \(English.numeral(among)) that have it" : "" }
}
