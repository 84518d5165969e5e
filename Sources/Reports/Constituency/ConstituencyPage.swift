import Drawing
package import Elections
import Figures
package import Findings
import Queries
package import Report
import Wording

/// What a page of its own says of a constituency: its report in the order of a screen, which has room where a sheet has none.
package struct ConstituencyPage {
  package let name: String
  package let code: ConstituencyCode
  /// Its region of England, or its nation.
  package let region: String
  /// The last general election fought on its boundaries.
  package let election: Int
  /// The result in a few sentences.
  package let summary: String
  package let blocks: [Report.Block]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - code: the constituency.
  ///   - set: its boundary set.
  ///   - library: where its rows come from.
  /// - Throws: `QueryError` for a code that the boundary set does not have.
  package init(_ code: ConstituencyCode, on set: String, in library: Library) throws {
    let report = try ConstituencyReport(code.text, on: set, in: library)
    let day = try library.row(of: report.election).date
    (name, self.code, region, election) = (report.name, report.code, report.contest.region, report.election)
    summary = ConstituencyStory(report).result(on: day)
    blocks = try report.screen(on: day)
  }
}

extension ConstituencyReport {
  /// The last result, all elections, where it stands among all seats, where it came from, who stood before.
  fileprivate func screen(on day: CalendarDate) throws -> [Report.Block] {
    try head(on: day) + [
      .columns([
        Report.Column(span: 7, [.table(lastSlate())]),
        Report.Column(span: 5, [.figure(Report.Picture(chart: locator(), height: 215))]),
      ]),
      .figure(Report.Picture(chart: historyChart())),
    ] + allElections()
      + titled("How close it was", "close", neighbours()) + descent(isDrawn: true) + kin()
      + titled("Who stood before", "before", slates())
  }

  /// Blocks under a heading; nothing where there are none.
  private func titled(_ title: String, _ id: String, _ blocks: [Report.Block]) -> [Report.Block] {
    blocks.isEmpty ? [] : [.heading(2, title, id: id)] + blocks
  }

  /// The constituencies that it shares homes with on other boundaries, each with its page.
  private func kin() throws -> [Report.Block] {
    let answer = try library.ask(LineageRequest(filters))
    guard !answer.rows.isEmpty else { return [] }
    let isNew = answer.rows.contains { $0.code == code } && isCurrent
    // A few codes are those of a constituency on both boundaries: the set says which is meant.
    let older = try library.lastElections().first { $0.set < set }?.set
    let other = PrintedColumn<LineageRow>(
      column: .words(isNew ? "Old constituency" : "New constituency")
    ) { row in
      isNew
        ? Report.Cell(row.fromConstituency, subject: .constituency(row.fromCode, of: older))
        : Report.Cell(row.constituency, subject: .constituency(row.code))
    }
    let shares: [PrintedColumn<LineageRow>] = [
      .share(\.shareOfNew, isNew ? "Of \(name)" : "Of the new one"),
      .share(\.shareOfOld, isNew ? "Of the old one" : "Of \(name)"),
    ]
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            "Shared addresses", "Parts of the residential addresses of each, and the voters there", answer),
          [other] + (isNew ? shares : shares.reversed()) + [.count(\.voters, "Voters")],
          isNew ? answer.rows : answer.rows.sorted { $1.shareOfOld < $0.shareOfOld }, density: .compact))
    ]
  }
}
