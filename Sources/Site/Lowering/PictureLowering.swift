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

  /// The bytes from which a picture is not drawn twice.
  private static let heavy = 40_000

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
      let span = min(picture.span, lowering.span)
      let wide = min(Self.widths.most, Self.widths.column * Double(span))
      if let map = (picture.figure as? Chart)?.plot, map is HexMap || map is OutlineMap {
        // A map has few words, none of which a smaller screen makes too small to read. Of outlines some are drawn twice: they lead nowhere.
        let marks: SVGPage.Marks = span < 12 ? .silent : map is HexMap ? linked : .titled
        html.add(try drawing(scene(picture.figure, wide), "picture", marks: marks))
      } else {
        let broad = scene(picture.figure, wide)
        let drawn = try drawing(broad, "picture broad", marks: .titled)
        if drawn.text.utf8.count < Self.heavy, let slim = slim(picture.figure, broad) {
          html.add(drawn)
          html.add(try drawing(slim, "picture slim", marks: .silent))
        } else {
          let name =
            [caption.title, caption.subtitle, picture.figure.alternativeText].first { !$0.isEmpty } ?? "\(number)"
          // What cannot be made narrow is moved to and fro under a narrow screen.
          let region: Markup.Attributes = [
            ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Figure: " + name),
          ]
          try html.element("div", region) { $0.add(try drawing(broad, "picture sole", marks: .titled)) }
        }
      }
    }
    html.add(Trace(source: caption.source, command: caption.command).markup)
    return html
  }

  /// A drawing for a phone, which has all the words that the broad one has; nil where there is no room for them.
  private func slim(_ figure: any Figure, _ broad: Scene) -> Scene? {
    [Self.widths.narrow, Self.widths.narrow * 1.3].lazy.map { scene(figure, $0) }.first { $0.omitted <= broad.omitted }
  }

  private func scene(_ figure: any Figure, _ width: Double) -> Scene {
    figure.scene(size: Size(width, figure.height(forWidth: width)), measurer: lowering.measurer)
  }

  /// Marks that lead to the pages of what they stand for; on small maps they would be too small to be pointed at.
  private var linked: SVGPage.Marks { lowering.hasLinks ? .linked { lowering.address(of: $0) } : .silent }

  private func drawing(_ scene: Scene, _ name: String, marks: SVGPage.Marks) throws -> Markup {
    let context = SVGPage(prefix: "p\(number)-\(Int(scene.size.width))-", marks: marks)
    return try SVGCanvas().inline(scene, on: context, class: name)
  }
}
