import Drawing
import Foundation
import Testing

import Report

@Suite struct GoldenPageTests {
  @Test("a page with every kind of block stands where it stood, word for word")
  func everyBlock() throws {
    let table = Report.Table(
      caption: Report.Caption("Seats", subtitle: "By party", source: "Made up", command: "swingometer query parties"),
      columns: [.words("Party"), .numeric("Votes"), .numeric("Seats")],
      bands: [.init("", span: 1), .init("2024", span: 2)],
      rows: [
        [Report.Cell("Lab", chip: Colour(0xE4003B), link: .anchor("one")), "9,708,716", "411"],
        [Report.Cell("SNP", chip: Colour(0xFFF95D)), "724,758", Report.Cell("9", mark: "N")],
      ], totals: [["Total", "10,433,474", "420"]], notes: [[.mark("N"), " A note."]])
    let report = Report.sample([
      .cover(
        Report.Cover(
          kicker: "Kicker", title: "Title", subtitle: "Subtitle",
          blocks: [.keyFigures([.init("411", "Lab", colour: Colour(0xE4003B)), .init("9", "SNP")])], imprint: "Imprint")
      ),
      .contents(title: "Contents", depth: 2), .heading(1, "One", id: "one"),
      .paragraph(["Plain, ", .bold("bold"), ", ", .italic("italic"), " and ", .link("a link", to: "two"), "."]),
      .list(["First", "Second"]), .heading(2, "Two", id: "two"), .table(table),
      .columns([
        Report.Column(span: 6, [.paragraph("Left")]),
        Report.Column(span: 6, [.figure(Report.Picture(Box(), span: 6, caption: Report.Caption("Box")))]),
      ]), .note("Small print."),
    ])
    let text = try report.pages().map(\.dump).joined(separator: "\n")
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/every-block.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded anew: look at the difference, then run again without RECORD_GOLDENS")
    }
    let golden = try String(contentsOf: path, encoding: .utf8)
    for (number, (old, new)) in zip(golden.split(separator: "\n"), text.split(separator: "\n")).enumerated() {
      try #require(old == new, "line \(number + 1) of \(path.lastPathComponent)")
    }
    #expect(golden == text)
  }
}

extension Scene {
  /// The scene as text, one item a line, lengths to three decimals.
  var dump: String {
    var lines = ["scene \(number(size.width)) \(number(size.height))"]
    func add(_ items: [Item], _ depth: Int) {
      let indent = String(repeating: "  ", count: depth)
      for item in items {
        switch item {
        case .group(let group):
          lines.append(indent + "group \(group.role.map { "\($0)" } ?? "-") \(point(group.offset))")
          add(group.items, depth + 1)
        case .path(let item):
          let box = item.path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
          let colours = "\(item.fill?.hex ?? "-") \(item.stroke?.colour.hex ?? "-")"
          lines.append(indent + "path \(point(Point(box.x, box.y))) \(point(Point(box.maxX, box.maxY))) \(colours)")
        case .text(let item):
          let font = "\(number(item.font.size)) \(item.font.weight)\(item.font.italic ? " italic" : "")"
          lines.append(indent + "text \"\(item.text)\" \(point(item.position)) \(font) \(item.colour.hex)")
        case .image: lines.append(indent + "image")
        case .link(let link):
          lines.append(indent + "link \(link.target) \(point(Point(link.frame.x, link.frame.y)))")
          add(link.items, depth + 1)
        }
      }
    }
    add(items, 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Double) -> String { String(format: "%.3f", value) }
  private func point(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }
}
