import Elections
import Figures
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// How parties fared where much or little of the vote was for Leave; nothing for an election before the referendum.
  func leaveVote() throws -> [Report.Block] {
    guard baseline != nil else { return [] }
    let answer = try library.ask(LeaveBandsRequest(to: election))
    let bands = bands(of: answer.rows)
    guard let low = bands.first, let high = bands.last, bands.count > 2 else { return [] }
    let parties = house.byVotes.map(\.party).filter { party in
      bands.allSatisfy { $0.rows.contains { $0.party == party } }
    }
    return [
      .partBreak,
      .heading(1, "The Leave vote", id: "leave"),
      .paragraph(Report.Prose(leaveSentences(parties, low: low.rows, high: high.rows))),
      .columns(try scatters(of: Array(parties.prefix(2)))),
      .table(
        leaveTable(answer, bands, parties, "Share of the vote in per cent", unit: "%") {
          [Number.share($0.share), $0.shareChange.map { Number.signedDecimal($0 * 100) } ?? Number.missing]
        }),
      .table(
        leaveTable(answer, bands, parties, "Seats", unit: "seats") {
          [Number.count($0.seats), Number.signed($0.seatChange)]
        }),
    ]
  }

  private typealias Band = (title: String, constituencies: Int, rows: [LeaveBandsRow])

  private func bands(of rows: [LeaveBandsRow]) -> [Band] {
    rows.runs(by: \.band).compactMap { rows in rows.first.map { ($0.band, $0.constituencies, rows) } }
  }

  private func leaveSentences(_ parties: [PartyCode], low: [LeaveBandsRow], high: [LeaveBandsRow]) -> String {
    func change(_ party: PartyCode, _ rows: [LeaveBandsRow]) -> Double? {
      rows.first { $0.party == party }?.shareChange
    }
    let told = parties.prefix(3).compactMap { party -> String? in
      guard let least = change(party, low), let most = change(party, high) else { return nil }
      let name = library.look(party).proseName
      return
        "\(name) \(Movement(most).moved) where Leave was strongest and \(Movement(least).moved) where it was weakest"
    }
    let isMoved = house.answer.fromBasis == .published
    let counts =
      "Constituencies are grouped by the share of Leave in the referendum of 2016: counted where it is known for the "
      + "constituency, else Chris Hanretty’s estimate\(isMoved ? ", shared out by addresses where boundaries changed" : ""); Northern Ireland is not covered. "
    guard !told.isEmpty else { return counts }
    return counts + told.map { English.sentenceCase($0) + "." }.joined(separator: " ")
      + " These are figures for places, not voters: that a party did better where Leave did is not to say that those who voted Leave voted for it."
  }

  /// The changes of parties by the Leave vote, beside each other on the same scales.
  private func scatters(of parties: [PartyCode]) throws -> [Report.Column] {
    let all = parties.map { Filters(election: election, party: $0.text) }
    return try all.map { filters in
      var request = FigureRequest(filters, x: "leave", y: "change")
      request.peers = all
      let chart = try Gallery.draw("scatter", request, in: library).chart
      return Report.Column(span: 6, [.figure(Report.Picture(chart: chart, span: 6))])
    }
  }

  /// A table of a number and its change for each party and band.
  private func leaveTable(
    _ answer: Answer<LeaveBandsRow>, _ bands: [Band], _ parties: [PartyCode], _ what: String,
    unit: String, _ printed: (LeaveBandsRow) -> [String]
  ) -> Report.Table {
    let body = bands.map { band in
      Report.Row(
        [Report.Cell(band.title), Report.Cell(Number.count(band.constituencies))]
          + parties.flatMap { party -> [Report.Cell] in
            guard let row = band.rows.first(where: { $0.party == party }) else { return ["—", "—"] }
            return printed(row).map { Report.Cell($0) }
          })
    }
    let pair = [Report.Prose(unit), Report.Prose.marked("±", answer.basisMark)].map {
      Report.TableColumn($0, .flexible(1), .trailing)
    }
    return Report.Table(
      caption: caption(
        "\(what) by the Leave vote of 2016",
        "Parties that stood in most constituencies of each band, Great Britain, \(changing(answer))", answer),
      columns: [Report.TableColumn("Share of Leave"), .numeric("Seats")] + parties.flatMap { _ in pair },
      bands: [Report.Band("", span: 2)] + parties.map { Report.Band($0.text, span: 2) },
      rows: body, notes: answer.basisNotes, density: .compact)
  }
}
