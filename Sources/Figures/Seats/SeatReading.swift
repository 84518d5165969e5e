import Analytics
import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

/// A measure with its values.
struct SeatReading {
  let measure: SeatMeasure
  let answer: Answer<MeasuresRow>
  /// The constituencies that have a value, in per cent or percentage points; a swing is positive to the rival on the right.
  let seats: [(row: MeasuresRow, value: Double)]
  /// The constituencies with their values, the lowest first.
  let ranked: [(name: String, value: Double)]
  /// The lowest value, that in the middle and the highest.
  let span: (low: Double, median: Double, high: Double)

  /// Asks for one measure.
  ///
  /// - Parameters:
  ///   - name: the measure.
  ///   - library: where rows come from.
  ///   - filters: what they are about.
  ///   - figure: the name of the figure they are for.
  /// - Throws: `FigureError` where a party is missing or no constituency has a value, `QueryError` where the question makes no sense.
  init(_ name: SeatMeasure.Name, _ library: Library, _ filters: Filters, figure: String) throws {
    self = try Self.all([name], library, filters, figure: figure)[0]
  }

  /// Asks for several measures at once.
  static func all(
    _ names: [SeatMeasure.Name], _ library: Library, _ filters: Filters, figure: String
  ) throws -> [SeatReading] {
    let measures = try names.map { try SeatMeasure($0, library, filters, figure: figure) }
    let party = measures.compactMap(\.party).first
    var filters = filters
    if let rivals = measures.compactMap(\.rivals).first {
      // The first is the one that a positive swing is to, and the one that shares are of.
      let first = party ?? rivals.right
      filters.parties = [first, first == rivals.right ? rivals.left : rivals.right].map(\.code.text)
    } else {
      filters.parties = [party].compactMap { $0?.code.text }
    }
    let answer = try library.ask(MeasuresRequest(filters))
    // Where no votes are known that is why there is no value.
    if answer.rows.isEmpty, let election = answer.election { try library.requireVotes(of: election) }
    return try measures.map { try SeatReading($0, answer, party, figure: figure) }
  }

  private init(_ measure: SeatMeasure, _ answer: Answer<MeasuresRow>, _ party: PartyLook?, figure: String) throws {
    (self.measure, self.answer) = (measure, answer)
    let isTurned = measure.rivals.map { rivals in party.map { $0 != rivals.right } == true } == true
    seats = answer.rows.compactMap { row in
      measure.value(row).map { (row, (isTurned ? -1 : 1) * $0 * 100) }
    }
    let values = seats.map(\.value)
    let order = values.ascendingPlaces
    guard let low = values.min(), let median = values.median, let high = values.max() else {
      throw FigureError.nothingToShow(figure: figure, reason: measure.reasonWithoutValue(answer))
    }
    span = (low, median, high)
    let named = seats.map { (name: $0.row.constituency, value: $0.value) }
    ranked = order.map { named[$0] }
  }

  /// The values by code.
  var values: [ConstituencyCode: Double] {
    Dictionary(seats.map { ($0.row.code, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The colour of high values, and of low ones where the measure is signed.
  var colours: (high: Colour, low: Colour) {
    if let rivals = measure.rivals { return (rivals.right.colour, rivals.left.colour) }
    let hasBothSigns =
      measure.isSigned && min(seats.count { $0.value < 0 }, seats.count { $0.value > 0 }) * 10 >= seats.count
    if hasBothSigns { return (Colour(0x5E3C99), Colour(0xC65102)) }
    guard let party = measure.party else { return (Colour(0x2F4B7C), Colour(0x2F4B7C)) }
    // A pale colour ends in a deeper one of the same hue.
    let steps = (0...10).lazy.map { party.colour.mixed(with: party.ink, Double($0) / 10) }
    let deep = steps.first { $0.lightness < 70 } ?? party.ink
    return (deep, deep)
  }

  /// What can be said of it, the most telling first.
  var findings: [Finding] {
    func size(_ value: Double) -> String { Number.decimal(value) + " points" }
    switch measure {
    case .turnout, .leave, .share: return Ranking(measure.noun, ranked, reading: measure.reading).findings
    case .majority:
      let half = "half of the majorities were under \(measure.reading(span.median))"
      let narrowest = ranked.prefix(1).map { Finding("\(half); the narrowest was in \($0.name)", .span) }
      return narrowest + [Finding(half, .plain)]
    case .turnoutChange:
      return Drift(ranked, ("turnout rose", "turnout fell", "turnout did not change"), reading: size).findings
    case .change(let party):
      let name = party.proseName
      return Drift(
        ranked, ("\(name) gained share", "\(name) lost share", "\(name) kept the same share"), of: ("seat", "seats"),
        reading: size
      ).findings
    case .swing(let rivals):
      return Drift(
        ranked,
        ("the swing was \(rivals.direction(of: 1))", "the swing was \(rivals.direction(of: -1))", "no seat swung"),
        of: ("seat", "seats"), reading: size
      ).findings
    }
  }
}
