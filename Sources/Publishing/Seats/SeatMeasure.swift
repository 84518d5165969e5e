import Charts
import Drawing
import Queries
import Wording

/// A number that every constituency has: what maps are coloured by and scatters are made of.
enum SeatMeasure: String, CaseIterable {
  case turnout
  case turnoutChange = "turnout-change"
  case majority, share, change, swing

  /// Whether values lie on both sides of zero.
  var isSigned: Bool { self == .turnoutChange || self == .change || self == .swing }

  /// A value as people read it.
  func reading(_ value: Double) -> String {
    isSigned ? Number.points(value / 100) : Number.percent(value / 100)
  }
}

/// A measure with its values.
struct SeatReading {
  let measure: SeatMeasure
  /// The values by code, in per cent or percentage points.
  let values: [String: Double]
  /// The names by code.
  let names: [String: String]
  /// What is measured, as a subtitle begins: "Labour’s share of the vote".
  let what: String
  /// The colour of high values, and of low ones where the measure is signed.
  let colours: (high: Colour, low: Colour)
  /// The party it is about; nil for none.
  let party: PartyLook?
  /// The parties a swing is between; nil for none.
  let rivals: Rivals?
  let answer: Answer

  /// Reads a measure.
  init(_ measure: SeatMeasure, _ newsroom: Newsroom, _ filters: Filters, figure: String) throws {
    self.measure = measure
    var filters = filters
    var value: (Record) -> Double? = { _ in nil }
    let cool = (high: Colour(0x2F4B7C), low: Colour(0x8A4B08))
    switch measure {
    case .turnout, .turnoutChange:
      filters.parties = []
      answer = try newsroom.ask("turnouts", filters)
      let column = measure == .turnout ? "turnout" : "turnout_change"
      value = { $0.number(column) }
      (what, colours, party, rivals) = (
        measure == .turnout ? "Turnout" : "Change of turnout", cool, nil, nil
      )
    case .majority:
      filters.parties = []
      answer = try newsroom.ask("contests", filters)
      value = { $0.number("majority_share") }
      (what, colours, party, rivals) = ("Majority as a share of valid votes", cool, nil, nil)
    case .share, .change:
      guard filters.party != nil else { throw FigureError.missingParameter(figure: figure, parameter: "party") }
      answer = try newsroom.ask("results", filters)
      let column = measure == .share ? "share" : "share_change"
      value = { $0.number(column) }
      guard let code = answer.table.records.first?.text("party") else {
        throw FigureError.nothingToShow(figure: figure, reason: "\(filters.party ?? "") did not stand there")
      }
      let look = newsroom.look(code)
      let strong = look.colour.contrast(with: .white) < 3 ? look.ink : look.colour
      what = measure == .share ? "Share of the vote, \(look.name)" : "Change of share, \(look.name)"
      (colours, party, rivals) = ((strong, Colour(0x5A5A5A)), look, nil)
    case .swing:
      let pair = try Rivals(newsroom, filters, figure: figure)
      filters.parties = [pair.left.code, pair.right.code]
      answer = try newsroom.ask("swings", filters)
      value = { $0.number("butler") }
      what = "Swing between \(pair.right.shortName) and \(pair.left.shortName)"
      (colours, party, rivals) = ((pair.right.colour, pair.left.colour), nil, pair)
    }
    var values: [String: Double] = [:]
    var names: [String: String] = [:]
    for row in answer.table.records {
      names[row.text("code")] = row.text("constituency")
      values[row.text("code")] = value(row).map { $0 * 100 }
    }
    guard !values.isEmpty else {
      throw FigureError.nothingToShow(figure: figure, reason: "there is nothing to compare with on these boundaries")
    }
    (self.values, self.names) = (values, names)
  }

  /// The constituencies with their values, the lowest first.
  var ranked: [(name: String, value: Double)] {
    values.map { (name: names[$0.key] ?? $0.key, value: $0.value) }.sorted { ($0.value, $0.name) < ($1.value, $1.name) }
  }

  /// What it is called in a sentence.
  var proseName: String {
    switch measure {
    case .turnout: "turnout"
    case .turnoutChange: "the change of turnout"
    case .majority: "the majority"
    case .share: "\(English.possessive(party?.proseName ?? "")) share"
    case .change: "\(English.possessive(party?.proseName ?? "")) change of share"
    case .swing: "the swing to \(rivals?.right.proseName ?? "")"
    }
  }

  /// "57 of 59", "all 59".
  private func part(_ count: Int) -> String { count == ranked.count ? "all \(count)" : "\(count) of \(ranked.count)" }

  /// What is most worth saying of it.
  var finding: String {
    guard let low = ranked.first, let high = ranked.last else { return what }
    func place(_ end: (name: String, value: Double)) -> String { "\(end.name) (\(measure.reading(end.value)))" }
    switch measure {
    case .turnout:
      return "Turnout was highest in \(place(high)) and lowest in \(place(low))"
    case .turnoutChange:
      let fell = ranked.count { $0.value < 0 }
      let verb = fell * 2 >= ranked.count ? "fell" : "rose"
      let count = verb == "fell" ? fell : ranked.count { $0.value > 0 }
      return
        "Turnout \(verb) in \(part(count)) constituencies, most in \(place(verb == "fell" ? low : high))"
    case .majority:
      let middle = ranked[ranked.count / 2].value
      return "Half of all majorities were under \(Number.percent(middle / 100)); the narrowest was in \(low.name)"
    case .share:
      return English.sentenceCase("\(party?.proseName ?? "") did best in \(place(high))")
    case .change:
      let fell = ranked.count { $0.value < 0 }
      let isFall = fell * 2 >= ranked.count
      let count = isFall ? fell : ranked.count { $0.value > 0 }
      return English.sentenceCase(
        "\(party?.proseName ?? "") \(isFall ? "lost" : "gained") share in \(part(count)) seats, most in \(place(isFall ? low : high))"
      )
    case .swing:
      guard let rivals else { return what }
      let sum = ranked.reduce(0) { $0 + $1.value }
      let count = ranked.count { sum >= 0 ? $0.value > 0 : $0.value < 0 }
      let most = sum >= 0 ? high : low
      return
        "The swing was \(rivals.direction(of: sum)) in \(part(count)) seats, largest in \(most.name) (\(Number.decimal(abs(most.value))) points)"
    }
  }
}
