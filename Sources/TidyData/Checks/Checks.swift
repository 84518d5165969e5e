import Elections

/// Every check over a folder of tidy files.
package enum Checks {
  /// Runs them all and changes nothing.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - findings: collects everything that is found.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package static func run(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    let checked = try CheckedFolder(folder, &findings)
    tellStates(checked, &findings)
    var copies = ElectionCopies()
    for election in checked.elections {
      var contests = try checked.contests(of: election, &findings)
      while let contest = try contests?.next(&findings) { copies.add(contest, of: election) }
    }
    copies.tell(in: folder, &findings)
    _ = try checked.contextData(&findings)
    for result in try folder.notionalResults() { _ = try checked.notional(result, &findings) }
  }

  /// Checks one election: what is left when its contests and candidacies are imported one after another.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - year: the election.
  ///   - findings: collects everything that is found.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package static func run(
    _ folder: TidyFolder, election year: Int, _ findings: inout Findings
  ) throws(BrokenFileError) {
    var untold = Findings(keeping: 0)
    let checked = try CheckedFolder(folder, &untold)
    guard let election = checked.elections.first(where: { $0.year == year }) else { return }
    var contests = try checked.contests(of: election, &findings)
    while try contests?.next(&findings) != nil {}
  }

  /// Checks the contests of the elections in which nobody's win is known, so that no tally reads them.
  ///
  /// - Parameters:
  ///   - checked: the folder.
  ///   - findings: collects everything that is found.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package static func runUndeclared(_ checked: CheckedFolder, _ findings: inout Findings) throws(BrokenFileError) {
    for election in checked.elections where checked.progress[election.year]?.declared.isEmpty != false {
      var contests = try checked.contests(of: election, &findings)
      while try contests?.next(&findings) != nil {}
    }
  }

  /// Warnings for an election of which nothing is known, and for one that is said to be further than its contests.
  package static func tellStates(_ checked: CheckedFolder, _ findings: inout Findings) {
    for election in checked.elections {
      checkState(of: election, checked.progress[election.year], checked.folder, &findings)
    }
  }

  private static func checkState(
    of election: Election, _ progress: ElectionProgress?, _ folder: TidyFolder, _ findings: inout Findings
  ) {
    guard let progress else { return }
    let file = folder.file(Tables.elections.schema.file())
    if progress.state == .toCome {
      findings.add(
        Finding(
          .warning, file: file, found: "the election of \(election.year), of which nothing is known",
          expected: "contests-\(election.year).csv or candidacies-\(election.year).csv",
          action: "no question about it is answered"))
    } else if let stated = election.stated, stated != progress.stated {
      findings.add(
        Finding(
          .warning, file: file, found: "the election of \(election.year) as \(stated.rawValue)",
          expected: "\(progress.stated.rawValue), as its contests are", action: "its contests decide"))
    }
  }
}
