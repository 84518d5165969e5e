import Elections

extension QueryEngine {
  /// Answers with a row a contest and a column for each party that stood, the largest first.
  func answerByParty(_ query: NamedQuery, _ filters: Filters) throws -> QueryResult {
    var whole = filters
    whole.by = nil
    let bound = try BoundQuery(query, whole, resolver)
    let result = try answer(query, whole, bound)
    return QueryResult(
      query: query.name, filters: filters, table: try Answer<HistoryRow>(result).rows.contestsByParty,
      command: bound.command(with: ["--by party"]), election: nil, basis: nil, from: nil, fromBasis: nil,
      notes: result.notes)
  }
}

extension [HistoryRow] {
  /// Rows of contestants as rows of contests: winner, majority and turnout, then the share of each party there.
  ///
  /// Parties stand by the largest share that each had anywhere; several candidates of one party, independents too, are added up.
  var contestsByParty: Table {
    let contests = reduce(into: [[HistoryRow]]()) { contests, row in
      if let last = contests.last?.last, last.election == row.election, last.code == row.code {
        contests[contests.count - 1].append(row)
      } else {
        contests.append([row])
      }
    }
    let shares = contests.map { own in
      own.reduce(into: [PartyCode: Double]()) { sums, row in
        if let share = row.share { sums[row.party, default: 0] += share }
      }
    }
    let largest = shares.reduce(into: [PartyCode: Double]()) { $0.merge($1, uniquingKeysWith: Swift.max) }
    let parties = largest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let kept = NamedQuery.history.columns.filter {
      ["election", "basis", "code", "constituency"].contains($0.name)
    }
    return Table(
      columns: kept + [
        Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
        Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
        Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
        Table.Column(
          name: "probability", kind: .share, meaning: "For an estimate: the probability that its winner is right."),
      ]
        + parties.map {
          Table.Column(name: $0.text, kind: .share, meaning: "Its share of valid votes; empty where it did not stand.")
        },
      rows: zip(contests, shares).map { own, shares in
        let first = own[0]
        let majority = first.votes.flatMap { votes in own.dropFirst().first?.votes.map { votes - $0 } }
        return [
          .integer(first.election), .text(first.basis.rawValue), .text(first.code.text), .text(first.constituency),
          .text(first.party.text), majority.map(Cell.number) ?? .missing, first.turnout.map(Cell.number) ?? .missing,
          first.probability.map(Cell.number) ?? .missing,
        ] + parties.map { shares[$0].map(Cell.number) ?? .missing }
      })
  }
}
