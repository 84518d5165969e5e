// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let sequences = NamedQuery(
    name: "sequences", summary: "The sequences of winners over elections on one boundary set, and how many seats each of them has.",
    order: "most seats first, then by the winners' abbreviations.",
    parameters: [
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "to", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "constituency_id", kind: .count, meaning: "The constituency, which is not shown."),
      Table.Column(name: "election", kind: .year, meaning: "The election; each gets a column of its own."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
    ],
    examples: [
      Example(arguments: "sequences", asks: "who won each seat at each election, and in how many"),
      Example(arguments: "sequences --area Scotland", asks: "in Scotland"),
      Example(arguments: "sequences --from 2015 --to 2019", asks: "at three elections"),
    ],
    countsSequences: true)
}
