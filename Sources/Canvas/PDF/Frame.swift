import Drawing

/// Where items stand on a page: moved, and turned by quarters, the page's height counted from its foot.
struct Frame {
  private var (a, b, c, d): (Double, Double, Double, Double) = (1, 0, 0, -1)
  private var (e, f): (Double, Double)

  /// The frame of a page.
  init(height: Double) { (e, f) = (0, height) }

  /// The frame of a group inside the frame.
  func moved(by offset: Point, quarterTurns: Int) -> Frame {
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

  /// A point on the page, in twentieths.
  func spot(_ point: Point) -> ContentPen.Spot {
    let point = self.point(point)
    return ContentPen.Spot(x: Int((point.x * 20).rounded()), y: Int((point.y * 20).rounded()))
  }

  /// A vector on the page.
  func vector(_ x: Double, _ y: Double) -> (Double, Double) { (a * x + c * y, b * x + d * y) }
}
