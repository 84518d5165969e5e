import Elections
import Figures
import Findings
import Markup
import Queries
import Report
import Reports

extension Address {
  /// The choice of a measure, and the list of them.
  static let trends = Address.page("trends")

  /// The page of a measure over elections.
  static func trend(_ measure: TrendMeasure) -> Address { .page("trends/\(measure.rawValue)") }
}

extension Bench {
  /// The choice of a measure with the list of them, and the page of each.
  func trends() throws -> (pages: [Page], files: [Site.File]) {
    let pages = try TrendMeasure.allCases.map { measure in
      let content = try TrendPage(measure, in: library)
      var lowering = lowering(on: .trend(measure))
      return Page(
        address: .trend(measure), title: content.title, summary: measure.meaning,
        crumbs: [Page.Crumb(words: "Trends", address: .trends)], notice: notice,
        body: try lowering.markup(content.blocks))
    }
    let data = TrendData(index, library)
    let first = try chosenTrend(data.standard().map(\.text), pages)
    return ([first] + pages, [Site.File(path: TrendData.address.path, text: try data.script())])
  }

  /// What stands before anything is chosen, which the script draws anew.
  private func chosenTrend(_ parties: [String], _ pages: [Page]) throws -> Page {
    var html = Markup()
    let summary = "Each measure over the general elections, of the country and of each nation, region and party."
    html.element("h1", "Trends")
    html.element("p", [("class", "lead")], summary)
    html.element("div", [("id", "tools"), ("class", "tools")], "")
    var lowering = lowering(on: .trends)
    let figure = try FigureError.nilWhereEmpty {
      try TrendPicture.draw(Trend(.share, parties: parties), in: library)
    }
    try html.element("div", [("id", "trend")]) { html in
      guard let figure else { return }
      html.add(
        try lowering.markup([.figure(Report.Picture(chart: figure.chart)), .table(TrendPage.table(figure))]))
    }
    html.element("h2", [("id", "all")], "Every measure, also by region")
    html.element("ul") { html in
      for page in pages {
        html.element("li") { html in
          html.element("a", [("href", Address.trends.link(to: page.address))], page.title)
          html.words(": \(page.summary)")
        }
      }
    }
    return Page(
      address: .trends, title: "Trends", summary: summary, notice: notice, body: html,
      scripts: [.file("trends.js"), TrendData.address])
  }
}
