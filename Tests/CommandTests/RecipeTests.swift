import Foundation
import Testing

/// The commands of docs/recipes.md, run as they stand there, and what the datasets say that they should answer.
@Suite struct RecipeTests {
  private static let page =
    (try? String(contentsOf: Command.project.appending(path: "docs/recipes.md"), encoding: .utf8))
    .map { $0.split(separator: "\n").map { $0.drop { $0 == " " } } } ?? []

  static let commands = page.filter { $0.hasPrefix("`swingometer ") && $0.hasSuffix("`") }
    .map { String($0.dropFirst("`swingometer ".count).dropLast()) }

  /// The answers worked out by the sqlite3 shell, in the order of the recipes: columns, then rows.
  private static let oracle: Result<[[[String]]], any Error> = Result {
    let folder = Command.project.appending(path: "Tests/CommandTests/Oracle").path
    let script = """
      cd "$1" && cat "$2/datasets.sql" "$2/recipes.sql" | sqlite3 -bail -cmd "ATTACH 'file:$3?mode=ro' AS built" :memory: 2>&1
      """
    let (status, output) = try Command.tool(
      "sh", ["-c", script, "sh", Command.project.appending(path: "Datasets").path, folder, Command.database.get()])
    let answers = output.split(whereSeparator: \.isNewline).split(omittingEmptySubsequences: false) {
      $0.hasPrefix("-- ")
    }
    guard status == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["talk": output.suffix(500)]) }
    return answers.dropFirst().map { $0.map(fields) }
  }

  /// The words of a command line, those in quotation marks together.
  private static func words(_ command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  @Test("there are forty, numbered")
  func count() throws {
    #expect(Self.commands.count == 40)
    #expect(Self.page.compactMap { line in Int(line.prefix { $0.isNumber }) }.filter { $0 > 0 } == Array(1...40))
    #expect(try Self.oracle.get().count == 40)
  }

  @Test("each has the rows that the datasets give, to the last digit printed", arguments: 0..<40)
  func truth(index: Int) throws {
    let oracle = try Self.oracle.get()[index]
    let outcome = try Command.run(
      Self.words(Self.commands[index]) + ["--format", "csv", "--database", Command.database.get()])
    #expect(outcome.status == 0, "\(outcome.talk)")
    let answer = outcome.output.split(separator: "\n").map(Self.fields)
    let places = try oracle[0].map { name in try #require(answer[0].firstIndex(of: name), "no column \(name)") }
    #expect(answer.count == oracle.count && answer.count > 1, "\(Self.commands[index])")
    for (row, wanted) in zip(answer, oracle).dropFirst() {
      let found = places.map { row[$0] }
      let isSame = zip(found, wanted).allSatisfy(Self.areEqual)
      #expect(isSame, "\(Self.commands[index]): \(found), not \(wanted)")
    }
  }

  /// Whether two fields say the same, as words or as numbers with six decimals.
  private static func areEqual(_ found: String, _ wanted: String) -> Bool {
    if found == wanted { return true }
    guard let found = Double(found), let wanted = Double(wanted) else { return false }
    return abs(found - wanted) <= 0.5e-6 + 1e-9 * abs(wanted)
  }

  /// The fields of a line of CSV.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { fields, part in
      if !part.offset.isMultiple(of: 2) {
        fields[fields.count - 1] += part.element
      } else {
        let pieces = part.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[fields.count - 1] += pieces.first ?? ""
        fields += pieces.dropFirst()
      }
    }
  }
}
