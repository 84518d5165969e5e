import Charts
import Drawing
import Queries
import Analytics
import Wording

/// A measure with its values.
struct SeatReading {
  let measure: SeatMeasure
  /// The values by code, in per cent or percentage points.
  let values: [String: Double]
  private let source: SeatMeasures

  /// Takes a measure out of those that were asked for.
  init(_ measure: SeatMeasure, of source: SeatMeasures) throws {
    (self.measure, self.source) = (measure, source)
    let values = try source.values(measure)
    self.values = values
    let known = source.rows.compactMap { row in
      values[row.text("code")].map { (name: row.text("constituency"), value: $0) }
    }
    ranked = known.map(\.value).ascendingPlaces.map { known[$0] }
    median = values.values.median ?? 0
  }

  /// Asks for one measure.
  init(_ measure: SeatMeasure, _ library: Library, _ filters: Filters, figure: String) throws {
    try self.init(measure, of: SeatMeasures([measure], library, filters, figure: figure))
  }

  var answer: QueryResult { source.answer }
  var rivals: Rivals? { source.rivals }

  /// The constituencies that have a value.
  var seats: [(row: Record, value: Double)] {
    source.rows.compactMap { row in values[row.text("code")].map { (row, $0) } }
  }

  /// The constituencies with their values, the lowest first.
  let ranked: [(name: String, value: Double)]

  /// The value in the middle.
  let median: Double

  /// What is measured, as a subtitle begins: "Share of the vote, Labour".
  var what: String {
    switch measure {
    case .turnout: "Turnout"
    case .turnoutChange: "Change of turnout"
    case .majority: "Majority as a share of valid votes"
    case .leave: "Vote to leave the European Union in 2016"
    case .share: "Share of the vote, \(source.party?.name ?? "")"
    case .change: "Change of share, \(source.party?.name ?? "")"
    case .swing: "Swing between \(rivals?.right.shortName ?? "") and \(rivals?.left.shortName ?? "")"
    }
  }

  /// What it is called in a sentence.
  var noun: Noun {
    switch measure {
    case .turnout: Noun("turnout")
    case .turnoutChange: Noun("the change of turnout")
    case .majority: Noun("the majority")
    case .leave: Noun("the Leave vote")
    case .share: Noun("\(source.party?.noun.possessive ?? "") share")
    case .change: Noun("\(source.party?.noun.possessive ?? "") change of share")
    case .swing: Noun("the swing to \(rivals?.right.proseName ?? "")")
    }
  }

  /// The colour of high values, and of low ones where the measure is signed.
  var colours: (high: Colour, low: Colour) {
    if let rivals { return (rivals.right.colour, rivals.left.colour) }
    guard let party = source.party else { return (Colour(0x2F4B7C), Colour(0x8A4B08)) }
    return (party.colour.contrast(with: .white) < 3 ? party.ink : party.colour, Colour(0x5A5A5A))
  }

  /// What can be said of it, the most telling first.
  var findings: [Finding] {
    func size(_ value: Double) -> String { Number.decimal(value) + " points" }
    let party = source.party?.proseName ?? ""
    switch measure {
    case .turnout, .leave, .share: return Ranking(noun, ranked, reading: measure.reading).findings
    case .majority:
      let low = ranked.first?.name ?? ""
      return [
        Finding(
          "half of all majorities were under \(measure.reading(median)); the narrowest was in \(low)", .span),
        Finding("half of all majorities were under \(measure.reading(median))", .plain),
      ]
    case .turnoutChange:
      return Drift(ranked, ("turnout rose", "turnout fell", "turnout did not change"), reading: size).findings
    case .change:
      return Drift(
        ranked, ("\(party) gained share", "\(party) lost share", "\(party) kept the same share"), of: ("seat", "seats"),
        reading: size
      ).findings
    case .swing:
      guard let rivals else { return [] }
      return Drift(
        ranked,
        ("the swing was \(rivals.direction(of: 1))", "the swing was \(rivals.direction(of: -1))", "no seat swung"),
        of: ("seat", "seats"), reading: size
      ).findings
    }
  }
}
