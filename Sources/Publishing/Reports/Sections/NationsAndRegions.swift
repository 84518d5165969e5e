import Queries
import Report
import Wording

extension ElectionReport {
  /// The nations and the regions of England.
  func nationsAndRegions() throws -> [Report.Block] {
    let areas = try ask("areas")
    let columns: [Newsroom.PrintedColumn] = [
      .words("Nation or region", "region"), .number("Seats", "seats"), .number("Electorate", "electorate"),
      .number("Valid votes", "valid_votes"), .number("Turnout", "turnout"), .number("Change", "turnout_change"),
      newsroom.party("Most votes", "first_party"), .number("Share", "first_share"), .number("Changed hands", "changed"),
    ]
    return [
      .pageBreak,
      .heading(1, "Nations and regions", id: "regions"),
      .paragraph(Report.Prose(try regionSentence(areas.table.records))),
      .table(
        Report.Table(
          caption: caption(
            "The nations and the regions of England", "Electorate, votes, turnout and the largest party", areas),
          columns: columns.columns, rows: columns.rows(areas.table.records))),
      .heading(2, "Seats by nation and region", id: "regions-seats"),
      try pivot("seats", "Seats won", change: "seat_change"),
      .heading(2, "Votes by nation and region", id: "regions-votes"),
      try pivot("share", "Share of the vote", change: "share_change"),
    ]
  }

  /// The caption of a table that an answer fills.
  func caption(_ title: String, _ subtitle: String, _ answer: Answer) -> Report.Caption {
    let against = answer.from == nil ? "" : SourceLine.baseline(answer).map { ", change since \($0)" } ?? ""
    return Report.Caption(
      title, subtitle: "\(subtitle), \(election)\(against)", source: SourceLine.plain(answer), command: answer.command)
  }

  /// A table of areas by parties: those that won a seat or a twentieth of the votes in any area.
  private func pivot(_ column: String, _ what: String, change: String) throws -> Report.Block {
    let answer = try ask("regions")
    let rows = answer.table.records
    let large = Set(
      rows.filter { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.05 }.map { $0.text("party") })
    let national = house.parties.map { $0.text("party") }.filter(large.contains)
    // What stands in one area only would be a column of dashes: it is told in the table of every party.
    let areasOf = Dictionary(grouping: rows, by: { $0.text("party") }).mapValues(\.count)
    let parties = national.filter { (areasOf[$0] ?? 0) > 1 }.prefix(9)
    let regions = rows.map { $0.text("region") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let byPlace = Dictionary(
      rows.map { ([$0.text("region"), $0.text("party")], $0) }, uniquingKeysWith: { first, _ in first })
    let body = regions.map { region in
      Report.Row(
        [Report.Cell(region)]
          + parties.flatMap { party -> [Report.Cell] in
            guard let row = byPlace[[region, party]] else { return ["—", "—"] }
            return [Report.Cell(row.reading(column)), Report.Cell(row.reading(change))]
          })
    }
    return .table(
      Report.Table(
        caption: caption(
          "\(what) in each nation and region", "\(what) and change, parties with seats in more than one area", answer),
        columns: [.text("Nation or region")] + parties.flatMap { _ in [Report.TableColumn.number(""), .number("±")] },
        bands: [Report.Band("", span: 1)] + parties.map { Report.Band(newsroom.look($0).shortName, span: 2) },
        rows: body, density: .compact))
  }

  private func regionSentence(_ areas: [Record]) throws -> String {
    guard let most = areas.max(by: { $0.count("changed") < $1.count("changed") }),
      let high = areas.max(by: { ($0.number("turnout") ?? 0) < ($1.number("turnout") ?? 0) }),
      let low = areas.min(by: { ($0.number("turnout") ?? 1) < ($1.number("turnout") ?? 1) })
    else { return "" }
    let firsts = Dictionary(grouping: areas) { $0.text("first_party") }
    let leaders = firsts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { party, areas in
      "\(newsroom.look(party).proseName) in \(English.numeral(areas.count))"
    }
    var text = "Most votes went to \(English.list(leaders)) of the \(areas.count) nations and regions. "
    if baseline != nil, most.count("changed") > 0 {
      text +=
        "Most seats changed hands in \(area(most)), \(English.numeral(most.count("changed"))) of \(most.count("seats")). "
    }
    return text
      + "Turnout was highest in \(area(high)) (\(high.reading("turnout"))) and lowest in \(area(low)) (\(low.reading("turnout")))."
  }

  private func area(_ row: Record) -> String {
    let name = row.text("region")
    return row.text("nation") == name || name == "London" ? name : "the \(name)"
  }
}
