import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// What stands over the title: how far the election has got, where it is not counted everywhere.
  private var kicker: String {
    library.partialResult(of: election).map { "General election · \($0.words) constituencies declared" }
      ?? "General election"
  }

  /// The first page: the ten-second read.
  func cover() throws -> Report.Cover {
    let summary = Summary(library, house)
    return Report.Cover(
      kicker: kicker, title: Day.long(day.description), subtitle: Report.Prose(summary.lead),
      blocks: [
        try picture("scoreboard"),
        .columns([
          Report.Column(span: 4, try summary.paragraphs().map { .paragraph(Report.Prose($0)) }),
          Report.Column(span: 8, [try picture("hexmap", span: 8)]),
        ]),
      ],
      imprint: Report.Prose(
        "\(SourceLine.plain(house.answer)). Contains Parliamentary information licensed under the Open Parliament Licence v3.0. "
          + "Map of hexagons: Open Innovations."))
  }

  /// What the reader must know before the first number.
  func about() throws -> [Report.Block] {
    var text =
      "This report gives the result of the general election of \(Day.long(day.description)) in the United Kingdom’s "
      + "\(Number.count(house.seats)) constituencies. Shares are of valid votes. "
    if let baseline {
      text +=
        "Changes, gains and losses are measured from \(baseline) to \(election), from general election to general "
      text += "election: by-elections and changes of allegiance in between are left out."
    } else {
      text += "No earlier election on the same boundaries is at hand, so no changes are given."
    }
    var blocks: [Report.Block] = [
      .space(8), .heading(1, "About this report", id: "about"), .paragraph(Report.Prose(text)),
    ]
    if house.answer.fromBasis == .published, let from = house.answer.from {
      blocks.append(
        .paragraph(
          Report.Prose(
            "The boundaries had changed since \(from), though not everywhere. What \(from) would have been on the boundaries "
              + "of \(election) was estimated by Colin Rallings and Michael Thrasher for BBC, ITN, PA and Sky; every figure that "
              + "rests on that is called “\(from) notional” or marked N. It is the baseline that broadcasters and the House of Commons "
              + "Library use, and a model, not a count.")))
    }
    blocks.append(
      .paragraph(
        Report.Prose(
          "The Speaker is a party of his own, as in the official figures. Every table and figure names the command that "
            + "prints its rows again.")))
    return blocks + (try abbreviations())
  }

  /// The parties that tables name by their abbreviations.
  private func abbreviations() throws -> [Report.Block] {
    let answer = try library.ask(PaletteRequest())
    let known = Set(house.parties.filter { $0.hasOrHadSeats || $0.share >= 0.005 }.map(\.party))
    let columns: [PrintedColumn<PaletteRow>] = [
      .party(\.party, "Abbreviation", in: library, name: \.code.text), .words(\.name, "Party"),
    ]
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            "",
            subtitle:
              "Parties with a seat now or in the election compared with, or at least 0.5\(Number.unitSpace)% of the vote",
            source: SourceLine.counted, command: answer.command),
          columns, answer.rows.filter { known.contains($0.party) }, density: .compact, flow: 3))
    ]
  }
}
