import Database

/// One measure over elections, as asked for.
package struct Trend: Hashable, Sendable {
  /// What the rows are.
  package enum Grain: String, CaseIterable, Sendable {
    case uk, nation, region, constituency, group
  }

  package var measure: TrendMeasure
  /// The parties, in the order given; those that won a seat where none are named.
  package var parties: [String]
  /// What the rows are.
  package var grain: Grain
  /// The one area that is followed, or whose constituencies are; nil for the United Kingdom.
  package var area: String?
  /// The one constituency that is followed, by name or code.
  package var constituency: String?
  /// The boundary set; nil for every election on its own.
  package var on: String?
  /// The first year.
  package var from: Int?
  package var to: Int?

  package init(
    _ measure: TrendMeasure, parties: [String] = [], by grain: Grain = .uk, area: String? = nil,
    constituency: String? = nil, on: String? = nil, from: Int? = nil, to: Int? = nil
  ) {
    (self.measure, self.parties, self.grain, self.area) = (measure, parties, grain, area)
    self.constituency = constituency
    (self.on, self.from, self.to) = (on, from, to)
  }

  /// Whether it is of constituencies: of all, or of the one that is named.
  package var isLocal: Bool { grain == .constituency || constituency != nil }

  /// Whether one place is followed: the country, an area or a constituency.
  package var isOfOnePlace: Bool { grain == .uk || constituency != nil }
}

extension QueryEngine {
  /// Answers a trend: one row an election, area and party.
  ///
  /// Constituencies can be followed on one boundary set only: the latest where none is named, of one constituency the latest that has it.
  ///
  /// - Parameter trend: what is asked.
  /// - Returns: rows of election, basis, area (with its code for constituencies), party where there are any, and the value.
  /// - Throws: `QueryError` where the question makes no sense, `DatabaseError` where the database fails.
  package func trend(_ trend: Trend) throws -> QueryResult {
    let measure = trend.measure
    let isLocal = trend.isLocal
    if isLocal, !measure.isOfConstituencies { throw QueryError.notOfConstituencies(measure: measure.rawValue) }
    if !measure.isOfParties, !trend.parties.isEmpty { throw QueryError.notOfParties(measure: measure.rawValue) }
    for year in [trend.from, trend.to].compactMap(\.self) { try resolver.refuseUnknown(year) }
    if let from = trend.from, let to = trend.to, from >= to { throw QueryError.notEarlier(from: from, to: to) }
    let area = trend.grain == .group ? .unitedKingdom : try trend.area.map(resolver.area) ?? .unitedKingdom
    let groups = trend.grain == .group ? try groupsOf(trend) : []
    if trend.area != nil, trend.grain == .nation || trend.grain == .region {
      throw QueryError.facetGiven(by: trend.grain.rawValue, parameter: "area")
    }
    if trend.constituency != nil, trend.grain == .nation || trend.grain == .region || trend.grain == .group {
      throw QueryError.facetGiven(by: trend.grain.rawValue, parameter: "constituency")
    }
    if trend.constituency != nil, trend.area != nil { throw QueryError.areaAndConstituency }
    let seat = try trend.constituency.map { try resolver.constituency($0, on: trend.on) }
    let set = try seat?.set ?? resolver.boundarySet(trend.on) ?? (isLocal ? resolver.newestBoundarySet : nil)
    var parties: [String] = []
    for party in try trend.parties.map(resolver.party) {
      if parties.contains(party) { throw QueryError.partyTwice(party) }
      parties.append(party)
    }

    let arguments: [String: SQLValue] = [
      "by": .text(trend.grain.rawValue), "measure": .text(measure.rawValue), "set": set.map(SQLValue.text) ?? .null,
      "constituency": (seat?.id).map(SQLValue.integer) ?? .null,
      "first": .integer(trend.from ?? 0), "last": .integer(trend.to ?? 9999),
      "parties": parties.isEmpty ? .null : .text(jsonList(parties)), "groups": .text(jsonList(groups.map(\.name))),
    ].merging(area.arguments) { $1 }
    let file = "trend_" + (measure.isOfParties ? "party_" : "") + (isLocal ? "constituency" : "area")
    let all = try database.rows(SQLFile.text(.trends, file), arguments)
    // A part of the House does not stand in a row with whole ones; a constituency is whole by itself.
    let span = (trend.from ?? .min)...(trend.to ?? .max)
    let left = isLocal ? [] : resolver.partial.keys.filter(span.contains).sorted()
    let rows = try all.filter { try !left.contains($0.integer(0)) }
    let lefts = left.compactMap { year in
      resolver.partial[year].map { "\(year) is left out: \($0.title)" }
    }
    // Of one constituency it may be known who won, but not with how many votes.
    let told = try Set(rows.map { try $0.integer(0) })
    let early =
      trend.constituency == nil || measure == .seats
      ? [] : winnersAlone.filter { span.contains($0) && !told.contains($0) }
    let lineage = (groups + [area]).compactMap { $0.lineageNote(on: set) }
    let kept = Self.columns(trend)
    let known = isLocal && trend.on == nil ? ["on the boundaries of \(set ?? ""); --on names others"] : []
    let past = trend.on == nil ? try seat.flatMap { try resolver.lineageNote(of: $0.id, from: $0.set) } : nil
    return QueryResult(
      query: "trend",
      filters: Filters(
        from: trend.from, to: trend.to, on: trend.on, area: trend.area, parties: parties,
        constituency: trend.constituency),
      table: Table(
        columns: kept.map(\.column), rows: rows.map { row in kept.map { Cell(row.values[$0.position]) } }),
      command: Self.command(trend, parties, area), election: nil, basis: nil, from: nil, fromBasis: nil,
      lineage: lineage,
      notes: lefts + leftOut(early) + known + (try isLocal ? [] : doubts(counted(trend, on: set)))
        + (groups + [area]).compactMap { $0.lineageRule(on: set) } + (past.map { [$0] } ?? [])
        + (rows.isEmpty ? ["no row: no election has a value"] : []))
  }

  /// The groups of seats that a trend goes through: of a file where one is named, else all.
  private func groupsOf(_ trend: Trend) throws -> [NameResolver.AreaEntry] {
    let keys = resolver.groups.keys(in: trend.area)
    if keys.isEmpty, trend.area != nil { throw QueryError.facetGiven(by: trend.grain.rawValue, parameter: "area") }
    if keys.isEmpty { throw QueryError.noGroups }
    return try keys.compactMap { try resolver.groups.area(named: $0.name) }
  }

  /// The columns a trend has, and where they stand in the statement's rows.
  private static func columns(_ trend: Trend) -> [(column: Table.Column, position: Int)] {
    let isLocal = trend.isLocal
    var columns = [
      (Table.Column(name: "election", kind: .year, meaning: "The election."), 0),
      (Table.Column(name: "basis", kind: .text, meaning: "counted, published or estimated."), 1),
    ]
    if isLocal { columns.append((Table.Column(name: "code", kind: .text, meaning: "GSS code."), 2)) }
    let place = isLocal ? "constituency" : "area"
    columns.append((Table.Column(name: place, kind: .text, meaning: "The place."), 3))
    if trend.measure.isOfParties {
      columns.append((Table.Column(name: "party", kind: .party, meaning: "The party."), 4))
    }
    let name = trend.measure.rawValue.replacing("-", with: "_")
    columns.append((Table.Column(name: name, kind: trend.measure.kind, meaning: trend.measure.meaning), 5))
    return columns
  }

  private static func command(_ trend: Trend, _ parties: [String], _ area: NameResolver.AreaEntry) -> String {
    var words = ["swingometer trend", trend.measure.rawValue]
    words += parties.map { "--party \(BoundQuery.quoted($0))" }
    if trend.grain == .group, let file = trend.area { words.append("--group \(BoundQuery.quoted(file))") }
    if area != .unitedKingdom { words.append("--\(area.option) \(BoundQuery.quoted(area.flag))") }
    if let seat = trend.constituency { words.append("--constituency \(BoundQuery.quoted(seat))") }
    if trend.grain != .uk { words.append("--by \(trend.grain.rawValue)") }
    if let set = trend.on { words.append("--on \(set)") }
    if let year = trend.from { words.append("--from \(year)") }
    if let year = trend.to { words.append("--to \(year)") }
    return words.joined(separator: " ")
  }
}
