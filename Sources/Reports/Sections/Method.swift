import Figures
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// How votes were carried over to other boundaries, how well that is known to work, and where it is not known.
  func method(on set: String) throws -> [Report.Block] {
    let agreement = try library.ask(AgreementRequest())
    let validation = try library.ask(ValidationRequest())
    guard let reference = agreement.rows.last?.election, let finding = finding(validation.rows) else {
      throw FigureError.nothingToShow(figure: "reliability", reason: "no published result can be compared with")
    }
    return [
      .partBreak, .heading(1, "Method and validation", id: "method"),
      .paragraph(
        Report.Prose(
          "Votes are counted by constituency, not by street, so that nobody knows how the voters of the new constituencies voted "
            + "at elections fought on the old ones. This is how the estimates in this report were made.")),
      .flow([.list(steps(reference))]),
      .heading(2, "How well it works", id: "method-tests"),
      .paragraph(Report.Prose(finding)),
      .columns([
        Report.Column(span: 6, [.table(trials(validation)), .table(distances(validation))]),
        Report.Column(span: 6, [.table(scores(agreement))]),
      ]),
      try picture("reliability"),
      .heading(2, "What is not known", id: "method-limits"),
      .flow([.list(try limits(reference))]),
    ]
  }

  private func steps(_ reference: Int) -> [Report.Prose] {
    [
      [
        .bold("Pieces"),
        ": the parts in which old and new constituencies overlap, each with its share of the old one’s residential addresses. A new constituency that is whole old ones keeps their counted votes.",
      ],
      [
        .bold("Uniform"),
        ": every party’s votes go to the pieces by those shares, as if its voters lived evenly everywhere. This is the plain estimate that the other is compared with.",
      ],
      [
        .bold("Calibrated"),
        Report.Run(
          ": the published notional result of \(reference) (Rallings and Thrasher) tells where inside each old constituency a "
            + "party was strong. Votes of \(reference) are fitted to the pieces until old totals and new ones both agree; how far a "
            + "piece leans to a party, and how many of its voters turn out, is carried to the other elections, damped."),
      ],
      [
        .bold("Kept"),
        ": the votes of every party in every old constituency, and in the nation, are the counted ones; estimates only say where they lie.",
      ],
      [
        .bold("Probability"),
        ": the error of an estimated lead grows with the part of a constituency that was split off others. The lead beside that error gives the probability that the winner is right, by a t distribution with six degrees of freedom. Where both elections are estimates the two are multiplied.",
      ],
    ]
  }

  private func finding(_ rows: [ValidationRow]) -> String? {
    func part(_ method: String) -> [Double] {
      rows.filter { $0.method == method }.compactMap(\.winnersRight)
    }
    let (plain, fitted) = (part("uniform"), part("calibrated"))
    guard let least = fitted.min(), let most = fitted.max(), let low = plain.min(), let high = plain.max() else {
      return nil
    }
    return
      "The method was tried on a made-up boundary change whose truth is known: neighbouring old constituencies were merged in pairs "
      + "and split again. It named \(Number.percent(least)) to \(Number.percent(most)) of the winners rightly, the uniform estimate "
      + "\(Number.percent(low)) to \(Number.percent(high)). It was also fitted with a third of the new constituencies hidden from it, in turn."
  }

  private func trials(_ answer: Answer<ValidationRow>) -> Report.Table {
    let columns: [PrintedColumn<ValidationRow>] = [
      .year(\.election), .words(\.method, "Method"), .count(\.trials, "Pairs"),
      .share(\.winnersRight, "Winners right"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "Pairs merged and split again", subtitle: "A made-up change of boundaries: winners named rightly",
        source: SourceLine.counted, command: answer.command),
      columns, answer.rows.filter { $0.winnersRight != nil })
  }

  private func distances(_ answer: Answer<ValidationRow>) -> Report.Table {
    let columns: [PrintedColumn<ValidationRow>] = [
      .year(\.election), .words(\.method, "Method"), .count(\.trials, "Seats"),
      .index(\.distance, "Distance"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "Thirds hidden from the fit", subtitle: "Mean total variation distance from the published shares, points",
        source: SourceLine.counted, command: answer.command),
      columns, answer.rows.filter { $0.distance != nil })
  }

  private func scores(_ answer: Answer<AgreementRow>) -> Report.Table {
    // Seats are whole.
    let agreement = PrintedColumn<AgreementRow>(column: .numeric("Value")) { row in
      Report.Cell(Number.decimal(row.value, row.value.rounded() == row.value ? 0 : 2))
    }
    let measure = PrintedColumn<AgreementRow>(column: .words("Measure")) { Report.Cell($0.measure) }
    let columns = [measure, .party(\.party, in: library), agreement]
    let groups = Dictionary(grouping: answer.rows, by: \.method).sorted { $0.key < $1.key }
    // The three parties that lists begin with; what concerns all parties has none.
    func isShown(_ row: AgreementRow) -> Bool { row.party.map { library.look($0).position < 3 } ?? true }
    return Report.Table(
      caption: Report.Caption(
        "Agreement with the published notional result", subtitle: "A model itself: agreement is not truth",
        source: SourceLine.counted, command: answer.command),
      columns: columns.map(\.column),
      groups: groups.map { method, rows in
        Report.RowGroup(English.sentenceCase(method), columns.rows(rows.filter(isShown)))
      })
  }

  private func limits(_ reference: Int) throws -> [Report.Prose] {
    let rows = try library.ask(UnconfirmedRequest()).rows
    let doubts = distinct(rows.map(\.reason)).map { reason in
      let own = rows.filter { $0.reason == reason }
      let parties = distinct(own.map(\.party)).map { party in
        let years = own.filter { $0.party == party }.map { String($0.election) }
        return "\(library.look(party).proseName) in \(English.list(years))"
      }
      return Report.Prose("Not confirmed: the estimates of \(English.list(parties)). \(reason)")
    }
    return [
      Report.Prose(
        "The published notional result of \(reference) is a model too, made from local elections. Agreement with it is agreement, not truth."
      ),
      "A party that stood in few of the old constituencies then has no leans to carry; its votes are shared out by turnout alone. Independents are treated likewise, each on their own.",
      "The Speaker is not opposed by the large parties: where he wins, an estimate is not comparable and no swing is shown.",
      "Ranges of seats take constituencies as independent. They are not: old totals are kept, so that neighbours’ errors cancel in part, and what a party’s errors have in common is left out. The true ranges may be narrower or wider.",
      "The errors that probabilities rest on were scored on the uniform estimate of \(reference); those of the calibrated method are smaller by factors taken from the made-up change, and have not been tested beyond it.",
    ] + doubts
  }

  /// Each value once, in the order in which they come first.
  private func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
    values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
