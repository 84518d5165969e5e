package import Drawing
import Elections
import Findings
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
  ///   - fills: the colours that parties have.
  ///   - measurer: knows how much room text takes.
  /// - Throws: what a picture that cannot be drawn throws.
  package init(_ report: Report, fills: [Colour], measurer: any TextMeasuring) throws {
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
        let style = "data:text/css;base64," + base64(Array(Style.text(fills).utf8))
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

  /// The style sheet.
  static func text(_ fills: [Colour]) -> String {
    let colours = Set(fills + [Library.grey]).sorted { $0.hex < $1.hex }
    return Asset.text("style.css") + colours.map { ".\($0.className){--c:#\($0.hex)}" }.joined() + "\n"
  }
}
