import Charts
import Drawing
import Markup
import Report
import SVGCanvas

/// Makes a figure of a page of a report's, with the words around it.
struct PictureLowering {
  /// Its number on the page.
  let number: Int
  let lowering: Lowering

  /// The widths that figures are drawn at, in points, which a screen shows as 1.75 pixels: wide for the twelve columns of a page,
  /// narrow for a phone.
  private static let widths = (most: 440.0, column: 52.0, narrow: 195.0)

  func markup(_ picture: Report.Picture) throws -> Markup {
    var html = Markup()
    let caption = picture.caption
    var attributes: Markup.Attributes = [("class", "figure")]
    if let anchor = picture.anchor { attributes.append(("id", anchor.anchor)) }
    try html.element("figure", attributes) { html in
      if !caption.title.isEmpty || !caption.subtitle.isEmpty {
        html.element("figcaption") { html in
          if !caption.title.isEmpty { html.element("strong", caption.title) }
          if !caption.subtitle.isEmpty { html.element("span", caption.subtitle) }
        }
      }
      let wide = min(Self.widths.most, Self.widths.column * Double(picture.span))
      if let map = (picture.figure as? Chart)?.plot, map is HexMap || map is OutlineMap {
        // A map has few words, none of which a smaller screen makes too small to read.
        html.add(try drawing(picture.figure, width: wide, "picture", marks: marks(picture)))
      } else {
        html.add(try drawing(picture.figure, width: wide, "picture broad", marks: .titled))
        html.add(try drawing(picture.figure, width: Self.widths.narrow, "picture slim", marks: .titled))
      }
    }
    html.add(Trace(source: caption.source, command: caption.command).markup)
    return html
  }

  /// What the marks of a map do: on a small one they are too small to be pointed at.
  private func marks(_ picture: Report.Picture) -> SVGPage.Marks {
    guard lowering.hasLinks, picture.span > 11 else { return .silent }
    return .linked { lowering.address(of: $0) }
  }

  private func drawing(
    _ figure: any Figure, width: Double, _ name: String, marks: SVGPage.Marks
  ) throws -> Markup {
    let scene = figure.scene(size: Size(width, figure.height(forWidth: width)), measurer: lowering.measurer)
    let context = SVGPage(prefix: "p\(number)-\(Int(width))-", marks: marks)
    return try SVGCanvas().inline(scene, on: context, class: name)
  }
}
