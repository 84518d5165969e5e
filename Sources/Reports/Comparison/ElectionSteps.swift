import Elections
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// What changed at each of the elections since the one before it: party by party, and region by region.
  func steps() throws -> [Report.Block] {
    let compared = houses.filter { $0.answer.from != nil }
    guard !compared.isEmpty else { return [] }
    return [
      .pageBreak, .heading(1, "From election to election", id: "steps"),
      .list(try compared.compactMap(sentence)),
      .heading(2, "Region by region", id: "steps-regions"),
      .paragraph(Report.Prose(try regionSentence(compared))),
    ] + (try compared.compactMap(extremes).map { .table($0) })
  }

  /// What an election is compared with, who moved furthest, and what that did to seats.
  private func sentence(_ house: House) throws -> Report.Prose? {
    let movers = try ShareMovers(house.parties, of: house.answer, library)
    guard let rise = movers.risen.first, let fall = movers.fallen.first,
      let baseline = SourceLine.baseline(house.answer)
    else { return nil }
    func owner(_ mover: ShareMovers.Mover) -> String { English.possessive(library.look(mover.party).proseName) }
    let seats = English.clause(" ", house.seatChanges, ".")
    return [
      .bold("\(house.election)"),
      Report.Run(
        ", measured from \(baseline): \(movers.scope)\(owner(rise)) share rose most, by \(rise.words), and \(owner(fall)) fell most, by "
          + "\(fall.words).\(seats)"),
    ]
  }

  /// The share and seats of every party with a seat or a hundredth of the vote at one of the elections, with the change since the one before.
  func movements() throws -> Report.Table {
    let columns = houses.flatMap { _ in
      ["%", "±", "seats", "±"].map { Report.TableColumn(Report.Prose($0), .flexible(1), .trailing) }
    }
    let told = Set(houses.flatMap { $0.parties.filter { $0.seats > 0 || $0.share >= 0.01 }.map(\.party) })
      .map(library.look).filter { !$0.isPool }.sorted { $0.position < $1.position }
    let rows = told.map { look in
      Report.Row([Report.Cell(look.shortName, chip: look.colour)] + houses.flatMap { movement(of: look, in: $0) })
    }
    let others = houses.flatMap { house -> [Report.Cell] in
      let rest = house.parties.filter { row in !told.contains { $0.code == row.party } }
      return [
        Report.Cell(Number.share(rest.reduce(0) { $0 + $1.share })), "",
        Report.Cell(Number.count(rest.reduce(0) { $0 + $1.seats })), "",
      ]
    }
    let bases = houses.flatMap { $0.parties.compactMap(\.fromBasis) }
    return Report.Table(
      caption: Report.Caption.derived(
        "Party by party",
        "Share of the vote in per cent and seats, each with the change since the general election before; parties with a seat or 1% of the vote at one of these elections",
        try library.ask(TimelineRequest())),
      columns: [Report.TableColumn("Party")] + columns,
      bands: [Report.Band("", span: 1)] + houses.map { Report.Band(String($0.election), span: 4) },
      rows: rows + [Report.Row(["Others"] + others)], notes: Basis.notes(bases),
      density: houses.count > 3 || rows.count > 10 ? .compact : .regular)
  }

  private func movement(of look: PartyLook, in house: House) -> [Report.Cell] {
    guard let row = house.parties.first(where: { $0.party == look.code }) else { return ["—", "—", "—", "—"] }
    let mark = English.clause("", row.fromBasis?.mark)
    return [
      Report.Cell(Number.share(row.share)),
      Report.Cell(row.shareChange.map { Number.signedDecimal($0 * 100) } ?? Number.missing),
      Report.Cell(Number.count(row.seats)),
      row.seatChange.map { Report.Cell(Number.signed($0), mark: mark) } ?? Report.Cell(Number.missing),
    ]
  }

  /// In how many areas which party fell most.
  private func regionSentence(_ compared: [House]) throws -> String {
    try compared.map { house in
      let falls = try moves(house).compactMap { $0.fall?.party }
      let counts = Dictionary(grouping: falls) { $0 }.mapValues(\.count)
        .sorted { ($1.value, library.look($0.key).position) < ($0.value, library.look($1.key).position) }
      let told = counts.enumerated().map { index, entry in
        "\(library.look(entry.key).proseName) in \(English.numeral(entry.value))"
          + (index == 0 ? " of \(English.numeral(falls.count)) nations and regions" : "")
      }
      return "In \(house.election) the largest fall was that of \(English.list(told))."
    }.joined(separator: " ")
  }

  /// The party that fell most and the one that rose most in every nation and region.
  private func moves(_ house: House) throws -> [(region: String, fall: ShareMovers.Mover?, rise: ShareMovers.Mover?)] {
    let answer = try library.ask(RegionsRequest(election: house.election))
    return try answer.rows.runs(by: \.region).compactMap { own in
      let movers = try ShareMovers(own, of: answer, library)
      return own.first.map { ($0.region, movers.fallen.first, movers.risen.first) }
    }
  }

  /// Nothing for an election that is compared with none.
  private func extremes(_ house: House) throws -> Report.Table? {
    let answer = try library.ask(RegionsRequest(election: house.election))
    guard let baseline = SourceLine.baseline(answer) else { return nil }
    func cells(_ mover: ShareMovers.Mover?) -> [Report.Cell] {
      guard let mover else { return ["—", "—"] }
      let look = library.look(mover.party)
      return [Report.Cell(look.code.text, chip: look.colour), Report.Cell(Number.signedDecimal(mover.change * 100))]
    }
    let rows = try moves(house).map { Report.Row([Report.Cell($0.region)] + cells($0.fall) + cells($0.rise)) }
    let pair = [Report.TableColumn("Party"), Report.TableColumn(.marked("±", answer.basisMark), .fit, .trailing)]
    return Report.Table(
      caption: Report.Caption(
        String(house.election),
        "Of those that stood both times, the party whose share fell most and the one whose share rose most, points, since \(baseline)",
        answer),
      columns: [Report.TableColumn("Nation or region", .flexible(1))] + pair + pair,
      bands: [Report.Band("", span: 1), Report.Band("Fell most", span: 2), Report.Band("Rose most", span: 2)],
      rows: rows, notes: answer.basisNotes, density: .compact, flow: 2)
  }
}
