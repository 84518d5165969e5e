import Findings
import Queries
import Wording

extension TrendLines {
  /// What can be said of a trend.
  ///
  /// - Parameter place: the area, where it is of one.
  /// - Returns: the most telling first among those worth the same.
  func findings(_ place: String) -> [Finding] {
    guard let last = years.last?.year, let first = all.first else { return [] }
    let area = trend.area == nil && seat == nil ? "" : " in \(trend.placeInProse(place))"
    if all.count == 1 {
      let points = first.points.map { (year: $0.year, value: $0.value) }
      return Course(noun(first.party, area), points, lines: trend.measure.lines, reading: reading).findings
    }
    let isOfAreas = Set(all.map(\.area)).count > 1
    let parties = Set(all.compactMap { $0.party?.code })
    if isOfAreas, parties.count <= 1 {
      let ends = all.compactMap { line in
        line.points.last.flatMap { $0.year == last ? (name: trend.placeInProse(line.area), value: $0.value) : nil }
      }
      let subject = noun(first.party, "")
      return Ranking(
        Noun("\(subject.text) in \(last)", isPlural: subject.isPlural), ends,
        of: trend.isLocal ? ("constituency", "constituencies") : ("area", "areas"), reading: reading
      ).findings
    }
    let runners = all.map { line in
      Leads.Runner(
        noun: runner(line, isOfAreas ? " in \(trend.placeInProse(line.area))" : area),
        points: line.points.map { (year: $0.year, value: $0.value) })
    }
    let leads = Leads(runners)
    let step = leads.step {
      trend.measure.change($0, isRise: true)
    } fall: {
      trend.measure.change($0, isRise: false)
    }
    guard !isOfAreas, !trend.isLocal, trend.parties.isEmpty, let achievement = trend.measure.achievement else {
      return step
    }
    let named = Leads(
      all.map { line in
        Leads.Runner(
          noun: line.party?.noun ?? Noun(line.name), points: line.points.map { (year: $0.year, value: $0.value) })
      })
    return named.firsts(achievement + area) + step
  }

  /// The measure of a party or of the whole in a sentence: "Labour’s share of the vote", "turnout".
  private func noun(_ party: PartyLook?, _ area: String) -> Noun {
    let noun = trend.noun
    guard let party else { return Noun(noun.text + area, isPlural: noun.isPlural) }
    return Noun("\(party.noun.possessive) \(noun.text)\(area)", isPlural: noun.isPlural)
  }

  /// Who or what changes: a party that gains seats, or its share that rises.
  private func runner(_ line: TrendLine, _ area: String) -> Noun {
    let isShare = trend.measure == .share || trend.measure == .seatShare
    return isShare ? noun(line.party, area) : Noun((line.party?.proseName ?? line.name) + area)
  }
}

extension Trend {
  /// What is followed as a subtitle begins.
  package var title: String { English.sentenceCase(noun.text) }

  /// A place of it in the middle of a sentence; constituencies have no article.
  func placeInProse(_ name: String) -> String { isLocal ? name : AreaName.inProse(name) }

  /// What is followed in the middle of a sentence; one constituency has no median.
  var noun: Noun { measure == .majority && isLocal ? Noun("the majority") : measure.noun }
}

extension TrendMeasure {
  /// Whether values are shown in per cent.
  var isShare: Bool {
    switch self {
    case .share, .seatShare, .turnout, .majority: true
    case .votes, .seats, .candidates, .women, .secondPlaces, .marginals, .lostDeposits, .enpVotes, .enpSeats,
      .gallagher,
      .loosemoreHanby, .volatility:
      false
    }
  }

  /// Whether it counts things, of which there are no parts.
  var isCount: Bool {
    switch self {
    case .votes, .seats, .candidates, .women, .secondPlaces, .marginals, .lostDeposits: true
    case .share, .seatShare, .turnout, .majority, .enpVotes, .enpSeats, .gallagher, .loosemoreHanby, .volatility:
      false
    }
  }

  /// The measure as a subtitle begins.
  package var title: String { English.sentenceCase(noun.text) }

  /// The measure in the middle of a sentence.
  var noun: Noun {
    switch self {
    case .share: Noun("share of the vote")
    case .votes: Noun("votes", isPlural: true)
    case .seats: Noun("seats", isPlural: true)
    case .seatShare: Noun("share of the seats")
    case .turnout: Noun("turnout")
    case .majority: Noun("the median majority")
    case .candidates: Noun("candidates", isPlural: true)
    case .women: Noun("women MPs", isPlural: true)
    case .secondPlaces: Noun("second places", isPlural: true)
    case .marginals: Noun("marginal seats won", isPlural: true)
    case .lostDeposits: Noun("lost deposits", isPlural: true)
    case .enpVotes: Noun("effective parties by votes", isPlural: true)
    case .enpSeats: Noun("effective parties by seats", isPlural: true)
    case .gallagher: Noun("the Gallagher index")
    case .loosemoreHanby: Noun("the Loosemore–Hanby index")
    case .volatility: Noun("volatility")
    }
  }

  /// The values that it means something to be above or below.
  fileprivate var lines: [Double] {
    switch self {
    case .turnout: [0.5, 0.6, 0.7]
    case .share, .seatShare: [0.1, 0.2, 0.3, 0.4, 0.5]
    default: []
    }
  }

  /// What a party did that has the highest value; nil where parties without seats may have more.
  fileprivate var achievement: String? {
    switch self {
    case .share, .votes: "had the most votes"
    case .seats, .seatShare: "won the most seats"
    default: nil
    }
  }

  /// What somebody did whose value changed by a size.
  fileprivate func change(_ size: Double, isRise: Bool) -> String {
    func more(_ noun: String) -> String {
      let count = Int(size.rounded())
      return "\(English.numeral(count)) \(isRise ? "more" : "fewer") \(noun)\(count == 1 ? "" : "s")"
    }
    switch self {
    case .votes: return "\(isRise ? "gained" : "lost") \(English.quantity(Int(size.rounded()), "vote"))"
    case .seats: return "won " + more("seat")
    case .candidates: return "put up " + more("candidate")
    case .lostDeposits: return "lost " + more("deposit")
    case .secondPlaces: return "came second in " + more("seat")
    case .marginals: return "won " + more("marginal seat")
    case .women: return "had " + more("woman").replacing("womans", with: "women") + " elected"
    default:
      return "\(isRise ? "rose" : "fell") by \(Number.decimal(isShare ? size * 100 : size))\(isShare ? " points" : "")"
    }
  }
}
