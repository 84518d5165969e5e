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
    let count = English.opening(English.quantity(rows.count, "seat"))
    return [
      .partBreak,
      .heading(1, "Seats changing hands", id: "changing"),
      .paragraph(
        Report.Prose(
          "\(count) of \(Number.count(house.seats)) \(rows.count == 1 ? "was" : "were") won by another party than in "
            + ([baseline + ".", ChangesOfHands(rows).list(3, library)] + localSwings(rows)
            + [UncertainChanges(rows).sentence].compactMap(\.self))
            .joined(separator: " "))),
      try picture("flows", height: 262), .pageBreak,
      try picture("hexmap", mode: "changed", height: 480), .table(try exchanges(since: baseline)),
      .note("Every seat is named on the page of its nation or region, and on the pages of the larger parties."),
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
      columns, moved(answer).prefix(15), notes: answer.basisNotes, density: .compact, flow: 3)
  }

  /// The seats that changed hands, the largest number first.
  private func moved(_ flows: Answer<FlowsRow>) -> [FlowsRow] {
    flows.rows.filter { $0.fromParty != $0.toParty }.sorted { $0.seats > $1.seats }
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
    let narrow = rows.count { row in row.majorityShare.map { $0 < 0.05 } == true }
    if narrow > 0 {
      sentences.append(
        "In \(English.numeral(narrow)) of the seats that changed hands the new majority was "
          + "under 5%.")
    }
    return sentences
  }
}
