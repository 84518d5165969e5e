import Elections

/// Every check over a folder of tidy files.
public enum Checks {
  /// Runs them all; what is found is told, and nothing is changed.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - findings: where everything found is told.
  /// - Throws: `BrokenFile` where a file's structure is broken.
  public static func run(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFile) {
    try checkCompleteness(folder, &findings)
    let frame = try CheckedFrame(folder, &findings)
    checkReferences(frame, &findings)
    var changes: [CheckedOverlaps] = []
    for set in frame.boundarySets {
      checkPlaces(try CheckedBoundarySet(set, in: folder, &findings), frame, &findings)
      if let overlaps = try CheckedOverlaps(set, in: folder, &findings) {
        checkOverlaps(overlaps, &findings)
        changes.append(overlaps)
      }
    }
    for election in frame.elections {
      guard let set = frame.boundarySets.first(where: { $0.id == election.boundarySet }) else { continue }
      let checked = try CheckedElection(election, on: set, in: folder, &findings)
      checkContestCount(checked, &findings)
      checkCodes(checked, &findings)
      checkParties(checked, frame, &findings)
      checkDuplicates(checked, &findings)
      checkTurnout(checked, &findings)
      checkVotes(checked, &findings)
      checkWinners(checked, frame, &findings)
      for overlaps in changes where overlaps.predecessor == set.id { checkPieces(checked, overlaps, &findings) }
    }
    if !changes.isEmpty { try checkMethod(folder, frame, &findings) }
    try checkContext(folder, frame, &findings)
    for result in folder.notionalResults {
      checkNotional(try CheckedNotional(result, in: folder, frame, &findings), frame, &findings)
    }
  }

  /// What surrounds general elections.
  private static func checkContext(
    _ folder: TidyFolder, _ frame: CheckedFrame, _ findings: inout Findings
  ) throws(BrokenFile) {
    try checkByElections(folder, frame, &findings)
    for set in frame.boundarySets { try checkLeaveVote(set, folder, frame, &findings) }
    try checkExitPolls(folder, frame, &findings)
    try checkLongRun(folder, frame, &findings)
    try checkClaims(folder, &findings)
  }
}
