import Queries

/// Measures of every constituency, with the parties that they are about.
struct SeatMeasures {
  /// The party that shares are of; nil where none is asked for.
  let party: PartyLook?
  /// The parties that a swing is between; nil where none is asked for.
  let rivals: Rivals?
  let answer: QueryResult
  let rows: [Record]
  private let figure: String

  /// Asks for measures.
  ///
  /// - Parameters:
  ///   - measures: what is to be known.
  ///   - library: where rows come from.
  ///   - filters: what they are about.
  ///   - figure: the name of the figure they are for.
  /// - Throws: `FigureError` where a party is missing, `QueryError` where the question makes no sense.
  init(_ measures: [SeatMeasure], _ library: Library, _ filters: Filters, figure: String) throws {
    self.figure = figure
    var filters = filters
    let isOfParty = measures.contains(where: \.isOfParty)
    guard filters.party != nil || !isOfParty else {
      throw FigureError.missingParameter(figure: figure, parameter: "party")
    }
    rivals = measures.contains(.swing) ? try Rivals(library, filters, figure: figure) : nil
    party = isOfParty ? try filters.party.map(library.party(named:)) : nil
    if let rivals {
      // The first is the one that a positive swing is to, and the one that shares are of.
      let first = party ?? rivals.right
      filters.parties = [first.code, (first == rivals.right ? rivals.left : rivals.right).code]
    } else {
      filters.parties = party.map { [$0.code] } ?? []
    }
    answer = try library.ask("measures", filters)
    rows = answer.table.records
  }

  /// The values of a measure by code, in per cent or percentage points; a swing is positive to the rival on the right.
  ///
  /// - Throws: `FigureError.nothingToShow` with the reason where no constituency has one.
  func values(_ measure: SeatMeasure) throws -> [String: Double] {
    let isTurned = measure == .swing && party != nil && party != rivals?.right
    let known = rows.compactMap { row in
      row.number(measure.column).map { (row.text("code"), (isTurned ? -1 : 1) * $0 * 100) }
    }
    guard !known.isEmpty else { throw FigureError.nothingToShow(figure: figure, reason: reason(measure)) }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  private func reason(_ measure: SeatMeasure) -> String {
    if measure.isSigned, answer.from == nil { return "\(answer.election ?? 0) has no earlier election to compare with" }
    switch measure {
    case .share: return "\(party?.proseName ?? "") did not stand there"
    case .change: return "\(party?.proseName ?? "") did not stand there both times"
    case .swing:
      return "\(rivals?.right.proseName ?? "") and \(rivals?.left.proseName ?? "") did not both stand there both times"
    case .leave: return "the referendum's vote is known by constituency in Great Britain only"
    case .turnout, .turnoutChange, .majority: return "it is not known there"
    }
  }
}
