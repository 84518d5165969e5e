import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// Shares or seats at two elections, joined: by party, or for one party by region.
  static let slope = FigureKind(
    "slope", "two elections joined, of shares or seats: by party, or for one party by nation and region",
    needs: ["election"], takes: .comparison + ["area", "party"], measures: ["share", "seats"],
    by: [.nation, .region, .group, .party, .election]
  ) { library, request in
    let filters = request.filters
    let party = try filters.party.map(library.party(named:))
    if party != nil, filters.area != nil { throw FigureError.parameterNotTaken(figure: "slope", parameter: "area") }
    let measure = SlopeMeasure(rawValue: request.measure ?? "share") ?? .share
    let answer: any Traceable
    let ends: [SlopeEnd]
    var scope = ""
    if party == nil {
      let parties = try library.ask(PartiesRequest(filters))
      (answer, ends) = (parties, parties.rows.compactMap { SlopeEnd($0, library.look($0.party), measure) })
      if measure == .share {
        let movers = try ShareMovers(parties.rows, of: parties, library)
        scope = movers.scope.isEmpty && !movers.newcomers.isEmpty ? "of those that stood before, " : movers.scope
      }
    } else {
      let regions = try library.ask(RegionsRequest(filters))
      (answer, ends) = (regions, regions.rows.compactMap { SlopeEnd($0, library.look($0.party), measure, in: $0) })
    }
    let shown = ends.filter { party != nil || max($0.before, $0.now) >= measure.least }
    guard let baseline = library.beside(answer), !shown.isEmpty else {
      throw FigureError.nothingToShow(figure: "slope", reason: "nothing can be compared with an earlier election")
    }
    let columns = (baseline, SourceLine.later(answer))
    let place = try party.map { $0.name + " by nation and region" } ?? library.place(filters)
    // Seats that were not counted are told as such.
    let since = measure == .seats && answer.fromBasis == .estimated ? SourceLine.against(answer) : nil
    let among =
      (filters.area == nil || party != nil ? "" : " in \(AreaName.inProse(place))") + English.clause(" ", since)
    let shifts = Shifts(ends.map { ($0.noun, $0.change) }, size: measure.size).findings
    return PublishedFigure(
      Chart(
        title: Headline.of(shifts.map { Finding(scope + $0.words + among, $0.worth) }, plain: "two elections"),
        subtitle: "\(measure.title), \(place), \(columns.0) and \(columns.1)",
        plot: try plot(shown, columns, measure, isOneParty: party != nil),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "\(measure.title) then and now: "
          + shown.prefix(12).map { "\($0.name) from \(measure.reading($0.before)) to \(measure.reading($0.now))" }
          .joined(separator: "; ") + "."),
      answer)
  }

  private static func plot(
    _ ends: [SlopeEnd], _ columns: (String, String), _ measure: SlopeMeasure, isOneParty: Bool
  ) throws -> CartesianPlot {
    let furthest = ends.map { abs($0.change) }.max()
    let series = ends.map { end in
      let (was, now) = (measure.drawn(end.before), measure.drawn(end.now))
      let isPale = isOneParty && abs(end.change) != furthest
      return Lines.Series(
        end.name, colour: isPale ? Colour(0xA6A6A6) : end.look.colour,
        [Place(.name(columns.0), .number(was)), Place(.name(columns.1), .number(now))],
        startLabel: measure.label(end.before), endLabel: "\(measure.label(end.now)) \(end.name)")
    }
    let values = ends.flatMap { [measure.drawn($0.before), measure.drawn($0.now)] }
    let x = try BandScale([columns.0, columns.1], padding: 0.9)
    let y = try LinearScale(covering: values, zero: !isOneParty)
    return try CartesianPlot(
      x: .band(x), y: .linear(y), shape: .aspect(0.75), [Axis(.top, x, grid: true), Lines(series)])
  }
}

/// A party or region at both ends.
private struct SlopeEnd {
  let name: String
  let noun: Noun
  let look: PartyLook
  let before: Double
  let now: Double

  var change: Double { now - before }

  /// Takes both ends from a row, that of an area where one is given; nil where they cannot be compared.
  init?(_ row: some PartyTotals, _ look: PartyLook, _ measure: SlopeMeasure, in area: (any Placed)? = nil) {
    guard let change = measure.change(row), !look.isPool else { return nil }
    now = measure.value(row)
    before = now - change
    name = area?.region ?? look.shortName
    noun = measure.noun(look, in: English.clause(" in ", area?.areaInProse))
    self.look = look
  }
}

/// What stands at both ends.
private enum SlopeMeasure: String {
  case share, seats

  func value(_ row: some PartyTotals) -> Double { self == .share ? row.share : Double(row.seats) }
  func change(_ row: some PartyTotals) -> Double? {
    self == .share ? row.shareChange : row.seatChange.map(Double.init)
  }
  /// The number at neither end of which a party is worth a line.
  var least: Double { self == .share ? 0.02 : 5 }
  var title: String { self == .share ? "Share of the vote, per cent" : "Seats" }

  /// What rises or falls: a party, or its seats.
  func noun(_ look: PartyLook, in place: String) -> Noun {
    self == .share
      ? Noun(look.proseName + place, isPlural: look.noun.isPlural)
      : Noun("\(look.noun.possessive) seats\(place)", isPlural: true)
  }

  func drawn(_ value: Double) -> Double { self == .share ? value * 100 : value }
  func label(_ value: Double) -> String { self == .share ? Number.share(value) : Number.decimal(value, 0) }
  func reading(_ value: Double) -> String {
    self == .share ? Number.percentInCell(value) : Number.count(Int(value.rounded()))
  }

  /// A change as it is printed: "12.3 points", "36".
  func size(_ change: Double) -> String {
    self == .share ? Movement(change).size : English.numeral(Int(change.rounded()))
  }
}
