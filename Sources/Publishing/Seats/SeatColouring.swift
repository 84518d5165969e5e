import Charts
import Drawing
import Queries
import Wording

/// What a map of constituencies says by colour: the same for hexagons and for outlines.
struct SeatColouring {
  /// How one constituency is drawn.
  struct Look {
    var fill: Colour
    var mark = HexMap.Mark.none
    var words: String
  }

  let looks: [String: Look]
  let title: String
  let subtitle: String
  let legend: Legend
  let alternative: String
  let answer: Answer

  /// Colours every constituency by a measure.
  init(_ reading: SeatReading, _ newsroom: Newsroom, figure: String) throws {
    let steps = try Self.steps(reading)
    let signed = reading.measure.isSigned
    looks = reading.values.mapValues { value in
      // Falls carry a dot, so that the two sides are told apart without colour.
      Look(fill: steps.colour(value), mark: signed && value < 0 ? .dot : .none, words: reading.measure.reading(value))
    }
    title = reading.finding
    answer = reading.answer
    let unit = signed ? "percentage points" : "per cent"
    let since = signed ? SourceLine.baseline(reading.answer).map { ", compared with \($0)" } ?? "" : ""
    let election = reading.answer.election ?? 0
    var subtitle = "\(reading.what), \(unit), general election of \(election)\(since)"
    var entries: [Legend.Entry] = []
    if let rivals = reading.rivals {
      subtitle += "; a dot: towards \(rivals.left.proseName)"
    } else if signed {
      subtitle += "; a dot: a fall"
    }
    self.subtitle = subtitle
    entries.append(Legend.Entry("no value", Self.none))
    legend = Legend(steps, entries) { signed ? Number.signedDecimal($0, 0) : Number.decimal($0, 0) }
    let ranked = reading.ranked
    let middle = ranked.isEmpty ? "" : reading.measure.reading(ranked[ranked.count / 2].value)
    alternative =
      "\(reading.what) in \(ranked.count) constituencies; half lie below \(middle)"
      + (ranked.last.map { ", the highest is \($0.name) with \(reading.measure.reading($0.value))." } ?? ".")
  }

  /// Colours every constituency by its winner, or those that changed hands.
  init(changed: Bool, _ newsroom: Newsroom, _ filters: Filters, figure: String) throws {
    answer = try newsroom.ask("hexes", filters)
    let rows = answer.table.records
    let election = answer.election ?? 0
    guard !changed || answer.from != nil else {
      throw FigureError.nothingToShow(
        figure: figure, reason: "\(election) has no earlier election on the same boundaries")
    }
    func isFlip(_ row: Record) -> Bool { !row.text("former").isEmpty && row.text("former") != row.text("winner") }
    looks = Dictionary(
      rows.map { row in
        let (winner, former) = (newsroom.look(row.text("winner")), newsroom.look(row.text("former")))
        let gain = changed && isFlip(row)
        return (
          row.text("code"),
          Look(
            fill: changed && !gain ? Self.none : winner.colour, mark: gain ? .inner(former.colour) : .none,
            words: gain ? "\(winner.shortName) gain from \(former.shortName)" : winner.shortName)
        )
      }, uniquingKeysWith: { first, _ in first })
    let shown = changed ? rows.filter(isFlip) : rows
    let counts = shown.reduce(into: [:]) { $0[$1.text("winner"), default: 0] += 1 }
    let parties = counts.sorted {
      ($1.value, newsroom.look($0.key).position) < ($0.value, newsroom.look($1.key).position)
    }
    let entries = parties.map {
      Legend.Entry("\(newsroom.look($0.key).shortName) \($0.value)", newsroom.look($0.key).colour, .hexagon(.none))
    }
    legend = Legend(entries)
    title =
      changed
      ? "\(English.sentenceCase(English.quantity(shown.count, "seat"))) changed hands"
      : try House(newsroom, election: election).headline
    subtitle =
      changed
      ? "Seats that changed hands in \(election): the winner’s colour, inside it the party that won in \(SourceLine.baseline(answer) ?? "")"
      : "Winning party in each constituency, general election of \(election)"
    alternative =
      (changed ? "Seats that changed hands, by winner: " : "Seats by winner: ")
      + entries.prefix(6).map(\.label).joined(separator: ", ") + "."
  }

  /// Colours every constituency by a mode's name.
  static func of(
    _ mode: String?, _ newsroom: Newsroom, _ filters: Filters, figure: String
  ) throws -> SeatColouring {
    if let measure = mode.flatMap(SeatMeasure.init) {
      return try SeatColouring(
        SeatReading(measure, newsroom, filters, figure: figure), newsroom, figure: figure)
    }
    guard filters.party == nil else { throw FigureError.parameterNotTaken(figure: figure, parameter: "party") }
    return try SeatColouring(changed: mode == "changed", newsroom, filters, figure: figure)
  }

  /// The modes that maps have.
  static let modes = ["winner", "changed"] + SeatMeasure.allCases.map(\.rawValue)

  /// The colour of a constituency without a value.
  static let none = Colour(0xEBEBEB)

  /// Classes that hold all but the outermost values; these stand in the outermost classes.
  private static func steps(_ reading: SeatReading) throws -> ColourSteps {
    let values = reading.ranked.map(\.value)
    func part(_ share: Double) -> Double { values[min(values.count - 1, Int(Double(values.count) * share))] }
    if reading.measure.isSigned {
      let reach = max(abs(part(0.02)), abs(part(0.98)), 1)
      return try ColourSteps.diverging(reach, low: reading.colours.low, high: reading.colours.high)
    }
    let (low, high) = (part(0.02), part(0.98))
    return try ColourSteps.sequential(low...max(high, low + 1), dark: reading.colours.high)
  }
}
