import Elections

/// A constant of the method that votes are carried across a boundary change with, and where it comes from.
struct MethodConstant: TidyRow {
  /// The columns of `notional-method.csv`.
  enum Column: String, CaseIterable { case constant, election, value, provenance }

  /// What there is to set.
  enum Name: String, CaseIterable {
    case fittingPasses = "fitting-passes"
    case leanDamping = "lean-damping"
    case leanLimit = "lean-limit"
    case leanMinimumVotes = "lean-minimum-votes"
    case rakingPasses = "raking-passes"
    case errorFloor = "error-floor"
    case errorScale = "error-scale"
    case errorPower = "error-power"
    /// The only one that is set for each election.
    case errorRemainder = "error-remainder"
    case certainty
    case seatCoverage = "seat-coverage"
    case naturalShare = "natural-share"
    case neighbourShare = "neighbour-share"
  }

  let name: Name
  let election: Int?
  let value: Double
  let provenance: String

  init(_ row: Row<Column>) throws(FieldError) {
    name = try row.value(.constant, expected: "a constant of the method") { Name(rawValue: $0) }
    election = try row.optionalCount(.election)
    value = try row.value(.value, expected: "a number not under 0") { text in
      Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
    }
    provenance = try row.requiredText(.provenance)
    if (name == .errorRemainder) != (election != nil) {
      throw FieldError(
        position: row.position(.election), found: row.text(.election),
        expected: name == .errorRemainder ? "the election it is for" : "no election")
    }
  }

  func cell(_ column: Column) -> String {
    switch column {
    case .constant: name.rawValue
    case .election: election.map(String.init) ?? ""
    case .value: Int(exactly: value).map(String.init) ?? value.description
    case .provenance: provenance
    }
  }

  static var order: [TidyOrder<Column>] { [.text(.constant), .smallest(.election)] }
}

/// The columns of `notional-groups.csv`.
enum GroupingColumn: String, CaseIterable { case party, group, lean }

extension NotionalMethod.Grouping.Entry: TidyRow {
  init(_ row: Row<GroupingColumn>) throws(FieldError) {
    self.init(
      party: try row.requiredText(.party), group: try row.requiredText(.group), lean: row.optionalText(.lean))
  }

  func cell(_ column: GroupingColumn) -> String {
    switch column {
    case .party: party
    case .group: group
    case .lean: lean ?? ""
    }
  }

  static var order: [TidyOrder<GroupingColumn>] { [.text(.party)] }
}
