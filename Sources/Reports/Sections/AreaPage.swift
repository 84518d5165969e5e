import Elections
import Findings
import Queries
import Report
import Wording

/// The page of one nation or region: its parties, its map, what changed hands, what was close.
struct AreaPage<Parties: QueryRow & PartyTotals> {
  let report: ElectionReport
  let name: String
  /// The name in the middle of a sentence.
  let proseName: String
  let parties: Answer<Parties>
  let contests: Answer<ContestsRow>
  /// The seats that changed hands; nil where nothing is compared.
  let flips: Answer<FlipsRow>?
  /// A number that decides which of several ways of saying something is taken, so that neighbours differ.
  let turn: Int

  /// Asks for what the page is made of, except its parties: England's are added up by another query than a region's.
  init(_ report: ElectionReport, _ name: String, proseName: String, parties: Answer<Parties>, turn: Int) throws {
    (self.report, self.name, self.proseName, self.parties, self.turn) = (report, name, proseName, parties, turn)
    contests = try report.ask(ContestsRequest.self, area: name)
    flips = report.baseline == nil ? nil : try report.ask(FlipsRequest.self, area: name)
  }

  private var library: Library { report.library }

  func blocks() throws -> [Report.Block] {
    let story = AreaStory(page: self)
    return [
      .heading(2, name, id: "area-\(name)"),
      .columns([
        Report.Column(span: 4, [.paragraph(Report.Prose(try story.text()))] + closest()),
        Report.Column(
          span: 8, try report.unlessEmpty { [try report.picture("hexmap", area: name, span: 8, height: mapHeight)] }),
      ]),
    ] + partyTable() + (try changed())
  }

  /// The height of the map with its words, in points: less where many seats changed hands, all of which are named.
  private var mapHeight: Double {
    guard let flips, !isWide else { return 420 }
    return 420 - min(130, 3 * Double(max(0, flips.rows.count - 15)))
  }

  /// Whether the area has pages for its parts, so that its seats are counted here and not listed by name.
  private var isWide: Bool { contests.rows.contains { $0.region != name } }

  private func partyTable() -> [Report.Block] {
    guard let first = parties.rows.max(by: { $0.votes < $1.votes }) else { return [] }
    let title = "\(library.look(first.party).proseName) had the most votes, \(Number.percentInWords(first.share))"
    let caption = report.caption(
      English.sentenceCase(title), "Candidates, votes and seats by party, \(name), \(report.changing(parties))",
      parties)
    let table = ResultTable(library: library, answer: parties).parties(caption, density: .compact) {
      $0.hasOrHadSeats || $0.share >= 0.01
    }
    return [.table(table)]
  }

  /// The seats with the smallest majorities.
  private func closest() -> [Report.Block] {
    let rows = contests.rows.compactMap { row in row.majorityShare.map { (row: row, share: $0) } }
      .sorted { $0.share < $1.share }.map(\.row)
    guard let first = rows.first else { return [] }
    let columns: [PrintedColumn<ContestsRow>] = [
      .constituency(\.constituency, \.code), .party(\.winner, "Won by", in: library, name: \.code.text),
      .votes(\.majority, "Majority"), .share(\.majorityShare),
    ]
    return [
      .table(
        Report.Table(
          caption: report.caption(
            "\(first.constituency) was closest",
            "The smallest majorities as a share of valid votes, \(name), \(report.election)", contests),
          columns, rows.prefix(mapHeight < 350 ? 4 : 6), density: .compact))
    ]
  }

  /// The seats that changed hands: by name, or counted where they are too many for that.
  private func changed() throws -> [Report.Block] {
    guard let flips, let baseline = report.baseline, !flips.rows.isEmpty else { return [] }
    let title = "\(English.sentenceCase(English.quantity(flips.rows.count, "seat"))) changed hands"
    guard !isWide else { return [.table(try counted(title, since: baseline))] }
    let runs = pairs(flips.rows).map { pair -> Report.Block in
      .runIn([
        .bold("\(pair.from.code) → \(pair.to.code) (\(Number.count(pair.rows.count))):"),
        Report.Run(" \(pair.rows.map(\.constituency).joined(separator: "; "))."),
      ])
    }
    return [.paragraph([.bold(title), Report.Run(" since \(baseline):")]), .flow(runs)]
  }

  private func counted(_ title: String, since baseline: String) throws -> Report.Table {
    let answer = try report.ask(FlowsRequest.self, area: name)
    let rows = answer.rows.filter { $0.fromParty != $0.toParty }.sorted { $0.seats > $1.seats }
    let columns: [PrintedColumn<FlowsRow>] = [
      .party(\.fromParty, "From", in: library), .party(\.toParty, "To", in: library), .seats(\.seats),
    ]
    return Report.Table(
      caption: report.caption(
        title, "Seats by winner in \(baseline) and in \(report.election), \(name)", answer),
      columns, rows, notes: answer.basisNotes, density: .compact, flow: 2)
  }

  /// The seats that changed hands by the parties they went from and to, the largest number first.
  private func pairs(_ rows: [FlipsRow]) -> [(from: PartyLook, to: PartyLook, rows: [FlipsRow])] {
    Dictionary(grouping: rows) { [$0.fromParty, $0.toParty] }
      .map { (from: library.look($0.key[0]), to: library.look($0.key[1]), rows: $0.value) }
      .sorted {
        ($1.rows.count, $0.to.position, $0.from.position) < ($0.rows.count, $1.to.position, $1.from.position)
      }
  }
}
