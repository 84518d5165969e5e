import CAssets
import Markup

/// A page of the site: what its frame needs to know, and what stands in it.
struct Page {
  /// A step of the way from the first page.
  struct Crumb {
    let words: String
    let address: Address?
  }

  let address: Address
  let title: String
  /// What it says in a sentence or two, for search engines and cards.
  let summary: String
  /// The way to it, shown above its title.
  var crumbs: [Crumb] = []
  /// What a reader must know before the first number; nil for nothing.
  var notice: String?
  /// What stands in `main`.
  let body: Markup
  /// The scripts that it has beside the site's own.
  var scripts: [Address] = []
  /// The picture that is shown with it where it is shared; nil for that of the newest election.
  var card: Address?
}

/// What is around every page.
struct Frame {
  let brand: Site.Brand
  /// The parts of the site that every page leads to.
  let parts: [Page.Crumb]
  /// Small print.
  let imprint: String
  /// The picture that is shown with a page that is shared, where it has none of its own; nil for none.
  let card: Address?

  /// Nothing comes from another host, and no style or script stands in a page.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

  /// The whole text of a page.
  func text(of page: Page) -> String {
    var html = Markup()
    html.open("html", [("lang", "en-GB")])
    html.line()
    head(of: page, &html)
    html.element("body") { html in
      html.element("a", [("class", "skip"), ("href", "#main")], "Skip to the content")
      html.line()
      header(of: page, &html)
      html.element("main", [("id", "main"), ("tabindex", "-1")]) { html in
        crumbs(of: page, &html)
        if let notice = page.notice { html.element("p", [("class", "notice")], notice) }
        html.add(page.body)
      }
      html.line()
      html.element("footer") { html in
        if let footer = brand.footer { html.element("p", footer) }
        html.element("p", imprint)
      }
    }
    html.close("html")
    html.line()
    return "<!DOCTYPE html>\n" + html.text
  }

  /// The whole text of a page that stands in a frame on another site: a figure with its words, and nothing around it.
  static func embedded(_ body: Markup, title: String, on page: Address) -> String {
    var html = Markup()
    html.element("html", [("lang", "en-GB")]) { html in
      html.element("head") { html in
        html.empty("meta", [("charset", "utf-8")])
        html.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        html.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        html.element("title", title)
        html.empty("link", [("rel", "stylesheet"), ("href", page.link(to: .file("style.css")))])
      }
      html.element("body") { html in
        html.element("main", [("class", "embedded")]) { html in
          html.element("h1", [("class", "heard")], title)
          html.add(body)
        }
      }
    }
    return "<!DOCTYPE html>\n" + html.text + "\n"
  }

  private func head(of page: Page, _ html: inout Markup) {
    func link(_ path: String) -> String { page.address.link(to: .file(path)) }
    html.element("head") { html in
      html.empty("meta", [("charset", "utf-8")])
      html.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
      html.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      html.element("title", page.title == brand.name ? brand.name : "\(page.title) – \(brand.name)")
      html.empty("meta", [("name", "description"), ("content", page.summary)])
      if let base = brand.base {
        html.empty("meta", [("property", "og:type"), ("content", "website")])
        html.empty("meta", [("property", "og:site_name"), ("content", brand.name)])
        html.empty("meta", [("property", "og:title"), ("content", page.title)])
        html.empty("meta", [("property", "og:description"), ("content", page.summary)])
        html.empty("link", [("rel", "canonical"), ("href", base + page.address.canonical)])
        html.empty("meta", [("property", "og:url"), ("content", base + page.address.canonical)])
        if let card = card == nil ? nil : page.card ?? card {
          html.empty("meta", [("property", "og:image"), ("content", base + card.path)])
          html.empty("meta", [("name", "twitter:card"), ("content", "summary_large_image")])
        }
      }
      html.empty("link", [("rel", "icon"), ("href", link("icon.svg")), ("type", "image/svg+xml")])
      html.empty("link", [("rel", "stylesheet"), ("href", link("style.css"))])
      html.element("script", [("src", link("site.js")), ("defer", "")], "")
      for script in page.scripts {
        html.element("script", [("src", page.address.link(to: script)), ("defer", "")], "")
      }
    }
    html.line()
  }

  private func header(of page: Page, _ html: inout Markup) {
    html.element("header") { html in
      html.element("div", [("class", "wide")]) { html in
        html.element("a", [("class", "brand"), ("href", page.address.link(to: .page("")))], brand.name)
        html.element("nav", [("aria-label", "Site")]) { html in
          html.element("ul") { html in
            for part in parts {
              guard let address = part.address else { continue }
              html.element("li") { html in
                var attributes: Markup.Attributes = [("href", page.address.link(to: address))]
                if address == page.address { attributes.append(("aria-current", "page")) }
                html.element("a", attributes, part.words)
              }
            }
          }
        }
        // The script puts the search here; without it, the list of names is one of the parts.
        html.element("div", [("class", "find"), ("data-find", page.address.link(to: .file("data/find.js")))], "")
      }
    }
    html.line()
  }

  private func crumbs(of page: Page, _ html: inout Markup) {
    guard !page.crumbs.isEmpty else { return }
    html.element("nav", [("aria-label", "Where this page stands")]) { html in
      html.element("ol", [("class", "crumbs")]) { html in
        for crumb in page.crumbs {
          html.element("li") { html in
            if let address = crumb.address {
              html.element("a", [("href", page.address.link(to: address))], crumb.words)
            } else {
              html.words(crumb.words)
            }
          }
        }
      }
    }
    html.line()
  }
}

/// A file of the site that the program carries with it.
enum Asset {
  /// What is in a file of `Assets`.
  static func text(_ name: String) -> String {
    for place in 0..<assetCount {
      let asset = assetAt(place).pointee
      if String(cString: asset.name) == name { return String(cString: asset.text) }
    }
    preconditionFailure("no \(name) among the assets")
  }
}
