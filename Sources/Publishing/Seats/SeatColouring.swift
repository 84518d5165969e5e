import Charts
import Drawing
import Queries
import Wording

/// What a map of constituencies says by colour: the same for hexagons and for outlines.
struct SeatColouring {
  /// How one constituency is drawn.
  struct Look {
    var look: HexMap.Look
    var words: String
  }

  /// What colours mean: parties, or classes of a measure that may have a sign.
  enum Key {
    case parties([Legend.Entry])
    case classes(ColourSteps, signed: Bool)
  }

  /// How each constituency is drawn, by code; one without a value is left out.
  let looks: [String: Look]
  let title: String
  let subtitle: String
  let key: Key
  let alternative: String
  let answer: Answer

  /// The modes that maps have.
  static let modes = ["winner", "changed"] + SeatMeasure.allCases.map(\.rawValue)

  /// Colours every constituency by a mode's name.
  static func of(
    _ mode: String?, _ newsroom: Newsroom, _ filters: Filters, figure: String
  ) throws -> SeatColouring {
    if let measure = mode.flatMap(SeatMeasure.init) {
      return try SeatColouring(SeatReading(measure, newsroom, filters, figure: figure))
    }
    guard filters.party == nil else { throw FigureError.parameterNotTaken(figure: figure, parameter: "party") }
    let answer = try newsroom.ask("hexes", filters)
    guard mode == "changed" else { return SeatColouring(winners: answer, newsroom) }
    guard answer.from != nil else {
      throw FigureError.nothingToShow(
        figure: figure, reason: "\(answer.election ?? 0) has no earlier election on the same boundaries")
    }
    return SeatColouring(changes: answer, newsroom)
  }

  /// How a constituency is drawn; white where there is no value.
  func look(_ code: String) -> Look {
    looks[code] ?? Look(look: .init(fill: .white, pattern: .plain), words: "no value")
  }

  /// The legend, with a key for constituencies without a value where there are some.
  func legend(among codes: some Sequence<String>) -> Legend {
    switch key {
    case .parties(let entries): return Legend(entries)
    case .classes(let steps, let signed):
      let hasGaps = codes.contains { looks[$0] == nil }
      return Legend(steps, hasGaps ? [Legend.Entry("no value", .white)] : [], isHatchedBelowZero: signed) {
        signed ? Number.signedDecimal($0, 0) : Number.decimal($0, 0)
      }
    }
  }

  /// The subtitle, and how the two sides of zero are told apart without colour where there are two.
  var fullSubtitle: String {
    if case .classes(_, true) = key { subtitle + "; values below zero are hatched" } else { subtitle }
  }
}

extension SeatColouring {
  /// Colours every constituency by a measure.
  init(_ reading: SeatReading) throws {
    let steps = try Self.steps(reading)
    let signed = reading.measure.isSigned
    let ranked = reading.ranked
    let middle = ranked.isEmpty ? "" : reading.measure.reading(ranked[ranked.count / 2].value)
    let against = signed ? SourceLine.against(reading.answer).map { " " + $0 } ?? "" : ""
    self.init(
      looks: reading.values.mapValues { value in
        Look(
          look: .init(fill: steps.colour(value), pattern: signed && value < 0 ? .rising : .plain),
          words: reading.measure.reading(value))
      },
      title: reading.finding,
      subtitle:
        "\(reading.what)\(against), \(signed ? "percentage points" : "per cent"), general election of \(reading.answer.election ?? 0)",
      key: .classes(steps, signed: signed),
      alternative: "\(reading.what) in \(ranked.count) constituencies; half lie below \(middle)"
        + (ranked.last.map { ", the highest is \($0.name) with \(reading.measure.reading($0.value))." } ?? "."),
      answer: reading.answer)
  }

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
