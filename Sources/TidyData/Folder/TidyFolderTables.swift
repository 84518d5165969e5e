package import Elections

/// A notional result: an election as if it had been fought on other boundaries.
package struct NotionalResult: Hashable, Comparable, Sendable {
  /// The year of the election.
  package let election: Int
  package let boundarySet: String

  package init(election: Int, boundarySet: String) {
    (self.election, self.boundarySet) = (election, boundarySet)
  }

  /// The part of file names that says which it is: `2019-on-2024`.
  package var stem: String { "\(election)-on-\(boundarySet)" }

  /// By election, then by boundary set.
  package static func < (first: NotionalResult, second: NotionalResult) -> Bool {
    (first.election, first.boundarySet) < (second.election, second.boundarySet)
  }
}

extension TidyFolder {
  /// The elections, oldest first.
  package func elections(_ findings: inout Findings) throws(BrokenFileError) -> [Election] {
    try values(ofRequired: Tables.elections, &findings)
  }

  /// The boundary sets, oldest first.
  package func boundarySets(_ findings: inout Findings) throws(BrokenFileError) -> [BoundarySet] {
    try values(ofRequired: Tables.boundarySets, &findings)
  }

  /// The twelve areas, in the order of official tables.
  package func areas(_ findings: inout Findings) throws(BrokenFileError) -> [Area] {
    try values(ofRequired: Tables.areas, &findings)
  }

  /// The codes of the areas by the names that files call them.
  package func areaNames(_ findings: inout Findings) throws(BrokenFileError) -> [String: String] {
    let names = try values(ofRequired: Tables.areaNames, &findings)
    return Dictionary(names.map { ($0.name, $0.area) }) { first, _ in first }
  }

  /// The names that people call places by; none where there is no such file.
  package func placeNames(_ findings: inout Findings) throws(BrokenFileError) -> [PlaceName] {
    try values(of: Tables.placeNames, &findings)
  }

  /// The parties, in their order.
  package func parties(_ findings: inout Findings) throws(BrokenFileError) -> [Party] {
    try values(ofRequired: Tables.parties, &findings)
  }

  /// The names that parties were published with.
  package func partyNames(_ findings: inout Findings) throws(BrokenFileError) -> [PartyName] {
    try values(ofRequired: Tables.partyNames, &findings)
  }

  /// The constituencies of a boundary set, by code.
  package func constituencies(
    of boundarySet: String, _ findings: inout Findings
  ) throws(BrokenFileError) -> [Constituency] {
    try values(of: Tables.constituencies, about: boundarySet, &findings)
  }

  /// What was published wrongly, and what is right.
  package func corrections(_ findings: inout Findings) throws(BrokenFileError) -> [Correction] {
    try values(of: Tables.corrections, &findings)
  }

  /// The constituencies that got a new code, of files about a boundary set.
  package func revisedCodes(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [RevisedCode]
  {
    try values(of: Tables.revisedCodes, &findings).filter { $0.boundarySet == boundarySet }
  }

  /// The hexagons of a boundary set, by code.
  package func hexes(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [Hex] {
    try values(of: Tables.hexes, about: boundarySet, &findings)
  }

  /// The outlines of a boundary set, by code, part and ring.
  package func outlines(of boundarySet: String, _ findings: inout Findings) throws(BrokenFileError) -> [OutlineRing] {
    try values(of: Tables.outlines, about: boundarySet, &findings)
  }

  /// What was published about the contests of an election, by code.
  package func returns(of election: Int, _ findings: inout Findings) throws(BrokenFileError) -> [PublishedContest] {
    try values(of: Tables.contests, about: String(election), &findings)
  }

  /// Reads the candidacies of an election, by code and within a contest by votes, with the line of each.
  package func candidacies(
    of election: Int, _ findings: inout Findings, _ body: (Candidacy, Int) -> Void
  ) throws(BrokenFileError) {
    try forEach(of: Tables.candidacies, about: String(election), &findings, body)
  }

  /// The notional results there are.
  package func notionalResults() throws(BrokenFileError) -> [NotionalResult] {
    let prefix = "notional-contests-"
    return try files().map(\.path).filter { $0.hasPrefix(prefix) }.compactMap { path in
      let parts = path.dropFirst(prefix.count).dropLast(".csv".count).split(separator: "-", maxSplits: 2)
      guard parts.count == 3, parts[1] == "on", let election = Int(parts[0]), String(election) == parts[0] else {
        return nil
      }
      return NotionalResult(election: election, boundarySet: String(parts[2]))
    }.sorted()
  }

  /// What a notional result says about its contests as a whole, by code.
  package func notionalContests(
    of result: NotionalResult, _ findings: inout Findings
  ) throws(BrokenFileError) -> [PublishedContest] {
    try values(of: Tables.notionalContests, about: result.stem, &findings)
  }

  /// Reads the votes of a notional result, by code and within a contest by votes, with the line of each.
  package func notionalVotes(
    of result: NotionalResult, _ findings: inout Findings, _ body: (NotionalVote, Int) -> Void
  ) throws(BrokenFileError) {
    try forEach(of: Tables.notionalVotes, about: result.stem, &findings, body)
  }

  private func forEach<Value>(
    of table: Table<Value>, about subject: String, _ findings: inout Findings, _ body: (Value, Int) -> Void
  ) throws(BrokenFileError) {
    var reader = try reader(of: table, about: subject)
    while let row = try reader?.next(&findings) { body(row.value, row.line) }
  }
}
