import Elections
import Findings
package import Queries
import Report
import Wording

extension ElectionReport {
  /// What makes a party one of the larger ones, with pages of its own: so much of the country’s vote, or so many seats.
  static let larger = (share: 0.03, seats: 9)

  /// The parties with pages of their own, by seats.
  package var largerPartyRows: [PartiesRow] {
    house.parties.filter { row in
      library.look(row.party).isParty
        && (row.share >= Self.larger.share || row.seats >= Self.larger.seats)
    }
  }

  /// Two pages for each of the larger parties.
  func largerParties() throws -> [Report.Block] {
    let rows = largerPartyRows
    let names = rows.map { library.look($0.party).proseName }
    let introduction =
      "These pages take the larger parties one by one: those with at least \(Number.percent(Self.larger.share, 0)) of the country’s vote or "
      + "\(English.quantity(Self.larger.seats, "seat")). In \(election) they were \(English.list(names)). What all others won stands in the tables of the nations and regions."
    return [
      .pageBreak, .heading(1, "The larger parties", id: "larger-parties"), .paragraph(Report.Prose(introduction)),
    ]
      + (try rows.enumerated().flatMap { index, row in
        (index == 0 ? [] : [.pageBreak]) + (try PartyPages(self, row).blocks())
      })
  }
}

/// The two pages of one party.
struct PartyPages {
  let report: ElectionReport
  /// The party’s row in the national table.
  let row: PartiesRow
  let look: PartyLook
  /// The party’s results by constituency.
  let results: Answer<ResultsRow>
  /// The party’s results by nation and region.
  let regions: Answer<RegionsRow>
  /// Who won where the party came second.
  let runnersUp: Answer<RunnersUpRow>
  /// From whom to whom the seats of the country went; nil for an election without a baseline.
  let flows: Answer<FlowsRow>?

  init(_ report: ElectionReport, _ row: PartiesRow) throws {
    (self.report, self.row) = (report, row)
    look = report.library.look(row.party)
    results = try report.ask(ResultsRequest.self, parties: [look.code])
    regions = try report.ask(RegionsRequest.self, parties: [look.code])
    runnersUp = try report.ask(RunnersUpRequest.self, parties: [look.code])
    flows = report.baseline == nil ? nil : try report.ask(FlowsRequest.self)
  }

  func blocks() throws -> [Report.Block] {
    [
      .heading(2, look.name, id: "party-\(look.code)"), .keyFigures(numbers),
      .flow([.paragraph(Report.Prose(PartyStory(pages: self).text()))]),
    ] + (try mapsAndExchanges()) + [.pageBreak] + regionTable() + (onlyNation == nil ? best() : everySeat()) + moves()
  }

  /// The map of shares, that of changes where it says more than one thing, and whom seats came from and went to.
  private func mapsAndExchanges() throws -> [Report.Block] {
    let tables = exchanges() + [secondPlaces()]
    guard hasBothSigns else {
      return [
        .columns([
          Report.Column(span: 7, try map("share", span: 7)), Report.Column(span: 5, tables.flatMap(\.blocks)),
        ])
      ]
    }
    return [
      .columns([
        Report.Column(span: 6, try map("share", span: 6)), Report.Column(span: 6, try map("change", span: 6)),
      ]), .columns(tables),
    ]
  }

  /// The party in five numbers.
  private var numbers: [Report.KeyFigure] {
    let best = results.rows.max { $0.share < $1.share }
    func figure(_ value: String?, _ caption: String) -> Report.KeyFigure? {
      value.map { Report.KeyFigure($0, Report.Prose(caption), colour: look.colour) }
    }
    let seats = row.seatChange.map {
      $0 == 0 ? ", as many as before" : ", \($0 > 0 ? "up" : "down") \(Number.count(abs($0)))"
    }
    return [
      figure(Number.count(row.seats), (row.seats == 1 ? "seat" : "seats") + English.clause("", seats)),
      figure(
        Number.percent(row.share), "of the vote" + English.clause(", ", row.shareChange.map { Movement($0).words })),
      figure(best.map { Number.percent($0.share) }, "its highest share" + English.clause(", in ", best?.constituency)),
      figure(Number.count(results.rows.count { $0.rank == 2 }), "second places"),
      figure(
        row.lostDeposits.map(Number.count), "deposits lost by \(English.quantity(row.candidates, "candidate"))"),
    ].compactMap { $0 }
  }

  /// Whether the share rose in a tenth of the seats and fell in a tenth: else a map of changes shows one colour.
  private var hasBothSigns: Bool {
    let changes = results.rows.compactMap(\.shareChange)
    return min(changes.count { $0 > 0 }, changes.count { $0 < 0 }) * 10 >= max(1, changes.count)
  }

  private var library: Library { report.library }

  /// The nation that the party stood in, where it is one only.
  var onlyNation: String? {
    let nations = Set(regions.rows.filter { $0.candidates > 0 }.map { $0.nation })
    return nations.count == 1 && regions.rows.count == 1 ? nations.first : nil
  }

  private func regionTable() -> [Report.Block] {
    guard onlyNation == nil, let best = regions.rows.max(by: { $0.share < $1.share }) else { return [] }
    let share = Number.percentInWords(best.share)
    let title = English.sentenceCase("\(look.proseName) did best in \(best.areaInProse), with \(share) of the vote")
    return [
      .table(
        ResultTable(library: library, answer: regions).areas(
          report.caption(
            title, "\(look.name): candidates, votes and seats by nation and region, \(report.changing(regions))",
            regions)))
    ]
  }

  /// Whom seats were won from and lost to.
  private func exchanges() -> [Report.Column] {
    guard let flows, let baseline = report.baseline, let gains = row.gained, let losses = row.lost else { return [] }
    let moved = flows.rows.filter { $0.fromParty != $0.toParty }
    let (gained, lost) = (moved.filter { $0.toParty == look.code }, moved.filter { $0.fromParty == look.code })
    let others = Set(gained.map(\.fromParty) + lost.map(\.toParty)).map(library.look)
      .sorted { $0.position < $1.position }
    let rows = others.map { other -> Report.Row in
      func seats(_ row: FlowsRow?) -> Report.Cell {
        Report.Cell(row.map { Number.count($0.seats) } ?? Number.missing)
      }
      return [
        Report.Cell(other.shortName, chip: other.colour), seats(gained.first { $0.fromParty == other.code }),
        seats(lost.first { $0.toParty == other.code }),
      ]
    }
    guard !rows.isEmpty else {
      return [
        Report.Column(
          span: 5, [.paragraph(Report.Prose(English.sentenceCase("\(look.proseName) neither gained nor lost a seat.")))]
        )
      ]
    }
    return [
      Report.Column(
        span: 5,
        [
          .table(
            Report.Table(
              caption: report.caption(
                "\(English.sentenceCase(English.quantity(gains, "gain"))), \(English.quantity(losses, "loss", "losses"))",
                "Seats by the party they were gained from or lost to, \(baseline) to \(report.election)",
                flows),
              columns: [
                .words("Party"), .numeric(.marked("Gained from", flows.basisMark)),
                .numeric(.marked("Lost to", flows.basisMark)),
              ], rows: rows, notes: flows.basisNotes, density: .compact))
        ])
    ]
  }

  /// Who won where the party came second.
  private func secondPlaces() -> Report.Column {
    let rows = runnersUp.rows
    let columns: [PrintedColumn<RunnersUpRow>] = [
      .party(\.winner, "Winner", in: library), .seats(\.seats), .count(\.within10, "by under 10%"),
      .count(\.within5, "by under 5%"),
    ]
    let total = rows.reduce(0) { $0 + $1.seats }
    guard total > 0 else {
      return Report.Column(
        span: 7, [.paragraph(Report.Prose(English.sentenceCase("\(look.proseName) came second nowhere.")))])
    }
    return Report.Column(
      span: flows == nil ? 12 : 7,
      [
        .table(
          Report.Table(
            caption: report.caption(
              "Second in \(English.quantity(total, "seat"))",
              "Seats in which \(look.name) came second, by winner and by how close it was, \(report.election)",
              runnersUp),
            columns, rows, density: .compact))
      ])
  }

  /// The map of the party's share, or of its change.
  private func map(_ mode: String, span: Int) throws -> [Report.Block] {
    try report.unlessEmpty {
      [
        try report.picture(
          "hexmap", mode: mode, party: look.code, area: onlyNation, span: span, height: span > 6 ? 430 : 360)
      ]
    }
  }

  /// Every seat that a party of one nation fought, the highest share first.
  private func everySeat() -> [Report.Block] {
    let columns: [PrintedColumn<ResultsRow>] = [
      .constituency(\.constituency, \.code), .share(\.share),
      .change(\.shareChange, mark: results.basisMark), .count(\.rank, "Place"),
    ]
    let rows = results.rows.sorted { $0.share > $1.share }
    guard let best = rows.first else { return [] }
    return [
      .table(
        Report.Table(
          caption: report.caption(
            "Highest share in \(best.constituency), \(Number.percentInWords(best.share))",
            "\(look.name): share of valid votes in every seat it fought, \(report.changing(results))", results),
          columns, rows, notes: results.basisNotes, density: .compact, flow: 2))
    ]
  }

  private func best() -> [Report.Block] {
    let columns: [PrintedColumn<ResultsRow>] = [
      .constituency(\.constituency, \.code), .share(\.share), .votes(\.votes), .count(\.rank, "Place"),
    ]
    func head(_ superlative: String) -> Extremes<ResultsRow>.Head {
      Extremes<ResultsRow>.Head(
        title: { "\(superlative) in \($0.constituency), \(Number.percentInWords($0.share))" },
        subtitle: "\(look.name): share of valid votes, votes and place, \(report.election)")
    }
    return Extremes(answer: results, value: \.share, columns: columns, count: 6)
      .blocks(head("Highest share"), head("Lowest share"))
  }

  private func moves() -> [Report.Block] {
    let mark = results.basisMark
    let columns: [PrintedColumn<ResultsRow>] = [
      .constituency(\.constituency, \.code), .share(\.share),
      .change(\.shareChange, mark: mark), .count(\.rank, "Place"),
    ]
    func head(_ rise: String, _ fall: String) -> Extremes<ResultsRow>.Head {
      Extremes<ResultsRow>.Head(
        title: { row in
          guard let change = row.shareChange.map(Movement.init) else { return row.constituency }
          return "\(change.isFall ? fall : rise) in \(row.constituency), \(change.words)"
        }, subtitle: "\(look.name): share of valid votes and its change, \(report.changing(results))")
    }
    return Extremes(
      answer: results, value: \.shareChange, columns: columns, isSigned: true, count: 6, notes: results.basisNotes
    )
    .blocks(head("Rose most", "Fell least"), head("Rose least", "Fell most"))
  }
}
