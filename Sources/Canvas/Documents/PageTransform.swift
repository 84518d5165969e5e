import Drawing
import PDF

/// From a group's coordinates to the page's, which are counted from its lower left corner: a shift and quarter turns.
struct PageTransform {
  private var (a, b, c, d): (Double, Double, Double, Double) = (1, 0, 0, -1)
  private var (e, f): (Double, Double)

  /// The transform of what stands straight on a page.
  init(pageHeight: Double) { (e, f) = (0, pageHeight) }

  /// The transform of a group inside.
  func moved(by offset: Point, quarterTurns: Int) -> PageTransform {
    var inner = self
    inner.e += a * offset.x + c * offset.y
    inner.f += b * offset.x + d * offset.y
    let (x, y): (Double, Double) =
      switch ((quarterTurns % 4) + 4) % 4 {
      case 1: (0, 1)
      case 2: (-1, 0)
      case 3: (0, -1)
      default: (1, 0)
      }
    (inner.a, inner.b) = (a * x + c * y, b * x + d * y)
    (inner.c, inner.d) = (c * x - a * y, d * x - b * y)
    return inner
  }

  /// A point on the page.
  func point(_ point: Point) -> Point { Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f) }

  /// A point on the page as its operators have it.
  func devicePoint(_ point: Point) -> DevicePoint {
    let point = self.point(point)
    return DevicePoint(rounding: point.x, point.y)
  }

  /// A vector on the page.
  func vector(_ x: Double, _ y: Double) -> (Double, Double) { (a * x + c * y, b * x + d * y) }
}
