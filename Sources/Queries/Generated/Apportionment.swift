// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let apportionment = NamedQuery(
    name: "apportionment", summary: "Every constituency's winner across a boundary change, published or estimated, and how far it can be trusted.",
    order: "constituencies by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "method", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "lead", kind: .share, meaning: "The winner's share less the runner-up's."),
      Table.Column(name: "exposure", kind: .share, meaning: "How much of the result rests on assumptions; 0 where nothing changed."),
      Table.Column(name: "probability", kind: .share, meaning: "The probability that the winner is right; 1 only where no land changed. Of a published result it is our judgement of a model, not its authors'."),
      Table.Column(name: "comparable", kind: .flag, meaning: "Not where the Speaker wins, whom others did not stand against: no swing is shown."),
      Table.Column(name: "deviation", kind: .index, meaning: "The error of the lead in percentage points, the scale of a t distribution."),
      Table.Column(name: "partly", kind: .party, meaning: "Which of the first two did not stand in all of the constituency: that he has no votes in the rest is how votes are carried over."),
      Table.Column(name: "stood", kind: .share, meaning: "The part that he stood in, by electors."),
    ],
    examples: [
      Example(arguments: "apportionment 2019", asks: "our estimate of 2019 on the boundaries of 2024"),
      Example(arguments: "apportionment 2015 --area Scotland", asks: "of 2015, in Scotland"),
      Example(arguments: "apportionment 2019 --score", asks: "its agreement with the published notional result"),
    ],
    yields: ["comparable", "deviation", "partly", "stood"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `apportionment`.
package struct ApportionmentRow: QueryRow {
  package static let query = NamedQuery.apportionment

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The winner's party.
  package let winner: PartyCode
  /// The winner's share less the runner-up's.
  package let lead: Double
  /// How much of the result rests on assumptions; 0 where nothing changed.
  package let exposure: Double
  /// The probability that the winner is right; 1 only where no land changed. Of a published result it is our judgement of a model, not its authors'.
  package let probability: Double?
  /// Not where the Speaker wins, whom others did not stand against: no swing is shown.
  package let comparable: Bool
  /// The error of the lead in percentage points, the scale of a t distribution.
  package let deviation: Double?
  /// Which of the first two did not stand in all of the constituency: that he has no votes in the rest is how votes are carried over.
  package let partly: PartyCode?
  /// The part that he stood in, by electors.
  package let stood: Double?
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    winner = cells.next()
    lead = cells.next()
    exposure = cells.next()
    probability = cells.next()
    comparable = cells.next()
    deviation = cells.next()
    partly = cells.next()
    stood = cells.next()
    basis = cells.next()
  }
}

/// What the question `apportionment` is asked about.
package struct ApportionmentRequest: QueryRequest {
  package typealias Row = ApportionmentRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, method: method, limit: limit)
  }
}
