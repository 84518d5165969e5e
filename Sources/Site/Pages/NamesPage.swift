import Findings
import Markup
import Wording

extension Bench {
  /// Every constituency by name: how a seat is found without a script.
  func names() -> Page {
    var html = Markup()
    html.element("h1", "All constituencies")
    let counts = index.sets.map { set in
      "\(Number.count(index.constituencies.count { $0.set == set })) on the boundaries of \(set)"
    }
    let summary = "Every constituency by name: \(English.list(counts))."
    html.element("p", [("class", "lead")], summary)
    for set in index.sets {
      let own = index.constituencies.filter { $0.set == set }
      html.element("h2", [("id", "set-\(set)")], "Boundaries of \(set)")
      for group in own.runs(by: { $0.name.slug.prefix(1) }) {
        guard let letter = group.first?.name.slug.prefix(1).uppercased() else { continue }
        html.element("h3", [("id", "\(set)-\(letter)")], letter)
        html.element("ul", [("class", "listing")]) { html in
          for seat in group {
            html.element("li") { html in
              let look = library.look(seat.winner)
              html.add(look.colour.chip)
              html.element("a", [("href", Address.names.link(to: seat.address))], seat.name)
              html.element("small", "\(look.shortName), \(seat.region)")
            }
          }
        }
        html.line()
      }
    }
    return Page(address: .names, title: "All constituencies", summary: summary, body: html)
  }
}
