import Findings
import Markup
import Report
import Reports
import Wording

extension Bench {
  /// The first page: the newest election, a way to every seat, the elections before.
  func front() throws -> Page {
    let page = Address.page("")
    var html = Markup()
    var lowering = lowering(on: page)
    lowering.hasLinks = false
    var summary = ""
    for (place, year) in (index.early + index.elections).enumerated() {
      let cover = try WinnersReport(year, in: library)?.cover() ?? ElectionReport(year, in: library).cover()
      let address = index.address(of: .election(year)).map { page.link(to: $0) }
      if place == 0 {
        summary = cover.subtitle.plain
        html.element("p", [("class", "kicker")], cover.kicker)
        html.element("h1", cover.title)
        html.element("p", [("class", "lead")]) { lowering.write(cover.subtitle, to: &$0) }
        html.add(try lowering.markup(cover.blocks))
        html.element("p", [("class", "note")]) { lowering.write(cover.imprint, to: &$0) }
      } else {
        html.element("h2", cover.title)
        html.element("p") { lowering.write(cover.subtitle, to: &$0) }
        // The seats and shares of the parties; the rest is on the election's own page.
        html.add(try lowering.markup(cover.blocks.filter(\.isKeyFigures).prefix(1).map(\.self)))
      }
      if let address {
        html.element("p") {
          $0.element("a", [("class", "more"), ("href", address)], "The general election of \(year)")
        }
      }
    }
    return Page(
      address: page, title: "British general elections", summary: summary,
      notice: notice, body: html)
  }
}

extension Report.Block {
  fileprivate var isKeyFigures: Bool { if case .keyFigures = self { true } else { false } }
}
