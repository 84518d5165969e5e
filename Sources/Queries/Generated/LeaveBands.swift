// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let leaveBands = NamedQuery(
    name: "leave-bands", summary: "Parties' shares and their changes in constituencies by the share of Leave in the referendum of 23 June 2016; no rows for elections before it.",
    order: "the lowest share of Leave first, then parties as in lists.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "leave_from", kind: .share, meaning: "The band's lower end."),
      Table.Column(name: "leave_to", kind: .share, meaning: "The band's upper end, which belongs to the next one; 1 for the last."),
      Table.Column(name: "constituencies", kind: .count, meaning: "How many constituencies lie in it whose votes are known."),
      Table.Column(name: "party", kind: .party, meaning: "The party: those that stood in at least half of the band's constituencies."),
      Table.Column(name: "share", kind: .share, meaning: "Its share of all valid votes there."),
      Table.Column(name: "share_change", kind: .change, meaning: "Less its share there in the baseline; empty where it had no votes then."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats it won there."),
      Table.Column(name: "seat_change", kind: .signed, meaning: "Less its seats there in the baseline."),
      Table.Column(name: "band", kind: .text, meaning: "The band in words."),
    ],
    examples: [
      Example(arguments: "leave-bands 2024", asks: "parties by how a seat voted in 2016"),
      Example(arguments: "leave-bands 2017 --area England", asks: "in England"),
      Example(arguments: "leave-bands --from 2015 --to 2019", asks: "between any two elections"),
    ],
    yields: ["band"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `leave-bands`.
package struct LeaveBandsRow: QueryRow {
  package static let query = NamedQuery.leaveBands

  /// The band's lower end.
  package let leaveFrom: Double
  /// The band's upper end, which belongs to the next one; 1 for the last.
  package let leaveTo: Double
  /// How many constituencies lie in it whose votes are known.
  package let constituencies: Int
  /// The party: those that stood in at least half of the band's constituencies.
  package let party: PartyCode
  /// Its share of all valid votes there.
  package let share: Double
  /// Less its share there in the baseline; empty where it had no votes then.
  package let shareChange: Double?
  /// Seats it won there.
  package let seats: Int
  /// Less its seats there in the baseline.
  package let seatChange: Int
  /// The band in words.
  package let band: String
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    leaveFrom = cells.next()
    leaveTo = cells.next()
    constituencies = cells.next()
    party = cells.next()
    share = cells.next()
    shareChange = cells.next()
    seats = cells.next()
    seatChange = cells.next()
    band = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `leave-bands` is asked about.
package struct LeaveBandsRequest: QueryRequest {
  package typealias Row = LeaveBandsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, method: method, limit: limit)
  }
}
