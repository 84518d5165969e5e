import Foundation
import Testing

/// The commands of docs/recipes.md, run as they stand there.
@Suite struct RecipeTests {
  private static let page =
    (try? String(contentsOf: Command.project.appending(path: "docs/recipes.md"), encoding: .utf8))
    .map { $0.split(separator: "\n").map { $0.drop { $0 == " " } } } ?? []

  static let commands = page.filter { $0.hasPrefix("`swingometer ") && $0.hasSuffix("`") }
    .map { String($0.dropFirst("`swingometer ".count).dropLast()) }

  /// The words of a command line, those in quotation marks together.
  private static func words(_ command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  private func answer(_ command: String) throws -> Command.Outcome {
    try Command.run(Self.words(command) + ["--format", "csv", "--database", Command.database.get()])
  }

  @Test("there are forty, numbered")
  func count() {
    #expect(Self.commands.count == 40)
    #expect(Self.page.compactMap { line in Int(line.prefix { $0.isNumber }) }.filter { $0 > 0 } == Array(1...40))
  }

  @Test("each is answered, with rows", arguments: commands)
  func answered(command: String) throws {
    let outcome = try answer(command)
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(outcome.output.split(separator: "\n").count > 1)
  }

  /// Recipes, a column of theirs, and what the base tables say should stand in its first rows, found in other words.
  static let oracles: [(command: String, column: String, sql: String)] = [
    (
      "query parties 2024", "seats",
      "SELECT count(*) AS n FROM tally_vote v JOIN tally t USING (tally_id) WHERE election = 2024 AND basis = 'counted' AND place = 1 GROUP BY party ORDER BY n DESC LIMIT 3"
    ),
    (
      "query results 2024 --constituency Clacton", "candidate",
      "SELECT d.first_name || ' ' || d.surname FROM candidacy d JOIN contest c USING (contest_id) JOIN constituency k USING (constituency_id) WHERE c.election = 2024 AND k.name = 'Clacton' ORDER BY d.votes DESC"
    ),
    (
      "query marginals 2024 --party LibDem --limit 20", "constituency",
      "SELECT k.name FROM tally t JOIN tally_vote a USING (tally_id) JOIN tally_vote b ON b.tally_id = a.tally_id AND b.constituency_id = a.constituency_id AND b.place = 2 JOIN tally_contest c ON c.tally_id = a.tally_id AND c.constituency_id = a.constituency_id JOIN constituency k ON k.constituency_id = a.constituency_id WHERE t.election = 2024 AND t.basis = 'counted' AND a.place = 1 AND a.party = 'LD' ORDER BY (a.votes - b.votes) / c.valid_votes LIMIT 20"
    ),
    (
      "query second-places 2024", "seconds",
      "SELECT count(*) AS n FROM tally_vote v JOIN tally t USING (tally_id) WHERE election = 2024 AND basis = 'counted' AND place = 2 GROUP BY party ORDER BY n DESC LIMIT 4"
    ),
    (
      "query turnouts 2024 --limit 10", "constituency",
      "SELECT k.name FROM tally t JOIN tally_contest c USING (tally_id) JOIN constituency k USING (constituency_id) WHERE t.election = 2024 AND t.basis = 'counted' ORDER BY c.valid_votes / c.electorate DESC LIMIT 10"
    ),
    (
      "query women 2024", "elected",
      "SELECT count(*) AS n FROM tally t JOIN tally_vote v USING (tally_id) JOIN candidacy d USING (candidacy_id) WHERE t.election = 2024 AND t.basis = 'counted' AND v.place = 1 AND d.gender = 'Female' GROUP BY v.party ORDER BY n DESC LIMIT 2"
    ),
  ]

  @Test("the first rows are those of the base tables", arguments: oracles.indices)
  func truth(index: Int) throws {
    let (command, column, sql) = Self.oracles[index]
    #expect(Self.commands.contains(command))
    let expected = try Command.run(["query", "--sql", sql, "--format", "csv", "--database", Command.database.get()])
    #expect(expected.status == 0, "\(expected.talk)")
    let wanted = expected.output.split(separator: "\n").dropFirst().map(String.init)
    let lines = try answer(command).output.split(separator: "\n")
    let place = try #require(lines[0].split(separator: ",").firstIndex { $0 == column })
    let found = lines.dropFirst().prefix(wanted.count).map { line in
      Self.fields(line)[place]
    }
    #expect(!wanted.isEmpty)
    #expect(found == wanted.map { Self.fields($0[...])[0] })
  }

  /// The fields of a line of CSV.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { fields, part in
      if !part.offset.isMultiple(of: 2) {
        fields[fields.count - 1] += part.element
      } else {
        let pieces = part.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[fields.count - 1] += pieces[0]
        fields += pieces.dropFirst()
      }
    }
  }
}
