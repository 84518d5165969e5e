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
    for election in checked.elections {
      var contests = try checked.contests(of: election, &findings)
      while try contests?.next(&findings) != nil {}
    }
    _ = try checked.contextData(&findings)
    for result in try folder.notionalResults() { _ = try checked.notional(result, &findings) }
  }
}
