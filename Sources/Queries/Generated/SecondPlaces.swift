// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let secondPlaces = NamedQuery(
    name: "second-places", summary: "In how many seats each party came second, behind whom, and how closely.",
    order: "most second places first.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "seconds", kind: .count, meaning: "Seats in which it came second."),
      Table.Column(name: "behind_con", kind: .count, meaning: "Of these, behind the Conservatives."),
      Table.Column(name: "behind_lab", kind: .count, meaning: "Of these, behind Labour."),
      Table.Column(name: "behind_other", kind: .count, meaning: "Of these, behind any other."),
      Table.Column(name: "within_10", kind: .count, meaning: "Of these, in marginal seats: by less than 10% of valid votes."),
    ],
    examples: [
      Example(arguments: "second-places 2024", asks: "who came second, how often, to whom"),
      Example(arguments: "second-places 2024 --party RUK", asks: "one party"),
      Example(arguments: "second-places 2024 --area \"North West\"", asks: "in one region"),
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `second-places`.
package struct SecondPlacesRow: QueryRow {
  package static let query = NamedQuery.secondPlaces

  /// The party.
  package let party: PartyCode
  /// Seats in which it came second.
  package let seconds: Int
  /// Of these, behind the Conservatives.
  package let behindCon: Int
  /// Of these, behind Labour.
  package let behindLab: Int
  /// Of these, behind any other.
  package let behindOther: Int
  /// Of these, in marginal seats: by less than 10% of valid votes.
  package let within10: Int
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    party = cells.next()
    seconds = cells.next()
    behindCon = cells.next()
    behindLab = cells.next()
    behindOther = cells.next()
    within10 = cells.next()
    basis = cells.next()
  }
}

/// What the question `second-places` is asked about.
package struct SecondPlacesRequest: QueryRequest {
  package typealias Row = SecondPlacesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
