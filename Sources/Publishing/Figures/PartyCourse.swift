import Charts
import Drawing
import Queries
import Wording

/// One party's share of the vote and its seats at all elections.
struct PartyCourse {
  private let look: PartyLook
  private let answer: Answer

  /// Gets ready to draw a party.
  init(_ newsroom: Newsroom, party: String) throws {
    look = newsroom.look(party)
    answer = try newsroom.ask("timeline", Filters(party: party))
  }

  private var rows: [Record] { answer.table.records }

  private func percent(_ row: Record) -> Double { (row.number("share") ?? 0) * 100 }

  /// A bar for each election, labelled with the share and the seats won.
  func chart() throws -> Chart {
    let elections = try BandScale(rows.map { $0.reading("election") })
    let shares = try LinearScale(covering: rows.map(percent))
    let bars = rows.map { row in
      Bars.Bar(
        row.reading("election"), percent(row), fill: look.colour, label: row.reading("share"),
        note: English.quantity(row.count("seats"), "seat"))
    }
    return Chart(
      title: title, subtitle: "Share of the vote, per cent, and seats won, United Kingdom",
      plot: try CartesianPlot(
        x: .linear(shares), y: .band(elections), shape: .rows(20),
        [Axis(.bottom, shares) { Number.decimal($0, 0) }, Bars(bars), Axis(.left, elections)]),
      source: "Source: \(SourceLine.counted).", command: answer.command,
      alternative: "Share of the vote by election: "
        + rows.map { "\($0.reading("election")) \($0.reading("share"))" }.joined(separator: ", ") + ".")
  }

  /// The largest fall from one election to the next.
  private var title: String {
    let steps = zip(rows, rows.dropFirst())
    guard let step = steps.min(by: { ($0.1.number("share_change") ?? 0) < ($1.1.number("share_change") ?? 0) }) else {
      return look.name
    }
    return English.sentenceCase(
      "\(look.proseName) fell from \(step.0.reading("share")) in \(step.0.reading("election")) to "
        + "\(step.1.reading("share")) in \(step.1.reading("election"))")
  }
}
