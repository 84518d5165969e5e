import Findings
import Markup
import Queries
import Wording

/// A table to take away: the rows of a question, as they are.
struct Download: Sendable {
  /// The file's name without its ending.
  let name: String
  let query: String
  let filters: Filters

  /// Everything that pages are made of, as far as it is rows of questions.
  static func all(_ index: SiteIndex) -> [Download] {
    var all = [Download(name: "elections", query: "elections", filters: Filters())]
    for year in index.elections {
      for query in ["parties", "regions", "contests", "results"] {
        all.append(Download(name: "\(query)-\(year)", query: query, filters: Filters(election: year)))
      }
    }
    guard index.sets.count > 1 else { return all }
    all.append(Download(name: "lineage", query: "lineage", filters: Filters()))
    for year in index.elections where index.ownSet[year] != index.newestSet {
      all.append(
        Download(
          name: "contests-\(year)-on-\(index.newestSet)", query: "contests",
          filters: Filters(election: year, on: index.newestSet))
      )
    }
    return all
  }

  /// What is in it: the question's own summary, with the election and the boundaries.
  var title: String {
    let about = Catalogue.query(named: query)?.summary ?? query
    let boundaries = English.clause(" on the boundaries of ", filters.on)
    return English.clause("", filters.election.map(String.init), "\(boundaries): ") + about
  }

  /// The file of a format.
  func address(_ ending: String) -> Address { .file("data/\(name).\(ending)") }
}

extension Bench {
  /// The tables to take away, with the command of each, and under which terms.
  func data() throws -> Page {
    var html = Markup()
    let summary =
      "Every vote and seat of this edition is a row of one of these tables or adds up from them; the command beside each prints it again."
    html.element("h1", "Data and method")
    html.element("p", [("class", "lead")], summary)
    let region: Markup.Attributes = [
      ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Table: downloads"),
    ]
    try html.element("div", region) { html in
      try html.element("table") { html in
        html.element("caption") { $0.element("strong", "Tables to take away") }
        html.element("thead") { html in
          html.element("tr") { html in
            for head in ["What", "Files", "Command"] { html.element("th", [("scope", "col")], head) }
          }
        }
        try html.element("tbody") { html in
          for download in Download.all(index) {
            let answer = try library.ask(download.query, download.filters)
            html.element("tr") { html in
              html.element("th", [("scope", "row")], "\(download.title) \(Number.count(answer.table.rows.count)) rows.")
              html.element("td") { html in
                for ending in ["csv", "json"] {
                  html.element("a", [("href", Address.data.link(to: download.address(ending)))], ending.uppercased())
                  html.words(" ")
                }
              }
              html.element("td") { $0.element("code", answer.command) }
            }
            html.line()
          }
        }
      }
    }
    terms(&html)
    return Page(address: .data, title: "Data and method", summary: summary, body: html)
  }

  /// Under which terms, and where the method is explained.
  private func terms(_ html: inout Markup) {
    html.element("h2", [("id", "method")], "Method and sources")
    html.element("ul") { html in
      html.element("li") { html in
        html.element("a", [("href", Address.data.link(to: .figures))], "Every figure as a file, and to embed")
      }
      if index.sets.count > 1 {
        html.element("li") { html in
          html.element(
            "a", [("href", Address.data.link(to: .page("compare/method")))], "How votes are carried to other boundaries"
          )
          html.words(", and how often the estimates are wrong")
        }
      }
      if let newest = index.elections.first {
        html.element("li") { html in
          let page = Address.page("election/\(newest)/sources")
          html.element("a", [("href", Address.data.link(to: page))], "Definitions, sources and their licences")
        }
      }
    }
    html.element("h2", [("id", "access")], "Reading with a keyboard, a screen reader or a small screen")
    html.element(
      "p",
      "Every page is whole without a script, and a picture's words tell what it shows. Maps are made of hexagons that are small on a "
        + "phone: the list of constituencies and the search lead to the same pages.")
  }
}

extension Address {
  /// The page with the tables to take away.
  static let data = Address.page("data")
}
