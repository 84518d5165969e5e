import Elections
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// The seats that were close at one election, and what became of them at the next.
  ///
  /// - Returns: nothing where seats cannot be followed.
  func marginals(_ map: OneMap?) throws -> [Report.Block] {
    guard let map else { return [] }
    let fates = try map.pairs.compactMap { pair -> [Report.Block]? in
      let ground = try ground(pair.from, pair.to, else: map.set)
      let answer = try library.ask(WinnersRequest(Filters(from: pair.from, to: pair.to, on: ground)))
      let paths = SeatPaths(answer.rows, at: [pair.from, pair.to])
      return try paths.map { try self.fates($0, answer, map) }
    }
    // A pair alone has the page to itself: what became of the seats, and beside it the closest.
    let parts = fates.count == 1 ? fates.flatMap { [Array($0.dropLast()), Array($0.suffix(1))] } : fates
    let columns = parts.map { Report.Column(span: 6, $0) }
    let rows = stride(from: 0, to: columns.count, by: 2).map { start in
      Report.Block.columns(Array(columns[start..<min(start + 2, columns.count)]))
    }
    return [
      .pageBreak, .heading(1, "The marginal seats, and what became of them", id: "marginals"),
      .deck(
        "Seats won by less than five points at one election, by who won them at the next. Both elections are on the same boundaries."
      ),
    ] + rows
  }

  private func fates(_ paths: SeatPaths, _ answer: Answer<WinnersRow>, _ map: OneMap) throws -> [Report.Block] {
    let (from, to) = (paths.elections[0], paths.elections[1])
    let close = MarginalFates(paths, library)
    let marks = paths.bases.map(\.mark)
    let pairs = close.byContest
    let shown = pairs.prefix(8)
    let rest = pairs.dropFirst(8)
    func cells(_ seats: [SeatPaths.Seat]) -> [Report.Cell] {
      let fates = seats.map(MarginalFates.fate)
      return [Report.Cell(Number.count(seats.count))]
        + [MarginalFates.Fate.kept, .second, .third].map { fate in
          let count = fates.count { $0 == fate }
          return Report.Cell(count == 0 ? "–" : Number.count(count))
        }
    }
    func party(_ code: PartyCode) -> Report.Cell {
      Report.Cell(library.look(code).code.text, chip: library.look(code).colour)
    }
    let rows =
      shown.map { Report.Row([party($0.holder), party($0.second)] + cells($0.seats)) }
      + (rest.isEmpty
        ? []
        : [
          Report.Row(
            [Report.Cell("Others (\(English.quantity(rest.count, "contest")))"), ""] + cells(rest.flatMap(\.seats)))
        ])
    let closest = close.seats.compactMap { seat in seat.votes[0].map { (seat: seat, votes: $0) } }
      .sorted { ($0.votes, $0.seat.name) < ($1.votes, $1.seat.name) }.prefix(map.pairs.count > 2 ? 12 : 30)
    return [
      .paragraph([.bold("\(close.first) to \(to). "), Report.Run(close.words(library))]),
      .table(
        Report.Table(
          caption: Report.Caption.derived(
            close.title,
            "By winner and runner-up in \(from); won in \(to) by the same party, by the runner-up of \(from), or by another",
            answer),
          columns: [
            Report.TableColumn(.marked("Won", marks[0]), .flexible(1)), Report.TableColumn("Second"), .numeric("Seats"),
            .numeric("Kept"), .numeric("Second"), .numeric("Another"),
          ], rows: rows, totals: [Report.Row(["All", ""] + cells(close.seats))], notes: Basis.notes(paths.bases),
          density: .compact)),
      .table(
        Report.Table(
          caption: Report.Caption(
            "The \(English.numeral(closest.count)) closest of \(close.first)",
            "Majority in votes, winner and runner-up, and who won in \(to)",
            answer),
          columns: [
            Report.TableColumn("Constituency", .flexible(1)), .numeric(.marked("Majority", marks[0])),
            Report.TableColumn("Won"), Report.TableColumn("Second"), Report.TableColumn(.marked(String(to), marks[1])),
          ],
          rows: closest.map { seat, votes in
            Report.Row(
              [
                Report.Cell(seat.name + map.mark(seat.probabilities[0])), Report.Cell(Number.votes(votes)),
                party(seat.winners[0]),
              ]
                + [seat.seconds[0].map(party) ?? Report.Cell(Number.missing), party(seat.winners[1])])
          }, notes: Basis.notes(paths.bases), density: .compact)),
    ]
  }

  /// The boundaries that both elections were fought on, so that counts stand beside counts; others where there are none.
  func ground(_ from: Int, _ to: Int, else set: String) throws -> String {
    func own(_ election: Int) throws -> String? {
      try library.elections().first { $0.election == election }?.boundarySet
    }
    guard let shared = try own(to), try own(from) == shared else { return set }
    return shared
  }
}
