import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Whether estimated winners are right as often as their probabilities say.
  static let reliability = FigureKind(
    "reliability", "probabilities of estimated winners against how often they are right, in bands"
  ) { library, request in
    let answer = try library.ask(ReliabilityRequest(request.filters))
    let whole = answer.rows.filter { $0.method == "calibrated" && $0.election == request.filters.election }
    guard let lowest = whole.map(\.rightLow).min() else {
      throw FigureError.nothingToShow(figure: "reliability", reason: "no published result can be compared with")
    }
    func place(_ band: ReliabilityRow, _ part: Double) -> Place {
      Place(.number(100 * band.expected / Double(band.trials)), .number(100 * part))
    }
    let ink = Colour(0x2F4B7C)
    let dots = whole.map { band in
      let place = place(band, Double(band.winnersRight) / Double(band.trials))
      return Dots.Dot(place.x, place.y, fill: ink, radius: 3.2, label: Number.count(band.trials))
    }
    let ranges = whole.map { band in
      Lines.Series("\(band.bandFrom)", colour: ink, [place(band, band.rightLow), place(band, band.rightHigh)])
    }
    let percent = { @Sendable (value: Double) in Number.decimal(value, 0) + "%" }
    let ends = Place(.number(50), .number(50))
    let x = try LinearScale(50...103)
    let y = try LinearScale(min(50, (10 * lowest).rounded(.down) * 10)...103)
    let (trials, right) = (whole.reduce(0) { $0 + $1.trials }, whole.reduce(0) { $0 + $1.winnersRight })
    let expected = whole.reduce(0) { $0 + $1.expected }
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding(
              "of \(Number.count(trials)) estimated winners less than 99% sure, \(Number.count(right)) were right; \(Number.votes(expected)) were expected",
              .plain)
          ], plain: "probabilities of winners and how often they are right"),
        subtitle:
          "Old constituencies merged in pairs and split again, in regions that the size of errors was not found in. Across: the mean probability of estimated winners in a band, up: how many of them are right, with 90% ranges; numbers: how many; on the line the two agree",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.6),
          [
            Axis(.left, y) { value, _ in percent(value) }, Axis(.bottom, x, count: 6) { value, _ in percent(value) },
            Lines(
              [
                Lines.Series(
                  "agreement", colour: Colour(0x8C8C8C), [ends, Place(.number(100), .number(100))], dash: [3, 2])
              ], dots: false),
            Lines(ranges, dots: false),
            Dots(dots),
          ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative:
          "Dots with ranges beside a rising diagonal: "
          + whole.map {
            "\($0.winnersRight) of \($0.trials) winners right where \(Number.decimal($0.expected)) were expected"
          }.joined(separator: "; ") + "."),
      answer)
  }
}
