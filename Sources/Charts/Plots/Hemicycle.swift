package import Drawing
import Glibc
import Wording

/// A chamber: one dot a seat in half rings, parts from left to right, with the line that a majority must reach.
package struct Hemicycle: Plot {
  let parts: [Part]
  let majority: Int?
  let majorityLabel: String
  /// The badge of each part's fill.
  package var badges: Badges

  /// Makes a chamber.
  ///
  /// - Parameters:
  ///   - parts: from left to right.
  ///   - majority: how many make a majority, counted from the left; nil for no line.
  ///   - majorityLabel: what is written at the line.
  /// - Throws: `ChartError` when all parts are empty, one or the majority is negative, or a name stands twice.
  package init(_ parts: [Part], majority: Int?, majorityLabel: String) throws(ChartError) {
    try Part.check(parts, "a chamber")
    try Check.count(Double(majority ?? 0), "the majority", of: "a chamber")
    self.parts = parts.filter { $0.count > 0 }
    badges = Badges(Self.neighbours(self.parts))
    (self.majority, self.majorityLabel) = (majority, majorityLabel)
  }

  /// Parts that touch in some ring: each and the next, and those beyond parts of a few seats.
  private static func neighbours(_ parts: [Part]) -> Neighbours {
    var neighbours = Neighbours()
    for (index, part) in parts.enumerated() {
      var between = 0
      for other in parts[(index + 1)...] {
        neighbours.insert(part.fill, other.fill)
        between += other.count
        if between >= ringsAtMost { break }
      }
    }
    return neighbours
  }

  /// As many seats as this part any two others in every ring.
  private static let ringsAtMost = 12

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double { max(60, width * 0.42 - 22) }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.label
    let labels = parts.map { $0.name + " " + Number.count($0.count) }
    let widest = labels.map { measurer.width(of: $0, in: font) }.max() ?? 0
    let radius = min((frame.width / 2 - widest - 10) / 1.025, frame.height - 26) - 4
    guard radius > 20 else { return MarkOutput(omitted: parts.count) }
    let centre = Point(frame.midX, frame.maxY - 8)
    let rings = Rings(seats: parts.reduce(0) { $0 + $1.count }, radius: radius)

    drawn.add(line(rings, around: centre, measurer: measurer))
    var next = 0
    var middles: [Double] = []
    for part in parts {
      let seats = rings.seats[next..<next + part.count]
      var chairs = MarkOutput()
      for seat in seats {
        let place = seat.point(around: centre)
        var chair = MarkOutput()
        chair.add(.circle(centre: place, radius: rings.dot), fill: part.fill, stroke: part.fill.outlineStroke(0.4))
        chair.add(badges[part.fill], on: part.fill, centre: place, radius: rings.dot)
        chairs.items.append(.group(Group(items: chair.items)))
      }
      var row = MarkOutput()
      row.add(disjoint: chairs)
      drawn.add(mark: labels[middles.count], row)
      middles.append(seats[next + part.count / 2].angle)
      next += part.count
    }
    drawn.add(names(labels, at: middles, radius: radius + rings.dot, around: centre, in: frame, measurer: measurer))
    return drawn.kept(in: frame, measurer: measurer)
  }

  /// The line that a majority must reach, and its label in the middle of the chamber, as high as it has room.
  private func line(_ rings: Rings, around centre: Point, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    guard let majority, rings.seats.indices.contains(majority), majority > 0 else { return drawn }
    let angle = (rings.seats[majority - 1].angle + rings.seats[majority].angle) / 2
    let inner = Seat(angle: angle, radius: rings.inner - 10).point(around: centre)
    let outer = Seat(angle: angle, radius: rings.outer + rings.dot + 3).point(around: centre)
    drawn.add(.line(inner, outer), stroke: Stroke(Palette.text, width: 0.9))
    let font = Lettering.small
    let half = measurer.width(of: majorityLabel, in: font) / 2 + abs(inner.x - centre.x)
    let room = rings.inner - rings.dot - 2
    guard half < room else {
      drawn.omitted += 1
      return drawn
    }
    let highest = (room * room - half * half).squareRoot() - font.size * 0.75
    let height = max(0, min(centre.y - inner.y - 9, highest))
    drawn.add(majorityLabel, font, Palette.text, at: Point(inner.x, centre.y - height), anchor: .middle)
    return drawn
  }

  /// The names around the outermost ring, pushed apart along it; a name that was pushed far is led to its part.
  private func names(
    _ labels: [String], at middles: [Double], radius: Double, around centre: Point, in frame: Rect,
    measurer: any TextMeasuring
  ) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.label
    let ring = radius + 12
    // How much of the ring a label needs hangs on where it ends up, so its place is found in a few steps.
    var angles = middles
    var places: [Double?] = []
    for _ in 0..<4 {
      let wishes = labels.indices.map { index in
        // Neighbours are clear when they are a line apart up the page or a word apart across it.
        let across = (measurer.width(of: labels[index], in: font) + 4) / max(0.01, abs(sin(angles[index])))
        let along = min(across, 9.8 / max(0.01, abs(cos(angles[index]))))
        return LabelSpacing.Label(
          wish: (.pi - middles[index]) * ring, extent: along, weight: Double(parts[index].count),
          pull: Double(parts[index].count))
      }
      places = LabelSpacing.apart(wishes, within: 0...(.pi * ring))
      angles = zip(places, angles).map { place, angle in place.map { .pi - $0 / ring } ?? angle }
    }
    var taken: [Rect] = []
    // Large parts choose first.
    for index in labels.indices.sorted(by: { (parts[$0].count, $1) > (parts[$1].count, $0) }) {
      guard let place = places[index] else {
        drawn.omitted += 1
        continue
      }
      let angle = .pi - place / ring
      let anchor: TextItem.Anchor = abs(cos(angle)) < 0.12 ? .middle : cos(angle) < 0 ? .end : .start
      // A name that finds its place taken stands a line further out.
      let free = [0.0, 9, 18].lazy.map { step in
        let point = Seat(angle: angle, radius: ring - 3 + step).point(around: centre)
        return TextItem(
          labels[index], font: font, colour: parts[index].fill.legible,
          at: Point(point.x, point.y + font.drop * (1 - sin(angle))), anchor: anchor)
      }.first { text in
        let box = measurer.box(of: text).inset(top: 0.5, bottom: 0.5)
        return frame.contains(box) && !taken.contains(where: box.overlaps)
      }
      guard let text = free else {
        drawn.omitted += 1
        continue
      }
      let box = measurer.box(of: text).inset(top: 0.5, bottom: 0.5)
      taken.append(box)
      drawn.items.append(.text(text))
      let start = Seat(angle: middles[index], radius: radius + 2).point(around: centre)
      let end = Seat(angle: angle, radius: ring - 5).point(around: centre)
      if distance(start, end) > 9 { drawn.add(.line(start, end), stroke: Stroke(Palette.line, width: 0.5)) }
    }
    return drawn
  }
}

/// A seat by its angle, π on the left and 0 on the right, and its distance from the middle.
private struct Seat {
  let angle: Double
  let radius: Double

  func point(around centre: Point) -> Point {
    Point(centre.x + radius * cos(angle), centre.y - radius * sin(angle))
  }
}

/// Seats in half rings, as evenly spaced along the rings as between them.
private struct Rings {
  let seats: [Seat]
  let dot: Double
  let inner: Double
  let outer: Double

  init(seats total: Int, radius: Double) {
    // The innermost ring is two fifths of the outermost; rings are added until all seats have room.
    var count = 2
    func radii(_ count: Int) -> [Double] {
      (0..<count).map { radius * (0.4 + 0.6 * Double($0) / Double(count - 1)) }
    }
    func gap(_ count: Int) -> Double { radius * 0.6 / Double(count - 1) }
    while count < 40, radii(count).reduce(0, { $0 + (.pi * $1 / gap(count)).rounded(.down) + 1 }) < Double(total) {
      count += 1
    }
    let rings = radii(count)
    let length = rings.reduce(0, +)
    // Seats by length of the ring; rounding the running total keeps their sum exact.
    var placed = 0
    var along = 0.0
    var seats: [Seat] = []
    for ring in rings {
      along += ring
      let upTo = Int((Double(total) * along / length).rounded())
      let number = upTo - placed
      placed = upTo
      for seat in 0..<max(0, number) {
        let angle = number == 1 ? .pi / 2 : .pi * (1 - Double(seat) / Double(number - 1))
        seats.append(Seat(angle: angle, radius: ring))
      }
    }
    self.seats = seats.sorted { ($1.angle, $0.radius) < ($0.angle, $1.radius) }
    dot = min(gap(count), .pi * (rings.first ?? radius) / 8) * 0.42
    inner = rings.first ?? radius
    outer = radius
  }
}
