package import Drawing

/// Marks on a plane with two scales.
package struct CartesianPlot: Plot {
  package let x: Scale
  package let y: Scale
  private var marks: [any Mark]
  let shape: Shape
  /// The badge of each fill.
  package var badges: Badges

  /// How high a plot wants to be.
  package enum Shape: Equatable, Sendable {
    /// A part of its width.
    case aspect(Double)
    /// So many points.
    case points(Double)
    /// So many points for each name of the y scale, and some for axes.
    case rows(Double)
  }

  /// Makes a plot.
  ///
  /// - Parameters:
  ///   - x: the scale from left to right.
  ///   - y: the scale up the page (numbers) or down it (names).
  ///   - shape: how high the plot wants to be.
  ///   - marks: from the bottom to the top, axes among them.
  /// - Throws: `ChartError` when a mark uses a position that its scale cannot place.
  package init(
    x: Scale, y: Scale, shape: Shape = .aspect(0.5), _ marks: [any Mark]
  ) throws(ChartError) {
    try Check.some(marks, "a plot's marks")
    for mark in marks {
      let channels = mark.channels
      for position in channels.x { try x.check(position, axis: "x") }
      for position in channels.y { try y.check(position, axis: "y") }
    }
    (self.x, self.y, self.marks, self.shape) = (x, y, marks, shape)
    badges = Badges(Neighbours(marks.map(\.neighbours)))
  }

  /// Puts marks on other scales, which place all that the plot's own did.
  private init(_ plot: CartesianPlot, x: Scale, y: Scale) {
    (self.x, self.y, shape, badges) = (x, y, plot.shape, plot.badges)
    marks = plot.marks.map { ($0 as? Axis)?.on(x: x, y: y) ?? $0 }
  }

  /// The plots with scales of numbers that cover what all of them show, so that they can be compared; names stay each one's own.
  static func sharing(_ plots: [CartesianPlot]) -> [CartesianPlot] {
    let (x, y) = (Scale.covering(plots.map(\.x)), Scale.covering(plots.map(\.y)))
    return plots.map { CartesianPlot($0, x: x ?? $0.x, y: y ?? $0.y) }
  }

  /// A third more than what suits the width.
  package func mostHeight(forWidth width: Double) -> Double { height(forWidth: width) * 4 / 3 }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    switch shape {
    case .aspect(let part): width * part
    case .points(let points): points
    case .rows(let points):
      if case .band(let scale) = y { Double(scale.names.count) * points + 16 } else { width * 0.5 }
    }
  }

  /// The plot without the labels on some sides, which another plot beside it has.
  func without(labels sides: Set<Axis.Side>) -> CartesianPlot {
    var plot = self
    plot.marks = marks.map { mark in
      guard var axis = mark as? Axis, sides.contains(axis.side) else { return mark }
      axis.isLabelled = false
      return axis
    }
    return plot
  }
  /// Whether the plot is as high as its rows, and no higher than others beside it for their sake.
  var isOfRows: Bool { if case .rows = shape { true } else { false } }

  /// Draws all marks on the largest plane whose labels still lie in the frame.
  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    draw(in: frame, margins: margins(in: frame, measurer: measurer), measurer: measurer)
  }

  /// The room around the plane that labels need in a frame.
  ///
  /// Labels reach beyond a plane by lengths that depend on the plane, so it is found step by step: draw, see how far
  /// anything sticks out, make the plane smaller by that.
  ///
  /// - Parameters:
  ///   - frame: the room of plane and labels.
  ///   - least: the room that there is around the plane anyway.
  ///   - measurer: knows how much room text takes.
  /// - Returns: the room on each side.
  func margins(in frame: Rect, atLeast least: Insets = Insets(), measurer: any TextMeasuring) -> Insets {
    var plane = PlotArea(frame: frame.inset(by: least), x: x, y: y, badges: badges)
    for _ in 0..<6 {
      guard let box = ink(plane, measurer).items.box(measurer), !frame.contains(box, tolerance: 0.05) else { break }
      let smaller = plane.frame.inset(by: Insets(of: box, beyond: frame))
      guard smaller.width >= frame.width * 0.2, smaller.height >= frame.height * 0.2 else { break }
      plane.frame = smaller
    }
    return Insets(of: frame, beyond: plane.frame)
  }

  /// Draws all marks on a plane with given room around it; text that still lies outside the frame is left out.
  func draw(in frame: Rect, margins: Insets, measurer: any TextMeasuring) -> MarkOutput {
    let plane = PlotArea(frame: frame.inset(by: margins), x: x, y: y, badges: badges)
    return ink(plane, measurer).kept(in: frame, measurer: measurer)
  }

  /// Draws the marks in their order; axes are told how far the others reach.
  private func ink(_ plane: PlotArea, _ measurer: any TextMeasuring) -> MarkOutput {
    let data = marks.map { $0 is Axis ? nil : $0.draw(on: plane, measurer: measurer) }
    var axes = plane
    if let box = data.flatMap({ $0?.items ?? [] }).box(measurer) {
      axes.overhang = Insets(of: box, beyond: plane.frame)
    }
    return zip(marks, data).reduce(into: MarkOutput()) { whole, pair in
      whole.add(pair.1 ?? pair.0.draw(on: axes, measurer: measurer))
    }
  }
}
