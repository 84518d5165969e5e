// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let leaveVote = NamedQuery(
    name: "leave-vote", summary: "A party's share and its change beside the Leave vote of 2016, in every constituency of Great Britain.",
    order: "the largest share of Leave first, then by the name of the constituency.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its rank among all of these"),
      Parameter(name: "party", isRequired: true, count: 1, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "leave_share", kind: .share, meaning: "Share of Leave: counted where it is known, else estimated."),
      Table.Column(name: "leave_known", kind: .flag, meaning: "Whether the share was counted in this very constituency."),
      Table.Column(name: "share_change", kind: .change, meaning: "The party's share now less its share then; empty where it did not stand in both."),
      Table.Column(name: "share", kind: .share, meaning: "The party's share now; empty where it did not stand."),
      Table.Column(name: "rank", kind: .count, meaning: "Its place among the seats asked for: 1 for the largest share of Leave."),
    ],
    examples: [
      Example(arguments: "leave-vote 2024 --party RUK", asks: "a party’s share beside the Leave vote"),
      Example(arguments: "leave-vote 2017 --party Con --area England", asks: "in England"),
      Example(arguments: "leave-vote 2024 --party Lab --constituency Clacton", asks: "one seat"),
    ],
    yields: ["rank", "leave_known"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `leave-vote`.
package struct LeaveVoteRow: QueryRow {
  package static let query = NamedQuery.leaveVote

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Share of Leave: counted where it is known, else estimated.
  package let leaveShare: Double
  /// Whether the share was counted in this very constituency.
  package let leaveKnown: Bool
  /// The party's share now less its share then; empty where it did not stand in both.
  package let shareChange: Double?
  /// The party's share now; empty where it did not stand.
  package let share: Double?
  /// Its place among the seats asked for: 1 for the largest share of Leave.
  package let rank: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    leaveShare = cells.next()
    leaveKnown = cells.next()
    shareChange = cells.next()
    share = cells.next()
    rank = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `leave-vote` is asked about.
package struct LeaveVoteRequest: QueryRequest {
  package typealias Row = LeaveVoteRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, party: PartyCode, constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, party: party.text, constituency: constituency, method: method, limit: limit)
  }
}
