import Elections
import TidyData

/// Files with groups of seats of the user's own.
enum GroupFiles {
  /// Reads what is named on a command line as a file: a name that ends with .csv.
  ///
  /// - Parameter names: the groups that are asked for, by name or file.
  /// - Returns: the groups of all such files.
  /// - Throws: `BrokenFileError` for a file that cannot be read, `ExitCode` for one with errors, which are said already.
  static func read(_ names: [String?]) throws -> [SeatGroup] {
    var groups: [SeatGroup] = []
    for file in names.compactMap(\.self) where file.lowercased().hasSuffix(".csv") {
      var findings = Findings(keeping: Findings.few)
      let own = try SeatGroup.read(file, &findings)
      if findings.hasErrors {
        for line in findings.lines(of: .error) { Terminal.note(line) }
        throw Failure.data("\(file) has errors, so that no group is made of it")
      }
      groups += own.filter { !groups.contains($0) }
    }
    return groups
  }
}
