package import Drawing

/// A frame with a scale along each side: turns positions into points.
package struct PlotArea: Equatable, Sendable {
  /// The rectangle between the axes.
  package var frame: Rect
  /// How far labels of marks reach beyond the frame; what stands along a side stands beyond it.
  var overhang = Insets()
  /// The badge of each fill of the plot.
  var badges: Badges
  /// The scale from left to right.
  package let x: Scale
  /// The scale up the page for numbers, down the page for names.
  package let y: Scale

  package init(frame: Rect, x: Scale, y: Scale, badges: Badges = Badges()) {
    (self.frame, self.badges, self.x, self.y) = (frame, badges, x, y)
  }

  /// The points from the left edge of the page to a position.
  package func x(_ position: Position) -> Double {
    frame.x + (x.fraction(position) ?? 0.5) * frame.width
  }

  /// The points from the top edge of the page to a position.
  package func y(_ position: Position) -> Double {
    let fraction = y.fraction(position) ?? 0.5
    return if case .linear = y { frame.maxY - fraction * frame.height } else { frame.y + fraction * frame.height }
  }

  /// The point at a pair of positions.
  package func point(_ place: Place) -> Point { Point(x(place.x), y(place.y)) }

  /// The breadth of a band of the x scale in points.
  package var columnWidth: Double { x.breadth * frame.width }
  /// The breadth of a band of the y scale in points.
  package var rowHeight: Double { y.breadth * frame.height }
}

/// How far something reaches beyond the sides of a rectangle.
struct Insets: Equatable {
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
  func union(_ other: Insets) -> Insets {
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
  func inset(by overhang: Insets) -> Rect {
    inset(left: overhang.left, top: overhang.top, right: overhang.right, bottom: overhang.bottom)
  }
}

/// A pair of positions.
package struct Place: Hashable, Sendable {
  /// Where it stands from left to right.
  package var x: Position
  /// Where it stands from bottom to top.
  package var y: Position

  package init(_ x: Position, _ y: Position) {
    (self.x, self.y) = (x, y)
  }
}
