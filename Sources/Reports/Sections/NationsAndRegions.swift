import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// The nations and the regions of England.
  func nationsAndRegions() throws -> [Report.Block] {
    let areas = try ask(AreasRequest.self)
    let columns: [PrintedColumn<AreasRow>] = [
      .words(\.region, "Nation or region"), .seats(\.seats), .count(\.electorate, "Electorate"),
      .votes(\.validVotes, "Valid votes"), .share(\.turnout, "Turnout"),
      .change(\.turnoutChange, from: \.turnoutFromBasis, in: areas.rows),
      .party(\.firstParty, "Most votes", in: library), .share(\.firstShare),
      .count(\.changed, "Changed hands", mark: areas.basisMark),
    ]
    return [
      .pageBreak,
      .heading(1, "Nations and regions", id: "regions"),
      .paragraph(Report.Prose(regionSentence(areas.rows))),
      .table(
        Report.Table(
          caption: caption(
            "The nations and the regions of England",
            "Electorate, votes, turnout and the largest party, \(changing(areas))", areas),
          columns, areas.rows, notes: areas.basisNotes)),
    ] + (try unlessEmpty { [try picture("map", height: 450)] }) + [
      try picture("seats-by-region", height: 230),
      .heading(2, "Seats by nation and region", id: "regions-seats"),
      try pivot("Seats won", unit: "seats") {
        Number.count($0.seats)
      } moved: {
        $0.seatChange.map(Number.signed)
      },
      .heading(2, "Votes by nation and region", id: "regions-votes"),
      try pivot("Share of the vote in per cent", unit: "%") {
        Number.share($0.share)
      } moved: {
        $0.shareChange.map { Number.signedDecimal($0 * 100) }
      },
    ] + (try areaPages())
  }

  /// A page for each nation and each region of England, in the order of official tables; England as a whole before its regions.
  private func areaPages() throws -> [Report.Block] {
    var names: [String] = []
    var blocks: [Report.Block] = []
    func add(_ name: String, proseName: String, _ parties: Answer<some QueryRow & PartyTotals>) throws {
      let page = try AreaPage(self, name, proseName: proseName, parties: parties, turn: names.count)
      names.append(name)
      blocks += [.pageBreak] + (try page.blocks())
    }
    for row in try ask(AreasRequest.self).rows {
      let (nation, area) = (row.nation, row.region)
      if nation != area, !names.contains(nation) {
        try add(nation, proseName: nation, ask(PartiesRequest.self, area: nation))
      }
      try add(area, proseName: row.areaInProse, ask(RegionsRequest.self, area: area))
    }
    return blocks
  }

  /// A table of areas by parties: those with a seat or a hundredth of the vote that stood in more than one.
  private func pivot(
    _ what: String, unit: String, value: (RegionsRow) -> String, moved: (RegionsRow) -> String?
  ) throws -> Report.Block {
    let answer = try ask(RegionsRequest.self)
    let rows = answer.rows
    // What stands in one area only would be a column of dashes: it is told in the table of every party.
    let areasOf = Dictionary(grouping: rows, by: \.party).mapValues(\.count)
    let told = Set(
      house.parties.filter {
        ($0.share >= 0.01 || $0.seats > 0) && areasOf[$0.party, default: 0] > 1 && library.look($0.party).isParty
      }.map(\.party))
    let parties = house.parties.map(\.party).filter(told.contains).map(library.look)
    let body = rows.runs(by: \.region).map { own in
      Report.Row(
        [Report.Cell(own[0].region)]
          + parties.flatMap { party -> [Report.Cell] in
            guard let row = own.first(where: { $0.party == party.code }) else { return ["—", "—"] }
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
          "\(what) in each nation and region",
          "Parties with a seat or a hundredth of the vote that stood in more than one area, \(changing(answer))", answer
        ),
        columns: [Report.TableColumn("Nation or region")] + parties.flatMap { _ in pair },
        bands: [Report.Band("", span: 1)] + parties.map { Report.Band($0.code.text, span: 2) },
        rows: body, notes: answer.basisNotes))
  }

  private func regionSentence(_ areas: [AreasRow]) -> String {
    guard let high = areas.max(by: { $0.turnout < $1.turnout }),
      let low = areas.min(by: { $0.turnout < $1.turnout })
    else { return "" }
    let leaders = AreaLeaders(areas.map { ($0.areaInProse, [$0.firstParty: 1]) }, isPart: !house.isWhole) {
      library.look($0).position
    }
    var sentences: [String] = []
    if let leader = leaders.sentence("had the most votes", { library.look($0).proseName }) {
      sentences.append(leader + ".")
    }
    let changed = areas.compactMap { area in area.changed.map { (area: area, seats: $0) } }
    if baseline != nil, house.isWhole, let most = changed.max(by: { $0.seats < $1.seats }), most.seats > 0 {
      sentences.append(
        "More seats changed hands in \(most.area.areaInProse), \(English.numeral(most.seats)) of \(most.area.seats), than anywhere else."
      )
    }
    sentences.append(
      "Turnout was highest in \(high.areaInProse) (\(Number.percent(high.turnout))) and lowest in \(low.areaInProse) "
        + "(\(Number.percent(low.turnout))).")
    return sentences.joined(separator: " ")
  }
}
