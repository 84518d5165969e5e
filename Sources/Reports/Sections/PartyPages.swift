import Charts
import Elections
import Figures
import Findings
import Queries
import Report
import Wording

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
  /// Who won and who came second in every seat.
  let contests: Answer<ContestsRow>
  /// The same by the seat's code.
  let seats: [ConstituencyCode: ContestsRow]
  /// The seats that it did not win, the smallest swing to it first.
  let targets: Answer<TargetsRow>
  /// How the party's share changed in each seat where it can be told, the largest rise first.
  let changes: [Entry]
  /// From whom to whom the seats of the country went; nil for an election without a baseline.
  let flows: Answer<FlowsRow>?

  init(_ report: ElectionReport, _ row: PartiesRow) throws {
    (self.report, self.row) = (report, row)
    look = report.library.look(row.party)
    results = try report.ask(ResultsRequest.self, parties: [look.code])
    regions = try report.ask(RegionsRequest.self, parties: [look.code])
    runnersUp = try report.ask(RunnersUpRequest.self, parties: [look.code])
    contests = try report.ask(ContestsRequest.self)
    seats = Dictionary(contests.rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    targets = try report.ask(TargetsRequest.self, parties: [look.code])
    changes = Self.ranked(results.rows, by: \.shareChange)
    flows = report.baseline == nil ? nil : try report.ask(FlowsRequest.self)
  }

  func blocks() throws -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(2, look.name, id: "party-\(look.code)")]
    if let deck = try deck() { blocks.append(.deck(Report.Prose(deck))) }
    blocks += [.keyFigures(numbers), .flow([.paragraph(Report.Prose(PartyStory(pages: self).text()))])]
    blocks += try maps()
    let names = try SeatNames(self)
    // An election that is not over is not set beside others.
    let course: [Report.Block] =
      report.house.isWhole ? [.columns(try ["share", "seats"].map { Report.Column(span: 6, [try trend($0)]) })] : []
    // The course of share and seats stands where there is room: beside few names, else below a single map.
    let isBesideNames = names.count <= Self.fewNames && (onlyNation == nil || results.rows.count <= Self.fewSeats)
    if !isBesideNames, !hasBothSigns { blocks += course }
    blocks.append(.pageBreak)
    return blocks + regionTable() + (onlyNation == nil ? [] : everySeat()) + (isBesideNames ? course : [])
      + extremes() + names.blocks
  }

  /// Up to how many names of seats leave room for two charts on their page, and so many rows of seats.
  private static let (fewNames, fewSeats) = (66, 24)

  /// What the result was for the party, in a line; nil where nothing stands out.
  private func deck() throws -> String? {
    let before = row.seatChange.map { row.seats - $0 }
    if let before, before > 0, row.seats >= 2 * before, let change = row.shareChange, abs(change) < 0.01 {
      let times = English.times(Int((Double(row.seats) / Double(before)).rounded()))
      let baseline = results.fromBasis == .counted ? "" : results.from.map { " of \($0) (notional)" }
      return "\(English.sentenceCase(times)) the seats\(English.clause("", baseline)) on almost the same vote"
    }
    guard let rank = try LongRank(library, look.code, at: report.election), let words = rank.seats else { return nil }
    let since = words.contains(" of all ") ? " since \(rank.start)" : ""
    return "\(English.sentenceCase(English.quantity(row.seats, "seat"))), \(words)\(since)"
  }

  /// The party's share or seats over the elections.
  private func trend(_ measure: String) throws -> Report.Block {
    let request = FigureRequest(Filters(party: look.code.text), measure: measure)
    var chart = try Gallery.draw("trend", request, in: library).chart
    // What a line over later elections says is not about this one.
    if try library.elections().last?.election != report.election {
      chart = chart.titled(
        "\(English.sentenceCase(look.noun.possessive)) \(measure == "share" ? "share of the vote" : measure)")
    }
    return .figure(Report.Picture(chart: chart, span: 6, height: 150))
  }

  /// The map of shares, that of changes where it says more than one thing, and what seats there are to name.
  private func maps() throws -> [Report.Block] {
    let tables = fiveSeats() + exchanges() + secondPlaces()
    guard hasBothSigns else {
      return [.columns([Report.Column(span: 7, try map("share", span: 7)), Report.Column(span: 5, tables)])]
    }
    return [
      .columns([
        Report.Column(span: 6, try map("share", span: 6)), Report.Column(span: 6, try map("change", span: 6)),
      ])
    ] + (tables.isEmpty ? [] : [.columns(tables.map { Report.Column(span: 12 / tables.count, [$0]) })])
  }

  /// The party in five numbers.
  private var numbers: [Report.KeyFigure] {
    let best = best
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
      figure(
        best.map { Number.percent($0.share) }, "its highest share" + English.clause(", in ", best?.row.constituency)),
      figure(Number.count(results.rows.count { $0.rank == 2 }), "second places"),
      figure(
        row.lostDeposits.map(Number.count),
        "\(row.lostDeposits == 1 ? "deposit" : "deposits") lost by \(English.quantity(row.candidates, "candidate"))"),
    ].compactMap { $0 }
  }

  /// Whether the share rose in a tenth of the seats and fell in a tenth: else a map of changes shows one colour.
  private var hasBothSigns: Bool {
    let changes = results.rows.compactMap(\.shareChange)
    return min(changes.count { $0 > 0 }, changes.count { $0 < 0 }) * 10 >= max(1, changes.count)
  }

  var library: Library { report.library }

  /// The nation that the party stood in, where it is one only.
  var onlyNation: String? {
    let nations = Set(regions.rows.filter { $0.candidates > 0 }.map { $0.nation })
    return nations.count == 1 && regions.rows.count == 1 ? nations.first : nil
  }

  private func regionTable() -> [Report.Block] {
    guard onlyNation == nil, let highest = regions.rows.map(\.share).max() else { return [] }
    // What prints alike is not told apart.
    let share = Number.percentInWords(highest)
    let best = regions.rows.filter { Number.percentInWords($0.share) == share }.map(\.areaInProse)
    let title = English.sentenceCase(
      "\(look.proseName) did best in \(English.list(best)), with \(share) of the vote\(best.count > 1 ? " in each" : "")"
    )
    return [
      .table(
        ResultTable(library: library, answer: regions).areas(
          report.caption(
            title, "\(look.name): candidates, votes and seats by nation and region, \(report.changing(regions))",
            regions)))
    ]
  }

  /// Whom seats were won from and lost to.
  private func exchanges() -> [Report.Block] {
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
      return [.paragraph(Report.Prose(English.sentenceCase("\(look.proseName) neither gained nor lost a seat.")))]
    }
    return [
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
    ]
  }

  /// Who won where the party came second.
  private func secondPlaces() -> [Report.Block] {
    let rows = runnersUp.rows
    let columns: [PrintedColumn<RunnersUpRow>] = [
      .party(\.winner, "Winner", in: library), .seats(\.seats), .count(\.within10, "by under 10%"),
      .count(\.within5, "by under 5%"),
    ]
    let total = rows.reduce(0) { $0 + $1.seats }
    guard total > 0 else {
      return [.paragraph(Report.Prose(English.sentenceCase("\(look.proseName) came second nowhere.")))]
    }
    return [
      .table(
        Report.Table(
          caption: report.caption(
            English.sentenceCase("\(look.proseName) came second in \(English.quantity(total, "seat"))"),
            "Seats in which \(look.proseName) came second, by winner and by how close it was, \(report.election)",
            runnersUp),
          columns, rows, density: .compact))
    ]
  }

  /// The map of the party's share, or of its change.
  private func map(_ mode: String, span: Int) throws -> [Report.Block] {
    try report.unlessEmpty {
      [
        try report.picture(
          "hexmap", mode: mode, party: look.code, area: onlyNation, span: span, height: span > 6 ? 400 : 290)
      ]
    }
  }

  /// Every seat that a party of one nation fought, the highest share first.
  private func everySeat() -> [Report.Block] {
    let columns: [PrintedColumn<ResultsRow>] = [
      .constituency(\.constituency, \.code), .share(\.share),
      .change(\.shareChange, mark: results.basisMark), .count(\.rank, "Place"),
    ]
    let rows = results.rows.compactMap { row in row.share.map { (row: row, share: $0) } }.sorted { $0.share > $1.share }
      .map(\.row)
    guard let best else { return [] }
    return [
      .table(
        Report.Table(
          caption: report.caption(
            English.sentenceCase(
              "\(look.proseName) did best in \(best.row.constituency), with \(Number.percentInWords(best.share)) of the vote"
            ),
            "\(look.name): share of valid votes in every seat it fought, \(report.changing(results))", results),
          columns, rows, notes: results.basisNotes, density: .compact, flow: 2))
    ]
  }
}
