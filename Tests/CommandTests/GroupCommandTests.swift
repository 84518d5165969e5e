import Foundation
import ScratchFolder
import Testing

/// Groups of seats on the command line: those of groups.csv by name, those of a file of the user's by its name.
@Suite struct GroupCommandTests {
  /// The committed datasets with two groups, and the file of a newspaper.
  private func folder(_ scratch: Scratch) throws -> URL {
    let folder = try scratch.datasets()
    try "group,code\nthe coast,E14001242\nthe coast,E14001296\nthe hills,E14001063\n"
      .write(to: folder.appending(path: "groups.csv"), atomically: true, encoding: .utf8)
    try "code,name\nE14000530,Aldershot\nE14000531,Aldridge-Brownhills\n"
      .write(to: scratch.url("our patch.csv"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test("groups.csv is built, described and asked by name; a file of the user's needs nothing but codes")
  func asked() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    func run(_ arguments: [String]) throws -> Command.Outcome {
      try Command.run(
        arguments + ["--datasets", folder.path, "--database", scratch.path("groups.sqlite")], in: scratch.folder)
    }
    #expect(try run(["check", "--strict"]).status == 0)
    let coast = try run(["query", "contests", "--election", "2024", "--group", "the Coast", "--format", "csv"])
    #expect(coast.status == 0 && coast.output.split(separator: "\n").count == 3, "\(coast.talk)")
    let each = try run(["query", "elections", "--by", "group", "--columns", "group,election,seats", "--format", "csv"])
    #expect(each.output.contains("the coast,2024,2\n") && each.output.contains("the hills,2024,1\n"), "\(each.talk)")
    let patch = try run(["query", "parties", "2024", "--group", "our patch.csv", "--format", "csv"])
    #expect(
      patch.status == 0
        && patch.talk.contains("our patch: two seats on the boundaries of 2010, by lineage two on those of 2024"))
    let trend = try run(["trend", "seats", "--group", "the hills", "--chart", scratch.path("t.svg")])
    #expect(trend.status == 0, "\(trend.talk)")
    let report = try run(["report", "--group", "the coast", "--group", "our patch.csv", "--output", scratch.path("R")])
    #expect(report.talk.contains("R/group-the-coast.pdf: ") && report.talk.contains("R/group-our-patch.pdf: "))
    let chart = try run(["chart", "seats", "--election", "2024", "--by", "group", "--output", scratch.path("s.svg")])
    #expect(chart.status == 0, "\(chart.talk)")
    let sql = try run([
      "query", "--sql", "SELECT name, count(*) AS seats FROM seat_group GROUP BY name", "--format", "csv",
    ])
    #expect(sql.output == "name,seats\nthe coast,2\nthe hills,1\n")
    let unknown = try run(["query", "parties", "2024", "--group", "the cost"])
    #expect(
      unknown.status == 64
        && unknown.talk.contains("no group 'the cost'; did you mean the coast?; there are the coast and the hills"))
    #expect(try run(["query", "parties", "2024", "--group", "the coast", "--area", "Wales"]).status == 64)
  }

  @Test("a file of the user's that cannot be read as groups is refused with the line")
  func refused() throws {
    let scratch = try Scratch()
    func ask(_ text: String) throws -> Command.Outcome {
      try text.write(to: scratch.url("patch.csv"), atomically: true, encoding: .utf8)
      return try Command.ask("query", "parties", "2024", "--group", scratch.path("patch.csv"))
    }
    let code = try ask("code\nE14001063\nAldershot\n")
    #expect(code.status == 2 && code.talk.contains("patch.csv:3:1: error: found \"Aldershot\""), "\(code.talk)")
    let header = try ask("constituency\nE14001063\n")
    #expect(header.status == 1 && header.talk.contains("patch.csv:1:1: error"), "\(header.talk)")
    let unknown = try ask("code\nE14999999\n")
    #expect(unknown.status == 64 && unknown.talk.contains("no constituency has the code E14999999"), "\(unknown.talk)")
  }
}
