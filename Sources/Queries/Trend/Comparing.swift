import Database
import Wording

/// Two to four constituencies, areas or parties to be set beside each other.
package struct Comparing: Hashable, Sendable {
  /// What they are.
  package enum Kind: String, CaseIterable, Sendable {
    case party, area, constituency

    /// The measures that tell of them, the first of which is drawn where none is named.
    package var measures: [TrendMeasure] {
      switch self {
      case .party:
        [.share, .seats, .votes, .candidates, .women, .secondPlaces, .marginals, .lostDeposits]
      case .area: [.share, .seats, .turnout, .enpVotes, .gallagher]
      case .constituency: [.share, .majority, .turnout, .enpVotes]
      }
    }

    /// One of them, with its article.
    var words: String {
      switch self {
      case .party: "a party"
      case .area: "an area"
      case .constituency: "a constituency"
      }
    }
  }

  package let kind: Kind
  /// The names of places or the codes of parties, in the order given.
  package let names: [String]
  /// The boundary set; nil for every election on its own.
  package let on: String?
  /// The first year.
  package let from: Int?
  package let to: Int?
  /// The parties told of: those compared, or those that won one of the places once or had a twentieth of its votes.
  package var parties: [String] = []

  /// The trend of one of them; of parties, that of all.
  func trend(_ measure: TrendMeasure, of name: String) -> Trend {
    Trend(
      measure, parties: measure.isOfParties ? parties : [], area: kind == .area ? name : nil,
      constituency: kind == .constituency ? name : nil, on: on, from: from, to: to)
  }

  /// The trend whose lines are drawn: as of many places where there are several.
  package func drawn(_ measure: TrendMeasure) -> Trend {
    Trend(
      measure, parties: kind == .party ? parties : [],
      by: kind == .party ? .uk : kind == .area ? .region : .constituency, on: on, from: from, to: to)
  }

  /// The command that prints the same again.
  ///
  /// - Parameter measure: what alone is told; nil for all.
  /// - Returns: the words of the command line.
  package func command(_ measure: TrendMeasure? = nil) -> String {
    var words = ["swingometer compare"] + names.map(BoundQuery.quoted)
    if let measure { words.append("--measure \(measure.rawValue)") }
    if let on { words.append("--on \(on)") }
    if let from { words.append("--from \(from)") }
    if let to { words.append("--to \(to)") }
    return words.joined(separator: " ")
  }
}

extension QueryEngine {
  /// Understands what is to be compared: two to four names of one kind.
  ///
  /// - Parameters:
  ///   - names: parties, areas or constituencies, as people name them.
  ///   - set: the boundary set; where constituencies are compared and none is named, the newest that has them all.
  ///   - from: the first year.
  ///   - to: the last year.
  /// - Returns: what is compared.
  /// - Throws: `QueryError` for names that mean nothing, or not things of one kind.
  package func comparing(_ names: [String], on set: String?, from: Int?, to: Int?) throws -> Comparing {
    guard (2...4).contains(names.count) else { throw QueryError.comparedCount(names.count) }
    let kinds = names.map { name in Comparing.Kind.allCases.first { (try? known([name], as: $0, on: set)) != nil } }
    guard let kind = kinds.compactMap(\.self).first else {
      // None means anything: what constituencies have to suggest is the best that can be said.
      _ = try known(names, as: .constituency, on: set)
      throw QueryError.comparedCount(0)
    }
    if let other = kinds.firstIndex(where: { $0 != kind && $0 != nil }), let second = kinds[other] {
      let first = names[kinds.firstIndex(of: kind) ?? 0]
      throw QueryError.mixedKinds(first, kind.words, names[other], second.words)
    }
    let found = try known(names, as: kind, on: set)
    if let twice = found.names.first(where: { name in found.names.count { $0 == name } > 1 }) {
      throw QueryError.comparedTwice(twice)
    }
    var comparing = Comparing(kind: kind, names: found.names, on: found.set, from: from, to: to)
    comparing.parties = kind == .party ? found.names : try partiesThere(comparing)
    return comparing
  }

  /// The names in full of things of a kind, and the boundary set that has them.
  private func known(
    _ names: [String], as kind: Comparing.Kind, on set: String?
  ) throws -> (names: [String], set: String?) {
    let set = try resolver.boundarySet(set)
    switch kind {
    case .party: return (try names.map(resolver.party), set)
    case .area: return (try names.map { try resolver.area($0).name }, set)
    case .constituency:
      var refusal: (any Error)?
      for own in set.map({ [$0] }) ?? resolver.boundarySets.reversed() {
        do {
          return (try names.map { try constituency(try resolver.constituency($0, in: own)) }, own)
        } catch let error as QueryError {
          refusal = refusal ?? error
        }
      }
      // Where each stands on boundaries of its own, that is why.
      if set == nil, let homes = try? names.map({ try resolver.constituency($0, on: nil) }),
        let other = homes.firstIndex(where: { $0.set != homes[0].set })
      {
        throw QueryError.mixedBoundaries(names[0], homes[0].set, names[other], homes[other].set)
      }
      throw refusal ?? QueryError.comparedCount(0)
    }
  }

  private func constituency(_ id: Int) throws -> String {
    let rows = try database.rows("SELECT name FROM constituency WHERE constituency_id = :id", ["id": .integer(id)])
    return try rows[0].text(0)
  }

  /// The parties that won one of the places once or had a twentieth of its votes, as in lists.
  private func partiesThere(_ comparing: Comparing) throws -> [String] {
    var there: Set<String> = []
    for (measure, least) in [(TrendMeasure.share, 0.05), (.seats, 1)] {
      for row in try rows(measure, comparing).table.rows where (row.last?.number ?? 0) >= least {
        if let party = row[row.count - 2].text { there.insert(party) }
      }
    }
    return try database.rows("SELECT party FROM party ORDER BY position").map { try $0.text(0) }.filter(there.contains)
  }

  /// One measure of all that is compared, as a trend of many has its rows.
  package func rows(_ measure: TrendMeasure, _ comparing: Comparing) throws -> QueryResult {
    let known = comparing.kind.measures
    guard known.contains(measure) || measure == .seats else {
      throw QueryError.notComparedBy(
        measure: measure.rawValue, kind: comparing.kind.words, known: known.map(\.rawValue))
    }
    let isOfParties = comparing.kind == .party
    let parts = try (isOfParties ? [""] : comparing.names).map { try trend(comparing.trend(measure, of: $0)) }
    let notes = parts.flatMap(\.notes).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return QueryResult(
      query: "trend", filters: Filters(from: comparing.from, to: comparing.to, on: comparing.on),
      table: Table(columns: parts[0].table.columns, rows: parts.flatMap(\.table.rows)),
      command: comparing.command(measure), election: nil, basis: nil, from: nil, fromBasis: nil, notes: notes)
  }

  /// Answers a comparison: one row a measure, party, election and place.
  ///
  /// - Parameters:
  ///   - comparing: what is compared.
  ///   - measure: what alone is told; nil for all that tell of them.
  /// - Returns: the rows, and the same to be read: what is compared side by side, numbers as they are printed, marked where not counted.
  /// - Throws: `QueryError` where the measure tells nothing of them, `DatabaseError` where the database fails.
  package func compare(
    _ comparing: Comparing, _ measure: TrendMeasure?
  ) throws -> (result: QueryResult, reading: Table) {
    var sheet = ComparisonSheet(comparing)
    var notes: [String] = []
    for own in measure.map({ [$0] }) ?? comparing.kind.measures {
      let answer = try rows(own, comparing)
      notes += answer.notes.filter { !notes.contains($0) }
      sheet.add(own, try Answer<TrendRow>(answer).rows)
    }
    let result = QueryResult(
      query: "compare", filters: Filters(from: comparing.from, to: comparing.to, on: comparing.on), table: sheet.rows,
      command: comparing.command(measure), election: nil, basis: nil, from: nil, fromBasis: nil, notes: notes)
    return (result, sheet.reading)
  }
}
