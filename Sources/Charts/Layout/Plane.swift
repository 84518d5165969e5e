public import Drawing

/// A frame with a scale along each side: turns positions into points.
public struct Plane: Equatable, Sendable {
  /// The rectangle between the axes.
  public var frame: Rect
  /// How far labels of marks reach beyond the frame; what stands along a side stands beyond it.
  var overhang = Overhang()
  /// The pattern of each fill of the plot.
  var patterns: Patterns
  /// The scale from left to right.
  public let x: Scale
  /// The scale up the page for numbers, down the page for names.
  public let y: Scale

  /// Makes a plane.
  init(frame: Rect, x: Scale, y: Scale, patterns: Patterns = Patterns()) {
    self.frame = frame
    self.patterns = patterns
    self.x = x
    self.y = y
  }

  /// The points from the left edge of the page to a position.
  public func x(_ position: Position) -> Double {
    frame.x + (x.fraction(position) ?? 0.5) * frame.width
  }

  /// The points from the top edge of the page to a position.
  public func y(_ position: Position) -> Double {
    let fraction = y.fraction(position) ?? 0.5
    return if case .linear = y { frame.maxY - fraction * frame.height } else { frame.y + fraction * frame.height }
  }

  /// The point at a pair of positions.
  public func point(_ place: Place) -> Point { Point(x(place.x), y(place.y)) }

  /// The breadth of a band of the x scale in points.
  public var columnWidth: Double { x.breadth * frame.width }
  /// The breadth of a band of the y scale in points.
  public var rowHeight: Double { y.breadth * frame.height }
}

/// How far something reaches beyond the sides of a rectangle.
struct Overhang: Equatable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  /// Nothing beyond any side.
  init() {}

  /// How far a box reaches beyond a frame.
  init(of box: Rect, beyond frame: Rect) {
    left = max(0, frame.x - box.x)
    top = max(0, frame.y - box.y)
    right = max(0, box.maxX - frame.maxX)
    bottom = max(0, box.maxY - frame.maxY)
  }

  /// The larger of two on each side.
  func union(_ other: Overhang) -> Overhang {
    var both = self
    both.left = max(left, other.left)
    both.top = max(top, other.top)
    both.right = max(right, other.right)
    both.bottom = max(bottom, other.bottom)
    return both
  }
}

extension Rect {
  /// The rectangle made smaller by as much as something reaches beyond it.
  func inset(by overhang: Overhang) -> Rect {
    inset(left: overhang.left, top: overhang.top, right: overhang.right, bottom: overhang.bottom)
  }
}

/// A pair of positions.
public struct Place: Hashable, Sendable {
  /// Where it stands from left to right.
  public var x: Position
  /// Where it stands from bottom to top.
  public var y: Position

  /// Makes a pair of positions.
  public init(_ x: Position, _ y: Position) {
    self.x = x
    self.y = y
  }
}
