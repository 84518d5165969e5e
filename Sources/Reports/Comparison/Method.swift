import Elections
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
    let constants = try library.ask(ConstantsRequest()).rows
    guard let reference = agreement.rows.last?.election, let finding = finding(validation.rows) else {
      throw FigureError.nothingToShow(figure: "reliability", reason: "no published result can be compared with")
    }
    return [
      .partBreak, .heading(1, "Method and validation", id: "method"),
      .paragraph(
        Report.Prose(
          "Votes are counted by constituency, not by street, so that nobody knows how the voters of the new constituencies voted "
            + "at elections fought on the old ones. This is how the estimates in this report were made.")),
      .flow([.list(steps(reference, constants))]),
      .heading(2, "How well it works", id: "method-tests"),
      .paragraph(Report.Prose(finding)),
      .table(trials(validation)),
      .table(intervals(validation)),
      try picture("reliability"),
      .columns([
        Report.Column(span: 6, [.table(distances(validation))]),
        Report.Column(span: 6, [.table(scores(agreement))]),
      ]),
      .heading(2, "How much hangs on it", id: "method-sensitivity"),
      .paragraph(
        Report.Prose(
          "Had the leans counted for less or for more, had the votes been shared out evenly, or had nothing been published of one nation or region, these would be the seats."
        )),
      .table(try sensitivity(on: set)),
      .heading(2, "What is not known", id: "method-limits"),
      .flow([.list(try limits(reference, constants))]),
    ]
  }

  /// How large the noise is that is put on published leans: "10%".
  private func noise(_ constants: [ConstantsRow]) -> String? {
    constants.first { $0.constant == "lean-noise" }.map { Number.percent($0.value, 0) }
  }

  private func steps(_ reference: Int, _ constants: [ConstantsRow]) -> [Report.Prose] {
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
        ": the error of a lead grows with the part of a constituency that was split off others. The lead beside that error gives the probability that the winner is right, by a t distribution with six degrees of freedom. It is under 1 wherever land changed; where nothing did the count stands.",
      ],
      [
        .bold("Size of errors"),
        Report.Run(
          ": how they grow is taken from the uniform estimate of \(reference) against the published result; what calibrating leaves of them from old "
            + "constituencies that touch, merged in pairs and split again, with noise\(English.clause(" of ", noise(constants))) on what is published of a piece. Half of the regions are used "
            + "to find the constants; the other half to try them."),
      ],
      [
        .bold("Ranges"),
        ": the votes are drawn again and again, all constituencies at once. In each draw every piece takes the errors of a pair of the same nation, all parties and elections together, each party does better or worse where its share is large and where it fights for the seat, and the votes of every old constituency stay those counted. Ranges hold nine draws of ten.",
      ],
      [
        .bold("Published results"),
        Report.Run(
          ": the winners of \(reference) have a probability too, as if their leads had the errors of such noise. That is our judgement of a published model, not its authors’."
        ),
      ],
    ]
  }

  /// The trials of probabilities as they are in use, in the regions that nothing was found in.
  private func isInUse(_ row: ValidationRow) -> Bool {
    row.regions == "tested on" && (row.method == "uniform" || row.experiment == "pairs split again, with noise")
  }

  private func finding(_ rows: [ValidationRow]) -> String? {
    func part(_ method: String, _ value: (ValidationRow) -> Double?) -> (least: Double, most: Double)? {
      let values = rows.filter { isInUse($0) && $0.method == method }.compactMap(value)
      guard let least = values.min(), let most = values.max() else { return nil }
      return (least, most)
    }
    guard let plain = part("uniform", \.winnersRight), let fitted = part("calibrated", \.winnersRight),
      let covered = part("calibrated", \.lead90), let ranges = ranges(rows)
    else { return nil }
    func range(_ part: (least: Double, most: Double)) -> String {
      "\(Number.percent(part.least)) to \(Number.percent(part.most))"
    }
    return
      "The method was tried on a made-up boundary change whose truth is known: every two old constituencies that gave addresses to the same "
      + "new one were merged and split again. In the regions where the size of errors was not found it named \(range(fitted)) of the winners rightly, the uniform estimate "
      + "\(range(plain)); \(range(covered)) of the counted leads lay within their 90% intervals. Halves of pairs are less alike than pieces of one constituency, so that this is a hard test. \(ranges)"
  }

  /// How often ranges of seats held what was counted; nil where they were not tried.
  private func ranges(_ rows: [ValidationRow]) -> String? {
    func held(_ experiment: String) -> (ranges: Int, held: Double, within: Double) {
      rows.filter { $0.experiment == experiment }.reduce((0, 0.0, 0.0)) { sum, row in
        guard let held = row.seats90, let within = row.seatsWithin else { return sum }
        let ranges = Double(row.trials)
        return (sum.0 + row.trials, sum.1 + held * ranges, sum.2 + within * ranges)
      }
    }
    let (whole, regions) = (held("ranges of seats"), held("ranges of seats by region"))
    guard whole.ranges > 0, regions.ranges > 0 else { return nil }
    let all = Double(regions.ranges)
    return
      "In made-up changes of each half of the country, drawn with the errors of the other half, the 90% ranges of seats of the three largest parties held the counted seats in \(Number.count(Int(whole.held.rounded()))) of \(Number.count(whole.ranges)) cases; since seats are whole, these ranges have \(Number.percent(whole.within / Double(whole.ranges))) of the draws in them. "
      + "In single nations and regions, where seats are few, ranges have \(Number.percent(regions.within / all)) of the draws in them and held what was counted in \(Number.percent(regions.held / all)) of \(Number.count(regions.ranges)) cases."
  }

  private func trials(_ answer: Answer<ValidationRow>) -> Report.Table {
    let columns: [PrintedColumn<ValidationRow>] = [
      .year(\.election), .words(\.method, "Method"), .count(\.trials, "Halves"),
      .share(\.winnersRight, "Winners right"), .share(\.expectedRight, "Expected"),
      .index(\.brier, "Brier score"), .index(\.brierBase, "of base rate"), .index(\.logScore, "Log score"),
      .index(\.logBase, "of base rate"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "Pairs merged and split again",
        subtitle:
          "Regions that the size of errors was not found in: winners named rightly and expected to be, and scores of the probabilities, lower being better, beside those of saying the same of all",
        source: SourceLine.counted, command: answer.command),
      columns, answer.rows.filter(isInUse), density: .compact)
  }

  /// How often intervals of leads and shares held what was counted.
  private func intervals(_ answer: Answer<ValidationRow>) -> Report.Table {
    let columns: [PrintedColumn<ValidationRow>] = [
      .year(\.election), .words(\.method, "Method"), .share(\.lead50, "Lead within 50%"),
      .share(\.lead80, "80%"), .share(\.lead90, "90%"), .share(\.share50, "Share within 50%"),
      .share(\.share80, "80%"), .share(\.share90, "90%"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "Leads and shares within their intervals",
        subtitle:
          "The same halves: how many of the counted leads, and of the winners’ counted shares, lie in intervals of 50, 80 and 90%",
        source: SourceLine.counted, command: answer.command),
      columns, answer.rows.filter(isInUse), density: .compact)
  }

  /// The seats of the larger parties, had the estimates been made otherwise.
  private func sensitivity(on set: String) throws -> Report.Table {
    let answer = try library.ask(SensitivityRequest(on: set))
    let parties = distinct(answer.rows.map(\.party)).filter { party in
      answer.rows.contains { $0.party == party && $0.seatsInUse >= 5 }
    }
    let years = houses.map(\.election)
    struct Variant {
      let name: String
      let seats: [PartyCode: Int]
    }
    func variants(_ election: Int) -> [Variant] {
      let own = answer.rows.filter { $0.election == election }
      return distinct(own.map(\.variant)).map { variant in
        Variant(
          name: variant,
          seats: Dictionary(own.filter { $0.variant == variant }.map { ($0.party, $0.seats) }) { first, _ in first })
      }
    }
    let columns: [PrintedColumn<Variant>] =
      [.words({ $0.name }, "Leans")]
      + parties.map { party in .count({ $0.seats[party] }, library.look(party).shortName) }
    let elections = distinct(answer.rows.map(\.election)).filter(years.contains)
    return Report.Table(
      caption: Report.Caption(
        "Seats by other choices of the method", subtitle: "Parties with five seats or more at one of the elections",
        source: SourceLine.counted, command: answer.command),
      columns: columns.map(\.column),
      groups: elections.map { Report.RowGroup(String($0), columns.rows(variants($0))) }, density: .compact)
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

  private func limits(_ reference: Int, _ constants: [ConstantsRow]) throws -> [Report.Prose] {
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
      "Independents, and parties that stood in a part of a new constituency only, have no votes in the rest of it. That is how votes are carried over, not how people there would have voted; the pages of the constituencies say where it concerns the first two.",
      Report.Prose(
        "How far a published lean may be from the truth\(English.clause(", ", noise(constants), ",")) is a judgement: nothing is published that it could be measured by."
      ),
      "What a party’s errors have in common at an election is drawn as large as it was in the few elections and parties there are to find it in, so that ranges are not sure to a seat.",
      "Errors of pairs are taken for those of pieces, made smaller by one factor for all. Results by ward, with the census beside them, would be a better ground; none are published for these elections.",
    ] + doubts
  }

  /// Each value once, in the order in which they come first.
  private func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
    values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
