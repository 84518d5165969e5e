import Database
import DatabaseBuild
import Findings
import Foundation
import Queries
import ScratchFolder
import Testing
import TidyData

/// Figures that were changed on purpose: sentences must follow, as the oracle has it.
@Suite("Sentences follow the figures")
struct ChangedResultTests {
  /// What is done to the candidates of one constituency, who stand with the most votes first.
  enum Change: String, CaseIterable {
    case swapped, tied, alone, withdrawn

    /// The candidates' lines afterwards; their votes stand last.
    func applied(to lines: [[String]]) -> [[String]] {
      var lines = lines
      let last = lines[0].count - 1
      switch self {
      case .swapped: (lines[0][last], lines[1][last]) = (lines[1][last], lines[0][last])
      case .tied: lines[1][last] = lines[0][last]
      case .alone: lines = [lines[0]]
      case .withdrawn: lines.remove(at: 1)
      }
      return lines.enumerated().sorted {
        let (one, two) = (Int($0.element[last]) ?? 0, Int($1.element[last]) ?? 0)
        return one == two ? $0.offset < $1.offset : one > two
      }.map(\.element)
    }
  }

  private static let election = 2024
  private static let seat = "Hendon"

  /// A folder with the committed figures in which one constituency's were changed.
  private func changed(_ change: Change, in scratch: Scratch) throws -> String {
    let folder = scratch.url("datasets")
    try FileManager.default.copyItem(at: URL(filePath: CommittedDatabase.datasets), to: folder)
    func edit(_ name: String, _ edit: ([String]) -> [String]) throws {
      let url = folder.appending(path: name)
      let text = try String(contentsOf: url, encoding: .utf8)
      let end = text.contains("\r\n") ? "\r\n" : "\n"
      let lines = text.split(separator: end, omittingEmptySubsequences: true).map(String.init)
      try (edit(lines).joined(separator: end) + end).write(to: url, atomically: true, encoding: .utf8)
    }
    var candidates: [[String]] = []
    try edit("candidacies-\(Self.election).csv") { lines in
      let own = lines.filter { $0.contains(",\(Self.seat),") }
      candidates = change.applied(to: own.map { $0.components(separatedBy: ",") })
      guard let first = lines.firstIndex(where: { $0.contains(",\(Self.seat),") }) else { return lines }
      return lines[..<first] + candidates.map { $0.joined(separator: ",") }
        + lines[first...].filter { !$0.contains(",\(Self.seat),") }
    }
    try edit("contests-\(Self.election).csv") { lines in
      lines.map { line in
        guard line.contains(",\(Self.seat),") else { return line }
        var fields = line.components(separatedBy: ",")
        let votes = candidates.compactMap { Int($0[$0.count - 1]) }
        fields[5] = String(votes.reduce(0, +))
        fields[7] = String(votes[0] - (votes.dropFirst().first ?? 0))
        (fields[8], fields[9]) = ("", candidates[0][2])
        fields[10] = candidates.count > 1 ? candidates[1][2] : ""
        (fields[11], fields[12]) = (candidates[0][5], candidates[0][6])
        return fields.joined(separator: ",")
      }
    }
    return folder.path
  }

  @Test("with two parties' votes swapped, a tie, one candidate or one fewer", arguments: Change.allCases)
  func follow(change: Change) throws {
    let scratch = try Scratch()
    let path = scratch.url("elections.sqlite").path
    _ = try Build.run(from: TidyFolder(path: try changed(change, in: scratch)), to: path)
    let library = try Library(QueryEngine(databaseAt: path))
    let database = try ElectionDatabase(path: path)
    try FactOracleTests.compare(
      library, { try database.rows($0) }, election: Self.election, before: 2019, on: "2024")

    let house = try House(library, election: Self.election)
    let words =
      try Digest(library: library, house: house, swing: NationalSwing(library, house)).sentences()
      .joined(separator: " ") + Summary(library, house).paragraphs().joined(separator: " ")
    switch change {
    case .swapped:
      #expect(words.contains("Labour won 410 of 650 seats") && words.contains("302 seats changed hands"))
      #expect(words.contains("The smallest majority was in Hendon, where the Conservatives beat Labour by 15 votes."))
    case .tied:
      #expect(
        words.contains(
          "The smallest majority was in Hendon, where Labour won by lot after a tie with the Conservatives."))
      #expect(words.contains("303 seats changed hands"))
    case .alone, .withdrawn:
      // The closest of those in which somebody else came near.
      #expect(!words.contains("Hendon") && words.contains("Labour won 411 of 650 seats"))
      #expect(words.contains("The smallest majority was in Poole, where Labour beat the Conservatives by 18 votes."))
    }
    #expect(!words.contains("no votes") && !words.contains("by 0"))
  }
}
