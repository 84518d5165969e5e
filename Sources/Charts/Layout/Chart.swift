package import Drawing
import Wording

/// A picture with its words: a title that states the finding, a subtitle, the plot, a source, the command that
/// reprints its data.
///
/// ```swift
/// let names = try BandScale(["Red", "Blue"])
/// let seats = try LinearScale(covering: [411, 372])        // 0...500
/// let plot = try CartesianPlot(x: .linear(seats), y: .band(names), shape: .rows(15), [
///   Axis(.bottom, seats, whole: true),
///   Bars([
///     .init("Red", 411, fill: Colour(0xE4003B), previous: 200, label: "411", note: "+211"),
///     .init("Blue", 121, fill: Colour(0x0087DC), previous: 372, label: "121", note: "−251"),
///   ]),
///   Rule(.up, at: 326, label: "326 for a majority"),
///   Axis(.left, names),
/// ])
/// let chart = Chart(
///   title: "Red won 411 seats, 211 more than before", subtitle: "Seats by colour", plot: plot,
///   legend: Legend([.init("before", .black, .tick)]), source: "Source: …", command: "swingometer query …",
///   alternative: "Bars: Red 411, Blue 121.")
/// let scene = chart.scene(size: Size(490, chart.height(forWidth: 490)), measurer: measurer)
/// ```
package struct Chart: Figure {
  /// What the picture shows, for readers who cannot see it.
  package let alternativeText: String
  /// The finding, as a sentence without a full stop.
  package private(set) var title: String
  /// The measure, place and unit.
  package private(set) var subtitle: String
  package private(set) var legend: Legend?
  package private(set) var plot: any Plot
  /// Where the data come from; empty where the page says it.
  package private(set) var source: String
  /// The command that prints the data; empty for none.
  package private(set) var command: String

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - title: the finding, as a sentence without a full stop.
  ///   - subtitle: the measure, place and unit.
  ///   - plot: what is drawn.
  ///   - legend: what colours and shapes mean where direct labels do not say it.
  ///   - source: where the data come from.
  ///   - command: the command that prints the data; empty for none.
  ///   - alternative: what the picture shows, in words.
  package init(
    title: String, subtitle: String, plot: any Plot, legend: Legend? = nil, source: String, command: String = "",
    alternative: String
  ) {
    (self.title, self.subtitle, self.plot, self.legend) = (title, subtitle, plot, legend)
    (self.source, self.command) = (source, command)
    self.alternativeText = alternative
  }

  /// The chart with badges decided in an order of fills, the same for all charts of a publication.
  package func badged(inOrderOf fills: [Colour]) -> Chart {
    var chart = self
    chart.plot.badges = Badges(plot.badges.neighbours, order: fills)
    return chart
  }

  /// The chart with another title.
  package func titled(_ title: String) -> Chart {
    var chart = self
    chart.title = title
    return chart
  }

  /// The chart without its source and its command.
  package var unsourced: Chart {
    var chart = self
    (chart.source, chart.command) = ("", "")
    return chart
  }

  /// The chart without its legend, for pages that say what colours mean.
  package var withoutLegend: Chart {
    var chart = self
    chart.legend = nil
    return chart
  }

  /// The plot with its legend, for pages that have title and source in their own type.
  package var bare: Chart {
    var chart = unsourced
    (chart.title, chart.subtitle) = ("", "")
    return chart
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double { words(width) + plot.height(forWidth: width) }

  /// The height that the chart can do with: its words need theirs, the plot gives way.
  package func leastHeight(forWidth width: Double) -> Double { words(width) + plot.leastHeight(forWidth: width) }

  /// The height up to which the plot gains from more room.
  package func mostHeight(forWidth width: Double) -> Double { words(width) + plot.mostHeight(forWidth: width) }

  /// The height of all that stands around the plot.
  private func words(_ width: Double) -> Double {
    // Widths of real text are near those of the fixed-width measurer; the plot takes up the difference.
    let measurer = FixedWidthMeasurer()
    let key = legend?.draw(at: .zero, width: width, badges: plot.badges, measurer: measurer).height ?? -Self.gap
    let words = [head, foot(omitted: 0)].map { $0.height(width, measurer) }
    return words.reduce(0) { $0 + ($1 > 0 ? $1 + Self.gap : 0) } + key + Self.gap
  }

  /// Lays the chart out; nothing is drawn outside its size.
  package func scene(size: Size, measurer: any TextMeasuring) -> Scene {
    let whole = Rect(x: 0, y: 0, width: size.width, height: size.height)
    // Saying how many labels were left out takes room itself, so the plot is drawn again knowing of the line.
    var omitted = 0
    var drawn = layOut(in: whole, omitted: omitted, measurer: measurer).drawn
    for _ in 0..<3 where drawn.omitted != omitted {
      omitted = drawn.omitted
      drawn = layOut(in: whole, omitted: omitted, measurer: measurer).drawn
    }
    let figure = Group(role: .figure, alternative: alternativeText, items: drawn.items)
    return Scene(size: size, items: [.group(figure)], omitted: drawn.omitted)
  }

  /// Whether the plot finds no room at a size, so that words alone would be drawn.
  package func isBlank(at size: Size, measurer: any TextMeasuring) -> Bool {
    layOut(in: Rect(x: 0, y: 0, width: size.width, height: size.height), omitted: 0, measurer: measurer).isBlank
  }

  private static let gap = 6.0

  private var head: Paragraphs {
    Paragraphs([(title, Lettering.title, Palette.text), (subtitle, Lettering.subtitle, Palette.quiet)])
  }

  private func foot(omitted: Int) -> Paragraphs {
    let note =
      omitted == 0
      ? [] : [English.sentenceCase(English.quantity(omitted, "label")) + " left out for want of room."]
    return Paragraphs([
      (((source.isEmpty ? [] : [source]) + note).joined(separator: " "), Lettering.source, Palette.quiet),
      (command.isEmpty ? "" : "Data: " + command, Lettering.source, Palette.quiet),
    ])
  }

  private func layOut(
    in whole: Rect, omitted: Int, measurer: any TextMeasuring
  ) -> (drawn: MarkOutput, isBlank: Bool) {
    var drawn = MarkOutput()
    let foot = foot(omitted: omitted)
    let footHeight = foot.height(whole.width, measurer)
    var body = whole.inset(bottom: footHeight > 0 ? footHeight + Self.gap : 0)
    let top = head.draw(in: body, measurer: measurer, into: &drawn)
    body = body.inset(top: top > 0 ? top + Self.gap : 0)
    if let legend {
      let key = legend.draw(
        at: Point(body.x, body.y), width: body.width, badges: plot.badges, measurer: measurer)
      if key.height < body.height {
        drawn.add(key.drawn)
        body = body.inset(top: key.height + Self.gap)
      }
    }
    let plotted = body.width >= 40 && body.height >= 20 ? plot.draw(in: body, measurer: measurer) : MarkOutput()
    drawn.add(plotted)
    foot.draw(in: whole.inset(top: max(0, whole.height - footHeight)), measurer: measurer, into: &drawn)
    return (drawn, plotted.items.isEmpty)
  }
}

/// Wrapped lines of text above one another.
struct Paragraphs {
  let parts: [(text: String, font: Font, colour: Colour)]

  init(_ parts: [(text: String, font: Font, colour: Colour)]) {
    self.parts = parts
  }

  /// The height of all lines at a width.
  func height(_ width: Double, _ measurer: any TextMeasuring) -> Double {
    lines(width, measurer).reduce(0) { $0 + $1.font.leading }
  }

  /// Draws the lines that fit a frame from its top.
  ///
  /// - Parameters:
  ///   - frame: lines that reach below are not drawn.
  ///   - measurer: knows how much room text takes.
  ///   - drawn: gets the lines.
  /// - Returns: the height of the lines drawn.
  @discardableResult
  func draw(in frame: Rect, measurer: any TextMeasuring, into drawn: inout MarkOutput) -> Double {
    var y = frame.y
    for line in lines(frame.width, measurer) where y + line.font.leading <= frame.maxY + 0.01 {
      let metrics = measurer.metrics(of: line.text, in: line.font)
      let spare = line.font.leading - metrics.ascent - metrics.descent
      drawn.add(line.text, line.font, line.colour, at: Point(frame.x, y + spare / 2 + metrics.ascent))
      y += line.font.leading
    }
    return y - frame.y
  }

  private func lines(_ width: Double, _ measurer: any TextMeasuring) -> [(text: String, font: Font, colour: Colour)] {
    parts.flatMap { part in
      let wrap = part.font == Lettering.title ? Wrapping.balanced : Wrapping.lines
      return wrap(part.text, part.font, width, measurer).map { ($0, part.font, part.colour) }
    }
  }
}

extension Font {
  /// The distance from one line to the next.
  var leading: Double { size * 1.27 }
}
