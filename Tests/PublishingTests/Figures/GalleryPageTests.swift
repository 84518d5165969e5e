import CairoCanvas
import Drawing
import Foundation
import Queries
import Testing

@testable import Charts
@testable import Publishing

/// The gallery: every chart as it is drawn today, on a page and as pictures that are seen in review.
@Suite struct GalleryPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("the gallery in docs shows every chart with the title it has; RECORD_GOLDENS=1 draws it anew")
  func page() throws {
    let newsroom = try Press.newsroom()
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil
    var lines = [
      "# The gallery", "",
      "Every chart of `swingometer chart`, drawn by the tests from the committed figures. `chart --list` names their parameters.",
    ]
    for kind in Gallery.kinds {
      let request = try #require(Samples.requests(kind, kind.name == "declarations" ? 2017 : 2024).first)
      let chart = try Gallery.draw(kind.name, request, in: newsroom).chart
      if isRecording { try Self.draw(chart, as: kind.name) }
      lines += ["", "## \(kind.name)", "", "\(English.sentence(kind.summary))"]
      if !kind.modes.isEmpty { lines.append("Modes: \(kind.modes.joined(separator: ", ")).") }
      lines += ["", "![\(chart.alternativeText)](../Reports/charts/\(kind.name).png)"]
    }
    let page = lines.joined(separator: "\n") + "\n"
    let path = Self.root.appending(path: "docs/gallery.md")
    if isRecording {
      try page.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path.path); look at the pictures and run again without RECORD_GOLDENS")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == page)
    for kind in Gallery.kinds {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: "Reports/charts/\(kind.name).png").path))
    }
  }

  private static func draw(_ chart: Chart, as name: String) throws {
    let folder = root.appending(path: "Reports/charts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let measurer = PangoMeasurer()
    let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: measurer)
    try PNGCanvas(measurer: measurer).write(scene, scale: 1.25, to: folder.appending(path: "\(name).png").path)
  }
}

private enum English {
  /// The words as a sentence.
  static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
