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

  /// The white around a chart, in points.
  private static let margin = 8.0

  private func outer(_ body: Size) -> Size { Size(body.width + 2 * Self.margin, body.height + 2 * Self.margin) }

  /// The smallest size of the same proportions, in steps of a tenth, at which there is something to see.
  private func least(_ chart: Chart, _ size: Size, _ measurer: any TextMeasuring) -> Size {
    var size = Size(max(size.width, 40), max(size.height, 20))
    while chart.isBlank(at: size, measurer: measurer), size.width < 4000, size.height < 4000 {
      size = Size((size.width * 1.1).rounded(.up), (size.height * 1.1).rounded(.up))
    }
    return size
  }

  /// Writes a figure, whole or not at all.
  func write(_ figure: PublishedFigure, of library: Library, isQuiet: Bool) throws {
    let measurer = Typesetter()
    if let note = measurer.fontNote, !isQuiet { Terminal.note(note) }
    // The picture has a margin of its own: it stands beside words that it must not touch.
    let inner = width - 2 * Self.margin
    let body = Size(inner, height.map { $0 - 2 * Self.margin } ?? figure.chart.height(forWidth: inner))
    if figure.chart.isBlank(at: body, measurer: measurer) {
      throw FigureError.tooSmall(asked: outer(body), needed: outer(least(figure.chart, body, measurer)))
    }
    let picture = Group(
      role: .section, offset: Point(Self.margin, Self.margin),
      items: figure.chart.scene(size: body, measurer: measurer).items)
    let scene = Scene(size: outer(body), items: [.group(picture)])
    if path.hasSuffix(".png") {
      try PNGCanvas(measurer: measurer).write(scene, scale: scale, to: path)
    } else if path.hasSuffix(".svg") {
      try SVGCanvas().write(scene, title: figure.chart.title, to: path)
    } else {
      try CairoPDFCanvas(measurer: measurer).write(scene, metadata: try library.metadata(of: figure), to: path)
    }
  }
}
