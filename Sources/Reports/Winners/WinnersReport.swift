import Elections
import Figures
package import Findings
import Queries
package import Report
import Wording

/// The report of an election of which it is known who won where, but not everywhere with how many votes: seats, and nothing else.
package struct WinnersReport {
  let library: Library
  let election: Int
  private let progress: PartialResult
  private let answer: Answer<HexesRow>

  /// Gets ready to write of an election; nil where its votes are known wherever it is known who won.
  ///
  /// - Parameters:
  ///   - election: its year.
  ///   - library: where its rows come from.
  /// - Throws: `QueryError` for an election that is not among the datasets.
  package init?(_ election: Int, in library: Library) throws {
    guard let progress = library.partialResult(of: election) else { return nil }
    // Where nobody has votes but those who stood alone have seats, there is nothing else to tell either.
    let isEarly = try progress.counted < progress.declared || !library.elections().contains { $0.election == election }
    guard isEarly else { return nil }
    (self.library, self.election, self.progress) = (library, election, progress)
    answer = try library.ask(HexesRequest(election: election))
  }

  private var rows: [HexesRow] { answer.rows }
  private var isWhole: Bool { progress.declared == progress.seats }
  private var baseline: String? { SourceLine.baseline(answer) }
  /// The parties that won seats, the most first.
  private var ranked: [(look: PartyLook, seats: Int)] { library.ranked(rows.map(\.winner)) }
  /// The seats that another party had won.
  private var changed: [HexesRow] {
    rows.filter { row in row.comparable && row.former.map { $0 != row.winner } == true }
  }

  /// The whole report.
  package func document() throws -> Report {
    let day = try library.day(of: election)
    return Report(
      metadata: library.metadata(
        title: "General election \(election)\(library.progress(of: answer))",
        subject:
          "Who won at the United Kingdom general election of \(Day.long(day.description)), as far as it is declared",
        day: day),
      source: SourceLine.plain(answer), accent: ranked.first?.look.colour ?? Library.grey,
      blocks: try result(day) + seatsChanged() + constituencies() + ElectionReport.shortCommands)
  }

  /// The ten-second read.
  package func cover() throws -> Report.Cover {
    let day = try library.day(of: election)
    let columns = try result(day).filter { if case .columns = $0 { true } else { false } }
    return Report.Cover(
      kicker: "United Kingdom general election · constituencies declared: \(progress.words)",
      title: Day.long(day.description), subtitle: Report.Prose(lead), blocks: columns, imprint: Report.Prose(known))
  }

  /// Who won most: "Labour won 261 of the 400 seats declared so far, of 650".
  private var lead: String {
    guard let first = ranked.first else { return "No seat is declared." }
    let tied = ranked.filter { $0.seats == first.seats }.map(\.look.proseName)
    let won = English.quantity(first.seats, "seat")
    if progress.declared == 1 {
      return English.sentenceCase(
        "\(first.look.proseName) won the only seat declared so far, of \(Number.count(progress.seats)).")
    }
    if isWhole {
      return tied.count > 1
        ? English.sentenceCase("\(English.list(tied)) won \(won) each.")
        : English.sentenceCase(
          "\(first.look.proseName) won \(Number.count(first.seats)) of \(Number.count(progress.seats)) seats, "
            + "\(SeatCount.strength(first.seats, of: progress.seats)).")
    }
    return tied.count > 1
      ? English.sentenceCase("so far \(English.list(tied)) have won \(won) each, of \(Number.count(progress.seats)).")
      : English.sentenceCase(
        "\(first.look.proseName) won \(Number.count(first.seats)) of the \(Number.count(progress.declared)) seats declared so far, "
          + "of \(Number.count(progress.seats)).")
  }

  /// What is known and what is not.
  private var known: String {
    let winners =
      "It is known who won in "
      + (isWhole
        ? "all \(Number.count(progress.seats)) constituencies"
        : "\(Number.count(progress.declared)) of \(Number.count(progress.seats)) constituencies") + ". "
    let votes =
      progress.counted == 0
      ? "No votes are known yet"
      : "Votes are known in \(Number.count(progress.counted)) of them only"
    return winners + votes
      + ", so this report tells seats alone: shares, swings, turnout and majorities are told when the votes are known of all that are "
      + "declared."
  }

  private func result(_ day: CalendarDate) throws -> [Report.Block] {
    let map = FigureRequest(Filters(election: election))
    return [
      .heading(1, "General election of \(Day.long(day.description))", id: "result"), .paragraph(Report.Prose(lead)),
      .note(Report.Prose(known)),
      .columns([
        Report.Column(
          span: 7, [.figure(Report.Picture(chart: try Gallery.draw("hexmap", map, in: library).chart, span: 7))]),
        Report.Column(span: 5, [.table(parties())]),
      ]),
    ]
  }

  /// Every party with a seat now or before: held, gained, lost.
  private func parties() -> Report.Table {
    struct Seats {
      let look: PartyLook
      let won: Int
      let gained: Int
      let lost: Int
    }
    let codes = Set(rows.map(\.winner) + changed.compactMap(\.former))
    let all = codes.map { code in
      Seats(
        look: library.look(code), won: rows.count { $0.winner == code }, gained: changed.count { $0.winner == code },
        lost: changed.count { $0.former == code })
    }.sorted { ($1.won, $0.look.position) < ($0.won, $1.look.position) }
    let changes: [PrintedColumn<Seats>] = [
      .count(\.gained, "Gained"), .count(\.lost, "Lost"), .signed({ $0.gained - $0.lost }, "Net"),
    ]
    let columns: [PrintedColumn<Seats>] =
      [.party(\.look.code, in: library), .seats(\.won)] + (baseline == nil ? [] : changes)
    return Report.Table(
      caption: caption("Seats by party", "Seats won" + English.clause(", gained and lost since ", baseline)),
      columns, all, notes: answer.basisNotes)
  }

  /// The seats that changed hands, by who won them.
  private func seatsChanged() -> [Report.Block] {
    guard let baseline else { return [] }
    let heading = Report.Block.heading(1, "Seats changing hands", id: "changed")
    guard !changed.isEmpty else {
      let none = "Every seat \(isWhole ? "" : "declared so far ")was won by the party that had won it in \(baseline)."
      return [heading, .paragraph(Report.Prose(none))]
    }
    let columns: [PrintedColumn<HexesRow>] = [
      .constituency(\.constituency, \.code), .words(\.region, "Nation or region"),
      .party(\.former, "From", in: library),
    ]
    let groups = ranked.compactMap { look, _ -> Report.RowGroup? in
      let own = changed.filter { $0.winner == look.code }
      return own.isEmpty
        ? nil : Report.RowGroup("\(look.shortName): \(English.quantity(own.count, "gain"))", columns.rows(own))
    }
    return [
      heading,
      .paragraph(
        Report.Prose(
          English.sentenceCase(
            rows.count == 1
              ? "the only seat declared changed hands since \(baseline)."
              : "\(English.quantity(changed.count, "seat")) of the \(Number.count(rows.count)) declared changed hands since \(baseline)."
          ))),
      .table(
        Report.Table(
          caption: caption("", "Seats that another party won than in \(baseline)"), columns: columns.map(\.column),
          groups: groups, notes: answer.basisNotes, density: .compact, flow: changed.count > 8 ? 2 : 1)),
    ]
  }

  /// Every constituency that is declared.
  private func constituencies() -> [Report.Block] {
    let before: [PrintedColumn<HexesRow>] =
      baseline == nil ? [] : [.party(\.former, "Before", in: library, name: \.code.text, mark: answer.basisMark)]
    let columns: [PrintedColumn<HexesRow>] =
      [.constituency(\.constituency, \.code), .party(\.winner, "Won by", in: library, name: \.code.text)] + before
    return [
      .heading(1, "Who won where", id: "constituencies"),
      .table(
        Report.Table(
          caption: caption(
            "",
            "Constituencies that are declared, by name"
              + English.clause("; “Before” is the party that had won it in ", baseline)),
          columns, rows, notes: answer.basisNotes, density: .compact, flow: 2)),
    ]
  }

  private func caption(_ title: String, _ subtitle: String) -> Report.Caption {
    Report.Caption(
      title.isEmpty ? title : title + library.progress(of: answer), subtitle: subtitle,
      source: SourceLine.plain(answer),
      command: answer.command)
  }
}
