/// Paths, and pixels.
extension ContentStream {
  /// Fills a path, strokes it, or both.
  ///
  /// - Parameters:
  ///   - fill: the colour inside; nil for none.
  ///   - stroke: the line along the path; nil for none.
  ///   - path: writes the path; called once for each opacity.
  package mutating func paint(
    fill: DeviceColour?, stroke: LineStyle?, _ path: (inout ContentStream) -> Void
  ) {
    if let fill, let stroke, fill.opacity != stroke.colour.opacity {
      paint(fill: fill, stroke: nil, path)
      return paint(fill: nil, stroke: stroke, path)
    }
    guard fill != nil || stroke != nil else { return }
    endText()
    if let fill { set(fill: fill) }
    if let stroke { set(stroke) }
    path(&self)
    out.put(stroke == nil ? "f\n" : fill == nil ? "S\n" : "B\n")
  }

  /// Lets nothing show outside a path until the state is restored.
  ///
  /// - Parameter path: writes the path.
  package mutating func clip(_ path: (inout ContentStream) -> Void) {
    endText()
    let start = out.count
    path(&self)
    // A path without a point would clip nothing.
    if out.count == start { out.put("0 0 0 0 re\n") }
    out.put("W n\n")
  }

  /// Begins another part of the path at a point.
  package mutating func move(to point: DevicePoint) {
    put(point)
    out.put("m\n")
  }

  /// Adds a straight line to the path.
  package mutating func line(to point: DevicePoint) {
    put(point)
    out.put("l\n")
  }

  /// Adds a cubic Bézier curve with its two control points to the path.
  package mutating func curve(_ first: DevicePoint, _ second: DevicePoint, to end: DevicePoint) {
    put(first)
    put(second)
    put(end)
    out.put("c\n")
  }

  /// Adds an upright rectangle between two opposite corners to the path.
  package mutating func rectangle(_ first: DevicePoint, _ second: DevicePoint) {
    put(DevicePoint(x: min(first.x, second.x), y: min(first.y, second.y)))
    put(DevicePoint(x: abs(second.x - first.x), y: abs(second.y - first.y)))
    out.put("re\n")
  }

  /// Closes the part of the path that was begun last.
  package mutating func close() { out.put("h\n") }

  /// Draws one of the document's images.
  ///
  /// - Parameters:
  ///   - image: its number.
  ///   - width: its lower edge as a vector, in points.
  ///   - height: its left edge as a vector, in points.
  ///   - corner: its lower left corner.
  package mutating func draw(
    image: Int, width: (Double, Double), height: (Double, Double), at corner: DevicePoint
  ) {
    save()
    for number in [width.0, width.1, height.0, height.1] {
      out.put(thousandths: number)
      out.put(UInt8(ascii: " "))
    }
    put(corner)
    out.put("cm /X")
    out.put(image)
    out.put(" Do\n")
    restore()
  }

  mutating func put(_ point: DevicePoint) {
    out.put(twentieths: point.x)
    out.put(twentieths: point.y)
  }
}
