import Drawing
import ScratchFolder
import Testing

import Canvas

@Suite struct PathMergingTests {
  private func cell(_ x: Double, _ fill: Colour, sign: Colour) -> Item {
    .group(
      Group(
        role: .mark, alternative: "\(x)",
        items: [
          .path(PathItem(.polygon([Point(x, 0), Point(x + 9, 0), Point(x + 9, 9), Point(x, 7)]), fill: fill)),
          .path(PathItem(.line(Point(x, 0), Point(x + 9, 9)), stroke: Stroke(sign, width: 1))),
        ]))
  }

  private let red = Colour(0xFF0000)
  private let blue = Colour(0x0000FF)

  @Test("shapes of one look are painted at once, those on top in every item after all below")
  func layers() throws {
    let group = Group(
      canReorder: true, items: [cell(0, red, sign: .white), cell(10, blue, sign: .white), cell(20, red, sign: .white)])
    let merged = try #require(group.mergedPaths)
    #expect(merged.map(\.fill) == [red, blue, nil])
    #expect(merged.map { $0.path.bounds?.width } == [29, 9, 29])
    #expect(merged.map(\.path.elements.count) == [10, 5, 6])
  }

  @Test("a group that holds words is painted as it stands")
  func words() {
    let text = Item.text(TextItem("A", font: Font(size: 8), at: .zero))
    #expect(Group(canReorder: true, items: [cell(0, red, sign: .white), text]).mergedPaths == nil)
  }

  @Test("a page of merged paths shows what the items show one by one")
  func pixels() throws {
    let scratch = try Scratch()
    func ink(_ canReorder: Bool) throws -> String {
      let cells = (0..<40).map { (index: Int) -> Item in
        cell(Double(index * 10), index % 3 == 0 ? red : blue, sign: index % 2 == 0 ? .white : .black)
      }
      let scene = Scene(size: Size(400, 12), items: [.group(Group(canReorder: canReorder, items: cells))])
      let metadata = PagedDocument.Metadata(
        title: "T", author: "A", subject: "S", keywords: [], language: "en-GB", created: "2024-07-04T00:00:00Z")
      let path = scratch.path("\(canReorder).pdf")
      try PDFCanvas(measurer: Typesetter()).write(scene, metadata: metadata, to: path)
      return try run("pdftoppm", "-r", "72", path).output
    }
    let (merged, single) = (try ink(true), try ink(false))
    #expect(merged == single)
    #expect(merged.utf8.count > 10_000)
  }
}
