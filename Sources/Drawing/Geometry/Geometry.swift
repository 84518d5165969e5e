/// A position in points, x to the right and y downwards from the top left corner.
@usableFromInline package struct Point: Equatable, Hashable, Sendable {
  /// The distance from the left edge, in points.
  @usableFromInline package var x: Double
  /// The distance from the top edge, in points.
  @usableFromInline package var y: Double

  @inlinable package init(_ x: Double, _ y: Double) {
    (self.x, self.y) = (x, y)
  }

  package static let zero = Point(0, 0)
}

/// A width and a height in points.
@usableFromInline package struct Size: Equatable, Hashable, Sendable {
  /// The horizontal extent, in points.
  @usableFromInline package var width: Double
  /// The vertical extent, in points.
  @usableFromInline package var height: Double

  @inlinable package init(_ width: Double, _ height: Double) {
    (self.width, self.height) = (width, height)
  }
}

/// An upright rectangle in points.
@usableFromInline package struct Rect: Equatable, Hashable, Sendable {
  @usableFromInline package var x: Double
  @usableFromInline package var y: Double
  @usableFromInline package var width: Double
  @usableFromInline package var height: Double

  @inlinable package init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  @inlinable package var maxX: Double { x + width }
  @inlinable package var maxY: Double { y + height }
  /// The middle of the horizontal extent.
  @inlinable package var midX: Double { x + width / 2 }
  /// The middle of the vertical extent.
  @inlinable package var midY: Double { y + height / 2 }
  @inlinable package var size: Size { Size(width, height) }

  /// The rectangle made smaller by the same distance on every side.
  @inlinable package func inset(by distance: Double) -> Rect {
    inset(left: distance, top: distance, right: distance, bottom: distance)
  }

  /// The rectangle made smaller by a distance of its own on each side.
  @inlinable package func inset(left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// Whether the two rectangles share more than an edge.
  @inlinable package func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether the other rectangle lies inside this one, a hair's breadth forgiven.
  @inlinable package func contains(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance
      && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
  }
}

extension Double {
  /// A length given in millimetres, in points.
  package static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}
