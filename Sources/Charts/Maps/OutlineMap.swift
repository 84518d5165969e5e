package import Drawing

/// A map of true outlines, with insets for what would be too small or too far away.
package struct OutlineMap: Plot {
  /// One area.
  package struct Area: Equatable, Sendable {
    /// The area's name, for readers who point at it or cannot see it.
    package var name: String
    /// The group whose borders are drawn.
    package var group: String
    /// The country whose borders are drawn more strongly.
    package var country: String
    /// What it looks like; its mark is drawn where there is room.
    package var look: HexMap.Look
    /// Closed lines in metres, x eastwards and y northwards; those around holes run the other way.
    package var rings: [[Point]]
    /// What it stands for; nil for nothing that could have a page.
    package var subject: Subject?

    package init(
      _ name: String, group: String, country: String, look: HexMap.Look, rings: [[Point]], subject: Subject? = nil
    ) {
      (self.name, self.group, self.country, self.look) = (name, group, country, look)
      (self.rings, self.subject) = (rings, subject)
    }
  }

  /// A part of the map that is drawn elsewhere.
  package struct Inset: Equatable, Sendable {
    /// What is drawn there.
    package enum Content: Equatable, Sendable {
      /// All areas of a group, once more and larger.
      case group(String)
      /// The islands that lie in a rectangle, which are not drawn where they lie.
      case islands(Rect)
    }

    /// What is drawn there.
    package var content: Content
    /// What is written in its corner.
    package var label: String
    /// Where it stands on the map, in metres; y is the southern edge.
    package var target: Rect

    package init(_ content: Content, label: String, target: Rect) {
      (self.content, self.label, self.target) = (content, label, target)
    }
  }

  /// A place that is named, to find one's way.
  package struct Landmark: Equatable, Sendable {
    package var name: String
    /// Where it lies, in metres.
    package var place: Point

    package init(_ name: String, _ place: Point) {
      (self.name, self.place) = (name, place)
    }
  }

  let areas: [Area]
  let insets: [Inset]
  let landmarks: [Landmark]

  /// Makes a map.
  ///
  /// - Parameters:
  ///   - areas: in the order readers should hear of them.
  ///   - insets: parts that are drawn elsewhere.
  ///   - landmarks: places that are named, the most important first.
  /// - Throws: `ChartError` when there is no area, a ring has fewer than three corners, a corner or landmark is not
  ///   finite or an inset has no extent.
  package init(_ areas: [Area], insets: [Inset] = [], landmarks: [Landmark] = []) throws(ChartError) {
    try Check.some(areas, "a map")
    for area in areas {
      guard !area.rings.isEmpty, area.rings.allSatisfy({ $0.count > 2 }) else {
        throw .empty(what: "the outline of \(area.name)")
      }
      for corner in area.rings.joined() {
        try Check.finite(corner.x + corner.y, "a corner", of: area.name)
      }
    }
    for inset in insets {
      try Check.finite(inset.target.maxX + inset.target.maxY, "the place", of: inset.label)
      guard inset.target.width > 0, inset.target.height > 0 else {
        throw .emptyRange(what: "the box of \(inset.label)")
      }
    }
    for landmark in landmarks { try Check.finite(landmark.place.x + landmark.place.y, "the place", of: landmark.name) }
    (self.areas, self.insets, self.landmarks) = (areas, insets, landmarks)
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    let extent = Extent(mainland, targets: insets.map(\.target))
    return (width - 2) * extent.height / extent.width
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    let mainland = mainland
    let view = MapTransform(Extent(mainland, targets: insets.map(\.target)), in: frame.inset(by: 1))
    guard view.scale > 0 else { return MarkOutput() }
    var drawn = MarkOutput()
    drawn.add(ink(mainland, view))
    for inset in insets {
      let content = content(of: inset)
      guard !content.isEmpty else { continue }
      let target = view.rect(inset.target)
      drawn.add(.rect(target), stroke: Stroke(Palette.line, width: 0.5))
      let font = Lettering.small
      drawn.add(ink(content, MapTransform(Extent(content), in: target.inset(by: 4).inset(top: font.leading))))
      var label = MarkOutput()
      label.add(inset.label, font, Palette.text, at: Point(target.x + 4, target.y + 3 + font.size))
      // A box that is too small for its name is known by what is in it.
      label = label.kept(in: target, measurer: measurer)
      drawn.add(MarkOutput(label.items))
    }
    drawn.add(Landmarks(landmarks: landmarks, view: view, frame: frame).draw(measurer))
    return drawn
  }

  /// The areas without the islands that are drawn elsewhere.
  private var mainland: [Area] {
    areas.compactMap { area in
      var area = area
      area.rings.removeAll { ring in insets.contains { $0.holds(ring) } }
      return area.rings.isEmpty ? nil : area
    }
  }

  private func content(of inset: Inset) -> [Area] {
    if case .group(let group) = inset.content { return areas.filter { $0.group == group } }
    return areas.compactMap { area in
      var area = area
      area.rings.removeAll { !inset.holds($0) }
      return area.rings.isEmpty ? nil : area
    }
  }

  private func ink(_ areas: [Area], _ view: MapTransform) -> MarkOutput {
    var drawn = MarkOutput()
    for area in areas {
      var shape = MarkOutput()
      let path = Path(area.rings.flatMap { Path.polygon($0.map(view.point)).elements })
      let fill = area.look.shown
      shape.add(
        path, fill: fill, stroke: Stroke(fill.outline?.mixed(with: fill, 0.5) ?? .white, width: 0.3, join: .round))
      shape.add(mark(of: area, view))
      drawn.items.append(.group(Group(role: .mark, alternative: area.name, subject: area.subject, items: shape.items)))
    }
    let borders = Borders(areas)
    for (lines, width) in [(borders.groups, 0.6), (borders.countries, 1.1)] where !lines.isEmpty {
      let path = Path(lines.flatMap { [.move(view.point($0.0)), .line(view.point($0.1))] })
      drawn.add(path, stroke: Stroke(Palette.text, width: width, cap: .round))
    }
    return drawn
  }

  /// A dot in the middle of an area's largest part, where that is large enough for it.
  private func mark(of area: Area, _ view: MapTransform) -> MarkOutput {
    var drawn = MarkOutput()
    let radius = 1.9
    guard let colour = area.look.mark.colour,
      let largest = area.rings.max(by: { abs(signedArea($0)) < abs(signedArea($1)) })
    else {
      return drawn
    }
    let points = largest.map(view.point)
    let centre = centroid(points)
    guard abs(signedArea(points)) > 6 * radius * radius * .pi else { return drawn }
    drawn.add(.circle(centre: centre, radius: radius), fill: colour, stroke: Stroke(.white, width: 0.6))
    return drawn
  }
}

extension OutlineMap.Inset {
  /// Whether a closed line lies in the rectangle of islands that are drawn here.
  fileprivate func holds(_ ring: [Point]) -> Bool {
    guard case .islands(let window) = content else { return false }
    return ring.allSatisfy { (window.x...window.maxX).contains($0.x) && (window.y...window.maxY).contains($0.y) }
  }
}
