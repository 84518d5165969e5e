package import Drawing
import Wording

/// The numbers or names along one side, with grid lines if asked.
///
/// An axis is a mark like any other.
package struct Axis: Mark {
  /// Where an axis stands.
  package enum Side: Sendable { case bottom, top, left, right }

  /// A position with its label.
  package struct Tick: Equatable, Sendable {
    package var position: Position
    /// What is written there.
    package var label: String
    /// What is written where labels have no room beside each other; the label again where there is nothing shorter.
    package var short: String

    package init(_ position: Position, _ label: String, short: String? = nil) {
      (self.position, self.label, self.short) = (position, label, short ?? label)
    }
  }

  let side: Side
  package let ticks: [Tick]
  let grid: Bool
  let strong: Bool
  /// What the two directions of a bottom axis mean, written under its ends; nil for nothing.
  private let ends: (low: String?, high: String)?
  /// Whether the labels are written; small multiples leave out those that another one has.
  var isLabelled = true
  private var numbers: Numbers?

  /// How an axis of round numbers finds and writes them, whatever scale it comes to stand on.
  private struct Numbers: Sendable {
    let count: Int
    let whole: Bool
    let text: @Sendable (Double, Int) -> String

    /// The numbers with as many decimals as tell them apart; of things that are counted only the whole ones.
    func ticks(on scale: LinearScale) -> [Tick] {
      let decimals = Ticks.decimals(in: scale.domain, count: count)
      return scale.ticks(count: count).filter { !whole || $0 == $0.rounded() }
        .map { Tick(.number($0), text($0, whole ? 0 : decimals)) }
    }
  }

  package init(
    _ side: Side, _ ticks: [Tick], grid: Bool = true, strong: Bool = false, ends: (low: String?, high: String)? = nil
  ) {
    (self.side, self.ticks, self.grid, self.strong, self.ends) = (side, ticks, grid, strong, ends)
  }

  /// Makes an axis of round numbers.
  ///
  /// - Parameters:
  ///   - side: where it stands.
  ///   - scale: the scale along that side.
  ///   - count: about how many numbers.
  ///   - grid: whether a light line runs from each number over the plane.
  ///   - whole: whether the numbers count things, of which there are no parts.
  ///   - ends: what the two directions of a bottom axis mean.
  ///   - text: how a number is written with so many decimals.
  package init(
    _ side: Side, _ scale: LinearScale, count: Int = 5, grid: Bool = true, whole: Bool = false,
    ends: (low: String?, high: String)? = nil,
    text: @escaping @Sendable (_ value: Double, _ decimals: Int) -> String = { Number.decimal($0, $1) }
  ) {
    let numbers = Numbers(count: count, whole: whole, text: text)
    self.init(side, numbers.ticks(on: scale), grid: grid, ends: ends)
    self.numbers = numbers
  }

  /// Makes an axis of names.
  ///
  /// - Parameters:
  ///   - side: where it stands.
  ///   - scale: the scale along that side.
  ///   - grid: whether a light line runs from each name over the plane.
  package init(_ side: Side, _ scale: BandScale, grid: Bool = false) {
    self.init(side, scale.names.map { Tick(.name($0), $0) }, grid: grid, strong: true)
  }

  /// The axis on other scales: round numbers are found anew, names and ticks given by hand stay.
  func on(x: Scale, y: Scale) -> Axis {
    guard let numbers, case .linear(let scale) = upright ? y : x else { return self }
    var axis = Axis(side, numbers.ticks(on: scale), grid: grid, strong: strong, ends: ends)
    axis.numbers = numbers
    return axis
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    let positions = ticks.map(\.position)
    return upright ? Channels(y: positions) : Channels(x: positions)
  }

  private var upright: Bool { side == .left || side == .right }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    for tick in ticks where grid { drawn.add(line(at: tick, on: plane), stroke: Stroke(Palette.grid, width: 0.5)) }
    let font = strong ? Lettering.label : Lettering.axis
    let colour = strong ? Palette.text : Palette.quiet
    guard isLabelled else { return drawn }
    let shown = thinned(on: plane, font: font, measurer: measurer)
    for tick in shown {
      drawn.add(tick.label, font, colour, at: place(of: tick, on: plane, font: font), anchor: anchor)
    }
    if let ends, side == .bottom {
      let y = plane.frame.maxY + plane.overhang.bottom + 6 + 2 * font.size
      if let low = ends.low { drawn.add("← " + low, font, colour, at: Point(plane.frame.x, y), anchor: .start) }
      drawn.add(ends.high + " →", font, colour, at: Point(plane.frame.maxX, y), anchor: .end)
    }
    // A number left out can be read off its neighbours; a name cannot.
    if strong { drawn.omitted += ticks.count - shown.count }
    return drawn
  }

  private func line(at tick: Tick, on plane: PlotArea) -> Path {
    let frame = plane.frame
    if upright {
      let y = plane.y(tick.position)
      return .line(Point(frame.x, y), Point(frame.maxX, y))
    }
    let x = plane.x(tick.position)
    return .line(Point(x, frame.y), Point(x, frame.maxY))
  }

  private var anchor: TextItem.Anchor {
    switch side {
    case .bottom, .top: .middle
    case .left: .end
    case .right: .start
    }
  }

  private func place(of tick: Tick, on plane: PlotArea, font: Font) -> Point {
    let (frame, beyond) = (plane.frame, plane.overhang)
    return switch side {
    case .bottom: Point(plane.x(tick.position), frame.maxY + beyond.bottom + 4 + font.size)
    case .top: Point(plane.x(tick.position), frame.y - beyond.top - 4)
    case .left: Point(frame.x - beyond.left - 5, plane.y(tick.position) + font.drop)
    case .right: Point(frame.maxX + beyond.right + 5, plane.y(tick.position) + font.drop)
    }
  }

  /// Every tick, with short labels where the long ones touch, or every second, third … so that no two do.
  private func thinned(on plane: PlotArea, font: Font, measurer: any TextMeasuring) -> [Tick] {
    let whole = thinned(ticks, on: plane, font: font, measurer: measurer)
    if whole.count == ticks.count { return whole }
    let short = ticks.map { Tick($0.position, $0.short) }
    let shown = thinned(short, on: plane, font: font, measurer: measurer)
    return shown.count > whole.count ? shown : whole
  }

  private func thinned(_ ticks: [Tick], on plane: PlotArea, font: Font, measurer: any TextMeasuring) -> [Tick] {
    let boxes = ticks.map {
      measurer.box(of: TextItem($0.label, font: font, at: place(of: $0, on: plane, font: font), anchor: anchor))
    }
    for every in 1...max(1, ticks.count) {
      let kept = stride(from: 0, to: ticks.count, by: every)
      let clear = zip(kept, kept.dropFirst()).allSatisfy { first, second in
        let room = upright ? boxes[first].inset(top: 1, bottom: 1) : boxes[first].inset(left: -2, right: -2)
        return !room.overlaps(boxes[second])
      }
      if clear { return kept.map { ticks[$0] } }
    }
    return []
  }
}
