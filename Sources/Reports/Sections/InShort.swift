import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The election in ten sentences and five numbers, and what the exit poll had said.
  func inShort() throws -> [Report.Block] {
    let sentences = try Digest(library: library, house: house, swing: swing).sentences()
    return [
      .partBreak, .heading(1, "The election in short", id: "summary"),
      .keyFigures(try keyFigures()),
      .flow([.list(sentences.map { Report.Prose($0) })]),
    ] + (try exitPoll())
  }

  private func keyFigures() throws -> [Report.KeyFigure] {
    let share = house.parties.first { $0.party == house.largest.code }.map { Number.percentInWords($0.share) }
    func figure(_ value: String?, _ caption: String) -> Report.KeyFigure? {
      value.map { Report.KeyFigure($0, Report.Prose(caption), colour: house.largest.colour) }
    }
    let majority = house.majority.flatMap { $0 > 0 ? Number.count($0) : nil }
    let broadcast = English.clause(
      "; ",
      house.broadcastMajority.flatMap {
        $0 > 0 && $0 != house.majority ? "\(Number.count($0)) as broadcasters count" : nil
      })
    let short = house.needed - house.largestSeats
    let changed = try ChangesOfHands(library, to: election)?.seats
    return [
      figure(
        Number.count(house.largestSeats),
        "of \(house.seatsSoFar) for \(house.largest.proseName)\(English.clause(", with ", share, " of the vote"))"
      ),
      house.isWhole
        ? figure(
          majority ?? Number.count(short), majority == nil ? "seats short of a majority" : "majority\(broadcast)")
        : figure(
          Number.count(house.allSeats - house.seats), "seats still to be declared, of \(Number.count(house.allSeats))"),
      swing.flatMap { swing in
        swing.country?.butler.map {
          Report.KeyFigure(
            Number.decimal(abs($0) * 100), Report.Prose("points of swing \(swing.direction) (Butler)"),
            colour: swing.winner.colour)
        }
      },
      Report.KeyFigure(Number.percent(try library.row(of: election).turnout), "turnout"),
      baseline.flatMap { baseline in
        changed.map {
          Report.KeyFigure(Number.count($0), Report.Prose("seats won by another party than in \(baseline)"))
        }
      },
    ].compactMap { $0 }
  }

  /// What was forecast at ten o'clock, and what came of it.
  private func exitPoll() throws -> [Report.Block] {
    let answer = try ask(ExitPollsRequest.self)
    let rows = answer.rows.compactMap(ForecastOutcome.init)
    guard let error = rows.map({ abs($0.difference) }).max() else { return [] }
    let columns: [PrintedColumn<ForecastOutcome>] = [
      .party(\.party, in: library), .count(\.forecast, "Forecast"), .seats(\.seats, "Won"),
      .signed(\.difference, "Difference"),
    ]
    let exact = rows.count { $0.difference == 0 }
    return [
      .heading(2, "Exit poll and result", id: "exit-poll")
    ] + [exitPollSentence(rows, exact: exact)].compactMap { $0.map { .paragraph(Report.Prose($0)) } } + [
      .columns([
        Report.Column(span: 7, [try picture("exit-poll", span: 7)]),
        Report.Column(
          span: 5,
          [
            .table(
              Report.Table(
                caption: caption(
                  "No forecast was out by more than \(English.numeral(error))",
                  "Seats forecast and won, general election of \(election); the Speaker is among the others", answer),
                columns, rows))
          ]),
      ])
    ]
  }

  /// What the largest party had been given; nil where it was given no number of its own.
  private func exitPollSentence(_ rows: [ForecastOutcome], exact: Int) -> String? {
    guard let own = rows.first(where: { $0.party == house.largest.code }) else { return nil }
    let (forecast, difference) = (own.forecast, own.difference)
    let outcome =
      difference == 0
      ? "as many as were won"
      : "\(English.numeral(abs(difference))) \(difference > 0 ? "fewer" : "more") than were won"
    let verdict =
      forecast >= house.needed
      ? "a majority of \(Number.count(2 * forecast - house.allSeats))"
      : "\(English.quantity(house.needed - forecast, "seat")) short of a majority"
    let right =
      exact == 0
      ? "No party’s number was exactly right"
      : "\(English.sentenceCase(English.numeral(exact))) of the \(English.numeral(rows.count)) numbers \(exact == 1 ? "was" : "were") exactly right"
    return
      "When the polls closed, the exit poll gave \(house.largest.proseName) \(English.quantity(forecast, "seat")), "
      + "\(outcome): \(verdict). \(right)."
  }
}
