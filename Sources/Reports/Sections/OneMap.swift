import Elections
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// The elections on the boundaries of the newest of them: who won seats from whom, and how sure that is.
  ///
  /// - Returns: nothing where one of the elections is not known on those boundaries.
  func oneMap() throws -> [Report.Block] {
    guard let first = houses.first?.election, let last = houses.last?.election, first != last,
      let set = rows.first(where: { $0.election == last })?.boundarySet
    else { return [] }
    let answer = try library.ask(ChangesRequest(from: first, to: last, on: set))
    let years = Set(houses.map(\.election))
    let changes = answer.rows.filter {
      years.contains($0.fromElection) && years.contains($0.toElection)
    }
    guard changes.count * 2 == years.count * (years.count - 1) else { return [] }
    let map = OneMap(report: self, set: set, first: first, last: last, changes: changes, answer: answer)
    return try map.blocks() + falls(on: set) + (map.isEstimated ? try method(on: set) : [])
  }
}

/// Several elections on one set of boundaries.
private struct OneMap {
  let report: ComparisonReport
  let set: String
  let first: Int
  let last: Int
  /// The pairs of elections, each with the seats that changed hands between them.
  let changes: [ChangesRow]
  let answer: Answer<ChangesRow>

  private var library: Library { report.library }
  private var years: [Int] { report.houses.map(\.election) }
  private var ends: Filters { Filters(from: first, to: last, on: set) }

  /// Each election and the next, then the first and the last.
  private var pairs: [(from: Int, to: Int)] {
    let steps = zip(years, years.dropFirst()).map { (from: $0, to: $1) }
    return steps.count > 1 ? steps + [(first, last)] : steps
  }

  /// The elections that were not counted on these boundaries.
  private var estimated: [Int] {
    Set(changes.filter { $0.fromBasis == .estimated }.map(\.fromElection)).sorted()
  }

  var isEstimated: Bool { !estimated.isEmpty }

  private func notes(among elections: [Int]) -> [Report.Prose] { Basis.notes(elections.compactMap { bases[$0] }) }

  /// What the elections' results on these boundaries are.
  private var bases: [Int: Basis] {
    Dictionary(
      answer.rows.flatMap { [($0.fromElection, $0.fromBasis), ($0.toElection, $0.toBasis)] },
      uniquingKeysWith: { first, _ in first })
  }

  func blocks() throws -> [Report.Block] {
    [
      .partBreak, .heading(1, "Seats on one set of boundaries", id: "one-map"), .paragraph(introduction),
      .table(counts()),
    ] + (try ranges()) + [
      .heading(2, "Who won seats from whom", id: "one-map-flows"),
      .paragraph(Report.Prose((pairs.compactMap(sentence) + [try doubt()].compactMap(\.self)).joined(separator: " "))),
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
        "The constituencies of \(list) were not those of \(last). Here the votes of \(list) are carried over to the "
          + "new boundaries, as "), .link("the method", to: "method"),
      Report.Run(
        " describes. These are estimates: every estimated winner has a probability of being right, and a change of hands that "
          + "is too uncertain to rely on has a hollow mark on the maps and stands in a list of its own."),
    ]
  }

  private func counts() -> Report.Table {
    func election(
      _ head: String, _ year: @escaping (ChangesRow) -> Int, _ basis: @escaping (ChangesRow) -> Basis
    ) -> PrintedColumn<ChangesRow> {
      PrintedColumn(column: .words(Report.Prose(head))) { Report.Cell(String(year($0)), mark: basis($0).mark) }
    }
    let columns = [
      election("From", \.fromElection, \.fromBasis), election("To", \.toElection, \.toBasis),
      .seats(\.seats), .count(\.changed, "Changed hands"), .count(\.uncertain, "Of these uncertain"),
      .index(\.wrong, "Likely wrong"),
      .count(\.changedLow, "Low"), .count(\.changedHigh, "High"),
    ]
    return Report.Table(
      caption: caption(
        "Seats that changed hands, by pair of elections",
        "Winning parties compared; low and high: the range of nine draws of ten", answer),
      columns, changes, notes: notes(among: changes.map(\.fromElection)))
  }

  private func sentence(_ pair: (from: Int, to: Int)) -> String? {
    guard let row = changes.first(where: { $0.fromElection == pair.from && $0.toElection == pair.to }) else {
      return nil
    }
    let doubt = row.uncertain > 0 ? ", \(English.numeral(row.uncertain)) of them uncertain" : ""
    let isCounted = row.fromBasis == .counted && row.toBasis == .counted
    let speaker =
      row.speaker > 0
      ? "; \(English.numeral(row.speaker)) \(row.speaker == 1 ? "is a seat" : "are seats") that the Speaker holds in a notional result, whom others did not stand against, which is no change"
      : ""
    return "From \(pair.from) to \(pair.to), \(isCounted ? "" : "by these figures, ")"
      + "\(English.quantity(row.changed, "seat")) changed hands\(doubt)\(speaker)."
  }

  /// How many notional winners are expected to be wrong, by their own probabilities; nil where all were counted.
  private func doubt() throws -> String? {
    let rows = try library.ask(ElectionsRequest(on: set)).rows.filter { years.contains($0.election) }
    let wrong = rows.compactMap { row in
      row.wrongWinners.map {
        "about \(English.numeral(Int($0.rounded()))) of \(Number.count(row.seats)) for \(row.election)"
      }
    }
    return wrong.isEmpty
      ? nil
      : "By the probabilities of the winners so many of them are likely to be wrong: \(English.list(wrong))."
  }

  /// The seats that the larger parties may have won at the elections that were not counted on these boundaries.
  private func ranges() throws -> [Report.Block] {
    let answers = try estimated.filter(years.contains).map { try library.ask(RangesRequest(election: $0, on: set)) }
    let columns: [PrintedColumn<RangesRow>] = [
      .party(\.party, in: library), .seats(\.seats), .index(\.expectedSeats, "Expected"),
      .count(\.seatsLow, "Low"), .count(\.seatsHigh, "High"),
      .share(\.mostSeats, "Most seats"), .share(\.majority, "Majority"), .index(\.wrongWinners, "Likely wrong"),
    ]
    return zip(estimated.filter(years.contains), answers).map { year, answer in
      .table(
        Report.Table(
          caption: Report.Caption(
            "Seats of \(year) and what they may have been",
            subtitle:
              "By the estimate, expected by the probabilities of winners, low and high of nine draws of ten, and in what part of the draws a party has most seats or a majority",
            source: "\(SourceLine.counted); \(year) estimated by this project", command: answer.command),
          columns, answer.rows.filter { $0.seats > 1 || $0.seatsHigh.map { $0 > 1 } == true },
          notes: notes(among: [year]), density: .compact))
    }
  }

  /// The sequences of winners that most seats had.
  private func sequences() throws -> [Report.Block] {
    let answer = try library.ask("sequences", ends)
    let elections = answer.table.columns.dropLast().compactMap { Int($0.name) }
    let rows = try answer.table.rows.map { try WinnerSequence($0, of: elections.count) }
    let columns =
      elections.enumerated().map { index, election -> PrintedColumn<WinnerSequence> in
        .party(
          { $0.winners[index] }, String(election), in: library, name: \.code.text,
          mark: bases[election, default: .counted].mark)
      } + [.seats(\.seats)]
    // Those with as many seats as the last that has room are as common.
    let least = rows.prefix(20).last?.seats ?? 1
    let moved = rows.first { Set($0.winners).count > 1 }
    let finding = moved.map { row in
      let path = row.winners.map { library.look($0).shortName }.joined(separator: " → ")
      return
        "By these figures the commonest path of a seat that changed hands was \(path): \(English.quantity(row.seats, "seat"))."
    }
    let sentences = ["Who won each seat from one election to the next, those in between included.", finding]
    return [
      .heading(2, "Sequences of winners", id: "sequences"),
      .paragraph(Report.Prose(sentences.compactMap(\.self).joined(separator: " "))),
      .table(
        Report.Table(
          caption: caption(
            "The commonest sequences of winners", "Seats by the parties that won them in turn, the largest numbers",
            answer),
          columns, rows.filter { $0.seats >= least }, notes: notes(among: elections), density: .compact, flow: 2)),
    ]
  }

  /// The changes of hands that are too uncertain to rely on.
  private func doubts() throws -> [Report.Block] {
    let tables = try pairs.compactMap { pair -> Report.Block? in
      let answer = try library.ask(FlipsRequest(from: pair.from, to: pair.to, on: set))
      let rows = answer.rows.filter { $0.uncertain == true }
      guard !rows.isEmpty else { return nil }
      let columns: [PrintedColumn<FlipsRow>] = [
        .constituency(\.constituency, \.code), .party(\.fromParty, "From", in: library, name: \.code.text),
        .party(\.toParty, "To", in: library, name: \.code.text),
        .share(\.probability, "Probability", mark: answer.basisMark),
      ]
      return .table(
        Report.Table(
          caption: caption(
            "Uncertain changes of hands, \(pair.from) to \(pair.to)",
            "Seats whose change rests on an estimated winner who may not have been one, and the probability of the change",
            answer),
          columns, rows, notes: answer.basisNotes, density: .compact, flow: 2))
    }
    guard !tables.isEmpty else { return [] }
    return [.heading(2, "Uncertain changes of hands", id: "uncertain")] + tables
  }

  private func caption(_ title: String, _ subtitle: String, _ answer: some Traceable) -> Report.Caption {
    Report.Caption(title, subtitle: subtitle, source: source(answer), command: answer.command)
  }

  private func source(_ answer: some Traceable) -> String {
    isEstimated && answer.election == nil
      ? "\(SourceLine.counted); \(English.list(estimated.map(String.init))) estimated by this project"
      : SourceLine.plain(answer)
  }
}

/// Who won some seats at one election after the other: a row of the query `sequences`, which has a column an election.
private struct WinnerSequence {
  /// The winners, the earliest first.
  let winners: [PartyCode]
  /// How many seats they won in turn.
  let seats: Int

  init(_ cells: [Cell], of elections: Int) throws {
    winners = cells.dropLast().compactMap(\.text).map(PartyCode.init)
    guard winners.count == elections, case .integer(let seats)? = cells.last else {
      throw RowError(query: "sequences", column: "seats", expected: "a number behind the winners")
    }
    self.seats = seats
  }
}
