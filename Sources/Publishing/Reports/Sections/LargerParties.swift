package import Queries
import Report
import Wording

extension ElectionReport {
  /// What makes a party one of the larger ones, with pages of its own: so much of the country’s vote, or so many seats.
  static let larger = (share: 0.03, seats: 9)

  /// The parties with pages of their own, by seats.
  package var largerPartyRows: [Record] {
    house.parties.filter { row in
      library.look(row.text("party")).isParty
        && ((row.number("share") ?? 0) >= Self.larger.share || row.count("seats") >= Self.larger.seats)
    }
  }

  /// Two pages for each of the larger parties.
  func largerParties() throws -> [Report.Block] {
    let rows = largerPartyRows
    let names = rows.map { library.look($0.text("party")).proseName }
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
  let row: Record
  let look: PartyLook
  /// The party’s results by constituency.
  let results: QueryResult
  /// The party’s results by nation and region.
  let regions: QueryResult
  /// Who won where the party came second.
  let runnersUp: QueryResult
  /// From whom to whom the seats of the country went; nil for an election without a baseline.
  let flows: QueryResult?

  init(_ report: ElectionReport, _ row: Record) throws {
    (self.report, self.row) = (report, row)
    look = report.library.look(row.text("party"))
    results = try report.ask("results", parties: [look.code])
    regions = try report.ask("regions", parties: [look.code])
    runnersUp = try report.ask("runners-up", parties: [look.code])
    flows = report.baseline == nil ? nil : try report.ask("flows")
  }

  func blocks() throws -> [Report.Block] {
    [
      .heading(2, look.name, id: "party-\(look.code)"),
      .paragraph(Report.Prose(PartyStory(pages: self).text())),
    ]
      + regionTable()
      + [.columns(exchanges() + [secondPlaces()])]
      + (onlyNation == nil ? best() : everySeat() + [.partBreak]) + moves() + (try maps())
  }

  private var library: Library { report.library }

  /// The nation that the party stood in, where it is one only.
  var onlyNation: String? {
    let nations = Set(regions.table.records.filter { $0.count("candidates") > 0 }.map { $0.text("nation") })
    return nations.count == 1 && regions.table.records.count == 1 ? nations.first : nil
  }

  private func regionTable() -> [Report.Block] {
    guard onlyNation == nil else { return [] }
    let best = regions.table.records.max { ($0.number("share") ?? 0) < ($1.number("share") ?? 0) }
    let title = best.map {
      English.sentenceCase("\(look.proseName) did best in \($0.areaInProse), with \($0.inWords("share")) of the vote")
    }
    return [
      .table(
        ResultTable(library: library, answer: regions).areas(
          report.caption(
            title ?? "", "\(look.name): candidates, votes and seats by nation and region, \(report.changing(regions))",
            regions)))
    ]
  }

  /// Whom seats were won from and lost to.
  private func exchanges() -> [Report.Column] {
    guard let flows else { return [] }
    let moved = flows.table.records.filter { $0.text("from_party") != $0.text("to_party") }
    let (gained, lost) = (
      moved.filter { $0.text("to_party") == look.code }, moved.filter { $0.text("from_party") == look.code }
    )
    let others = Set(gained.map { $0.text("from_party") } + lost.map { $0.text("to_party") }).map(library.look)
      .sorted { $0.position < $1.position }
    let rows = others.map { other -> Report.Row in
      func seats(_ rows: [Record], _ column: String) -> Report.Cell {
        Report.Cell(rows.first { $0.text(column) == other.code }?.reading("seats") ?? Number.missing)
      }
      return [Report.Cell(other.shortName, chip: other.colour), seats(gained, "from_party"), seats(lost, "to_party")]
    }
    guard !rows.isEmpty else {
      return [
        Report.Column(
          span: 5, [.paragraph(Report.Prose(English.sentenceCase("\(look.proseName) neither gained nor lost a seat.")))]
        )
      ]
    }
    let (gains, losses) = (row.count("gained"), row.count("lost"))
    return [
      Report.Column(
        span: 5,
        [
          .table(
            Report.Table(
              caption: report.caption(
                "\(English.sentenceCase(English.quantity(gains, "gain"))), \(English.quantity(losses, "loss", "losses"))",
                "Seats by the party they were gained from or lost to, \(report.baseline ?? "") to \(report.election)",
                flows),
              columns: [
                .text("Party"), .number(.marked("Gained from", flows.basisMark)),
                .number(.marked("Lost to", flows.basisMark)),
              ], rows: rows, notes: flows.basisNotes, density: .compact))
        ])
    ]
  }

  /// Who won where the party came second.
  private func secondPlaces() -> Report.Column {
    let rows = runnersUp.table.records
    let columns: [Library.PrintedColumn] = [
      library.party("Winner", "winner"), .number("Seats", "seats"), .number("by under 10\u{A0}%", "within_10"),
      .number("by under 5\u{A0}%", "within_5"),
    ]
    let total = rows.reduce(0) { $0 + $1.count("seats") }
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
            columns: columns.columns, rows: columns.rows(rows), density: .compact))
      ])
  }

  private func maps() throws -> [Report.Block] {
    let share = try report.unlessEmpty {
      [try report.picture("hexmap", mode: "share", party: look.code, area: onlyNation, span: 5)]
    }
    let change = try report.unlessEmpty {
      report.baseline == nil
        ? []
        : [
          try report.picture("hexmap", mode: "change", party: look.code, area: onlyNation, span: 5)
        ]
    }
    return [.columns([Report.Column(span: 6, share), Report.Column(span: 6, change)])]
  }

  /// Every seat that a party of one nation fought, the highest share first.
  private func everySeat() -> [Report.Block] {
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Share", "share"),
      .number("Change", "share_change", mark: results.basisMark), .number("Place", "rank"),
    ]
    let rows = results.table.records.sorted { ($0.number("share") ?? 0) > ($1.number("share") ?? 0) }
    return [
      .table(
        Report.Table(
          caption: report.caption(
            rows.first.map { "Highest share in \($0.text("constituency")), \($0.inWords("share"))" } ?? "",
            "\(look.name): share of valid votes in every seat it fought, \(report.changing(results))", results),
          columns: columns.columns, rows: columns.rows(rows), notes: results.basisNotes, density: .compact, flow: 2))
    ]
  }

  private func best() -> [Report.Block] {
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Share", "share"), .number("Votes", "votes"),
      .number("Place", "rank"),
    ]
    func head(_ superlative: String) -> Extremes.Head {
      Extremes.Head(
        title: { "\(superlative) in \($0.text("constituency")), \($0.inWords("share"))" },
        subtitle: "\(look.name): share of valid votes, votes and place, \(report.election)")
    }
    return Extremes(answer: results, column: "share", columns: columns, count: 6)
      .blocks(head("Highest share"), head("Lowest share"))
  }

  private func moves() -> [Report.Block] {
    let mark = results.basisMark
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Share", "share"),
      .number("Change", "share_change", mark: mark), .number("Place", "rank"),
    ]
    func head(_ rise: String, _ fall: String) -> Extremes.Head {
      Extremes.Head(
        title: { row in
          let change = Movement(row.number("share_change") ?? 0)
          return "\(change.isFall ? fall : rise) in \(row.text("constituency")), \(change.words)"
        }, subtitle: "\(look.name): share of valid votes and its change, \(report.changing(results))")
    }
    return Extremes(answer: results, column: "share_change", columns: columns, count: 6, notes: results.basisNotes)
      .blocks(head("Rose most", "Fell least"), head("Rose least", "Fell most"))
  }
}
