import Analytics
import Charts
import Drawing
import Elections
package import Findings
package import Queries
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
    let picture = SwungHouses(
      rivals.uniform(SeatResult.all(answer)), rivals, origin: "the result of \(SourceLine.later(answer))",
      mark: "\(election)")
    return PublishedFigure(
      try picture.chart(of: answer, source: SourceLine.of(answer), command: answer.command, library), answer)
  }
}

/// A projection as the seats of each party at each uniform swing from it.
package enum ProjectionPicture {
  /// Draws a projection.
  ///
  /// - Parameters:
  ///   - projection: what the seats would have been.
  ///   - library: how parties are called.
  /// - Returns: the chart, and the seats by party of the projection.
  /// - Throws: `FigureError` where fewer than two parties have a seat.
  package static func draw(_ projection: Projection, in library: Library) throws -> PublishedFigure {
    guard let rivals = Rivals(library, projection) else {
      throw FigureError.nothingToShow(figure: "seats-votes", reason: "a swing needs two parties with seats")
    }
    let picture = SwungHouses(
      rivals.uniform(projection), rivals, origin: "the projection from \(projection.election)", mark: "projected")
    return PublishedFigure(
      try picture.chart(
        source: "Source: \(SourceLine.counted); projection: this project.", command: projection.command, library),
      projection.answer)
  }
}

/// The seats of each party at each uniform swing between two, from a result or a projection.
private struct SwungHouses {
  private let uniform: TwoPartySwing
  private let rivals: Rivals
  /// What the swing is from, in words.
  private let origin: String
  /// What stands at no swing.
  private let mark: String
  /// Whether it is about what did not happen.
  private var isProjected: Bool { Int(mark) == nil }

  init(_ uniform: TwoPartySwing, _ rivals: Rivals, origin: String, mark: String) {
    (self.uniform, self.rivals, self.origin, self.mark) = (uniform, rivals, origin, mark)
  }

  /// The chart.
  func chart(of seats: (any Traceable)? = nil, source: String, command: String, _ library: Library) throws -> Chart {
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
    let list = [-5.0, 0, 5].map { swing in
      let house = uniform.house(at: swing / 100)
      let seats = looks.map { "\($0.shortName) \(house[$0.code, default: 0])" }
      return "at \(Number.signedDecimal(swing, 0)) points \(seats.joined(separator: ", "))"
    }
    return Chart(
      title: Headline.of([finding(uniform.reigns(within: 10))], plain: "seats at each uniform swing", seats: seats),
      subtitle:
        "Seats at each uniform swing from \(origin): to \(rivals.left.proseName) on the left, to \(rivals.right.proseName) on the right, percentage points",
      plot: try CartesianPlot(
        x: .linear(x), y: .linear(y), shape: .aspect(0.55),
        [
          Axis(.left, y, whole: true),
          Axis(.bottom, x, count: 10, grid: false) { Number.decimal(abs($0), $1) },
          Rule(
            .across,
            [.init(.number(Double(needed)), "\(needed) for a majority", isLabelledLeft: isFreerLeft(houses, needed))]),
          Rule(.up, at: 0, label: mark), Lines(series, dots: false),
        ]),
      source: source, command: command,
      alternative:
        "Lines of seats over swings from ten points one way to ten the other: \(list.joined(separator: "; ")).")
  }

  /// Whether the lines are farther from the line of a majority at the left end, where then its label stands.
  private func isFreerLeft(_ houses: [[PartyCode: Int]], _ needed: Int) -> Bool {
    func room(_ house: [PartyCode: Int]?) -> Int { house?.values.map { abs($0 - needed) }.min() ?? needed }
    return room(houses.first) > room(houses.last)
  }

  /// What would make or break a majority, to the tenth of a point that is enough.
  private func finding(_ reigns: [(range: ClosedRange<Double>, first: Double, master: PartyCode?)]) -> Finding {
    func swing(_ value: Double, _ unit: String = " points") -> String {
      "\(Number.decimal(abs(value)))\(unit) to \(rivals.winner(of: value).proseName)"
    }
    let master = uniform.master(at: 0).flatMap(rivals.look)
    guard let index = reigns.firstIndex(where: { $0.master == nil }) else {
      return master.map { Finding("\($0.proseName) would keep a majority on any swing up to ten points", .whole) }
        ?? Finding("no swing up to ten points would make a majority", .whole)
    }
    guard let master else {
      let ends = reigns[..<index].suffix(1).map(\.range.upperBound) + reigns[(index + 1)...].prefix(1).map(\.first)
      let sizes = ends.enumerated().map { $0.offset == 0 ? swing($0.element) : swing($0.element, "") }
      return Finding(
        "a swing of \(English.list(sizes, conjunction: "or")) would \(isProjected ? "make" : "have made") a majority",
        .threshold)
    }
    let limit = master == rivals.right ? reigns[index].range.upperBound : reigns[index].first
    return Finding("a swing of \(swing(limit)) would take \(master.noun.possessive) majority away", .threshold)
  }
}
