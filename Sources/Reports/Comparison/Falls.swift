import Elections
import Findings
import Queries
import Report
import Wording

/// The fall of one party between two elections, as the query of collapses names it.
struct Fall {
  let row: CollapsesRow
  let areas: [CollapsesRow]
  let from: Int
  let to: Int
  /// The boundaries that the two are compared on.
  let ground: String

  var party: PartyCode { row.party }
  /// Whether the earlier result is an estimate on these boundaries.
  var isEstimated: Bool { row.fromBasis == .estimated }
  /// What stands behind the earlier number: nothing, or that it was not counted.
  var notional: String {
    switch row.fromBasis {
    case .counted: ""
    case .published: " (notional)"
    case .estimated: " (by estimate)"
    }
  }
  /// How far the share fell where the party stood both times, below zero; above all others where it nowhere did.
  var size: Double { row.change ?? .infinity }
}

extension ComparisonReport {
  /// The parties that collapsed from one of the elections to the next: a story for each larger one, and a line for every other collapse.
  ///
  /// - Parameter set: the boundaries on which seats are compared.
  /// - Returns: nothing where no larger party collapsed.
  /// - Throws: `QueryError` for boundaries that an election is not known on.
  func falls(on set: String) throws -> [Report.Block] {
    let large = Set(try largeParties().map(\.code))
    let steps = try falls(ofEachStepOn: set)
    // Of a party that fell more than once the furthest fall has the story.
    let furthest = Dictionary(grouping: steps.flatMap(\.own).filter { large.contains($0.party) }, by: \.party).values
      .compactMap { $0.min { $0.size < $1.size } }
      .sorted { ($0.to, $0.size, $0.party) < ($1.to, $1.size, $1.party) }
    guard !furthest.isEmpty else { return [] }
    let others = steps.flatMap { step in
      step.own.filter { fall in !furthest.contains { $0.party == fall.party && $0.to == fall.to } } + step.elsewhere
    }
    .compactMap(brief)
    let rest: [Report.Block] =
      others.isEmpty
      ? []
      : [
        .heading(2, "Other collapses", id: "falls-other"),
        .paragraph(
          Report.Prose(
            "Collapses\(English.clause(" since ", steps.flatMap { $0.own + $0.elsewhere }.map(\.from).min().map(String.init))) beside those above; "
              + "shares are those of the seats in which the party stood both times:")),
        .flow([.list(others.map { Report.Prose($0) })]),
      ]
    return try furthest.flatMap { try FallStory(report: self, fall: $0, set: set).blocks() } + rest
  }

  /// The collapses from each election to the next: those of parties wherever they stand, and those of other parties in a nation or a region.
  private func falls(ofEachStepOn set: String) throws -> [(own: [Fall], elsewhere: [Fall])] {
    let known = try library.ask(ChangesRequest(on: set)).rows.flatMap { [$0.fromElection, $0.toElection] }
    let years = houses.map(\.election)
    let before = known.filter { year in years.allSatisfy { year < $0 } }.max()
    let elections = (before.map { [$0] } ?? []) + years
    return try zip(elections, elections.dropFirst()).map { from, to in
      let ground = try ground(from, to, else: set)
      let rows = try library.ask(CollapsesRequest(from: from, to: to, on: ground)).rows
      let everywhere = try library.ask(PartiesRequest(election: to, on: ground)).rows
      let whole = rows.filter { $0.areaKind == "uk" }
      // A party of one nation is told of in its nation.
      let home = rows.filter { row in
        row.areaKind == "nation" && everywhere.first { $0.party == row.party }?.candidates == row.candidatesTo
      }
      let told = Set((whole + home).map(\.party))
      let nations = rows.filter { $0.areaKind == "nation" && !told.contains($0.party) }
      // Regions are parts of England.
      let english = Set(nations.filter { $0.area == "England" }.map(\.party))
      let regions = rows.filter {
        $0.areaKind == "region" && !told.contains($0.party) && !english.contains($0.party)
      }
      func fall(_ row: CollapsesRow) -> Fall {
        let areas = rows.filter { $0.party == row.party && $0.areaKind != row.areaKind }
        return Fall(row: row, areas: areas, from: from, to: to, ground: ground)
      }
      return (own: (whole + home).map(fall), elsewhere: (nations + regions).map(fall))
    }
  }

  /// A fall in a sentence, with its nation or region where it is not that of the whole country.
  private func brief(_ fall: Fall) -> String? {
    guard let shares = fall.shares else { return nil }
    let place = fall.row.areaKind == "uk" ? nil : AreaName.inProse(fall.row.area)
    return English.sentenceCase(
      "\(English.clause("in ", place, " "))\(library.look(fall.party).proseName) fell from \(shares.from) in \(fall.from)\(fall.notional) to "
        + "\(shares.to) in \(fall.to), "
        + (fall.row.seatsFrom == fall.row.seatsTo
          ? "with \(English.quantity(fall.row.seatsTo, "seat")) both times."
          : "and from \(English.quantity(fall.row.seatsFrom, "seat"))\(fall.notional) to \(fall.row.seatsTo == 0 ? "none" : English.numeral(fall.row.seatsTo)).")
    )
  }
}

extension Fall {
  /// The shares then and now where the party stood both times; nil where it nowhere did.
  var shares: (from: String, to: String)? { Self.shares(row) }

  /// The same of an area.
  static func shares(_ row: CollapsesRow) -> (from: String, to: String)? {
    guard let from = row.shareFrom, let to = row.shareTo, from > 0 else { return nil }
    return (Number.percentInWords(from), Number.percentInWords(to))
  }
}
