import Drawing
import Findings
import Markup
import Wording

extension Bench {
  private typealias Entry = (name: String, address: Address, colour: Colour?)

  /// Every nation and region, and every group of seats.
  func areas() -> Page {
    list(
      .areas, "Nations and regions",
      "General elections in each nation of the United Kingdom and each region of England.",
      index.areas.map { ($0.name, $0.address, nil) }, more: "Groups of seats",
      index.groups.map { ($0.name, $0.address, nil) })
  }

  /// The parties with a page.
  func parties() -> Page {
    list(
      .parties, "Parties",
      "General elections of each party that won a seat, or a hundredth of the vote, at one of them.",
      index.parties.map { ($0.name, $0.address, library.look($0.code).colour) })
  }

  /// A page of links, and more of them under a heading where there are some.
  private func list(
    _ page: Address, _ title: String, _ summary: String, _ entries: [Entry], more heading: String = "",
    _ more: [Entry] = []
  ) -> Page {
    var html = Markup()
    html.element("h1", title)
    html.element("p", [("class", "lead")], summary)
    add(entries, of: page, &html)
    if !more.isEmpty {
      html.element("h2", heading)
      add(more, of: page, &html)
    }
    return Page(address: page, title: title, summary: summary, body: html)
  }

  private func add(_ entries: [Entry], of page: Address, _ html: inout Markup) {
    html.element("ul", [("class", "listing")]) { html in
      for entry in entries {
        html.element("li") { html in
          if let colour = entry.colour { html.add(colour.chip) }
          html.element("a", [("href", page.link(to: entry.address))], entry.name)
        }
      }
    }
  }
}
