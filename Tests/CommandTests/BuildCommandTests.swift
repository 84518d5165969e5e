import Foundation
import ScratchFolder
import Testing

@Suite struct BuildCommandTests {
  /// One way to spoil the datasets, and where it must be found.
  struct Damage: CustomTestStringConvertible {
    let name: String
    let file: String
    let place: String
    let status: Int32
    let spoil: @Sendable (String) -> Data

    var testDescription: String { name }

    static let all = [
      Damage(name: "a truncated last line", file: "contests-2015.csv", place: "contests-2015.csv:651", status: 1) {
        Data($0.dropLast(30).utf8)
      },
      Damage(name: "a wrong header", file: "candidacies-2017.csv", place: "candidacies-2017.csv:1", status: 1) {
        Data($0.replacingOccurrences(of: "code,constituency,party", with: "kode,constituency,party").utf8)
      },
      Damage(name: "Latin-1 bytes", file: "constituencies-2010.csv", place: "constituencies-2010.csv:", status: 1) {
        $0.data(using: .isoLatin1) ?? Data()
      },
      Damage(name: "a missing column", file: "contests-2017.csv", place: "contests-2017.csv:1", status: 1) { text in
        Data(
          text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
          }
          .joined(separator: "\n").utf8)
      },
      Damage(name: "649 seats", file: "contests-2019.csv", place: "contests-2019.csv", status: 2) { text in
        Data((text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n").utf8)
      },
    ]
  }

  @Test(
    "spoilt datasets are refused with file, line and column, and the old database is as it was", arguments: Damage.all)
  func refusal(damage: Damage) throws {
    let scratch = try Scratch()
    let database = scratch.url("e.sqlite")
    try FileManager.default.copyItem(at: URL(filePath: Command.database.get()), to: database)
    let before = try Data(contentsOf: database)
    let datasets = try scratch.datasets()
    let file = datasets.appending(path: damage.file)
    try damage.spoil(try String(contentsOf: file, encoding: .utf8)).write(to: file)

    let outcome = try Command.run(["build", "--database", database.path, "--datasets", datasets.path])
    #expect(outcome.status == damage.status)
    #expect(outcome.talk.contains(damage.place), "\(outcome.talk)")
    #expect(try Data(contentsOf: database) == before)
    #expect(scratch.contents == ["Datasets", "e.sqlite"])
    let check = try Command.run(["check", "--datasets", datasets.path])
    #expect(check.status == damage.status)
    #expect(check.output.contains(damage.place))
  }

  @Test("the committed datasets have no error, and check says so")
  func check() throws {
    let outcome = try Command.run(["check"])
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains("no errors"))
  }

  @Test("check and build warn of a party that nothing uses, and say where it stands")
  func unusedParty() throws {
    let scratch = try Scratch()
    let datasets = try scratch.datasets()
    let file = datasets.appending(path: "parties.csv")
    let parties = try String(contentsOf: file, encoding: .utf8)
    try Data((parties + "Labuor,Labuor Party,Labuor Party,Labuor Party,party,999,999999,747474\n").utf8).write(to: file)
    let place = "parties.csv:\(parties.split(separator: "\n").count + 1):1"
    for command in [["check"], ["build", "--database", scratch.path("e.sqlite")]] {
      let outcome = try Command.run(command + ["--datasets", datasets.path])
      #expect(outcome.status == 0)
      let told = (outcome.output + outcome.talk).split(separator: "\n").filter { $0.contains("warning") }
      #expect(
        told.count { $0.contains("\(place): warning: found the party Labuor, which nothing uses") } == 1, "\(told)")
    }
  }

  @Test("a query builds the database where it is missing, and again where a dataset has changed, but not otherwise")
  func stale() throws {
    let scratch = try Scratch()
    let datasets = try scratch.datasets()
    let path = scratch.path("deep/e.sqlite")
    func ask() throws -> Command.Outcome {
      try Command.run(
        ["query", "flows", "--to", "2017", "--database", path], environment: ["SWINGOMETER_DATASETS": datasets.path])
    }
    #expect(try ask().talk.contains("building"))
    #expect(try !ask().talk.contains("building"))
    let elections = datasets.appending(path: "elections.csv")
    try (String(contentsOf: elections, encoding: .utf8) + "\n").write(to: elections, atomically: true, encoding: .utf8)
    #expect(try ask().talk.contains("building"))
    try FileManager.default.removeItem(at: datasets)
    let last = try ask()
    #expect(last.status == 0, "without a datasets folder the database is used as it is")
    let asked = try Command.run(["query", "flows", "--to", "2017", "--database", path, "--datasets", datasets.path])
    #expect(asked.status == 1, "a folder that was asked for must be there")
  }

  @Test("a file of another program is not replaced")
  func foreign() throws {
    let scratch = try Scratch()
    try "mine".write(to: scratch.url("e.sqlite"), atomically: true, encoding: .utf8)
    let outcome = try Command.run(["build", "--force", "--database", scratch.path("e.sqlite")])
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("is not a Swingometer database"))
    #expect(try String(contentsOf: scratch.url("e.sqlite"), encoding: .utf8) == "mine")
  }

  @Test("the same datasets make the same database, byte for byte")
  func reproducible() throws {
    let scratch = try Scratch()
    for name in ["a.sqlite", "b.sqlite"] {
      #expect(try Command.run(["build", "--quiet", "--output", scratch.path(name)]).status == 0)
    }
    #expect(try Data(contentsOf: scratch.url("a.sqlite")) == Data(contentsOf: scratch.url("b.sqlite")))
  }

  @Test("the sqlite3 shell opens the database and reads every view")
  func shell() throws {
    let path = try Command.database.get()
    let (status, views) = try Command.tool("sqlite3", [path, "SELECT name FROM sqlite_schema WHERE type = 'view'"])
    #expect(status == 0)
    let names = views.split(separator: "\n").map(String.init)
    #expect(names.contains("contest_result") && names.contains("party_area"))
    for name in names {
      #expect(try Command.tool("sqlite3", [path, "SELECT count(*) FROM \(name)"]).status == 0, "\(name)")
    }
    let (_, seats) = try Command.tool(
      "sqlite3",
      [path, "SELECT count(*) FROM contest_result WHERE election = 2015 AND basis = 'counted' AND winner = 'Con'"])
    #expect(seats == "330\n")
  }
}
