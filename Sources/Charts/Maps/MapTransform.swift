package import Drawing

/// The rectangle around areas, in metres.
package struct Extent {
  let west: Double
  let south: Double
  let width: Double
  let height: Double

  /// The rectangle around areas and around rectangles whose y is their southern edge.
  package init(_ areas: [OutlineMap.Area], targets: [Rect] = []) {
    var (west, south, east, north) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    func take(_ x: Double, _ y: Double) {
      (west, south, east, north) = (min(west, x), min(south, y), max(east, x), max(north, y))
    }
    for area in areas { for ring in area.rings { for corner in ring { take(corner.x, corner.y) } } }
    for target in targets {
      take(target.x, target.y)
      take(target.maxX, target.maxY)
    }
    (self.west, self.south) = (west, south)
    (width, height) = (max(1, east - west), max(1, north - south))
  }
}

/// Where metres on a map stand in a frame.
package struct MapTransform {
  let scale: Double
  private let extent: Extent
  private let origin: Point

  /// The largest view of an extent that fits a frame, in its middle.
  package init(_ extent: Extent, in frame: Rect) {
    self.extent = extent
    scale = max(0, min(frame.width / extent.width, frame.height / extent.height))
    origin = Point(frame.midX - extent.width * scale / 2, frame.midY + extent.height * scale / 2)
  }

  /// The point of a place in metres.
  package func point(_ place: Point) -> Point {
    Point(origin.x + (place.x - extent.west) * scale, origin.y - (place.y - extent.south) * scale)
  }

  /// The rectangle of one in metres whose y is its southern edge.
  func rect(_ rect: Rect) -> Rect {
    let corner = point(Point(rect.x, rect.maxY))
    return Rect(x: corner.x, y: corner.y, width: rect.width * scale, height: rect.height * scale)
  }
}

/// The area inside a closed line, with the sign of the way it runs.
func signedArea(_ ring: [Point]) -> Double {
  zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
}

/// The centre of gravity of a closed line's inside; the first corner where there is none.
package func centroid(_ ring: [Point]) -> Point {
  let area = signedArea(ring)
  guard let first = ring.first, area != 0 else { return ring.first ?? .zero }
  var (x, y) = (0.0, 0.0)
  // Relative to the first corner, so that large coordinates do not cost digits.
  for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
    let (a, b) = (Point(start.x - first.x, start.y - first.y), Point(end.x - first.x, end.y - first.y))
    let cross = a.x * b.y - b.x * a.y
    x += (a.x + b.x) * cross
    y += (a.y + b.y) * cross
  }
  return Point(first.x + x / (6 * area), first.y + y / (6 * area))
}
