import Queries
import Report
import Wording

extension ComparisonReport {
  /// The elections on the boundaries of the newest of them: who won seats from whom, and how sure that is.
  ///
  /// - Returns: nothing where one of the elections is not known on those boundaries.
  func oneMap() throws -> [Report.Block] {
    guard let first = houses.first?.election, let last = houses.last?.election, first != last,
      let set = rows.first(where: { $0.count("election") == last })?.text("boundary_set")
    else { return [] }
    let answer = try library.ask("changes", Filters(from: first, to: last, on: set))
    let years = Set(houses.map(\.election))
    let changes = answer.table.records.filter {
      years.contains($0.count("from_election")) && years.contains($0.count("to_election"))
    }
    guard changes.count * 2 == years.count * (years.count - 1) else { return [] }
    let map = OneMap(report: self, set: set, changes: changes, answer: answer)
    return try map.blocks() + falls(on: set) + (map.isEstimated ? try method(on: set) : [])
  }
}

/// Several elections on one set of boundaries.
private struct OneMap {
  let report: ComparisonReport
  let set: String
  /// The pairs of elections, each with the seats that changed hands between them.
  let changes: [Record]
  let answer: QueryResult

  private var library: Library { report.library }
  private var years: [Int] { report.houses.map(\.election) }
  private var ends: Filters { Filters(from: years.first, to: years.last, on: set) }

  /// Each election and the next, then the first and the last.
  private var pairs: [(from: Int, to: Int)] {
    let steps = zip(years, years.dropFirst()).map { (from: $0, to: $1) }
    guard steps.count > 1, let first = years.first, let last = years.last else { return steps }
    return steps + [(first, last)]
  }

  /// The elections that were not counted on these boundaries.
  private var estimated: [Int] {
    let rows = changes.map { ($0.count("from_election"), $0.text("from_basis")) }
    return Set(rows.filter { $0.1 == "estimated" }.map(\.0)).sorted()
  }

  var isEstimated: Bool { !estimated.isEmpty }

  private func notes(among elections: [String]) -> [Report.Prose] {
    Basis.notes(elections.compactMap { marks[$0] })
  }

  /// The marks of the elections that were not counted on these boundaries, by year.
  private var marks: [String: String] {
    Dictionary(
      answer.table.records.map { ($0.reading("from_election"), Basis.mark($0.text("from_basis"))) },
      uniquingKeysWith: { first, _ in first })
  }

  func blocks() throws -> [Report.Block] {
    [
      .partBreak, .heading(1, "Seats on one set of boundaries", id: "one-map"), .paragraph(introduction),
      .table(counts()),
      .heading(2, "Who won seats from whom", id: "one-map-flows"),
      .paragraph(Report.Prose(pairs.map(sentence).joined(separator: " "))),
      try report.picture("flows", ends),
    ] + (try sequences()) + (try maps()) + (try doubts())
  }

  private func maps() throws -> [Report.Block] {
    [
      .heading(2, "Who won which seats", id: "one-map-winners"),
      .columns(
        try report.sideBySide(report.houses) { [try report.picture("hexmap", Filters(election: $0.election, on: set))] }
      ),
      .heading(2, "Where seats changed hands", id: "one-map-changed"),
      .columns(
        try pairs.suffix(3).map { pair in
          Report.Column(
            span: 12 / min(3, pairs.count),
            [try report.picture("hexmap", Filters(election: pair.to, from: pair.from, on: set), mode: "changed")])
        }),
    ]
  }

  private var introduction: Report.Prose {
    guard isEstimated else { return "All these elections were fought on the same boundaries." }
    let list = English.list(estimated.map(String.init))
    return [
      Report.Run(
        "The constituencies of \(list) were not those of \(years.last ?? 0). Here the votes of \(list) are carried over to the "
          + "new boundaries, as "), .link("the method", to: "method"),
      Report.Run(
        " describes. These are estimates: every estimated winner has a probability of being right, and a change of hands that "
          + "is too uncertain to rely on has a hollow mark on the maps and stands in a list of its own."),
    ]
  }

  private func counts() -> Report.Table {
    func election(_ head: String, _ column: String, _ basisColumn: String) -> Library.PrintedColumn {
      Library.PrintedColumn(column: .text(Report.Prose(head))) {
        Report.Cell($0.reading(column), mark: Basis.mark($0.text(basisColumn)))
      }
    }
    let columns = [
      election("From", "from_election", "from_basis"), election("To", "to_election", "to_basis"),
      .number("Seats", "seats"), .number("Changed hands", "changed"), .number("Of these uncertain", "uncertain"),
    ]
    return Report.Table(
      caption: caption("Seats that changed hands, by pair of elections", "Winning parties compared", answer),
      columns: columns.columns, rows: columns.rows(changes),
      notes: notes(among: changes.map { $0.reading("from_election") }))
  }

  private func sentence(_ pair: (from: Int, to: Int)) -> String {
    let row = changes.first { $0.count("from_election") == pair.from && $0.count("to_election") == pair.to }
    let (changed, uncertain) = (row?.count("changed") ?? 0, row?.count("uncertain") ?? 0)
    let doubt = uncertain > 0 ? ", \(English.numeral(uncertain)) of them uncertain" : ""
    return "From \(pair.from) to \(pair.to) \(English.quantity(changed, "seat")) changed hands\(doubt)."
  }

  /// The sequences of winners that most seats had.
  private func sequences() throws -> [Report.Block] {
    let answer = try library.ask("sequences", ends)
    let elections = answer.table.columns.dropLast().map(\.name)
    let rows = answer.table.records
    let columns =
      elections.map { library.party($0, $0, name: \.code, mark: marks[$0] ?? "") } + [
        Library.PrintedColumn.number("Seats", "seats")
      ]
    func winners(_ row: Record) -> [String] { elections.map { library.look(row.text($0)).shortName } }
    let moved = rows.first { Set(elections.map($0.text)).count > 1 }
    let finding = moved.map {
      "The commonest path of a seat that changed hands was \(winners($0).joined(separator: " → ")): \(English.quantity($0.count("seats"), "seat"))."
    }
    return [
      .heading(2, "Sequences of winners", id: "sequences"),
      .paragraph(
        Report.Prose("Who won each seat from one election to the next, those in between included. \(finding ?? "")")),
      .table(
        Report.Table(
          caption: caption(
            "The commonest sequences of winners", "Seats by the parties that won them in turn, the largest numbers",
            answer),
          columns: columns.columns, rows: columns.rows(rows.prefix(20)), notes: notes(among: elections),
          density: .compact, flow: 2)),
    ]
  }

  /// The changes of hands that are too uncertain to rely on.
  private func doubts() throws -> [Report.Block] {
    let tables = try pairs.compactMap { pair -> Report.Block? in
      let answer = try library.ask("flips", Filters(from: pair.from, to: pair.to, on: set))
      let rows = answer.table.records.filter { $0.count("uncertain") == 1 }
      guard !rows.isEmpty else { return nil }
      let columns: [Library.PrintedColumn] = [
        .words("Constituency", "constituency"), library.party("From", "from_party", name: \.code),
        library.party("To", "to_party", name: \.code), .number("Probability", "probability", mark: answer.basisMark),
      ]
      return .table(
        Report.Table(
          caption: caption(
            "Uncertain changes of hands, \(pair.from) to \(pair.to)",
            "Seats whose change rests on an estimated winner who may not have been one, and the probability of the change",
            answer),
          columns: columns.columns, rows: columns.rows(rows), notes: answer.basisNotes, density: .compact, flow: 2))
    }
    guard !tables.isEmpty else { return [] }
    return [.heading(2, "Uncertain changes of hands", id: "uncertain")] + tables
  }

  private func caption(_ title: String, _ subtitle: String, _ answer: QueryResult) -> Report.Caption {
    Report.Caption(title, subtitle: subtitle, source: source(answer), command: answer.command)
  }

  private func source(_ answer: QueryResult) -> String {
    isEstimated && answer.election == nil
      ? "\(SourceLine.counted); \(English.list(estimated.map(String.init))) estimated by this project"
      : SourceLine.plain(answer)
  }
}
