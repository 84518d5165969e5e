import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// What moved since the election compared with: swings, volatility, collapses and surges.
  func changeSinceLast() throws -> [Report.Block] {
    guard let baseline else { return [] }
    return try [
      .pageBreak, .heading(1, "Change since \(English.clause("", house.answer.from.map(String.init)))", id: "change"),
    ] + swings(since: baseline)
      + volatility() + collapses()
  }

  /// The swing between the two largest parties: of the country, by region, by seat.
  private func swings(since baseline: String) throws -> [Report.Block] {
    guard let swing, let country = swing.country, let butler = country.butler else { return [] }
    return try [
      .paragraph(Report.Prose(try swingSentences(swing, country, butler)))
    ] + unlessEmpty { [try picture("swingometer", height: 215)] } + [
      .heading(2, "Swing by nation and region", id: "swing-regions"),
      whole(regionalSwings(swing, since: baseline)),
      try picture("swing-by-region"),
      .heading(2, "Swing by seat", id: "swing-seats"),
      .paragraph(Report.Prose(try distributionSentence(swing))),
      try picture("swing-distribution"),
    ] + (try largestSwings(swing, since: baseline))
  }

  private func swingSentences(_ swing: NationalSwing, _ country: RegionalSwingsRow, _ butler: Double) throws -> String {
    var text =
      "The Butler swing, on shares of all valid votes \(house.isWhole ? "in the United Kingdom" : "in the seats declared"), was \(swing.words(butler))"
    if let britain = swing.answer.rows.first(where: { $0.areaKind == "gb" })?.butler,
      Movement(britain).size != Movement(butler).size
    {
      text += "; in Great Britain alone it was \(Movement(britain).size)"
    }
    text += ". "
    if let steed = country.steed {
      text += "The Steed swing, on the votes of these two parties only, was \(Movement(steed).size). "
    }
    if country.seats > 1, let mean = country.mean {
      text +=
        "The mean of the swings of \(Number.count(country.seats)) seats, each counted alike, was "
        + "\(Movement(mean).size)."
    }
    let absent = swing.answer.rows.filter { $0.areaKind != "uk" && $0.butler == nil }.map(\.area)
    if !absent.isEmpty {
      text += " No swing between the two is given for \(English.list(absent)), where one of them did not stand."
    }
    let others = try swing.areasOfOthers(library).filter { !absent.contains($0) }
    if !others.isEmpty {
      text +=
        " In \(English.list(others.map(AreaName.inProse))) the two were not the first two at either election."
    }
    return text
  }

  private func regionalSwings(_ swing: NationalSwing, since baseline: String) -> Report.Table {
    let answer = swing.answer
    let rows = answer.rows.filter { $0.butler != nil }
    let mark = answer.basisMark
    let columns: [PrintedColumn<RegionalSwingsRow>] = [
      .words(\.area, "Area"), .share(\.firstFrom, "then", mark: mark), .share(\.firstTo, "now"),
      .share(\.secondFrom, "then", mark: mark), .share(\.secondTo, "now"), .change(\.butler, "Butler", mark: mark),
      .change(\.steed, "Steed", mark: mark), .change(\.mean, "Mean of seats", mark: mark), .seats(\.seats),
    ]
    let parts = rows.filter { $0.areaKind == "region" || $0.areaKind == "nation" }
    let most = parts.compactMap { row in row.butler.map { (area: row.area, swing: $0) } }.max { $0.swing < $1.swing }
    let title = most.map {
      "The swing to \(swing.winner.proseName) was largest in \(AreaName.inProse($0.area)), at \(Movement($0.swing).size)"
    }
    return Report.Table(
      caption: caption(
        title ?? "Swing by nation and region",
        "Swing \(swing.direction), \(baseline) to \(election): Butler on all votes, Steed on the "
          + "votes of the two, and the unweighted mean of the seats’ Butler swings; a minus is a swing the other way",
        answer),
      columns,
      bands: [
        Report.Band("", span: 1), Report.Band(swing.loser.shortName, span: 2),
        Report.Band(swing.winner.shortName, span: 2), Report.Band("Swing", span: 3), Report.Band("", span: 1),
      ], rows, notes: answer.basisNotes, density: .compact)
  }

  /// The swing of every seat, from the party that the country swung from to the one it swung to.
  private func seatSwings(_ swing: NationalSwing) throws -> Answer<SwingsRow> {
    try ask(SwingsRequest.self, parties: [swing.loser.code, swing.winner.code])
  }

  private func distributionSentence(_ swing: NationalSwing) throws -> String {
    let values = try seatSwings(swing).rows.compactMap(\.butler)
    let (with, against) = (values.count { $0 > 0 }, values.count { $0 < 0 })
    func number(_ count: Int) -> String { count == 0 ? "none" : English.numeral(count) }
    return "Both parties stood at both elections in \(English.quantity(values.count, "seat")). "
      + "Of these \(number(with)) swung \(swing.direction), "
      + "\(number(against)) the other way. Seats of the Speaker, and those where either did not stand, have no swing."
  }

  private func largestSwings(_ swing: NationalSwing, since baseline: String) throws -> [Report.Block] {
    let answer = try seatSwings(swing)
    let mark = answer.basisMark
    let extremes = Extremes(
      answer: answer, value: { $0.firstTwo ? $0.butler : nil },
      columns: [
        .constituency(\.constituency, \.code), .party(\.localTo, "Winner", in: library, name: \.code.text),
        .change(\.butler, "Butler", mark: mark), .change(\.steed, "Steed", mark: mark),
      ], isSigned: true, count: 12, notes: answer.basisNotes)
    func head(_ largest: Bool) -> Extremes<SwingsRow>.Head {
      Extremes.Head(
        title: { row in
          let superlative =
            largest ? "Largest swing" : (row.butler ?? .zero) < .zero ? "Largest swing the other way" : "Smallest swing"
          return "\(superlative) between first and second: \(row.constituency)"
            + English.clause(", ", row.butler.map(swing.words))
        },
        subtitle:
          "Swing \(swing.direction) in points, \(baseline) to \(election), by Butler, where they were first and second both times"
      )
    }
    return extremes.blocks(head(true), head(false))
  }

  /// How much of the vote changed parties.
  private func volatility() throws -> [Report.Block] {
    let answer = try library.ask(ElectionsRequest())
    let own = try library.row(of: election)
    guard let total = own.volatility else { return [] }
    let columns: [PrintedColumn<ElectionsRow>] = [
      .year(\.election), .index(\.volatility, "Volatility"),
      .index(\.volatilityReplacement, "crossing 2%"), .index(\.volatilityAlteration, "larger ones"),
      .index(\.enpVotes, "Effective parties by votes"), .share(\.turnout, "Turnout"),
    ]
    let rank = ElectionRank(.volatility, of: election, answer.rows)
    let comparison = rank.flatMap { rank in
      rank.extreme.map {
        "the \($0 == "highest" ? "most" : "least") of the \(English.numeral(rank.among)) elections that have it"
      }
    }
    var text =
      "Pedersen’s index is half the sum of all parties’ changes of share: at least "
      + "\(Number.decimal(total)) of every hundred votes would have to change parties to make one result into the "
      + "other\(English.clause(", ", comparison))."
    if let small = own.volatilityReplacement, let others = own.volatilityAlteration {
      text +=
        " Of that, by Powell and Tucker, \(Number.decimal(small)) points come from parties that crossed 2% of the vote "
        + "and \(Number.decimal(others)) from those with 2% or more both times; smaller parties are in neither figure."
    }
    for row in house.parties where library.look(row.party).isParty {
      let before = row.shareChange.flatMap { change in house.answer.from.map { ($0, row.share - change) } }
      let near = [before, (election, row.share)].compactMap(\.self).filter { abs($0.1 - 0.02) < 0.001 }
      guard let (year, share) = near.first else { continue }
      text +=
        " \(English.sentenceCase(house.name(row))) was close to that threshold in \(year), with \(Number.percent(share, 2))."
    }
    return [
      .heading(2, "Volatility", id: "volatility"),
      .paragraph(Report.Prose(text)),
      whole(
        Report.Table(
          caption: caption(
            "Volatility was \(Number.decimal(total, 2)) points in \(election)",
            "Pedersen’s index and its two parts after Powell and Tucker, in points, against the general election before, United Kingdom",
            answer),
          columns,
          bands: [Report.Band("", span: 2), Report.Band("of which from", span: 2), Report.Band("", span: 2)],
          answer.rows, notes: partNotes)),
    ]
  }
}
