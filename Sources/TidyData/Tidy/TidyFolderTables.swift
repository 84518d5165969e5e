package import Elections

/// A notional result: an election as if it had been fought on other boundaries.
package struct NotionalResult: Hashable, Comparable, Sendable {
  /// The year of the election.
  package let election: Int
  /// The boundary set.
  package let boundarySet: String

  /// Makes a key.
  package init(election: Int, boundarySet: String) {
    self.election = election
    self.boundarySet = boundarySet
  }

  /// The part of file names that says which it is: `2019-on-2024`.
  var stem: String { "\(election)-on-\(boundarySet)" }

  /// By election, then by boundary set.
  package static func < (first: NotionalResult, second: NotionalResult) -> Bool {
    (first.election, first.boundarySet) < (second.election, second.boundarySet)
  }
}

extension TidyFolder {
  /// The elections, oldest first.
  package func elections(_ findings: inout Findings) throws(BrokenFileError) -> [Election] {
    try table("elections.csv", &findings)
  }

  /// The boundary sets, oldest first.
  package func boundarySets(_ findings: inout Findings) throws(BrokenFileError) -> [BoundarySet] {
    try table("boundary-sets.csv", &findings)
  }

  /// The twelve areas, in the order of official tables.
  package func areas(_ findings: inout Findings) throws(BrokenFileError) -> [Area] {
    try table("areas.csv", &findings)
  }

  /// The codes of the areas by the names that files call them.
  package func areaNames(_ findings: inout Findings) throws(BrokenFileError) -> [String: String] {
    let names: [AreaName] = try table("area-names.csv", &findings)
    return Dictionary(names.map { ($0.name, $0.area) }) { first, _ in first }
  }

  /// The parties, in their order.
  package func parties(_ findings: inout Findings) throws(BrokenFileError) -> [Party] {
    try table("parties.csv", &findings)
  }

  /// The names that parties were published with.
  package func partyNames(_ findings: inout Findings) throws(BrokenFileError) -> [PartyName] {
    try table("party-names.csv", &findings)
  }

  /// The constituencies of a boundary set, by code.
  package func constituencies(
    of boundarySet: String, _ findings: inout Findings
  ) throws(BrokenFileError) -> [Constituency] {
    try optionalTable("constituencies-\(boundarySet).csv", &findings)
  }

  /// What was published wrongly, and what is right.
  package func corrections(_ findings: inout Findings) throws(BrokenFileError) -> [Correction] {
    try optionalTable("corrections.csv", &findings)
  }

  /// The constituencies that got a new code, of files about a boundary set.
  package func revisedCodes(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [RevisedCode]
  {
    let rows: [RevisedCodeRow] = try optionalTable("revised-codes.csv", &findings)
    return rows.filter { $0.boundarySet == boundarySet }.map(\.revision)
  }

  /// The hexagons of a boundary set, by code.
  package func hexes(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [Hex] {
    try optionalTable("hexes-\(boundarySet).csv", &findings)
  }

  /// The outlines of a boundary set, by code, part and ring.
  package func outlines(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [OutlineRing] {
    try optionalTable("outlines-\(boundarySet).csv", &findings)
  }

  /// What was published about the contests of an election, by code.
  package func returns(of election: Int, _ findings: inout Findings) throws(BrokenFileError) -> [PublishedContest] {
    try optionalTable("contests-\(election).csv", &findings)
  }

  /// Reads the candidacies of an election, by code and within a contest by votes, with the line each stands on.
  package func candidacies(
    of election: Int, _ findings: inout Findings, _ body: (Candidacy, Int) -> Void
  ) throws(BrokenFileError) {
    try forEach(in: "candidacies-\(election).csv", as: Candidacy.self, &findings, body)
  }

  /// The notional results there are.
  package var notionalResults: [NotionalResult] {
    let prefix = "notional-contests-"
    return files.map(\.path).filter { $0.hasPrefix(prefix) }.compactMap { path in
      let parts = path.dropFirst(prefix.count).dropLast(".csv".count).split(separator: "-", maxSplits: 2)
      guard parts.count == 3, parts[1] == "on", let election = Int(parts[0]) else { return nil }
      return NotionalResult(election: election, boundarySet: String(parts[2]))
    }.sorted()
  }

  /// What a notional result says about its contests as a whole, by code.
  package func notionalContests(
    of result: NotionalResult, _ findings: inout Findings
  ) throws(BrokenFileError) -> [PublishedContest] {
    let rows: [NotionalContest] = try optionalTable("notional-contests-\(result.stem).csv", &findings)
    return rows.map(\.contest)
  }

  /// Reads the votes of a notional result, by code and within a contest by votes, with the line each stands on.
  package func notionalVotes(
    of result: NotionalResult, _ findings: inout Findings, _ body: (NotionalVote, Int) -> Void
  ) throws(BrokenFileError) {
    try forEach(in: "notional-votes-\(result.stem).csv", as: NotionalVote.self, &findings, body)
  }

  private func forEach<Value: TidyRow>(
    in name: String, as type: Value.Type, _ findings: inout Findings, _ body: (Value, Int) -> Void
  ) throws(BrokenFileError) {
    guard has(name) else { return }
    var reader = try reader(of: name, as: Value.self)
    while let row = try reader.next(&findings) { body(row.value, row.line) }
  }
}
