import Drawing
import Queries

import Charts
import Figures
import Findings
import Press

/// Every chart of one election on one sheet, in columns, each as high as suits it.
struct ContactSheet: Figure {
  let charts: [Chart]
  let alternativeText: String
  private static let columns = 4
  private static let gap = 20.0

  /// Draws every kind of chart that has a meaning for an election.
  init(of election: Int, in library: Library) throws {
    charts = try Gallery.kinds.compactMap { kind in
      try Samples.requests(kind, election).first.map { try Gallery.draw(kind.name, $0, in: library).chart }
    }
    alternativeText = "A sheet of \(charts.count) charts of \(election)."
  }

  /// Where each chart stands: under the column that is shortest so far.
  func frames(width: Double) -> [Rect] {
    let cell = (width - Double(Self.columns + 1) * Self.gap) / Double(Self.columns)
    var bottoms = [Double](repeating: Self.gap, count: Self.columns)
    return charts.map { chart in
      let column = bottoms.indices.min { (bottoms[$0], $0) < (bottoms[$1], $1) } ?? 0
      let frame = Rect(
        x: Self.gap + Double(column) * (cell + Self.gap), y: bottoms[column], width: cell,
        height: chart.height(forWidth: cell))
      bottoms[column] = frame.maxY + Self.gap
      return frame
    }
  }

  /// The height that suits a width, in points.
  func height(forWidth width: Double) -> Double { (frames(width: width).map(\.maxY).max() ?? 0) + Self.gap }

  /// Lays the sheet out.
  func scene(size: Size, measurer: any TextMeasuring) -> Scene {
    Scene(
      size: size,
      items: zip(charts, frames(width: size.width)).map { chart, frame in
        let scene = chart.scene(size: Size(frame.width, frame.height), measurer: measurer)
        return .group(Group(offset: Point(frame.x, frame.y), items: scene.items))
      })
  }
}
