import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Who won seats from whom: the flow, the map, and the list by winner.
  func seatsChangingHands() throws -> [Report.Block] {
    let flips = try ask(FlipsRequest.self)
    let rows = flips.rows
    guard let baseline, !rows.isEmpty else { return [] }
    let count = English.sentenceCase(English.quantity(rows.count, "seat"))
    return [
      .partBreak,
      .heading(1, "Seats changing hands", id: "changing"),
      .paragraph(
        Report.Prose(
          "\(count) of \(Number.count(house.seats)) \(rows.count == 1 ? "was" : "were") won by another party than in "
            + ([baseline + ".", ChangesOfHands(rows).list(3, library)] + localSwings(rows))
            .joined(separator: " "))),
      try picture("flows", height: 262),
      .columns([
        Report.Column(span: 6, [try picture("hexmap", mode: "changed", span: 6, height: 280)]),
        Report.Column(span: 6, [.table(try exchanges(since: baseline))]),
      ]),
      .heading(2, "Every seat that changed hands", id: "gains"),
      .table(list(flips, rows, since: baseline)),
    ]
  }

  /// The pairs of parties between which most seats changed hands.
  private func exchanges(since baseline: String) throws -> Report.Table {
    let answer = try ask(FlowsRequest.self)
    let columns: [PrintedColumn<FlowsRow>] = [
      .party(\.fromParty, "From", in: library), .party(\.toParty, "To", in: library),
      .seats(\.seats, mark: answer.basisMark),
    ]
    return Report.Table(
      caption: caption(
        "Who lost seats to whom", "Seats by winner in \(baseline) and in \(election), the largest numbers", answer),
      columns, moved(answer).prefix(15), notes: answer.basisNotes, density: .compact)
  }

  /// The seats that changed hands, the largest number first.
  private func moved(_ flows: Answer<FlowsRow>) -> [FlowsRow] {
    flows.rows.filter { $0.fromParty != $0.toParty }.sorted { $0.seats > $1.seats }
  }

  private func list(
    _ answer: Answer<FlipsRow>, _ rows: [FlipsRow], since baseline: String
  ) -> Report.Table {
    let columns: [PrintedColumn<FlipsRow>] = [
      .constituency(\.constituency, \.code), .party(\.fromParty, "From", in: library, name: \.code.text),
      .share(\.majorityShare, "Majority"), .change(\.localSwing, "Swing", mark: answer.basisMark),
    ]
    let groups = rows.runs(by: \.toParty).map { own in
      Report.RowGroup(
        "\(library.look(own[0].toParty).shortName): \(English.quantity(own.count, "seat"))", columns.rows(own))
    }
    return Report.Table(
      caption: caption(
        "",
        "Seats won by another party than in \(baseline), with the majority in \(election) and the local swing: Butler’s, from the party that lost the seat to the one that gained it",
        answer),
      columns: columns.map(\.column), groups: groups, notes: answer.basisNotes, density: .compact, flow: 2)
  }

  /// Where the local swing was largest and how many of the seats are held by little.
  private func localSwings(_ rows: [FlipsRow]) -> [String] {
    var sentences: [String] = []
    let swings = rows.compactMap { row in row.localSwing.map { (row: row, swing: $0) } }
    if let (row, swing) = swings.max(by: { $0.swing < $1.swing }), swing > 0 {
      sentences.append(
        "The local swing was largest in \(row.constituency), \(Movement(swing).size) from "
          + "\(library.look(row.fromParty).proseName) to \(library.look(row.toParty).proseName).")
    }
    let narrow = rows.count { $0.majorityShare < 0.05 }
    if narrow > 0 {
      sentences.append(
        "In \(English.numeral(narrow)) of the seats that changed hands the new majority was "
          + "under 5%.")
    }
    return sentences
  }
}
