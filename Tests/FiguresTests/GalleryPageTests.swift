import Canvas
import Drawing
import Foundation
import Queries
import Testing

import Charts
import Figures
import Findings
import Press

/// The gallery: every chart as it is drawn today, on a page and as pictures that are seen in review.
@Suite struct GalleryPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The elections with a contact sheet, which are those with a report unasked.
  private static let sheets = [2015, 2017, 2024]

  @Test("the gallery in docs shows every chart with the title it has; RECORD_GOLDENS=1 draws it anew")
  func page() throws {
    let library = try Press.library()
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil
    var lines = [
      "# The gallery", "",
      "Every chart of `swingometer chart`, drawn by the tests from the committed figures. `chart --list` names their parameters.",
      "",
      "All of them at a glance: "
        + Self.sheets.map { "[\($0)](../Reports/charts/sheet-\($0).png)" }.joined(separator: ", ") + ".",
    ]
    for kind in Gallery.kinds {
      let request = try #require(Samples.requests(kind, kind.name == "declarations" ? 2017 : 2024).first)
      let chart = try Gallery.draw(kind.name, request, in: library).chart
      if isRecording { try Self.draw(chart, as: kind.name) }
      lines += ["", "## \(kind.name)", "", "\(English.sentence(kind.summary))"]
      for (what, choices) in [
        ("Modes", kind.modes), ("Measures", kind.measures), ("Small multiples by", kind.facets.map(\.rawValue)),
      ] where !choices.isEmpty {
        lines.append("\(what): \(choices.joined(separator: ", ")).")
      }
      lines += ["", "![\(chart.alternativeText)](../Reports/charts/\(kind.name).png)"]
    }
    let multiples = FigureRequest(Filters(election: 2024, party: "Con", by: .region), x: "leave", y: "change")
    let chart = try Gallery.draw("scatter", multiples, in: library).chart
    if isRecording { try Self.draw(chart, as: "small-multiples") }
    lines += [
      "", "## Small multiples", "",
      "Most charts can be drawn for each nation, region, party or election on scales they share: "
        + "`chart scatter --election 2024 --party Con --x leave --y change --by region`.",
      "", "![\(chart.alternativeText)](../Reports/charts/small-multiples.png)",
    ]
    let page = lines.joined(separator: "\n") + "\n"
    let path = Self.root.appending(path: "docs/gallery.md")
    if isRecording {
      for election in Self.sheets { try Self.draw(ContactSheet(of: election, in: library), as: "sheet-\(election)") }
      try page.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path.path); look at the pictures and run again without RECORD_GOLDENS")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == page)
    for name in Gallery.kinds.map(\.name) + ["small-multiples"] + Self.sheets.map({ "sheet-\($0)" }) {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: "Reports/charts/\(name).png").path))
    }
  }

  @Test("a contact sheet holds every chart that has a meaning for its election, none over another")
  func sheet() throws {
    let library = try Press.library()
    let sheet = try ContactSheet(of: 2024, in: library)
    #expect(sheet.charts.count == Gallery.kinds.count - 1, "all but the declarations of 2024")
    let measurer = FixedWidthMeasurer()
    let frames = sheet.frames(width: 1240)
    for (index, frame) in frames.enumerated() {
      #expect(!frames[..<index].contains { $0.inset(by: 1).overlaps(frame) })
    }
    let scene = sheet.scene(size: Size(1240, sheet.height(forWidth: 1240)), measurer: measurer)
    #expect(scene.items.count == sheet.charts.count)
  }

  private static func draw(_ figure: some Figure, as name: String) throws {
    let folder = root.appending(path: "Reports/charts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let measurer = Typesetter()
    let (width, scale) = figure is ContactSheet ? (2040.0, 0.46) : (480, 1.25)
    let scene = figure.scene(size: Size(width, figure.height(forWidth: width)), measurer: measurer)
    try PNGCanvas(measurer: measurer).write(scene, scale: scale, to: folder.appending(path: "\(name).png").path)
  }
}

private enum English {
  /// The words as a sentence.
  static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
