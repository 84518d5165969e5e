import Findings
import Queries
import Wording

/// A number that every constituency has, with the parties that it is about: what maps are coloured by and scatters are made of.
enum SeatMeasure {
  case turnout, turnoutChange, majority, leave
  /// The party's share of the vote.
  case share(PartyLook)
  /// The change of the party's share.
  case change(PartyLook)
  /// Butler's swing between the two, positive to the one on the right.
  case swing(Rivals)

  /// What measures are called on the command line.
  enum Name: String, CaseIterable {
    case turnout
    case turnoutChange = "turnout-change"
    case majority, leave, share, change, swing
  }

  /// Takes a measure by its name.
  ///
  /// - Throws: `FigureError` where a party is missing, `QueryError` for one that is unknown.
  init(_ name: Name, _ library: Library, _ filters: Filters, figure: String) throws {
    func party() throws -> PartyLook {
      guard let party = filters.party else { throw FigureError.missingParameter(figure: figure, parameter: "party") }
      return try library.party(named: party)
    }
    self =
      switch name {
      case .turnout: .turnout
      case .turnoutChange: .turnoutChange
      case .majority: .majority
      case .leave: .leave
      case .share: .share(try party())
      case .change: .change(try party())
      case .swing: .swing(try Rivals(of: figure, library, filters))
      }
  }

  /// The party whose share it is; nil for none.
  var party: PartyLook? {
    switch self {
    case .share(let party), .change(let party): party
    case .turnout, .turnoutChange, .majority, .leave, .swing: nil
    }
  }

  /// The two that it is between; nil for none.
  var rivals: Rivals? { if case .swing(let rivals) = self { rivals } else { nil } }

  /// The value of a constituency, a fraction or a difference of two; nil where it has none.
  func value(_ row: MeasuresRow) -> Double? {
    switch self {
    case .turnout: row.turnout
    case .turnoutChange: row.turnoutChange
    case .majority: row.majorityShare
    case .leave: row.leaveShare
    case .share: row.share
    case .change: row.shareChange
    case .swing: row.swing
    }
  }

  /// Whether values lie on both sides of zero.
  var isSigned: Bool {
    switch self {
    case .turnoutChange, .change, .swing: true
    case .turnout, .majority, .leave, .share: false
    }
  }

  /// A value in per cent or percentage points as people read it.
  func reading(_ value: Double) -> String {
    isSigned ? Number.points(value / 100) : Number.percent(value / 100)
  }

  /// The unit of its values.
  var unit: String { isSigned ? "percentage points" : "per cent" }

  /// What is measured, as a subtitle begins: "Share of the vote, Labour".
  var what: String {
    switch self {
    case .turnout: "Turnout"
    case .turnoutChange: "Change of turnout"
    case .majority: "Majority as a share of valid votes"
    case .leave: "Vote to leave the European Union in 2016"
    case .share(let party): "Share of the vote, \(party.name)"
    case .change(let party): "Change of share, \(party.name)"
    case .swing(let rivals): "Swing between \(rivals.right.shortName) and \(rivals.left.shortName)"
    }
  }

  /// What is said of a constituency without a value, in the key of a map.
  var gap: String {
    switch self {
    case .share: "did not stand"
    case .change: "did not stand both times"
    case .swing: "not fought by both"
    case .turnout, .turnoutChange, .majority, .leave: "not known"
    }
  }

  /// What it is called in a sentence.
  var noun: Noun {
    switch self {
    case .turnout: Noun("turnout")
    case .turnoutChange: Noun("the change of turnout")
    case .majority: Noun("the majority")
    case .leave: Noun("the Leave vote")
    case .share(let party): Noun("\(party.noun.possessive) share")
    case .change(let party): Noun("\(party.noun.possessive) change of share")
    case .swing(let rivals): Noun("the swing to \(rivals.right.proseName)")
    }
  }

  /// Why no constituency of a place has a value.
  func reasonWithoutValue(_ answer: Answer<MeasuresRow>) -> String {
    if isSigned, answer.from == nil { return "there is no earlier election to compare with" }
    return switch self {
    case .share(let party): "\(party.proseName) did not stand there"
    case .change(let party): "\(party.proseName) did not stand there both times"
    case .swing(let rivals):
      "\(rivals.right.proseName) and \(rivals.left.proseName) did not both stand there both times"
    case .leave: "the referendum's vote is known by constituency in Great Britain only"
    case .turnout, .turnoutChange, .majority: "it is not known there"
    }
  }
}
