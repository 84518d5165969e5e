import Charts
import Drawing
public import Queries
import Wording

/// A trend as lines over elections: one plot, or one for each area.
public enum TrendPanels {
  /// Draws a trend.
  ///
  /// - Parameters:
  ///   - trend: what is asked; not by constituency, since hundreds of lines say nothing.
  ///   - newsroom: where its rows come from.
  /// - Returns: the chart and the rows it drew.
  /// - Throws: `FigureError` or `QueryError` for a request without meaning.
  public static func draw(_ trend: Trend, in newsroom: Newsroom) throws -> PublishedFigure {
    guard trend.grain != .constituency else {
      throw FigureError.nothingToShow(
        figure: "trend", reason: "hundreds of lines say nothing; use --by region or a table")
    }
    let answer = try newsroom.ask(trend)
    let series = lines(answer.table, trend, newsroom)
    let years = axisNames(answer.table, trend)
    guard let last = years.last, !series.isEmpty else {
      throw FigureError.nothingToShow(figure: "trend", reason: "no election has a value")
    }
    let x = try BandScale(years.map(\.name), padding: 0)
    let y = try LinearScale(covering: series.flatMap { $0.points.map(\.value) }).nice()
    let areas = series.reduce(into: [String]()) { if !$0.contains($1.area) { $0.append($1.area) } }
    let panels = try areas.map { area in
      Facets.Facet(
        areas.count > 1 ? area : "",
        try CartesianPlot(
          x: .band(x), y: .linear(y), shape: areas.count > 1 ? .points(96) : .aspect(0.48),
          [Axis(.left, y, count: areas.count > 1 ? 3 : 5) { Number.decimal($0, 0) }, Axis(.bottom, x)]
            + [Lines(series.filter { $0.area == area }.flatMap { $0.runs(years.map(\.name)) })]))
    }
    let marks = Set(answer.table.records.map { $0.text("basis") }).subtracting(["counted"])
    let footnote =
      (marks.contains("published") ? "; N notional as published" : "")
      + (marks.contains("estimated") ? "; E estimated by this project" : "")
    return PublishedFigure(
      chart: Chart(
        title: title(series, trend, years),
        subtitle: "\(noun(trend.measure).text)\(isShare(trend.measure) ? ", per cent" : ""), "
          + "\(areas.count == 1 ? areas[0] : "by \(trend.grain.rawValue)"), general elections \(years[0].year) to \(last.year)"
          + footnote,
        plot: try Facets(panels, columns: min(areas.count, areas.count > 4 ? 3 : 2)),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative: "Lines over \(years.count) elections; in \(last.year): "
          + series.map { "\($0.fullName) \($0.reading)" }.joined(separator: ", ") + "."),
      data: answer.table
    ).patterned(by: newsroom)
  }

  /// One party in one area, or one area.
  private struct Line {
    let area: String
    let name: String
    let fullName: String
    let colour: Colour
    var label: String
    var points: [(axis: String, year: Int, value: Double, reading: String)]

    var reading: String { points.last?.reading ?? Number.missing }

    /// Unbroken stretches: nothing is drawn through an election without a value.
    func runs(_ axis: [String]) -> [Lines.Series] {
      var runs: [[Place]] = []
      var before: Int?
      for point in points {
        let index = axis.firstIndex(of: point.axis) ?? 0
        let place = Place(.name(point.axis), .number(point.value))
        if let before, index == before + 1 { runs[runs.count - 1].append(place) } else { runs.append([place]) }
        before = index
      }
      return runs.enumerated().map { index, places in
        Lines.Series(name, colour: colour, places, endLabel: index == runs.count - 1 ? label : "")
      }
    }
  }

  private static func lines(_ table: Table, _ trend: Trend, _ newsroom: Newsroom) -> [Line] {
    let column = table.columns.last?.name ?? ""
    var lines: [Line] = []
    for row in table.records {
      guard let value = row.number(column) else { continue }
      let (area, party) = (row.text("area"), row.text("party"))
      let look = newsroom.look(party)
      let reading = row.reading(column)
      let label = party.isEmpty ? "" : (trend.grain == .uk ? look.shortName : party) + " "
      let point = (
        axis: axisName(row, trend), year: row.count("election"), value: isShare(trend.measure) ? value * 100 : value,
        reading: reading
      )
      let name = party.isEmpty ? area : look.shortName
      if let index = lines.firstIndex(where: { $0.area == area && $0.name == name }) {
        lines[index].points.append(point)
        lines[index].label = label + reading
      } else {
        let fullName = party.isEmpty ? area : trend.grain == .uk ? look.proseName : "\(look.proseName) in \(area)"
        lines.append(
          Line(
            area: area, name: name, fullName: fullName, colour: party.isEmpty ? Colour(0x2F4B7C) : look.colour,
            label: label + reading, points: [point]))
      }
    }
    return lines
  }

  /// The year with the mark of its basis, in small plots without the century where there are marks.
  private static func axisName(_ row: Record, _ trend: Trend) -> String {
    let sign = ["published": "N", "estimated": "E"][row.text("basis")] ?? ""
    let year =
      trend.on == nil || trend.grain == .uk
      ? String(row.count("election")) : String(String(row.count("election")).suffix(2))
    return trend.grain == .uk && !sign.isEmpty ? "\(year) \(sign)" : year + sign
  }

  private static func axisNames(_ table: Table, _ trend: Trend) -> [(year: Int, name: String)] {
    var names: [Int: String] = [:]
    for row in table.records { names[row.count("election")] = axisName(row, trend) }
    return names.sorted { $0.key < $1.key }.map { (year: $0.key, name: $0.value) }
  }

  /// The finding: of one line its highest and lowest election, of several who stands where in the last.
  private static func title(_ series: [Line], _ trend: Trend, _ years: [(year: Int, name: String)]) -> String {
    let noun = noun(trend.measure)
    if series.count == 1, let line = series.first {
      let ordered = line.points.sorted { $0.value < $1.value }
      guard let low = ordered.first, let high = ordered.last, low.reading != high.reading else {
        return "\(noun.text) stayed at \(line.reading)"
      }
      return
        "\(noun.text) \(noun.verb) highest in \(high.year), at \(high.reading), and lowest in \(low.year), at \(low.reading)"
    }
    let last = series.filter { $0.points.last?.year == years.last?.year }
      .sorted { ($0.points.last?.value ?? 0) > ($1.points.last?.value ?? 0) }
    guard let first = last.first, let end = last.last, last.count > 1, first.reading != end.reading else {
      return noun.text
    }
    return
      "\(noun.text) in \(years.last?.year ?? 0): highest for \(first.fullName), at \(first.reading), lowest for \(end.fullName), at \(end.reading)"
  }

  private static func isShare(_ measure: TrendMeasure) -> Bool {
    switch measure {
    case .share, .seatShare, .turnout, .majority: true
    default: false
    }
  }

  private static func noun(_ measure: TrendMeasure) -> (text: String, verb: String) {
    switch measure {
    case .share: ("Share of the vote", "was")
    case .votes: ("Votes", "were")
    case .seats: ("Seats", "were")
    case .seatShare: ("Share of the seats", "was")
    case .turnout: ("Turnout", "was")
    case .majority: ("The median majority", "was")
    case .candidates: ("Candidates", "were")
    case .lostDeposits: ("Lost deposits", "were")
    case .enpVotes: ("The effective number of parties by votes", "was")
    case .enpSeats: ("The effective number of parties by seats", "was")
    case .gallagher: ("The Gallagher index of disproportionality", "was")
    case .loosemoreHanby: ("The Loosemore–Hanby index of disproportionality", "was")
    case .volatility: ("Pedersen volatility", "was")
    }
  }
}
