import Analytics
import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// The seats of each party at each uniform swing between the two largest.
  static let seatsVotes = FigureKind(
    "seats-votes", "the seats of each party at each uniform swing between the two largest",
    needs: ["election"], takes: ["on", "method", "party"], by: [.election], columns: 2
  ) { library, request in
    let filters = request.filters
    guard let election = filters.later else {
      throw FigureError.missingParameter(figure: "seats-votes", parameter: "election")
    }
    try library.requireWhole(election, for: "seats-votes")
    let rivals = try Rivals(of: "seats-votes", library, filters)
    let answer = try library.ask(ResultsRequest(election: election, on: filters.on, method: filters.method))
    let uniform = rivals.uniform(SeatResult.all(answer))
    let needed = uniform.majority
    let steps = (-40...40).map { Double($0) / 4 }
    let houses = steps.map { uniform.house(at: $0 / 100) }
    let looks = [rivals.right, rivals.left]
    let others = Set(houses.flatMap(\.keys)).subtracting(looks.map(\.code)).map(library.look)
      .filter { look in houses.contains { $0[look.code, default: 0] >= 20 } }.sorted { $0.position < $1.position }
    let series = (looks + others).map { look in
      Lines.Series(
        look.shortName, colour: look.colour,
        zip(steps, houses).map { Place(.number($0), .number(Double($1[look.code, default: 0]))) },
        endLabel: look.shortName)
    }
    let (x, y) = (try LinearScale(-10...10), try LinearScale(covering: houses.flatMap { $0.values.map(Double.init) }))
    let range = ClosedRange(uncheckedBounds: (-10.0, 10.0))
    let masters = uniform.reigns(within: Int(range.upperBound)).first { $0.master == nil }
    let list = [-5.0, 0, 5].map { swing in
      let house = uniform.house(at: swing / 100)
      let seats = looks.map { "\($0.shortName) \(house[$0.code, default: 0])" }
      return "at \(Number.signedDecimal(swing, 0)) points \(seats.joined(separator: ", "))"
    }
    return PublishedFigure(
      Chart(
        title: Headline.of([finding(uniform, rivals, masters?.range)], plain: "seats at each uniform swing"),
        subtitle:
          "Seats at each uniform swing from the result of \(election): to \(rivals.left.proseName) on the left, to \(rivals.right.proseName) on the right, percentage points",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.55),
          [
            Axis(.left, y, whole: true),
            Axis(.bottom, x, count: 10, grid: false) { Number.decimal(abs($0), $1) },
            Rule(.across, at: .number(Double(needed)), label: "\(needed) for a majority"),
            Rule(.up, at: 0, label: "\(election)"), Lines(series, dots: false),
          ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative:
          "Lines of seats over swings from ten points one way to ten the other: \(list.joined(separator: "; "))."),
      answer)
  }

  /// What would make or break a majority.
  private static func finding(
    _ uniform: TwoPartySwing, _ rivals: Rivals, _ hung: ClosedRange<Double>?
  ) -> Finding {
    func swing(_ value: Double, _ unit: String = " points") -> String {
      "\(Number.decimal(abs(value)))\(unit) to \(rivals.winner(of: value).proseName)"
    }
    let master = uniform.master(at: 0).flatMap(rivals.look)
    guard let hung else {
      return master.map { Finding("\($0.proseName) would keep a majority on any swing up to ten points", .whole) }
        ?? Finding("no swing up to ten points would make a majority", .whole)
    }
    guard let master else {
      let ends = [hung.lowerBound, hung.upperBound].filter { abs($0) < 10 }
      let sizes = ends.enumerated().map { $0.offset == 0 ? swing($0.element) : swing($0.element, "") }
      return Finding("a swing of \(English.list(sizes, conjunction: "or")) would have made a majority", .threshold)
    }
    let limit = master == rivals.right ? hung.upperBound : hung.lowerBound
    return Finding("a swing of \(swing(limit)) would take \(master.noun.possessive) majority away", .threshold)
  }
}
