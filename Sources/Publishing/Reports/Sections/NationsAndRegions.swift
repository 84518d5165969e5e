import Queries
import Report
import Wording

extension ElectionReport {
  /// The nations and the regions of England.
  func nationsAndRegions() throws -> [Report.Block] {
    let areas = try ask("areas")
    let columns: [Library.PrintedColumn] = [
      .words("Nation or region", "region"), .number("Seats", "seats"), .number("Electorate", "electorate"),
      .number("Valid votes", "valid_votes"), .number("Turnout", "turnout"),
      .number("Change", "turnout_change", mark: areas.basisMark),
      library.party("Most votes", "first_party"), .number("Share", "first_share"),
      .number("Changed hands", "changed", mark: areas.basisMark),
    ]
    return [
      .pageBreak,
      .heading(1, "Nations and regions", id: "regions"),
      .paragraph(Report.Prose(regionSentence(areas.table.records))),
      .table(
        Report.Table(
          caption: caption(
            "The nations and the regions of England",
            "Electorate, votes, turnout and the largest party, \(changing(areas))", areas),
          columns: columns.columns, rows: columns.rows(areas.table.records), notes: areas.basisNotes)),
      try picture("seats-by-region"),
      .heading(2, "Seats by nation and region", id: "regions-seats"),
      try pivot("Seats won", unit: "seats") {
        $0.reading("seats")
      } moved: {
        $0.number("seat_change").map { Number.signed(Int($0)) }
      },
      .heading(2, "Votes by nation and region", id: "regions-votes"),
      try pivot("Share of the vote in per cent", unit: "%") {
        Number.decimal(($0.number("share") ?? 0) * 100)
      } moved: {
        $0.number("share_change").map { Number.signedDecimal($0 * 100) }
      },
    ] + (try areaPages())
  }

  /// A page for each nation and each region of England, in the order of official tables; England as a whole before its regions.
  private func areaPages() throws -> [Report.Block] {
    var pages: [AreaPage] = []
    for row in try ask("areas").table.records {
      let (nation, area) = (row.text("nation"), row.text("region"))
      if nation != area, !pages.contains(where: { $0.name == nation }) {
        pages.append(
          try AreaPage(self, nation, proseName: nation, parties: ask("parties", area: nation), turn: pages.count))
      }
      pages.append(
        try AreaPage(self, area, proseName: row.areaInProse, parties: ask("regions", area: area), turn: pages.count))
    }
    return try pages.flatMap { [.pageBreak] + (try $0.blocks()) }
  }

  /// A table of areas by parties: those that won a seat or a twentieth of the votes in any area.
  private func pivot(
    _ what: String, unit: String, value: (Record) -> String, moved: (Record) -> String?
  ) throws -> Report.Block {
    let answer = try ask("regions")
    let rows = answer.table.records
    let large = Set(
      rows.filter { $0.count("seats") > 0 || ($0.number("share") ?? 0) >= 0.05 }.map { $0.text("party") })
    // What stands in one area only would be a column of dashes: it is told in the table of every party.
    let areasOf = Dictionary(grouping: rows, by: { $0.text("party") }).mapValues(\.count)
    let parties = house.parties.map { $0.text("party") }.filter { large.contains($0) && (areasOf[$0] ?? 0) > 1 }
      .map(library.look).filter { !$0.isPool }.prefix(7)
    let regions = rows.map { $0.text("region") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let byPlace = Dictionary(
      rows.map { ([$0.text("region"), $0.text("party")], $0) }, uniquingKeysWith: { first, _ in first })
    let body = regions.map { region in
      Report.Row(
        [Report.Cell(region)]
          + parties.flatMap { party -> [Report.Cell] in
            guard let row = byPlace[[region, party.code]] else { return ["—", "—"] }
            return [Report.Cell(value(row)), Report.Cell(moved(row) ?? Number.missing)]
          })
    }
    let pair = [
      Report.TableColumn(Report.Prose(unit), .flexible(1), .trailing),
      Report.TableColumn(.marked("±", answer.basisMark), .flexible(1), .trailing),
    ]
    return .table(
      Report.Table(
        caption: caption(
          "\(what) in each nation and region", "Parties that stood in more than one area, \(changing(answer))", answer),
        columns: [Report.TableColumn("Nation or region")] + parties.flatMap { _ in pair },
        bands: [Report.Band("", span: 1)] + parties.map { Report.Band($0.code, span: 2) },
        rows: body, notes: answer.basisNotes))
  }

  private func regionSentence(_ areas: [Record]) -> String {
    guard let high = areas.max(by: { ($0.number("turnout") ?? 0) < ($1.number("turnout") ?? 0) }),
      let low = areas.min(by: { ($0.number("turnout") ?? 1) < ($1.number("turnout") ?? 1) })
    else { return "" }
    let leaders = AreaLeaders(areas.map { ($0.areaInProse, [$0.text("first_party"): 1]) }) {
      library.look($0).position
    }
    var sentences: [String] = []
    if let leader = leaders.sentence("had most votes", { library.look($0).proseName }) {
      sentences.append(leader + ".")
    }
    if baseline != nil, let most = areas.max(by: { $0.count("changed") < $1.count("changed") }),
      most.count("changed") > 0
    {
      sentences.append(
        "Most seats changed hands in \(most.areaInProse), \(English.numeral(most.count("changed"))) of \(most.count("seats"))."
      )
    }
    sentences.append(
      "Turnout was highest in \(high.areaInProse) (\(high.reading("turnout"))) and lowest in \(low.areaInProse) "
        + "(\(low.reading("turnout"))).")
    return sentences.joined(separator: " ")
  }
}
