import Analytics
package import Charts
import Drawing
package import Elections
import Findings
import Queries
import Wording

/// What a map of constituencies says by colour: the same for hexagons and for outlines.
package struct SeatColouring {
  /// How one constituency is drawn.
  package struct Look {
    package var look: HexMap.Look
    var words: String
  }

  /// What colours mean: parties, or classes of a measure that may have a sign.
  enum Key {
    case parties([Legend.Entry])
    case classes(ThresholdScale, of: [Double], signed: Bool, gap: String)
  }

  /// How each constituency is drawn, by code; one without a value is left out.
  package let looks: [ConstituencyCode: Look]
  let title: String
  let subtitle: String
  let key: Key
  let alternative: String
  let answer: any Traceable

  /// The modes that maps have.
  static let modes = ["winner", "changed"] + SeatMeasure.Name.allCases.map(\.rawValue)

  /// Colours every constituency as a figure is asked to.
  static func of(_ request: FigureRequest, _ library: Library, figure: String) throws -> SeatColouring {
    let (mode, filters) = (request.mode ?? request.measure, request.filters)
    if let measure = mode.flatMap(SeatMeasure.Name.init) {
      // What a colour means holds for all panels of a figure, and for a part of the country as for the whole.
      var whole = filters
      whole.area = nil
      let peers = request.peers.isEmpty ? [whole] : request.peers
      let others = try peers.compactMap { filters in
        try FigureError.nilWhereEmpty {
          try SeatReading(measure, library, filters, figure: figure).seats.map(\.value)
        }
      }
      let reading = try SeatReading(measure, library, filters, figure: figure)
      return try SeatColouring(
        reading, among: others.flatMap(\.self), isPanel: request.isPanel, place: try library.area(filters))
    }
    guard filters.party == nil else { throw FigureError.parameterNotTaken(figure: figure, parameter: "party") }
    let answer = try library.ask(HexesRequest(filters))
    let place = try library.area(filters)
    guard mode == "changed" else { return SeatColouring(winners: answer, library, place: place) }
    guard answer.from != nil else {
      throw FigureError.nothingToShow(
        figure: figure, reason: "there is no earlier election on the same boundaries")
    }
    return SeatColouring(changes: answer, library, place: place)
  }

  /// How a constituency is drawn; pale where there is no value.
  package func look(_ code: ConstituencyCode) -> Look { looks[code] ?? Look(look: .vacant, words: gap) }

  /// Why a constituency has no value.
  var gap: String { if case .classes(_, _, _, let gap) = key { gap } else { "no value" } }

  /// What the mark inside a cell means; empty where none has one.
  let markNote: String

  /// What is measured, in a sentence; empty where nothing is.
  var noun = ""

  /// Whether the election is compared with another.
  var isComparing = true

  /// The source of what is drawn.
  var source: String { SourceLine.of(answer, comparing: isComparing) }

  /// The legend, with keys for constituencies without a value and for those that are not declared yet, where there are some.
  func legend(among codes: some Sequence<ConstituencyCode>, undeclared: Int = 0) -> Legend {
    let waiting =
      undeclared > 0
      ? [Legend.Entry("not declared \(Number.count(undeclared))", HexMap.Look.vacant.fill, .vacant)] : []
    switch key {
    case .parties(let entries): return Legend(entries + waiting)
    case .classes(let steps, let values, let signed, let gap):
      let gaps = codes.count { looks[$0] == nil }
      let entry = Legend.Entry("\(gap) \(Number.count(gaps))", HexMap.Look.vacant.fill, .vacant)
      return Legend(steps, (gaps > 0 ? [entry] : []) + waiting, counting: values) {
        let text = signed ? Number.signedDecimal($0, 0) : Number.decimal($0, 0)
        return text == "−0" || text == "+0" ? "0" : text
      }
    }
  }
}

extension SeatColouring {
  /// Colours every constituency by a measure.
  ///
  /// - Parameters:
  ///   - reading: the measure.
  ///   - all: every value that the classes are to cover.
  ///   - isPanel: whether the figure is one of several, whose legend is that of all.
  ///   - place: the part of the country; nil for the whole.
  /// - Throws: `ChartError` where the values cannot be put into classes.
  init(_ reading: SeatReading, among all: [Double], isPanel: Bool, place: String?) throws {
    let steps = try Self.steps(reading, all)
    let signed = reading.measure.isSigned
    let ranked = reading.ranked
    let against = signed ? English.clause(" ", SourceLine.against(reading.answer)) : ""
    self.init(
      looks: reading.values.mapValues { value in
        Look(
          look: .init(fill: steps.colour(value), isClass: true),
          words: reading.measure.reading(value))
      },
      title: Headline.of(reading.findings, plain: reading.measure.what, seats: reading.answer),
      subtitle:
        "\(reading.measure.what)\(against), \(reading.measure.unit), \(English.clause("", place, ", "))general election of \(SourceLine.later(reading.answer))",
      key: .classes(
        steps, of: isPanel ? [] : reading.seats.map(\.value), signed: signed, gap: reading.measure.gap),
      alternative:
        "\(reading.measure.what) in \(English.quantity(ranked.count, "constituency", "constituencies")); half lie below \(reading.measure.reading(reading.span.median))"
        + (ranked.last.map { ", the highest is \($0.name) with \(reading.measure.reading($0.value))." } ?? "."),
      answer: reading.answer, markNote: "", noun: reading.measure.noun.text, isComparing: signed)
  }

  /// Classes that hold all but the outermost values; these stand in the outermost classes.
  ///
  /// Values of two signs get two colours, those of one a ramp: a side that fewer than a tenth are on gets no colour of its own.
  private static func steps(_ reading: SeatReading, _ all: [Double]) throws -> ThresholdScale {
    let ordered = all.sorted()
    let (low, high) = (ordered.percentile(2) ?? reading.span.low, ordered.percentile(98) ?? reading.span.high)
    let (below, above) = (all.count { $0 < 0 }, all.count { $0 > 0 })
    let dark = reading.colours.high
    guard reading.measure.isSigned else {
      let even = try ThresholdScale.sequential(low...max(high, low + 1), dark: dark)
      let doubling = try ThresholdScale.doubling(low...max(high, low + 1), dark: dark)
      func largest(_ steps: ThresholdScale) -> Int { steps.counts(all).reduce(0, max) }
      return largest(doubling) < largest(even) && doubling.breaks.count > 2 ? doubling : even
    }
    if reading.measure.rivals == nil, min(below, above) * 10 < all.count {
      return above >= below
        ? try .sequential(max(0, low)...max(high, low + 1, 1), dark: dark)
        : try .sequential(min(low, high - 1, -1)...min(0, high), dark: dark).reversed
    }
    return try .diverging(max(abs(low), abs(high), 1), low: reading.colours.low, high: dark)
  }
}
