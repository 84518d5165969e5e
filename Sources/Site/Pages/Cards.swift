import Charts
import Drawing
import Figures
import Findings
import Queries

extension Address {
  /// The picture that is shown with an election's pages where they are shared.
  static func card(_ election: Int) -> Address { .file("figure/card-\(election).png") }
}

extension Bench {
  /// A picture of each election, with its finding, of the size that pages which are shared are shown with.
  func cards(_ picture: (Scene) throws -> [UInt8]) throws -> [Site.File] {
    let (size, margin) = (Size(600, 315), 24.0)
    return try index.elections.compactMap { year in
      let figure = try FigureError.nilWhereEmpty {
        try Gallery.draw("hemicycle", FigureRequest(Filters(election: year)), in: library)
      }
      guard let chart = figure?.chart.unsourced else { return nil }
      let inner = Size(size.width - 2 * margin, size.height - 2 * margin)
      let drawn = Group(
        role: .section, offset: Point(margin, margin), items: chart.scene(size: inner, measurer: measurer).items)
      return Site.File(path: Address.card(year).path, bytes: try picture(Scene(size: size, items: [.group(drawn)])))
    }
  }
}
