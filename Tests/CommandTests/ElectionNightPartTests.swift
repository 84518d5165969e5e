import Foundation
import ScratchFolder
import Testing

/// What is told of a part of the House.
extension ElectionNightTests {
  @Test("a part of the country is told of the seats that are declared there")
  func declaredInAPart() throws {
    let scratch = try Scratch()
    let folder = try datasets(.half, in: scratch)
    let drawn = try ask(
      ["chart", "hexmap", "--election", "2029", "--area", "London", "--output", scratch.path("l.svg")], folder, scratch)
    #expect(drawn.status == 0, "\(drawn.talk)")
    let picture = try String(contentsOf: scratch.url("l.svg"), encoding: .utf8)
    #expect(picture.contains("seats declared in London"))
    let exit = try ask(["query", "exit-polls", "2029", "--format", "csv"], folder, scratch)
    #expect(exit.output.split(separator: "\n").count < 2)
  }

  @Test("no sentence of a report tells a part as the whole")
  func partIsNoWhole() throws {
    let scratch = try Scratch()
    let folder = try datasets(.half, in: scratch)
    let report = try ask(["report", "2029", "--output", scratch.path("n.html")], folder, scratch)
    #expect(report.status == 0, "\(report.talk)")
    let page = try String(contentsOf: scratch.url("n.html"), encoding: .utf8)
    let text = page.replacing(/<[^>]+>/, with: " ").replacing(/\s+/, with: " ")
    #expect(text.contains("325 of 650") && text.contains("in the seats declared"))
    for words in [
      /of all (seats|members|constituencies|in the United Kingdom)/, /[Hh]alf of all/,
      /(highest|lowest|most|fewest) (since \d|of all)/, /a majority of \d/,
    ] as [any RegexComponent] {
      for found in text.ranges(of: words) {
        Issue.record("“\(text[found])” in \(text[found.lowerBound...].prefix(120))")
      }
    }
  }

  @Test("the first seat of the night makes a report, whose numbers agree with their nouns")
  func first() throws {
    let scratch = try Scratch()
    let folder = try datasets(.first, in: scratch)
    let text = try report(folder, scratch)
    #expect(text.contains("1 of 650"))
    for words in [/all one seats/, /\b1 seats (that|declared|,)/, /\bone seats/, /no the other way/, /of the 1\s/]
      as [any RegexComponent]
    {
      for found in text.ranges(of: words) { Issue.record("\(text[found.lowerBound...].prefix(120))") }
    }
    let map = try ask(
      [
        "chart", "hexmap", "--election", "2029", "--mode", "change", "--party", "Lab", "--output",
        scratch.path("c.svg"),
      ],
      folder, scratch)
    #expect(map.status == 0, "one change makes a scale: \(map.talk)")
  }

  @Test("what was forecast is told from ten o’clock, what came of it when all are declared")
  func forecast() throws {
    let scratch = try Scratch()
    let folder = try datasets(.half, in: scratch)
    let polls = folder.appending(path: "exit-polls.csv")
    try (String(contentsOf: polls, encoding: .utf8) + "2029,Lab,340\n2029,Con,200\n2029,Oth,110\n")
      .write(to: polls, atomically: true, encoding: .utf8)
    let exit = try ask(["query", "exit-polls", "2029", "--format", "csv"], folder, scratch)
    #expect(exit.output.contains("2029,Lab,340,,,"), "\(exit.output)")
    let drawn = try ask(
      ["chart", "exit-poll", "--election", "2029", "--output", scratch.path("e.svg")], folder, scratch)
    #expect(drawn.status != 0 && drawn.talk.contains("325 of 650"), "\(drawn.talk)")
  }

  @Test("with its winners alone, it has seats and no votes")
  func winners() throws {
    let scratch = try Scratch()
    let folder = try datasets(.winners, in: scratch)
    let parties = try ask(["query", "parties", "--election", "2029", "--format", "csv"], folder, scratch)
    let lines = parties.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = try #require(lines.first)
    func column(_ name: String) throws -> Int { try #require(columns.firstIndex { $0 == name }) }
    let (seats, votes, share, candidates) = try (
      column("seats"), column("votes"), column("share"), column("candidates")
    )
    #expect(lines.dropFirst().reduce(0) { $0 + (Int($1[seats]) ?? 0) } == 650)
    for line in lines.dropFirst() {
      #expect(line[votes].isEmpty && line[share].isEmpty && line[candidates].isEmpty, "\(line)")
    }
    // What is of seats alone is drawn of them.
    for name in ["scoreboard", "hemicycle", "seats", "seats-by-region"] {
      let path = scratch.path("\(name).svg")
      let drawn = try ask(["chart", name, "--election", "2029", "--output", path], folder, scratch)
      #expect(drawn.status == 0, "\(name): \(drawn.talk)")
      let picture = try String(contentsOf: scratch.url("\(name).svg"), encoding: .utf8)
      #expect(picture.contains("(650 of 650 declared, none counted)"), "\(name)")
    }
    let votesChart = try ask(
      ["chart", "votes", "--election", "2029", "--output", scratch.path("w.png")], folder, scratch)
    #expect(votesChart.status != 0 && votesChart.talk.contains("the votes of 0 of 650"), "\(votesChart.talk)")
    let text = try report(folder, scratch)
    #expect(text.contains("Labour won 411 of 650 seats, a majority of 172.") && text.contains("No votes are known yet"))
    #expect(!text.contains("%") && !text.contains(" 0 votes"), "seats alone")
    let map = try ask(["chart", "hexmap", "--election", "2029", "--output", scratch.path("m.png")], folder, scratch)
    #expect(map.status == 0, "\(map.talk)")
  }
}
