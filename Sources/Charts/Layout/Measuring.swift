package import Drawing

extension TextMeasuring {
  /// How far a line of text reaches.
  package func width(of text: String, in font: Font) -> Double {
    advance(of: text, in: font)
  }

  /// The upright rectangle that a line of text takes.
  package func box(of item: TextItem) -> Rect {
    let metrics = metrics(of: item.text, in: item.font)
    let left =
      switch item.anchor {
      case .start: item.position.x
      case .middle: item.position.x - metrics.advance / 2
      case .end: item.position.x - metrics.advance
      }
    return Rect(
      x: left, y: item.position.y - metrics.ascent, width: metrics.advance, height: metrics.ascent + metrics.descent)
  }

  /// The rectangle that an item takes, the breadth of strokes included; nil for one that draws nothing.
  package func box(of item: Item) -> Rect? {
    switch item {
    case .text(let text): return box(of: text)
    case .path(let path):
      let half = (path.stroke?.width ?? 0) / 2
      return path.path.bounds?.inset(by: -half)
    case .image(let image): return image.frame
    case .link(let link): return link.items.box(self)
    case .group(let group):
      return group.items.box(self).map {
        Rect(x: $0.x + group.offset.x, y: $0.y + group.offset.y, width: $0.width, height: $0.height)
      }
    }
  }
}

extension [Item] {
  /// The smallest rectangle around all items; nil when nothing is drawn.
  package func box(_ measurer: any TextMeasuring) -> Rect? {
    reduce(nil) { Rect.union($0, measurer.box(of: $1)) }
  }
}

extension Rect {
  /// The smallest rectangle around both.
  package static func union(_ first: Rect?, _ second: Rect?) -> Rect? {
    guard let first, let second else { return first ?? second }
    let (x, y) = (min(first.x, second.x), min(first.y, second.y))
    return Rect(x: x, y: y, width: max(first.maxX, second.maxX) - x, height: max(first.maxY, second.maxY) - y)
  }

  /// The point in the middle.
  package var centre: Point { Point(midX, midY) }

  /// The point of the rectangle that is nearest to another.
  package func nearest(to point: Point) -> Point {
    Point(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
  }
}

/// The distance between two points.
package func distance(_ first: Point, _ second: Point) -> Double {
  let (dx, dy) = (first.x - second.x, first.y - second.y)
  return (dx * dx + dy * dy).squareRoot()
}
