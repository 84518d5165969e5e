import Charts
package import Drawing
import Elections
package import Findings
import Markup
import Queries
package import Report
import Reports
import SVGCanvas

/// A report as one page that needs no other file: what `report --output FILE.html` writes.
package struct LonePage {
  /// Nothing comes from elsewhere; the style stands in an address of the page itself.
  private static let policy = "default-src 'none'; style-src data:; base-uri 'none'; form-action 'none'"

  /// The whole text of the page.
  package let text: String

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - library: knows the colours that parties have.
  ///   - measurer: knows how much room text takes.
  /// - Throws: what a picture that cannot be drawn throws.
  package init(_ report: Report, in library: Library, measurer: any TextMeasuring) throws {
    let page = Address.page("")
    var lowering = Lowering(page: page, measurer: measurer, index: nil)
    for anchor in report.blocks.flatMap(\.anchors) { lowering.places[anchor] = page }
    let body = try lowering.markup(report.blocks)
    var html = Markup()
    html.element("html", [("lang", "en-GB")]) { html in
      html.element("head") { html in
        html.empty("meta", [("charset", "utf-8")])
        html.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
        html.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        html.element("title", report.metadata.title)
        html.empty("meta", [("name", "description"), ("content", report.metadata.subject)])
        let style = "data:text/css;base64," + base64(Array(Style.text(library).utf8))
        html.empty("link", [("rel", "stylesheet"), ("href", style)])
      }
      html.line()
      html.element("body") { html in
        html.element("main", [("id", "main")]) { $0.add(body) }
        html.element("footer") { $0.element("p", Style.imprint) }
      }
    }
    text = "<!DOCTYPE html>\n" + html.text + "\n"
  }
}

/// The style of pages, with the colours that are data.
enum Style {
  /// Small print.
  static let imprint =
    "Made by Swingometer from the results of the House of Commons Library and UK Parliament. "
    + "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."

  /// The style sheet as it is written, without its indents and comments.
  private static var plain: String {
    Asset.text("style.css").split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }
      .joined(separator: "\n") + "\n"
  }

  /// The least contrast of a party's fill on a dark page, and of type.
  private static let contrast = (fill: 3.7, type: 4.5)

  /// The ground of pages in the dark, as the style sheet has it.
  private static let dark = Colour(0x14171B)

  /// The style sheet.
  ///
  /// - Parameters:
  ///   - library: knows the colours that parties have.
  ///   - link: the colour of links; nil for the house's.
  /// - Returns: the text.
  static func text(_ library: Library, link: Colour? = nil) -> String {
    var inks: [Colour: Colour] = [Library.grey: Library.grey]
    // A colour that several parties have takes the type of the first.
    for (fill, ink) in zip(library.fills, library.inks) where inks[fill] == nil { inks[fill] = ink }
    let colours = inks.keys.sorted { $0.hex < $1.hex }
    let light = colours.map { fill in ".\(fill.className){--c:#\(fill.hex);--l:#\((inks[fill] ?? fill).hex)}" }
    let night = colours.compactMap { fill -> String? in
      let own = fill.lightened(until: contrast.fill, on: dark)
      return ".\(fill.className){--c:#\(own.hex);--l:#\(own.lightened(until: contrast.type, on: dark).hex)}"
    }
    let links = [link].compactMap(\.self)
    let linksByDay = links.map { ":root{--link:#\($0.hex)}" }
    let linksByNight = links.map { ":root{--link:#\($0.lightened(until: contrast.type, on: dark).hex)}" }
    return plain + (linksByDay + light).joined()
      + "\n@media screen and (prefers-color-scheme:dark){" + (linksByNight + night).joined() + "}\n"
  }
}

extension Colour {
  /// The colour, as much lighter as it must be to stand out.
  fileprivate func lightened(until contrast: Double, on ground: Colour) -> Colour {
    let steps = (0...20).lazy.map { mixed(with: .white, Double($0) / 20) }
    return steps.first { $0.contrast(with: ground) >= contrast } ?? .white
  }
}
