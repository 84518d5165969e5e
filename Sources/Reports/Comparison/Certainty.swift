import Elections
import Findings
import Queries
import Report
import Wording

/// How sure it is what seats were on boundaries that they were not fought on.
extension OneMap {
  /// How many changes there were between any two of the elections, what seats may have been, and which changes are in doubt.
  func certainty() throws -> [Report.Block] {
    guard isEstimated else { return [] }
    return [
      .pageBreak, .heading(1, "How sure the seats are", id: "certainty"),
      .paragraph(introduction),
    ] + (doubt.map { [.paragraph(Report.Prose($0))] } ?? []) + [
      .table(counts())
    ] + (try ranges()) + (try doubts())
  }

  private var introduction: Report.Prose {
    let notional = zip(years, paths.bases).filter { $1 != .counted }.map { String($0.0) }
    let own = English.list(estimated.map(String.init))
    let how =
      estimated.isEmpty
      ? "The result on the new boundaries was published; how sure it is, "
      : "The votes of \(own) are carried over to the new boundaries, as "
    return [
      Report.Run("Most constituencies of \(English.list(notional)) were not those of \(set). \(how)"),
      .link("the method", to: "method"),
      Report.Run(
        " describes. Every notional winner has a probability of being right. By these, \(likelyWrong) are probably wrong. "
          + (paths.hedge.isEmpty
            ? "" : "“Probably” says of a number of seats that it is of the likeliest winner of each.")
      ),
    ]
  }

  private var likelyWrong: String {
    let rows = changes.rows.filter { years.contains($0.fromElection) && years.contains($0.toElection) }
    return English.list(
      rows.compactMap { row in
        row.wrong.map {
          "\(English.about($0)) of the \(English.quantity(row.changedHands, "change")) from \(row.fromElection) to \(row.toElection)"
        }
      })
  }

  private func counts() -> Report.Table {
    func election(
      _ head: String, _ year: @escaping (ChangesRow) -> Int, _ basis: @escaping (ChangesRow) -> Basis
    ) -> PrintedColumn<ChangesRow> {
      PrintedColumn(column: .words(Report.Prose(head))) { Report.Cell(String(year($0)), mark: basis($0).mark) }
    }
    let columns = [
      election("From", \.fromElection, \.fromBasis), election("To", \.toElection, \.toBasis),
      .seats(\.seats), .count(\.changedHands, "Changed hands"), .count(\.uncertain, "Of these uncertain"),
      .index(\.wrong, "Likely wrong"), .count(\.changedLow, "Low"), .count(\.changedHigh, "High"),
    ]
    let rows = changes.rows.filter { years.contains($0.fromElection) && years.contains($0.toElection) }
    return Report.Table(
      caption: caption(
        "Seats that changed hands, by pair of elections",
        "Winning parties compared; low and high: the range of nine draws of ten", changes),
      columns, rows, notes: notes)
  }

  /// The seats that the larger parties may have won at the elections that were not counted on these boundaries.
  private func ranges() throws -> [Report.Block] {
    let columns: [PrintedColumn<RangesRow>] = [
      .party(\.party, in: library), .seats(\.seats), .index(\.expectedSeats, "Expected"),
      .count(\.seatsLow, "Low"), .count(\.seatsHigh, "High"), .index(\.wrongWinners, "Likely wrong"),
    ]
    let tables = try estimated.map { year in
      let answer = try library.ask(RangesRequest(election: year, on: set))
      return Report.Block.table(
        Report.Table(
          caption: Report.Caption(
            "Seats of \(year) and what they may have been",
            subtitle:
              "By the estimate; expected, by the probabilities of winners; low and high of nine draws of ten",
            source: "\(SourceLine.counted); \(year) estimated by this project", command: answer.command),
          columns, answer.rows.filter { $0.seats > 1 || $0.seatsHigh.map { $0 > 1 } == true },
          notes: Basis.notes([.estimated]), density: .compact))
    }
    guard tables.count == 2 else { return tables }
    return [.columns(tables.map { Report.Column(span: 6, [$0]) })]
  }

  /// The changes of hands that are too uncertain to rely on.
  private func doubts() throws -> [Report.Block] {
    let ends = pairs.count > 1 ? pairs + [(from: years[0], to: years[years.count - 1])] : pairs
    let tables = try ends.compactMap { pair -> Report.Block? in
      let answer = try library.ask(FlipsRequest(from: pair.from, to: pair.to, on: set))
      let rows = answer.rows.filter { $0.uncertain == true && $0.comparable }
      guard !rows.isEmpty else { return nil }
      let columns: [PrintedColumn<FlipsRow>] = [
        .constituency(\.constituency, \.code), .party(\.fromParty, "From", in: library, name: \.code.text),
        .party(\.toParty, "To", in: library, name: \.code.text),
        .probability(\.probability, under: threshold, mark: answer.basisMark),
      ]
      return .table(
        Report.Table(
          caption: caption(
            "Uncertain changes of hands, \(pair.from) to \(pair.to)",
            "Seats whose change rests on a notional winner who may not have been one, and the probability of the change",
            answer),
          columns, rows, notes: answer.basisNotes, density: .compact, flow: 2))
    }
    return tables.isEmpty ? [] : [.heading(2, "Uncertain changes of hands", id: "uncertain")] + tables
  }

  /// How many of these seats are likely to be told wrongly, and which are told in no number; nil where all were counted on one ground.
  private var doubt: String? {
    let winding = paths.seats.filter { $0.changes > 1 }
    func wrong(_ seats: [SeatPaths.Seat], _ what: String) -> String? {
      LikelyWrong(seats.map(\.probability)).words.map { "of the \(Number.count(seats.count)) seats that \(what) \($0)" }
    }
    let told = [
      wrong(paths.held, "had the same winner \(paths.everyTime)"),
      winding.isEmpty ? nil : wrong(winding, "changed hands \(often)"),
    ].compactMap(\.self)
    let speaker = paths.incomparable.map(\.name)
    let left =
      speaker.isEmpty
      ? nil
      : "Where the Speaker comes first in a notional result nothing changes hands: \(English.list(speaker)) \(speaker.count == 1 ? "is" : "are") in neither number."
    let sentence = told.isEmpty ? nil : English.sentenceCase(English.list(told)) + "."
    let both = [sentence, left].compactMap(\.self)
    return both.isEmpty ? nil : both.joined(separator: " ")
  }
}
