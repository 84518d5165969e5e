import Elections

/// A party whose estimates in an election could not be confirmed, and why.
package struct UnconfirmedEstimate: Equatable, Sendable {
  /// The year of the election.
  package let election: Int
  /// The code of the party.
  package let party: String
  /// Why, in a sentence.
  package let reason: String
}

/// The columns of `notional-doubts.csv`.
enum UnconfirmedColumn: String, CaseIterable { case election, party, reason }

extension UnconfirmedEstimate: TidyRow {
  init(_ row: Row<UnconfirmedColumn>) throws(FieldError) {
    election = try row.count(.election)
    party = try row.requiredText(.party)
    reason = try row.requiredText(.reason)
  }

  func cell(_ column: UnconfirmedColumn) -> String {
    switch column {
    case .election: String(election)
    case .party: party
    case .reason: reason
    }
  }

  static var order: [TidyOrder<UnconfirmedColumn>] { [.smallest(.election), .text(.party)] }
}
