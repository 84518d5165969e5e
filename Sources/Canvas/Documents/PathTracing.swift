import Drawing
import PDF

extension ContentStream {
  /// Fills and strokes a path, as the item says.
  mutating func draw(_ item: PathItem, _ transform: PageTransform) {
    paint(fill: item.fill.map(DeviceColour.init), stroke: item.stroke.map(LineStyle.init)) {
      $0.trace(item.path, transform)
    }
  }

  /// Adds a path to the one being written; upright rectangles have an operator of their own.
  mutating func trace(_ path: Path, _ transform: PageTransform) {
    path.elements.withUnsafeBufferPointer { elements in
      var index = 0
      while index < elements.count {
        switch elements[index] {
        case .move(let point):
          if let corner = elements.oppositeCorner(ofRectangleAt: index) {
            rectangle(transform.devicePoint(point), transform.devicePoint(corner))
            index += 4
          } else {
            move(to: transform.devicePoint(point))
          }
        case .line(let point): line(to: transform.devicePoint(point))
        case .curve(let first, let second, let end):
          curve(
            transform.devicePoint(first), transform.devicePoint(second), to: transform.devicePoint(end))
        case .close: close()
        }
        index += 1
      }
    }
  }
}

extension UnsafeBufferPointer<Path.Element> {
  /// The corner across from the start where an upright rectangle begins at the element; nil where none does.
  fileprivate func oppositeCorner(ofRectangleAt index: Int) -> Point? {
    guard index + 4 < count, case .close = self[index + 4], case .move(let a) = self[index],
      case .line(let b) = self[index + 1], case .line(let c) = self[index + 2], case .line(let d) = self[index + 3]
    else { return nil }
    let isUpright =
      (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x) || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
    return isUpright ? c : nil
  }
}

extension DeviceColour {
  /// A colour of a scene.
  init(_ colour: Colour) {
    self.init(red: colour.red, green: colour.green, blue: colour.blue, opacity: colour.alpha)
  }
}

extension LineStyle {
  /// A stroke of a scene.
  fileprivate init(_ stroke: Stroke) {
    let cap: Cap =
      switch stroke.cap {
      case .butt: .butt
      case .round: .round
      case .square: .projectingSquare
      }
    let join: Join =
      switch stroke.join {
      case .miter: .miter
      case .round: .round
      case .bevel: .bevel
      }
    self.init(DeviceColour(stroke.colour), width: stroke.width, dash: stroke.dash, cap: cap, join: join)
  }
}
