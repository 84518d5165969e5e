// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let voteLosses = NamedQuery(
    name: "vote-losses", summary: "Where a party's votes of one election were at another, by nation and region: in seats that it left, fought again, or entered.",
    order: "most votes at the earlier election first, then by name.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: true, count: 1, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "region", kind: .text, meaning: "The nation, or the region of England."),
      Table.Column(name: "candidates_from", kind: .count, meaning: "Seats in which the party stood at the earlier election; in a notional result those in which it has votes."),
      Table.Column(name: "votes_from", kind: .votes, meaning: "Its votes there."),
      Table.Column(name: "candidates_to", kind: .count, meaning: "Seats in which it stood at the later election."),
      Table.Column(name: "votes_to", kind: .votes, meaning: "Its votes there."),
      Table.Column(name: "left_seats", kind: .count, meaning: "Seats in which it stood at the earlier election only."),
      Table.Column(name: "left_votes", kind: .votes, meaning: "Its votes there at the earlier election."),
      Table.Column(name: "fought_seats", kind: .count, meaning: "Seats in which it stood both times."),
      Table.Column(name: "fought_from", kind: .votes, meaning: "Its votes there at the earlier election."),
      Table.Column(name: "fought_to", kind: .votes, meaning: "Its votes there at the later election."),
      Table.Column(name: "fell_in", kind: .count, meaning: "In how many of these its votes fell."),
      Table.Column(name: "entered_votes", kind: .votes, meaning: "Its votes at the later election where it had not stood at the earlier one."),
    ],
    examples: [
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `vote-losses`.
package struct VoteLossesRow: QueryRow {
  package static let query = NamedQuery.voteLosses

  /// The nation, or the region of England.
  package let region: String
  /// Seats in which the party stood at the earlier election; in a notional result those in which it has votes.
  package let candidatesFrom: Int
  /// Its votes there.
  package let votesFrom: Double
  /// Seats in which it stood at the later election.
  package let candidatesTo: Int
  /// Its votes there.
  package let votesTo: Double
  /// Seats in which it stood at the earlier election only.
  package let leftSeats: Int
  /// Its votes there at the earlier election.
  package let leftVotes: Double
  /// Seats in which it stood both times.
  package let foughtSeats: Int
  /// Its votes there at the earlier election.
  package let foughtFrom: Double
  /// Its votes there at the later election.
  package let foughtTo: Double
  /// In how many of these its votes fell.
  package let fellIn: Int
  /// Its votes at the later election where it had not stood at the earlier one.
  package let enteredVotes: Double
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    region = cells.next()
    candidatesFrom = cells.next()
    votesFrom = cells.next()
    candidatesTo = cells.next()
    votesTo = cells.next()
    leftSeats = cells.next()
    leftVotes = cells.next()
    foughtSeats = cells.next()
    foughtFrom = cells.next()
    foughtTo = cells.next()
    fellIn = cells.next()
    enteredVotes = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `vote-losses` is asked about.
package struct VoteLossesRequest: QueryRequest {
  package typealias Row = VoteLossesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, party: PartyCode, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, party: party.text, method: method, limit: limit)
  }
}
