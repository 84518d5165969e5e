extension QueryEngine {
  /// Answers with a row a contest and a column for each party that stood, the largest first.
  func answerByParty(_ query: NamedQuery, _ filters: Filters) throws -> QueryResult {
    var whole = filters
    whole.by = nil
    let bound = try BoundQuery(query, whole, resolver)
    let rows = try answer(query, whole, bound)
    return QueryResult(
      query: query.name, filters: filters, table: rows.table.contestsByParty,
      command: bound.command(with: ["--by party"]), election: nil, basis: nil, from: nil, fromBasis: nil,
      note: rows.note)
  }
}

extension Table {
  /// Rows of contestants as rows of contests: winner, majority and turnout, then the share of each party there.
  ///
  /// Parties stand by the largest share that each had anywhere; several candidates of one party, independents too, are added up.
  var contestsByParty: Table {
    let contests = records.reduce(into: [[Record]]()) { contests, row in
      if let last = contests.last?.last, last["election"] == row["election"], last["code"] == row["code"] {
        contests[contests.count - 1].append(row)
      } else {
        contests.append([row])
      }
    }
    let shares = contests.map { own in
      own.reduce(into: [String: Double]()) { $0[$1.text("party"), default: 0] += $1.number("share") ?? 0 }
    }
    let largest = shares.reduce(into: [String: Double]()) { $0.merge($1, uniquingKeysWith: max) }
    let parties = largest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let kept = ["election", "basis", "code", "constituency"]
    return Table(
      columns: columns.filter { kept.contains($0.name) } + [
        Column(name: "winner", kind: .party, meaning: "The winner's party."),
        Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
        Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
        Column(
          name: "probability", kind: .share, meaning: "For an estimate: the probability that its winner is right."),
      ]
        + parties.map {
          Column(name: $0, kind: .share, meaning: "Its share of valid votes; empty where it did not stand.")
        },
      rows: zip(contests, shares).map { own, shares in
        let votes = own.map { $0.number("votes") ?? 0 }
        let majority = votes.first.map { Cell.number($0 - (votes.dropFirst().first ?? 0)) } ?? .missing
        return kept.map { own[0][$0] } + [own[0]["party"], majority, own[0]["turnout"], own[0]["probability"]]
          + parties.map { shares[$0].map(Cell.number) ?? .missing }
      })
  }
}
