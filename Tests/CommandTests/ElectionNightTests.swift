import Foundation
import ScratchFolder
import Testing

/// A sixth election is made up of the fifth's figures: nothing but rows is needed for it.
@Suite("A sixth election")
struct ElectionNightTests {
  /// What is known of it.
  enum Stage: String, CaseIterable {
    case winners, first, half, mixed, unopposed, alone, putOff, votesAlone, contestsAlone, all
  }

  @Test("is reported on as the others are: two pages a constituency, and a tie is decided by lot")
  func whole() throws {
    let scratch = try Scratch()
    let folder = try datasets(.all, in: scratch)
    #expect(try ask(["check", "--strict"], folder, scratch).status == 0)
    let parties = try ask(["query", "parties", "--election", "2029", "--format", "csv"], folder, scratch)
    #expect(parties.output.split(separator: "\n").dropFirst().first?.hasPrefix("Lab,Labour,631,") == true)
    let reports = try ask(
      [
        "report", "2029", "--constituency", "Hendon", "--region", "Scotland", "--compare", "2015,2017,2019,2024,2029",
        "--output", scratch.path("Reports"),
      ], folder, scratch)
    #expect(reports.status == 0, "\(reports.talk)")
    #expect(reports.talk.contains("constituency-hendon.pdf: 2 pages"))
    let hendon = try Command.tool("pdftotext", [scratch.path("Reports/constituency-hendon.pdf"), "-"]).output
      .split(separator: "\n").joined(separator: " ")
    #expect(hendon.contains("by lot after a tie") && !hendon.contains("no votes"))
    for chart in ["hexmap", "scoreboard", "swingometer", "majorities"] {
      let drawn = try ask(
        ["chart", chart, "--election", "2029", "--output", scratch.path("\(chart).png")], folder, scratch)
      #expect(drawn.status == 0, "\(chart): \(drawn.talk)")
    }
  }

  @Test("half counted, it is told of half, compared with the same half, and no House is made of it")
  func half() throws {
    let scratch = try Scratch()
    let folder = try datasets(.half, in: scratch)
    let parties = try ask(["query", "parties", "--election", "2029", "--format", "csv"], folder, scratch)
    for line in parties.output.split(separator: "\n").dropFirst() { #expect(line.hasSuffix("325 of 650"), "\(line)") }
    let report = try ask(["report", "2029", "--output", scratch.path("half.pdf")], folder, scratch)
    #expect(report.status == 0, "\(report.talk)")
    let text = try Command.tool("pdftotext", [scratch.path("half.pdf"), "-"]).output
      .split(separator: "\n").joined(separator: " ")
    #expect(text.contains("constituencies declared: 325 of 650") && text.contains("of the 325 seats declared, of 650"))
    #expect(
      !text.contains("seats, a majority of") && !text.contains("won a majority")
        && !text.contains("short of a majority"))
    for refused in [
      ["report", "--compare", "2024,2029", "--output", scratch.path("c.pdf")],
      ["project", "--from", "2029", "--swing", "Lab:+1"],
      ["chart", "swingometer", "--election", "2029", "--output", scratch.path("s.png")],
    ] {
      let outcome = try ask(refused, folder, scratch)
      #expect(outcome.status != 0 && outcome.talk.contains("325 of 650"), "\(refused): \(outcome.talk)")
    }
    // Only England has declared: its rows say how far, and those of the others are as long.
    for question in ["elections", "winners", "timeline"] {
      let parts = try ask(["query", question, "--by", "nation", "--format", "csv"], folder, scratch)
      let widths = Set(parts.output.split(separator: "\n").map { fields(String($0)).count })
      #expect(parts.status == 0 && widths.count == 1, "\(question): \(parts.talk) \(widths)")
    }
    for chart in ["scoreboard", "hemicycle"] {
      let parts = try ask(
        ["chart", chart, "--election", "2029", "--by", "nation", "--output", scratch.path("n.svg")], folder, scratch)
      #expect(parts.status == 0, "\(parts.talk)")
    }
    let trend = try ask(["trend", "seats", "--party", "Lab", "--format", "csv"], folder, scratch)
    #expect(trend.status == 0 && !trend.output.contains("2029"))
    #expect(trend.talk.contains("2029 is left out"), "\(trend.talk)")
  }

  @Test("partly counted, partly with winners alone, its report tells seats, and votes for a seat are of counted seats")
  func mixed() throws {
    let scratch = try Scratch()
    let folder = try datasets(.mixed, in: scratch)
    func seats(_ query: String) throws -> Int {
      let rows = try ask(["query", query, "2029", "--columns", "seats", "--format", "csv"], folder, scratch).output
      return rows.split(separator: "\n").compactMap { Int($0) }.reduce(0, +)
    }
    #expect(try seats("parties") == 400 && seats("votes-per-seat") == 200)
    let text = try report(folder, scratch)
    #expect(text.contains("of the 400 seats declared so far, of 650.") && !text.contains("a majority of"))
    #expect(text.contains("Votes are known in 200 of them only"))
  }

  @Test("a seat that is not declared is drawn as that, and what is said of an area is said of what is declared")
  func undeclared() throws {
    let scratch = try Scratch()
    let folder = try datasets(.half, in: scratch)
    for map in ["hexmap", "map"] {
      let drawn = try ask(
        ["chart", map, "--election", "2029", "--output", scratch.path("half.svg")], folder, scratch)
      #expect(drawn.status == 0, "\(drawn.talk)")
      let picture = try String(contentsOf: scratch.url("half.svg"), encoding: .utf8)
      #expect(picture.contains("not declared 325"), "\(map)")
    }
    #expect(try report(folder, scratch).contains("seats declared so far"))
  }

  @Test("who alone stood is elected unopposed, everywhere, and no votes are made of it")
  func unopposed() throws {
    let scratch = try Scratch()
    let folder = try datasets(.unopposed, in: scratch)
    #expect(try ask(["check", "--strict"], folder, scratch).status == 0)
    let parties = try ask(["query", "parties", "2029", "--format", "csv"], folder, scratch).output
    #expect(parties.contains("\nSpk,Speaker,1,0,0,,1,0,0,0,0,"), "\(parties)")
    for query in ["history", "contestants"] {
      let rows = try ask(["query", query, "--constituency", "Chorley", "--format", "csv"], folder, scratch).output
      #expect(rows.contains("2029,counted,") && rows.contains("Lindsay Hoyle"), "\(query): \(rows)")
    }
    #expect(try report(folder, scratch, ["--constituency", "Chorley"]).contains("Lindsay Hoyle was elected unopposed"))
    let country = try report(folder, scratch)
    #expect(country.contains("411 of 650 seats") && !country.contains(" 0 votes"))
    _ = try report(folder, scratch, ["--region", "North West"])
    _ = try report(folder, scratch, ["--compare", "2024,2029"])
    for chart in ["majorities", "map", "paths", "history", "seats"] {
      let about = chart == "history" ? ["--constituency", "Chorley"] : chart == "paths" ? [] : ["--election", "2029"]
      let drawn = try ask(["chart", chart] + about + ["--output", scratch.path("u.svg")], folder, scratch)
      #expect(drawn.status == 0, "\(chart): \(drawn.talk)")
    }
  }

  @Test("who alone stood is elected unopposed where the file of contests says no more than that he won")
  func alone() throws {
    let scratch = try Scratch()
    let folder = try datasets(.alone, in: scratch)
    #expect(try ask(["check", "--strict"], folder, scratch).status == 0)
    let elections = try ask(["query", "elections", "--columns", "election,seats", "--format", "csv"], folder, scratch)
    #expect(elections.output.contains("2029,650\n"), "\(elections.output)")
    #expect(try report(folder, scratch, ["--constituency", "Chorley"]).contains("Lindsay Hoyle was elected unopposed"))
  }

  @Test(
    "the web edition is written at every stage: a page of who won where, and what is not declared is said to be not")
  func web() throws {
    for (stage, undeclared) in [(Stage.mixed, "200 of 650"), (.half, "325 of 650")] {
      let scratch = try Scratch()
      let folder = try datasets(stage, in: scratch)
      let outcome = try ask(["site", "--output", scratch.path("site")], folder, scratch)
      #expect(outcome.status == 0, "\(outcome.talk)")
      let site = scratch.url("site")
      func page(_ path: String) throws -> String {
        try String(contentsOf: site.appending(path: path).appending(path: "index.html"), encoding: .utf8)
      }
      // Nothing is known of the last contest of the list.
      let last = try #require(
        FileManager.default.contentsOfDirectory(atPath: site.appending(path: "constituency").path)
          .first { $0.hasPrefix("W07000112-") })
      #expect(try page("constituency/\(last)").contains("is not declared here yet"))
      let election = try page("election/2029")
      #expect(election.contains("declared") && election.contains(stage == .mixed ? "400" : undeclared))
      #expect(try page("").contains("General election of 2029"))
      if stage == .mixed {
        #expect(outcome.talk.contains("2029 has a page of who won where"), "\(outcome.talk)")
        #expect(try page("area/london").contains("The general election of 2029 is left out"))
      }
    }
  }

  @Test("places are told without an election of which the votes are not known, and that is said")
  func leftOut() throws {
    let scratch = try Scratch()
    let folder = try datasets(.mixed, in: scratch)
    for arguments in [
      ["report", "--region", "London", "--output", scratch.path("l.pdf")], ["query", "elections"],
      ["query", "timeline", "--party", "Lab"], ["trend", "share"], ["trend", "turnout"],
    ] {
      let outcome = try ask(arguments, folder, scratch)
      #expect(outcome.status == 0 && outcome.talk.contains("2029 is left out"), "\(arguments): \(outcome.talk)")
    }
    for (arguments, told) in [
      (["query", "house-seats", "--constituency", "Wrexham"], "Wrexham is not declared at 2029 yet"),
      (
        ["query", "seats", "2029", "--area", "Northern Ireland"], "nothing in Northern Ireland is declared at 2029 yet"
      ),
      (["trend", "share", "--constituency", "Ynys Môn"], "2029 is left out"),
    ] {
      let outcome = try ask(arguments, folder, scratch)
      #expect(outcome.status == 0 && outcome.talk.contains(told), "\(arguments): \(outcome.talk)")
    }
    // Of the contests that only the winner is known of nobody is said to have had no votes.
    let losses = try ask(
      [
        "query", "vote-losses", "--from", "2024", "--to", "2029", "--party", "Lab", "--columns", "left_seats",
        "--format", "csv",
      ],
      folder, scratch)
    let left = losses.output.split(separator: "\n").dropFirst()
    #expect(!left.isEmpty && left.allSatisfy { $0 == "0" }, "\(losses.output)")
    #expect(
      try report(folder, scratch, ["--constituency", "Wrexham"]).contains("is not declared here yet: 400 of 650"))
    let house = try ask(["query", "house", "--format", "csv"], folder, scratch)
    #expect(house.output.contains("400 of 650, 200 counted"), "\(house.output)")
    for facet in ["nation", "region"] {
      let parts = try ask(["query", "elections", "--by", facet, "--format", "csv"], folder, scratch)
      #expect(parts.status == 0 && parts.talk.contains("2029 is left out"), "\(parts.talk)")
    }
    let wrexham = try ask(["query", "contests", "2029", "--constituency", "Wrexham"], folder, scratch)
    #expect(wrexham.talk.contains("Wrexham is not declared at 2029 yet"), "\(wrexham.talk)")
  }

  @Test(
    "a file of winners is refused where a winner's party is not known, or nothing stands in it, and a label is held against history"
  )
  func labels() throws {
    let scratch = try Scratch()
    let folder = try scratch.datasets()
    let elections = folder.appending(path: "elections.csv")
    try (String(contentsOf: elections, encoding: .utf8) + "2029,2029-05-03,2024,Lab,yes,\n")
      .write(to: elections, atomically: true, encoding: .utf8)
    let head = "ONS code,Constituency name,Family name,Given name,Result summary\n"
    func read(_ rows: String) throws -> Command.Outcome {
      let file = scratch.url("winners.csv")
      try (head + rows).write(to: file, atomically: true, encoding: .utf8)
      return try Command.run([
        "import", "--kind", "winners", "--election", "2029", "--datasets", folder.path, file.path,
      ])
    }
    let strange = try read("E14001063,Aldershot,Baker,Alex,Zorg hold\n")
    #expect(strange.status == 2 && strange.talk.contains("expected the winner's party"), "\(strange.talk)")
    let empty = try read("")
    #expect(empty.status == 2 && empty.talk.contains("no row below the header"), "\(empty.talk)")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "contests-2029.csv").path))
    #expect(try read("E14001063,Aldershot,Baker,Alex,Con hold\n").status == 0)
    let check = try ask(["check"], folder, scratch)
    #expect(check.output.contains("found the label \"Con hold\" of E14001063, expected Lab, which had won it"))
    let contests = try ask(
      ["query", "contests", "2029", "--columns", "winner_name", "--format", "csv"], folder, scratch)
    #expect(contests.output.contains("Alex Baker"), "\(contests.output)")
  }

  @Test("a poll that a death puts off is to come, though it is known who stands, and the House has one seat less")
  func putOff() throws {
    let scratch = try Scratch()
    let folder = try datasets(.putOff, in: scratch)
    let check = try ask(["check"], folder, scratch)
    #expect(check.status == 0, "\(check.talk)")
    let parties = try ask(
      ["query", "parties", "2029", "--columns", "seats,constituencies_declared", "--format", "csv"], folder, scratch
    ).output
    let rows = parties.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.allSatisfy { $0.last == "649 of 650" }, "\(parties)")
    #expect(rows.compactMap { Int($0[0]) }.reduce(0, +) == 649)
  }

  @Test("votes may come before the contests, and contests before the votes: what is known is told, and nothing stops")
  func eitherOrder() throws {
    for (stage, told, status) in [
      (
        Stage.votesAlone, "found votes in 650 contests, the first E14001063, expected their rows in contests-2029.csv",
        64
      ),
      (.contestsAlone, "found 650 counted contests without candidacies, the first", 0),
    ] {
      let scratch = try Scratch()
      let folder = try datasets(stage, in: scratch)
      let check = try ask(["check"], folder, scratch)
      #expect(check.status == 0 && check.output.contains(told), "\(check.output)")
      #expect(check.output.split(separator: "\n").count < 5, "\(check.output)")
      let parties = try ask(["query", "parties", "2029", "--format", "csv"], folder, scratch)
      #expect(Int(parties.status) == status, "\(parties.talk)")
      if status == 0 { #expect(parties.output.contains("\nLab,Labour,,,,,411,"), "\(parties.output)") }
      #expect(try ask(["query", "parties", "2024"], folder, scratch).status == 0)
    }
  }
}
