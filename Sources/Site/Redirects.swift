import Elections
import Markup

/// Small pages at addresses that people guess or remember, each of which leads to the page that is meant: a code alone, a name alone.
struct Redirects {
  let index: SiteIndex

  var files: [Site.File] {
    var files: [Site.File] = []
    var taken = Set(index.constituencies.map(\.address))
    // The newest boundaries come first: a name of both means theirs.
    for seat in index.constituencies {
      for name in [seat.code.text, seat.name.slug] {
        let from = Address.page("constituency/\(name)")
        guard taken.insert(from).inserted else { continue }
        files.append(Site.File(path: from.path, text: page(from, to: seat)))
      }
    }
    return files
  }

  private func page(_ from: Address, to seat: SiteIndex.Constituency) -> String {
    let link = from.link(to: seat.address)
    var html = Markup()
    html.element("html", [("lang", "en-GB")]) { html in
      html.element("head") { html in
        html.empty("meta", [("charset", "utf-8")])
        html.empty("meta", [("http-equiv", "refresh"), ("content", "0; url=\(link)")])
        html.element("title", seat.name)
      }
      html.element("body") { html in
        html.element("h1") { $0.element("a", [("href", link)], seat.name) }
      }
    }
    return "<!DOCTYPE html>\n" + html.text + "\n"
  }
}
