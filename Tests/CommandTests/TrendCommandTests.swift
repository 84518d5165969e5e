import Foundation
import ScratchFolder
import Testing

@Suite struct TrendCommandTests {
  @Test("a table has a column an election, marked where it is not counted; CSV has a row")
  func layouts() throws {
    let table = try Command.ask("trend", "seats", "--party", "SNP", "--on", "2024").output
    #expect(table.hasPrefix("area            party  2010 E  2015 E  2017 E  2019 N  2024\n"))
    let rows = try Command.ask("trend", "seats", "--party", "SNP", "--format", "csv").output
    #expect(rows.hasPrefix("election,basis,area,party,seats\n2010,counted,United Kingdom,SNP,6\n"))
  }

  @Test("a trend is drawn into a file")
  func chart() throws {
    let scratch = try Scratch()
    let outcome = try Command.ask("trend", "turnout", "--by", "nation", "--chart", scratch.path("t.svg"))
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(try String(contentsOfFile: scratch.path("t.svg"), encoding: .utf8).contains("Turnout in 2024"))
  }

  @Test("a projection tells seats, the House and the seats that change; CSV one of the two tables")
  func projection() throws {
    let text = try Command.ask("project", "--from", "2024", "--swing", "RUK:+6,Lab:-6").output
    #expect(text.contains("\nLabour: 346 seats of 650, a majority of 42\n"))
    #expect(text.contains("from_party"))
    let seats = try Command.ask("project", "--from", "2024", "--swing", "RUK:+6", "--format", "csv").output
    #expect(seats.hasPrefix("party,share,share_change,seats,seat_change,seats_low,seats_high\nLab,"))
    let changes = try Command.ask("project", "--from", "2024", "--swing", "RUK:+6", "--changes", "--format", "csv")
      .output
    #expect(changes.hasPrefix("code,constituency,from_party,to_party,majority_share,probability\n"))
  }

  @Test("a projection is drawn as the seats at each further swing")
  func projectionChart() throws {
    let scratch = try Scratch()
    let outcome = try Command.ask(
      "project", "--from", "2024", "--shares", "Con=24,Lab=24,RUK=27", "--chart", scratch.path("p.svg"))
    #expect(outcome.status == 0, "\(outcome.talk)")
    let text = try String(contentsOfFile: scratch.path("p.svg"), encoding: .utf8)
    #expect(text.contains("326 for a majority") && text.contains("from the projection from 2024"))
  }
}
