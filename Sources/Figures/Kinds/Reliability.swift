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
    let bands = answer.rows
    guard let lowest = bands.map({ 100 * Double($0.agreed) / Double($0.seats) }).min() else {
      throw FigureError.nothingToShow(figure: "reliability", reason: "no published result can be compared with")
    }
    let dots = bands.map { band in
      let part = Double(band.agreed) / Double(band.seats)
      return Dots.Dot(
        .number(100 * band.expected / Double(band.seats)), .number(100 * part), fill: Colour(0x2F4B7C), radius: 3.2,
        label: Number.count(band.seats) + (band.seats == 1 ? " seat" : " seats"))
    }
    let percent = { @Sendable (value: Double) in Number.decimal(value, 0) + "%" }
    let ends = Place(.number(50), .number(50))
    let x = try LinearScale(50...107)
    let y = try LinearScale(min(50, (lowest / 10).rounded(.down) * 10)...105)
    let seats = bands.reduce(0) { $0 + $1.seats }
    let wrong = seats - bands.reduce(0) { $0 + $1.agreed }
    let feared = Double(seats) - bands.reduce(0) { $0 + $1.expected }
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding(
              "\(English.numeral(wrong)) of \(Number.count(seats)) winners by the uniform estimate \(wrong == 1 ? "is" : "are") not the "
                + "published model’s; \(Number.decimal(feared)) expected", .span)
          ], plain: "winners by the uniform estimate"),
        subtitle:
          "The uniform method, not the calibrated one in use, against the published notional result, itself a model. Across: the mean probability of winners in a band, up: how many of them are the published winners; on the line the two agree",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.6),
          [
            Axis(.left, y) { value, _ in percent(value) }, Axis(.bottom, x, count: 6) { value, _ in percent(value) },
            Lines(
              [
                Lines.Series(
                  "agreement", colour: Colour(0x8C8C8C), [ends, Place(.number(100), .number(100))], dash: [3, 2])
              ], dots: false),
            Dots(dots),
          ]),
        source: SourceLine.of(answer).dropLast() + "; notional results: Rallings and Thrasher.",
        command: answer.command,
        alternative:
          "Dots close to a rising diagonal: "
          + bands.map {
            "\($0.agreed) of \($0.seats) winners right where \(Number.decimal($0.expected)) were expected"
          }.joined(separator: "; ") + "."),
      answer)
  }
}
