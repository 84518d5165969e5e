package import Drawing

/// A place among hexagons in odd-r offset coordinates: odd rows stand half a cell to the right, rows grow northwards.
package struct HexPlace: Hashable, Sendable {
  /// The column, growing eastwards.
  package var column: Int
  /// The row, growing northwards.
  package var row: Int

  package init(column: Int, row: Int) {
    (self.column, self.row) = (column, row)
  }

  /// The six sides of a hexagon that stands on a corner.
  package enum Side: CaseIterable {
    case east, northEast, northWest, west, southWest, southEast
  }

  /// The place beyond a side.
  package func neighbour(_ side: Side) -> HexPlace {
    let odd = row & 1
    return switch side {
    case .east: HexPlace(column: column + 1, row: row)
    case .west: HexPlace(column: column - 1, row: row)
    case .northEast: HexPlace(column: column + odd, row: row + 1)
    case .northWest: HexPlace(column: column + odd - 1, row: row + 1)
    case .southEast: HexPlace(column: column + odd, row: row - 1)
    case .southWest: HexPlace(column: column + odd - 1, row: row - 1)
    }
  }

  /// The middle of the cell for cells of radius 1, y downwards.
  package var unit: Point {
    Point(HexGrid.width * (Double(column) + 0.5 * Double(row & 1)), -1.5 * Double(row))
  }
}

/// Where hexagons of one size stand in a frame.
package struct HexGrid {
  /// The breadth of a hexagon of radius 1: √3.
  package static let width = 3.0.squareRoot()

  /// From the middle of a cell to its corners.
  package let radius: Double
  private let origin: Point

  /// The largest grid whose cells all lie in a frame, in its middle.
  package init(fitting places: [HexPlace], in frame: Rect) {
    let extent = HexGrid.extent(of: places)
    radius = max(0, min(frame.width / extent.width, frame.height / extent.height))
    origin = Point(frame.midX - extent.midX * radius, frame.midY - extent.midY * radius)
  }

  /// The rectangle around cells of radius 1.
  static func extent(of places: [HexPlace]) -> Rect {
    let units = places.map(\.unit)
    let (xs, ys) = (units.map(\.x), units.map(\.y))
    let (left, top) = ((xs.min() ?? 0) - width / 2, (ys.min() ?? 0) - 1)
    return Rect(
      x: left, y: top, width: (xs.max() ?? 0) + width / 2 - left, height: (ys.max() ?? 0) + 1 - top)
  }

  /// The middle of a cell.
  package func centre(_ place: HexPlace) -> Point {
    Point(origin.x + place.unit.x * radius, origin.y + place.unit.y * radius)
  }

  /// The two ends of a cell's side.
  func ends(_ side: HexPlace.Side, of place: HexPlace) -> (Point, Point) {
    let corners = HexGrid.corners(centre: centre(place), radius: radius)
    let first =
      switch side {
      case .northEast: 0
      case .east: 1
      case .southEast: 2
      case .southWest: 3
      case .west: 4
      case .northWest: 5
      }
    return (corners[first], corners[(first + 1) % 6])
  }

  /// The corners of a hexagon from the top one clockwise.
  static func corners(centre: Point, radius: Double) -> [Point] {
    let (x, y, half) = (centre.x, centre.y, radius * width / 2)
    return [
      Point(x, y - radius), Point(x + half, y - radius / 2), Point(x + half, y + radius / 2), Point(x, y + radius),
      Point(x - half, y + radius / 2), Point(x - half, y - radius / 2),
    ]
  }
}
