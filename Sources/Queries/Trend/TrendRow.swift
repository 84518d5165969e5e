package import Elections

/// One election of a trend, in one place and of one party.
package struct TrendRow: AnswerRow {
  package let election: Int
  package let basis: Basis
  /// The constituency's code; nil for an area.
  package let code: ConstituencyCode?
  /// The area or the constituency.
  package let place: String
  /// The party; nil for a measure of all.
  package let party: PartyCode?
  /// The measure; nil where the election does not have it.
  package let value: Double?

  package init(_ cells: inout CellReader) {
    election = cells.next()
    basis = cells.next()
    code = cells.column == "code" ? cells.next() : nil
    place = cells.next()
    party = cells.column == "party" ? cells.next() : nil
    value = cells.next()
  }
}
