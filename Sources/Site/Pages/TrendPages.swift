import Findings
import Markup
import Queries
import Reports

extension Address {
  /// The list of measures.
  static let trends = Address.page("trends")

  /// The page of a measure over elections.
  static func trend(_ measure: TrendMeasure) -> Address { .page("trends/\(measure.rawValue)") }
}

extension Bench {
  /// The list of measures, and the page of each.
  func trends() throws -> [Page] {
    let pages = try TrendMeasure.allCases.map { measure in
      let content = try TrendPage(measure, in: library)
      var lowering = lowering(on: .trend(measure))
      return Page(
        address: .trend(measure), title: content.title, summary: measure.meaning,
        crumbs: [Page.Crumb(words: "Trends", address: .trends)], body: try lowering.markup(content.blocks))
    }
    var html = Markup()
    let summary = "Each measure over all general elections, of the country and of each nation and region."
    html.element("h1", "Trends")
    html.element("p", [("class", "lead")], summary)
    html.element("ul") { html in
      for page in pages {
        html.element("li") { html in
          html.element("a", [("href", Address.trends.link(to: page.address))], page.title)
          html.words(": \(page.summary)")
        }
      }
    }
    return [Page(address: .trends, title: "Trends", summary: summary, body: html)] + pages
  }
}
