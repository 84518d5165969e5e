import Elections
import Wording

/// The rows of a comparison, and the same side by side.
struct ComparisonSheet {
  private struct Line: Hashable {
    let measure: TrendMeasure
    let party: String
    let election: Int
  }

  private let comparing: Comparing
  private var long: [[Cell]] = []
  private var lines: [Line] = []
  private var values: [Line: [String: Cell]] = [:]

  init(_ comparing: Comparing) { self.comparing = comparing }

  private var isOfParties: Bool { comparing.kind == .party }

  /// Adds the rows of a measure.
  mutating func add(_ measure: TrendMeasure, _ rows: [TrendRow]) {
    for row in rows.sorted(by: isBefore) {
      let (party, value) = (row.party?.text ?? "", row.value.map(Cell.number) ?? .missing)
      let name = isOfParties ? party : row.place
      let words: [Cell] = isOfParties ? [.text(party)] : [.text(row.place), party.isEmpty ? .missing : .text(party)]
      long.append(
        [.text(measure.rawValue), .integer(row.election), .text(row.basis.rawValue)] + words + [value])
      let line = Line(measure: measure, party: isOfParties ? "" : party, election: row.election)
      if values[line] == nil { lines.append(line) }
      // A value that was not counted has its mark beside it: what is compared need not stand on one basis.
      let mark = row.basis == .counted ? "" : row.basis == .published ? " N" : " E"
      values[line, default: [:]][name] = .text(measure.kind.reading(of: value) + mark)
    }
  }

  /// Parties as in lists, the earliest election first, places as they were named.
  private func isBefore(_ one: TrendRow, _ two: TrendRow) -> Bool {
    func place(_ row: TrendRow) -> [Int] {
      let party = row.party.flatMap { comparing.parties.firstIndex(of: $0.text) } ?? 0
      let name = comparing.names.firstIndex(of: row.place) ?? 0
      return isOfParties ? [row.election, party] : [party, row.election, name]
    }
    return place(one).lexicographicallyPrecedes(place(two))
  }

  /// One row a measure, party, election and place.
  var rows: Table {
    let places: [Table.Column] =
      isOfParties
      ? []
      : [.init(name: comparing.kind.rawValue, kind: .text, meaning: "The place.")]
    return Table(
      columns: [
        .init(name: "measure", kind: .text, meaning: "What is measured."),
        .init(name: "election", kind: .year, meaning: "The election."),
        .init(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      ] + places + [
        .init(name: "party", kind: .party, meaning: "The party; empty where the measure is of all."),
        .init(name: "value", kind: .index, meaning: "The measure, shares as fractions of one."),
      ], rows: long)
  }

  /// What is compared side by side: a row a measure, party and election.
  var reading: Table {
    let parties: [Table.Column] =
      isOfParties ? [] : [.init(name: "party", kind: .party, meaning: "The party; empty where the measure is of all.")]
    return Table(
      columns: [.init(name: "measure", kind: .text, meaning: "What is measured.")] + parties
        + [.init(name: "election", kind: .year, meaning: "The election.")]
        + comparing.names.map { .init(name: $0, kind: .text, meaning: "The measure there, N and E where not counted.") },
      rows: lines.map { line in
        [.text(line.measure.rawValue)] + (isOfParties ? [] : [line.party.isEmpty ? .missing : .text(line.party)])
          + [.integer(line.election)]
          + comparing.names.map { values[line]?[$0] ?? .text(Number.missing) }
      })
  }
}
