import Canvas
import Charts
import Drawing
import Figures
import Findings
import SVGCanvas

/// A chart on its way into a file, whose ending says how it is written.
struct ChartFile {
  /// Whether a chart can be written to a file of that name.
  static func canWrite(_ path: String) -> Bool { [".png", ".pdf", ".svg"].contains(where: path.hasSuffix) }

  let path: String
  /// The width in points.
  var width = 480.0
  /// The height in points; nil for what suits the width.
  var height: Double?
  /// Pixels a point in PNG.
  var scale = 2.0

  /// Writes a figure, whole or not at all.
  func write(_ figure: PublishedFigure, of library: Library, isQuiet: Bool) throws {
    let measurer = Typesetter()
    if let note = measurer.fontNote, !isQuiet { Terminal.note(note) }
    let size = Size(width, height ?? figure.chart.height(forWidth: width))
    let scene = figure.chart.scene(size: size, measurer: measurer)
    if path.hasSuffix(".png") {
      try PNGCanvas(measurer: measurer).write(scene, scale: scale, to: path)
    } else if path.hasSuffix(".svg") {
      try SVGCanvas().write(scene, title: figure.chart.title, to: path)
    } else {
      try CairoPDFCanvas(measurer: measurer).write(scene, metadata: try library.metadata(of: figure), to: path)
    }
  }
}
