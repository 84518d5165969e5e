import Drawing
import Foundation
import ScratchFolder
import Testing

import Canvas

/// A page shows what Cairo draws: both canvases ink the same scene, and another program turns the page into pixels.
@Suite struct InkTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func pixels(_ items: [Item]) throws -> (paper: Pixels, screen: Pixels) {
    let typesetter = Typesetter()
    let scene = Scene(size: Size(200, 160), items: items)
    let path = scratch.path("page.pdf")
    try PDFCanvas(measurer: typesetter).write(scene, metadata: SampleDocument.metadata, to: path)
    #expect(try run("pdftoppm", "-r", "144", "-singlefile", "-png", path, scratch.path("page")).succeeded)
    let paper = try Data(contentsOf: URL(fileURLWithPath: scratch.path("page.png")))
    return (
      try Pixels(png: Array(paper)), try Pixels(png: PNGCanvas(measurer: typesetter).bytes(of: scene, scale: 2))
    )
  }

  /// How many of a hundred pixels differ by more than a third.
  private func difference(_ items: [Item]) throws -> Double {
    let (paper, screen) = try pixels(items)
    try #require((paper.width, paper.height) == (screen.width, screen.height))
    var count = 0
    for y in 0..<paper.height {
      for x in 0..<paper.width {
        let gaps = zip(paper[x, y], screen[x, y]).map { abs(Int($0) - Int($1)) }
        if (gaps.max() ?? 0) > 85 { count += 1 }
      }
    }
    #expect(screen.darkBounds != nil)
    return 100 * Double(count) / Double(paper.width * paper.height)
  }

  private func square(_ x: Double, _ y: Double, _ size: Double, _ fill: Colour) -> Item {
    .path(PathItem(.rect(Rect(x: x, y: y, width: size, height: size)), fill: fill))
  }

  @Test("shapes, lines, dashes and what shows through")
  func shapes() throws {
    let star = Path.polygon([Point(100, 20), Point(130, 90), Point(60, 45), Point(140, 45), Point(70, 90)])
    #expect(
      try difference([
        square(10, 10, 40, Colour(0xE4003B)), square(30, 30, 40, Colour(0x0087DC).opacity(0.5)),
        .path(PathItem(star, fill: .black, stroke: Stroke(Colour(0xFDBB30), width: 3, join: .round))),
        .path(
          PathItem(
            .line(Point(10, 120), Point(190, 120)), stroke: Stroke(.black, width: 4, dash: [10, 6], cap: .round))),
        .path(
          PathItem(
            .circle(centre: Point(160, 100), radius: 20), fill: Colour(0x528D6B).opacity(0.4),
            stroke: Stroke(.black, width: 1))),
        .path(PathItem(.line(Point(10, 140), Point(190, 150)), stroke: Stroke(.black.opacity(0.3), width: 6))),
      ]) < 0.5)
  }

  @Test("groups that are moved, turned and clipped, one in another", arguments: [0, 1, 2, 3, -1])
  func groups(turns: Int) throws {
    let text = Item.text(TextItem("Ynys Môn, −1,234", font: Font(size: 11, weight: .bold), at: Point(2, 12)))
    let inner = Item.group(
      Group(offset: Point(6, 4), quarterTurns: turns, items: [square(0, 0, 14, Colour(0x0087DC)), text]))
    let clip = Path.circle(centre: Point(20, 20), radius: 60)
    #expect(
      try difference([
        .group(
          Group(offset: Point(90, 70), quarterTurns: turns, clip: clip, items: [square(-50, -50, 30, .black), inner])),
        square(180, 140, 15, .black),
      ]) < 0.6)
  }

  @Test("text of every anchor, slope, size and style", arguments: [0.0, 30, -90, 180])
  func text(rotation: Double) throws {
    let anchors: [TextItem.Anchor] = [.start, .middle, .end]
    let items = anchors.enumerated().map { index, anchor in
      Item.text(
        TextItem(
          "Seats, 411 →",
          font: Font(size: 9 + Double(index) * 3, weight: index == 1 ? .bold : .regular, italic: index == 2),
          at: Point(100, 40 + Double(index) * 40), anchor: anchor, rotation: rotation))
    }
    #expect(try difference(items) < 1)
  }

  @Test("a group that may be painted in any order")
  func reordered() throws {
    let cells = (0..<30).map { (index: Int) -> Item in
      let (x, y) = (Double(index % 10) * 18 + 10, Double(index / 10) * 40 + 10)
      let colour = Colour(UInt32(index % 3) * 0x7F0000)
      return .group(Group(role: .mark, items: [square(x, y, 15, colour)]))
    }
    #expect(try difference([.group(Group(canReorder: true, items: cells))]) < 0.1)
  }

  @Test("pixels, some of which can be seen through")
  func picture() throws {
    let png = try PNGCanvas(measurer: Typesetter()).bytes(
      of: Scene(size: Size(8, 4), items: [square(0, 0, 4, Colour(0xE4003B))]), scale: 1)
    let image = Item.image(ImageItem(png: png, frame: Rect(x: 20, y: 30, width: 120, height: 60)))
    #expect(try difference([square(0, 0, 60, .black), image]) < 3)
    let veil = scratch.path("veil.png")
    #expect(try run("convert", "-size", "200x200", "xc:rgba(0,0,0,0.9)", "PNG32:\(veil)").succeeded)
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: veil)))
    let frame = Rect(x: 20, y: 20, width: 100, height: 100)
    #expect(try difference([square(50, 50, 100, Colour(0xFFFFFF)), .image(ImageItem(png: bytes, frame: frame))]) < 1)
  }
}
