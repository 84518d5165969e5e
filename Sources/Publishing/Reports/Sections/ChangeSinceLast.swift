import Queries
import Report
import Wording

extension ElectionReport {
  /// What moved since the election compared with: swings, volatility, collapses and surges.
  func changeSinceLast() throws -> [Report.Block] {
    try [.partBreak, .heading(1, "Change since \(baseline ?? "")", id: "change")] + swings() + volatility()
      + collapses()
  }

  /// The swing between the two largest parties: of the country, by region, by seat.
  private func swings() throws -> [Report.Block] {
    guard let swing, let country = swing.country, let butler = country.number("butler") else { return [] }
    return [
      .paragraph(Report.Prose(swingSentences(swing, country, butler))),
      try picture("swingometer", height: 215),
      .heading(2, "Swing by nation and region", id: "swing-regions"),
      whole(regionalSwings(swing)),
      try picture("swing-by-region"),
      .heading(2, "Swing by seat", id: "swing-seats"),
      .paragraph(Report.Prose(try distributionSentence(swing))),
      try picture("swing-distribution"),
    ] + (try largestSwings(swing))
  }

  private func swingSentences(_ swing: NationalSwing, _ country: Record, _ butler: Double) -> String {
    var text = "The Butler swing, on shares of all valid votes in the United Kingdom, was \(swing.words(butler))"
    if let britain = swing.answer.table.records.first(where: { $0.text("area_kind") == "gb" })?.number("butler"),
      Movement(britain).size != Movement(butler).size
    {
      text += "; in Great Britain alone it was \(Movement(britain).size)"
    }
    text += ". "
    if let steed = country.number("steed") {
      text += "The Steed swing, on the votes of these two parties only, was \(Movement(steed).size). "
    }
    if let mean = country.number("mean") {
      text +=
        "The mean of the swings of \(Number.count(country.count("seats"))) seats, each counted alike, was "
        + "\(Movement(mean).size)."
    }
    let without = swing.answer.table.records.filter { $0.text("area_kind") != "uk" && $0.number("butler") == nil }
    let absent = without.map { $0.text("area") }
    return absent.isEmpty
      ? text
      : text + " No swing between the two is given for \(English.list(absent)), where one of them did not stand."
  }

  private func regionalSwings(_ swing: NationalSwing) -> Report.Table {
    let answer = swing.answer
    let rows = answer.table.records.filter { $0.number("butler") != nil }
    let mark = answer.basisMark
    let columns: [Library.PrintedColumn] = [
      .words("Area", "area"), .number("then", "first_from", mark: mark), .number("now", "first_to"),
      .number("then", "second_from", mark: mark), .number("now", "second_to"), .number("Butler", "butler", mark: mark),
      .number("Steed", "steed", mark: mark), .number("Mean of seats", "mean", mark: mark), .number("Seats", "seats"),
    ]
    let parts = rows.filter { $0.text("area_kind") == "region" || $0.text("area_kind") == "nation" }
    let most = parts.max { ($0.number("butler") ?? 0) < ($1.number("butler") ?? 0) }
    let title = most.map {
      "The swing was largest in \(AreaName.inProse($0.text("area"))), at \(Movement($0.number("butler") ?? 0).size)"
    }
    return Report.Table(
      caption: caption(
        title ?? "",
        "Swing \(swing.direction), \(baseline ?? "") to \(election): Butler on all votes, Steed on the votes of the two, and the unweighted mean of the seats’ Butler swings; a minus is a swing the other way",
        answer),
      columns: columns.columns,
      bands: [
        Report.Band("", span: 1), Report.Band(swing.loser.shortName, span: 2),
        Report.Band(swing.winner.shortName, span: 2), Report.Band("Swing", span: 3), Report.Band("", span: 1),
      ], rows: columns.rows(rows), notes: answer.basisNotes, density: .compact)
  }

  /// The swing of every seat, from the party that the country swung from to the one it swung to.
  private func seatSwings(_ swing: NationalSwing) throws -> QueryResult {
    try ask("swings", parties: [swing.loser.code, swing.winner.code])
  }

  private func distributionSentence(_ swing: NationalSwing) throws -> String {
    let values = try seatSwings(swing).table.records.compactMap { $0.number("butler") }
    let (with, against) = (values.count { $0 > 0 }, values.count { $0 < 0 })
    return "Both parties stood at both elections in \(Number.count(values.count)) seats. "
      + "\(English.sentenceCase(English.numeral(with))) of them swung \(swing.direction), "
      + "\(English.numeral(against)) the other way. Seats of the Speaker, and those where either party left the field to others, have no swing."
  }

  private func largestSwings(_ swing: NationalSwing) throws -> [Report.Block] {
    let answer = try seatSwings(swing)
    let mark = answer.basisMark
    let extremes = Extremes(
      answer: answer, column: "butler",
      columns: [
        .words("Constituency", "constituency"), library.party("Winner", "local_to", name: \.code),
        .number("Butler", "butler", mark: mark), .number("Steed", "steed", mark: mark),
      ], count: 12, notes: answer.basisNotes)
    func head(_ superlative: String) -> Extremes.Head {
      Extremes.Head(
        title: { row in
          "\(superlative) in \(row.text("constituency")): \(self.swing?.words(row.number("butler") ?? 0) ?? "")"
        },
        subtitle: "Swing \(swing.direction) in percentage points, \(baseline ?? "") to \(election), by Butler")
    }
    return extremes.blocks(head("Largest swing"), head("Least swing that way"))
  }

  /// How much of the vote changed parties.
  private func volatility() throws -> [Report.Block] {
    let answer = try library.ask("elections")
    let rows = answer.table.records
    guard let own = rows.first(where: { $0.count("election") == election }), let total = own.number("volatility")
    else { return [] }
    let columns: [Library.PrintedColumn] = [
      .words("Election", "election"), .number("Volatility", "volatility"),
      .number("small parties", "volatility_replacement"), .number("all others", "volatility_alteration"),
      .number("Effective parties by votes", "enp_votes"), .number("Turnout", "turnout"),
    ]
    let known = rows.compactMap { $0.number("volatility") }
    let rank = known.count { $0 > total }
    let extreme = rank == 0 ? "most" : rank == known.count - 1 ? "least" : nil
    let comparison =
      known.count < 3
      ? "" : extreme.map { ", the \($0) of the \(English.numeral(known.count)) elections that have it" } ?? ""
    return [
      .heading(2, "Volatility", id: "volatility"),
      .paragraph(
        Report.Prose(
          "Pedersen’s index is half the sum of all parties’ changes of share: at least "
            + "\(Number.decimal(total)) of every hundred votes would have to change parties to make one result into the other\(comparison). "
            + "Powell and Tucker divide it: \(Number.decimal(own.number("volatility_replacement") ?? 0)) points come from parties with less than "
            + "2\(Number.unitSpace)% of the vote at either election, \(Number.decimal(own.number("volatility_alteration") ?? 0)) from all others."
        )),
      whole(
        Report.Table(
          caption: caption(
            "Volatility was \(own.reading("volatility")) points in \(election)",
            "Pedersen’s index and its two parts after Powell and Tucker, in points, against the general election before, United Kingdom",
            answer),
          columns: columns.columns,
          bands: [Report.Band("", span: 2), Report.Band("of which from", span: 2), Report.Band("", span: 2)],
          rows: columns.rows(rows))),
    ]
  }
}
