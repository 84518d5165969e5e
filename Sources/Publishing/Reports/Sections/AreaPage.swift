import Queries
import Report
import Wording

/// The page of one nation or region: its parties, its map, what changed hands, what was close.
struct AreaPage {
  let report: ElectionReport
  let name: String
  /// The name in the middle of a sentence.
  let proseName: String
  let parties: QueryResult
  let contests: QueryResult
  let flips: QueryResult?
  /// A number that decides which of several ways of saying something is taken, so that neighbours differ.
  let turn: Int

  /// Asks for what the page is made of, except its parties: England's are added up by another query than a region's.
  init(_ report: ElectionReport, _ name: String, proseName: String, parties: QueryResult, turn: Int) throws {
    (self.report, self.name, self.proseName, self.parties, self.turn) = (report, name, proseName, parties, turn)
    contests = try report.ask("contests", area: name)
    flips = report.baseline == nil ? nil : try report.ask("flips", area: name)
  }

  private var library: Library { report.library }

  func blocks() throws -> [Report.Block] {
    let story = AreaStory(page: self)
    return [
      .heading(2, name, id: "area-\(name)"),
      .columns([
        Report.Column(
          span: 7, [.paragraph(Report.Prose(try story.text())), .table(closest())]),
        Report.Column(
          span: 5, try report.unlessEmpty { [try report.picture("hexmap", area: name, span: 5, height: mapHeight)] }),
      ]),
      .table(partyTable()),
    ] + (try changed())
  }

  /// The height of the map with its words, in points: so much that a page holds all there is to say of an area.
  private var mapHeight: Double { isWide ? 300 : isCrowded ? 200 : 215 }
  /// Whether the list of seats that changed hands needs room that the closest ones would take.
  private var isCrowded: Bool { !isWide && flips?.table.rows.count ?? 0 > 40 }
  /// Whether the area has pages for its parts, so that its seats are counted here and not listed by name.
  private var isWide: Bool { contests.table.records.contains { $0.text("region") != name } }

  private func partyTable() -> Report.Table {
    let first = parties.table.records.max { $0.count("votes") < $1.count("votes") }
    let title = first.map { "\(library.look($0.text("party")).proseName) had most votes, \($0.inWords("share"))" }
    return ResultTable(library: library, answer: parties).parties(
      report.caption(
        English.sentenceCase(title ?? ""),
        "Candidates, votes and seats by party, \(name), \(report.changing(parties))", parties),
      density: .compact
    ) { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.01 || $0.count("seat_change") != 0 }
  }

  /// The seats with the smallest majorities.
  private func closest() -> Report.Table {
    let rows = contests.table.records.filter { $0.number("majority_share") != nil }
      .sorted { ($0.number("majority_share") ?? 1) < ($1.number("majority_share") ?? 1) }
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), library.party("Winner", "winner", name: \.code),
      library.party("Second", "second", name: \.code), .number("Majority", "majority"),
      .number("Share", "majority_share"),
    ]
    return Report.Table(
      caption: report.caption(
        rows.first.map { "Closest in \($0.text("constituency"))" } ?? "",
        "The smallest majorities as a share of valid votes, \(name), \(report.election)", contests),
      columns: columns.columns, rows: columns.rows(rows.prefix(isCrowded ? 3 : 5)), density: .compact)
  }

  /// The seats that changed hands: by name, or counted where they are too many for that.
  private func changed() throws -> [Report.Block] {
    guard let flips, !flips.table.rows.isEmpty else { return [] }
    let pairs = pairs(flips.table.records)
    let title = "\(English.sentenceCase(English.quantity(flips.table.rows.count, "seat"))) changed hands"
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Majority", "majority_share"),
    ]
    guard !isWide else { return [.table(try counted(title))] }
    return [
      .table(
        Report.Table(
          caption: report.caption(
            title,
            "Seats won by another party than in \(report.baseline ?? ""), \(name), with the majority in \(report.election)",
            flips),
          columns: columns.columns,
          groups: pairs.map {
            Report.RowGroup("\($0.from.code) → \($0.to.code): \($0.rows.count)", columns.rows($0.rows))
          },
          notes: flips.basisNotes, density: .compact, flow: min(4, max(1, (flips.table.rows.count + 2) / 3))))
    ]
  }

  private func counted(_ title: String) throws -> Report.Table {
    let answer = try report.ask("flows", area: name)
    let rows = answer.table.records.filter { $0.text("from_party") != $0.text("to_party") }
      .sorted { $0.count("seats") > $1.count("seats") }
    let columns: [Library.PrintedColumn] = [
      library.party("From", "from_party"), library.party("To", "to_party"), .number("Seats", "seats"),
    ]
    return Report.Table(
      caption: report.caption(
        title, "Seats by winner in \(report.baseline ?? "") and in \(report.election), \(name)", answer),
      columns: columns.columns, rows: columns.rows(rows), notes: answer.basisNotes, density: .compact, flow: 2)
  }

  /// The seats that changed hands by the parties they went from and to, the largest number first.
  private func pairs(_ rows: [Record]) -> [(from: PartyLook, to: PartyLook, rows: [Record])] {
    Dictionary(grouping: rows) { [$0.text("from_party"), $0.text("to_party")] }
      .map { (from: library.look($0.key[0]), to: library.look($0.key[1]), rows: $0.value) }
      .sorted {
        ($1.rows.count, $0.to.position, $0.from.position) < ($0.rows.count, $1.to.position, $1.from.position)
      }
  }
}
