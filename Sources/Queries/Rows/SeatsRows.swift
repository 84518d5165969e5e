package import Elections

/// The seats of a party, in an answer to `parties`: all that is told where votes are not known everywhere that it is known who won.
package struct PartySeatsRow: AnswerRow {
  package let party: PartyCode
  /// Votes; nil where they are not counted.
  package let votes: Double?
  /// Seats won.
  package let seats: Int
  /// Seats now less seats in the election compared with; nil without one.
  package let seatChange: Int?

  package init(_ cells: inout CellReader) {
    party = cells.next()
    cells.skip(2)
    votes = cells.next()
    cells.skip(2)
    seats = cells.next()
    seatChange = cells.next()
  }
}

/// The seats of a party in a nation or a region, in an answer to `regions`.
package struct RegionSeatsRow: AnswerRow {
  /// The region of England, or the nation.
  package let region: String
  package let party: PartyCode
  /// Seats won.
  package let seats: Int

  package init(_ cells: inout CellReader) {
    cells.skip(1)
    region = cells.next()
    party = cells.next()
    cells.skip(3)
    seats = cells.next()
  }
}
