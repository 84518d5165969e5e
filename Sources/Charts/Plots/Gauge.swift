package import Drawing
import Glibc

/// A half circle with a needle: what a number is, and what each other number would mean.
package struct Gauge: Plot {
  /// A part of the scale with one meaning.
  package struct Band: Equatable, Sendable {
    /// The numbers it covers.
    package var range: ClosedRange<Double>
    package var fill: Colour
    /// What is written beside it.
    package var label: String

    package init(_ range: ClosedRange<Double>, fill: Colour, label: String = "") {
      (self.range, self.fill, self.label) = (range, fill, label)
    }
  }

  let scale: LinearScale
  let bands: [Band]
  package let needle: Double
  let needleLabel: String
  let ticks: [Axis.Tick]

  /// Makes a dial.
  ///
  /// - Parameters:
  ///   - scale: the numbers from the left end of the half circle to the right one.
  ///   - bands: in any order, the most important first: theirs are the last labels to be left out.
  ///   - needle: the number that the needle points at; held at an end where the scale does not reach it.
  ///   - needleLabel: what is written under the pivot.
  ///   - ticks: numbers with their labels.
  /// - Throws: `ChartError` when there is no band, or one reaches beyond the scale, or the needle is no number.
  package init(
    _ scale: LinearScale, bands: [Band], needle: Double, needleLabel: String, ticks: [Axis.Tick]
  ) throws(ChartError) {
    try Check.some(bands, "a dial")
    try Check.finite(needle, "the needle", of: "a dial")
    for band in bands {
      for end in [band.range.lowerBound, band.range.upperBound] {
        try Scale.linear(scale).check(.number(end), axis: "dial")
      }
    }
    for tick in ticks { try Scale.linear(scale).check(tick.position, axis: "dial") }
    (self.scale, self.bands) = (scale, bands)
    self.needle = min(max(needle, scale.domain.lowerBound), scale.domain.upperBound)
    (self.needleLabel, self.ticks) = (needleLabel, ticks)
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double { max(80, width * 0.44) }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let pivot = Point(frame.midX, frame.maxY - 18)
    var radius = min(frame.width / 2 - 8, frame.height - 36)
    // The names stand around the rim: it shrinks until they lie in the frame.
    while radius > 24, let box = names(around: pivot, radius: radius, measurer: measurer).items.box(measurer),
      !frame.contains(box)
    { radius -= 3 }
    guard radius > 24 else { return MarkOutput(omitted: bands.count) }
    let (outer, inner) = (radius, radius * 0.84)
    for band in bands {
      let (start, end) = (angle(band.range.lowerBound), angle(band.range.upperBound))
      let edge = arc(pivot, outer, start, end) + arc(pivot, inner, end, start)
      var mark = MarkOutput()
      mark.add(.polygon(edge), fill: band.fill, stroke: Stroke(.white, width: 0.8))
      drawn.add(mark: band.label, mark)
    }
    for tick in ticks {
      guard case .number(let value) = tick.position else { continue }
      let turn = angle(value)
      // The needle reaches the rim, and no number lies under it.
      let isCovered = abs(turn - angle(needle)) * inner < 12
      drawn.add(
        .line(at(pivot, inner, turn), at(pivot, inner - 4, turn)), stroke: Stroke(Palette.line, width: 0.75))
      if isCovered { continue }
      let place = at(pivot, inner - 12, turn)
      drawn.add(
        tick.label, Lettering.axis, Palette.quiet, at: Point(place.x, place.y + Lettering.axis.drop), anchor: .middle)
    }
    let turn = angle(needle)
    let (tip, left, right) = (
      at(pivot, inner - 1, turn), at(pivot, 3.2, turn + .pi / 2), at(pivot, 3.2, turn - .pi / 2)
    )
    drawn.add(.polygon([tip, left, right]), fill: Palette.text, stroke: Stroke(.white, width: 0.7))
    drawn.add(.circle(centre: pivot, radius: 5), fill: Palette.text, stroke: Stroke(.white, width: 0.7))
    drawn.add(needleLabel, Lettering.strong, Palette.text, at: Point(pivot.x, pivot.y + 15), anchor: .middle)
    drawn.add(names(around: pivot, radius: outer, measurer: measurer))
    return drawn.kept(in: frame, measurer: measurer)
  }

  /// The names of the bands around them, pushed apart along the half circle.
  private func names(around pivot: Point, radius: Double, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let (font, ring) = (Lettering.strong, radius + 12)
    let labelled = bands.filter { !$0.label.isEmpty }
    let wishes = labelled.enumerated().map { index, band in
      let middle = angle((band.range.lowerBound + band.range.upperBound) / 2)
      let across = (measurer.width(of: band.label, in: font) + 8) / max(0.01, abs(sin(middle)))
      return LabelSpacing.Label(
        wish: (.pi - middle) * ring, extent: min(across, 11 / max(0.01, abs(cos(middle)))), weight: -Double(index))
    }
    for (band, place) in zip(labelled, LabelSpacing.apart(wishes, within: 0...(.pi * ring))) {
      guard let place else {
        drawn.omitted += 1
        continue
      }
      let turn = .pi - place / ring
      let anchor: TextItem.Anchor = abs(cos(turn)) < 0.12 ? .middle : cos(turn) < 0 ? .end : .start
      let point = at(pivot, ring - 4, turn)
      drawn.add(
        band.label, font, band.fill.legible, at: Point(point.x, point.y + font.drop * (1 - sin(turn))), anchor: anchor)
    }
    return drawn
  }

  /// Half a turn for the start of the scale, none for its end.
  private func angle(_ value: Double) -> Double { .pi * (1 - scale.fraction(value)) }

  private func at(_ pivot: Point, _ radius: Double, _ angle: Double) -> Point {
    Point(pivot.x + radius * cos(angle), pivot.y - radius * sin(angle))
  }

  private func arc(_ pivot: Point, _ radius: Double, _ start: Double, _ end: Double) -> [Point] {
    let steps = max(2, Int((abs(end - start) * 90 / .pi).rounded(.up)))
    return (0...steps).map { at(pivot, radius, start + (end - start) * Double($0) / Double(steps)) }
  }
}
