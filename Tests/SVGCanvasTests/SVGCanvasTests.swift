import Drawing
import SVGCanvas
import Testing

@Suite("Scenes as SVG")
struct SVGCanvasTests {
  private func text(_ items: [Item]) throws -> String {
    try SVGCanvas().text(of: Scene(size: Size(100, 50.5), items: items), title: "A & B")
  }

  @Test("a picture says its size, its title and its language")
  func root() throws {
    let svg = try text([])
    #expect(svg.contains("width=\"100pt\" height=\"50.5pt\" viewBox=\"0 0 100 50.5\""))
    #expect(
      svg.contains("aria-labelledby=\"picture-title\"") && svg.contains("<title id=\"picture-title\">A &amp; B</title>")
    )
    #expect(svg.contains("lang=\"en-GB\""))
  }

  @Test("text stays text, with its font, anchor, colour and turn")
  func words() throws {
    let font = Font(size: 7.5, weight: .semibold, figures: .tabular)
    let item = TextItem(
      "Môn <1>", font: font, colour: Colour(0x1A1A1A), at: Point(3, 4), anchor: .end, rotation: -90)
    #expect(
      try text([.text(item)]).contains(
        """
        <text x="3" y="4" font-size="7.5" font-weight="600" style="font-variant-numeric:tabular-nums" \
        text-anchor="end" transform="rotate(-90 3 4)" fill="#1A1A1A">Môn &lt;1&gt;</text>
        """))
  }

  @Test("a figure has a description and a mark has a title")
  func meaning() throws {
    let mark = Item.group(Group(role: .mark, alternative: "Ynys Môn: Plaid Cymru", items: [dot]))
    let svg = try text([.group(Group(role: .figure, alternative: "A map.", items: [mark]))])
    #expect(svg.contains("<g role=\"graphics-object group\">\n  <desc>A map.</desc>"))
    #expect(svg.contains("<g role=\"graphics-symbol img\">\n   <title>Ynys Môn: Plaid Cymru</title>"))
  }

  @Test("groups move, turn and clip in that order, and a plain group leaves no trace")
  func groups() throws {
    let clipped = Group(
      offset: Point(5, -2), quarterTurns: -1, clip: .rect(Rect(x: 0, y: 0, width: 1, height: 2)), items: [dot])
    let svg = try text([.group(clipped), .group(Group(items: [dot]))])
    #expect(svg.contains("<g transform=\"translate(5 -2) rotate(270)\" clip-path=\"url(#clip1)\">"))
    #expect(svg.contains("<clipPath id=\"clip1\">\n  <path d=\"M0 0L1 0L1 2L0 2Z\"/>"))
    #expect(svg.components("<g").count == 2)
  }

  @Test("paths keep fill, opacity, dashes, caps and joins, to a hundredth of a point")
  func paths() throws {
    let stroke = Stroke(.black, width: 0.755, dash: [2, 1], cap: .round, join: .bevel)
    let item = PathItem(
      .line(Point(0.004, -0.006), Point(1.1, 2.05)), fill: Colour(0xE4003B).opacity(0.5), stroke: stroke)
    #expect(
      try text([.path(item)]).contains(
        """
        <path d="M0 -0.01L1.1 2.05" fill="#E4003B" fill-opacity="0.5" stroke="#000000" stroke-width="0.76" \
        stroke-dasharray="2 1" stroke-linecap="round" stroke-linejoin="bevel"/>
        """))
  }

  @Test("links lead to the web and to anchors")
  func links() throws {
    let frame = Rect(x: 0, y: 0, width: 1, height: 1)
    let svg = try text([
      .link(LinkItem(.address("https://example.org/?a=1&b=2"), frame: frame, items: [dot])),
      .link(LinkItem(.destination("there"), frame: frame, items: [dot])),
      .link(LinkItem(.anchor("there"), frame: frame)),
    ])
    #expect(svg.contains("<a href=\"https://example.org/?a=1&amp;b=2\">"))
    #expect(svg.contains("<a href=\"#there\">"))
    #expect(svg.contains("<g id=\"there\">"))
  }

  @Test(
    "images are carried inside, padded as the bytes ask for",
    arguments: [
      ([UInt8(77), 97, 110], "TWFu"), ([77, 97], "TWE="), ([77], "TQ=="), ([0xFF, 0xFF, 0xFE, 0], "///+AA=="),
    ])
  func images(bytes: [UInt8], expected: String) throws {
    let svg = try text([.image(ImageItem(png: bytes, frame: Rect(x: 1, y: 2, width: 3, height: 4)))])
    #expect(svg.contains("href=\"data:image/png;base64,\(expected)\"/>"))
  }

  @Test("a number that is none, and a scene without extent, are refused")
  func refusals() {
    #expect(throws: SVGError.badNumber) {
      try text([.path(PathItem(.line(.zero, Point(.nan, 1)), stroke: Stroke(.black, width: 1)))])
    }
    #expect(throws: SVGError.badSize) { try SVGCanvas().text(of: Scene(size: Size(0, 5)), title: "") }
  }

  private var dot: Item { .path(PathItem(.circle(centre: Point(1, 1), radius: 1), fill: .black)) }
}

extension String {
  /// The parts between occurrences of another text.
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
