package import Elections

extension TidyFolder {
  /// The overlaps of a boundary set with the one it took the place of; none for the first set.
  package func overlaps(into set: BoundarySet, _ findings: inout Findings) throws(BrokenFileError) -> [Overlap] {
    guard let predecessor = set.predecessor else { return [] }
    return try values(of: Tables.overlaps, about: "\(predecessor)-\(set.id)", &findings)
  }

  /// The parties whose estimates could not be confirmed.
  package func unconfirmedEstimates(_ findings: inout Findings) throws(BrokenFileError) -> [UnconfirmedEstimate] {
    try values(of: Tables.unconfirmedEstimates, &findings)
  }

  /// The constants of the method, with their provenance.
  package func methodConstants(_ findings: inout Findings) throws(BrokenFileError) -> [MethodConstant] {
    try values(of: Tables.notionalMethod, &findings)
  }

  /// The method that votes are carried across a boundary change with.
  ///
  /// - Parameter findings: collects a constant that is not set.
  /// - Returns: the method; nil where the folder has none, or a part of one.
  /// - Throws: `BrokenFileError` where a table cannot be read.
  package func notionalMethod(_ findings: inout Findings) throws(BrokenFileError) -> NotionalMethod? {
    let name = Tables.notionalMethod.schema.file()
    guard has(name) else { return nil }
    let constants = try methodConstants(&findings)
    let entries = try values(ofRequired: Tables.notionalGroups, &findings)
    let values = Dictionary(constants.map { ($0.name, $0.value) }) { first, _ in first }
    let missing = MethodConstant.Name.allCases.filter { values[$0] == nil }
    guard missing.isEmpty else {
      findings.add(
        Finding(
          .error, file: file(name), found: "nothing about \(missing.map(\.rawValue).joined(separator: ", "))",
          expected: "every constant of the method", action: "file refused"))
      return nil
    }
    func value(_ name: MethodConstant.Name) -> Double { values[name] ?? 0 }
    return NotionalMethod(
      grouping: NotionalMethod.Grouping(entries), fittingPasses: Int(value(.fittingPasses)),
      leans: NotionalMethod.LeanRule(
        damping: value(.leanDamping), limit: value(.leanLimit), minimumVotes: value(.leanMinimumVotes),
        passes: Int(value(.rakingPasses))),
      errorFloor: value(.errorFloor),
      chance: NotionalMethod.Chance(
        seed: Int(value(.seed)), draws: Int(value(.draws)), leanNoise: value(.leanNoise),
        noises: Int(value(.leanNoises)),
        changes: Int(value(.madeUpChanges))),
      contestedLead: value(.contestedLead), strongholdShare: value(.strongholdShare), certainty: value(.certainty),
      coverage: value(.seatCoverage), naturalShare: value(.naturalShare))
  }
}
