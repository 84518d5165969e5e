import Foundation
import Queries
import Testing

@Suite struct FirstRowsTests {
  /// A question that has a golden answer.
  private static let asked: [(query: String, filters: Filters)] = [
    ("elections", Filters()), ("elections", Filters(area: "Scotland", speaker: .formerParty)),
    ("parties", Filters(election: 2015)), ("parties", Filters(election: 2024, area: "wales")),
    ("parties", Filters(election: 2017, on: "2024")), ("parties", Filters(election: 2024, by: .nation)),
    ("measures", Filters(election: 2017, parties: ["Lab", "Con"])),
    ("targets", Filters(parties: ["LD"], by: .election)),
    ("regions", Filters(election: 2017, parties: ["Lab", "PC"])),
    ("areas", Filters(election: 2024)), ("results", Filters(election: 2015, constituency: "NE Fife")),
    ("contests", Filters(election: 2024, area: "Northern Ireland")), ("flips", Filters(from: 2015, to: 2017)),
    ("flips", Filters(from: 2017, to: 2024, party: "SNP")), ("flows", Filters(from: 2019, to: 2024)),
    ("swings", Filters(from: 2015, to: 2017)),
    ("swings", Filters(election: 2024, area: "gb", parties: ["Con", "RUK"])),
    ("collapses", Filters(from: 2010, to: 2015)), ("surges", Filters(election: 2024)),
    ("sequences", Filters(from: 2015)), ("vote-losses", Filters(from: 2015, to: 2017, party: "UKIP")),
    ("winners", Filters(from: 2015, on: "2024", area: "Wales")),
    ("lineage", Filters(constituency: "Aberdeen South")), ("history", Filters(constituency: "ynys mon")),
    ("contestants", Filters(constituency: "ynys mon")),
    ("apportionment", Filters(election: 2017)), ("agreement", Filters(election: 2019)), ("validation", Filters()),
    ("ranges", Filters(election: 2017, on: "2024")), ("sensitivity", Filters(election: 2015)), ("constants", Filters()),
    ("reliability", Filters()), ("changes", Filters(on: "2024")), ("unconfirmed", Filters()),
    ("marginals", Filters(election: 2017)), ("safest", Filters(election: 2024)),
    ("targets", Filters(election: 2024, party: "reform uk")), ("second-places", Filters(election: 2024)),
    ("majorities", Filters(election: 2017)), ("turnouts", Filters(election: 2015)),
    ("declarations", Filters(election: 2017)), ("candidates", Filters(name: "corbyn")),
    ("defeated-incumbents", Filters(election: 2024, party: "Con")), ("women", Filters(election: 2015)),
    ("hexes", Filters(election: 2024)), ("outlines", Filters(election: 2024)),
    ("timeline", Filters(parties: ["SNP", "LD"])), ("palette", Filters()), ("by-elections", Filters()),
    ("leave-vote", Filters(election: 2017, party: "Con")),
    ("leave-bands", Filters(from: 2015, to: 2017)), ("placings", Filters(election: 2024)),
    ("members", Filters(election: 2015)), ("corrections", Filters(election: 2010)),
    ("ballots", Filters(election: 2024)),
    ("declaration-hours", Filters(election: 2017)), ("rejected-ballots", Filters(election: 2015)),
    ("exit-polls", Filters()), ("long-run", Filters()), ("regional-swings", Filters(from: 2015, to: 2017)),
    ("runners-up", Filters(election: 2024, parties: ["RUK"])), ("votes-per-seat", Filters(election: 2015)),
    ("measures", Filters(election: 2024)), ("second-place-seats", Filters(election: 2024, party: "RUK")),
    ("house", Filters()), ("house-seats", Filters(party: "RUK")),
    ("marginals", Filters(election: 2024, party: "LD")),
    ("seats", Filters(election: 2024, name: "north", lostBy: "Con", swingOver: 15, sort: "-swing")),
  ]

  @Test("every named query is asked")
  func complete() { #expect(Set(Self.asked.map(\.query)) == Set(Catalogue.queries.map(\.name))) }

  @Test("columns, first rows and commands are those recorded; RECORD_GOLDENS=1 records them anew")
  func rows() throws {
    var text = ""
    for (query, filters) in Self.asked {
      let answer = try CommittedDatabase.ask(query, filters)
      let first = Table(columns: answer.table.columns, rows: Array(answer.table.rows.prefix(4)))
      text += "$ \(answer.command)\n\(first.text(as: .csv))(\(answer.table.rows.count) rows)\n\n"
    }
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/first-rows.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded anew: look at the difference, then run again without RECORD_GOLDENS")
    }
    let golden = try String(contentsOf: path, encoding: .utf8)
    for (old, new) in zip(golden.components(separatedBy: "\n\n"), text.components(separatedBy: "\n\n")) {
      #expect(old == new)
    }
    #expect(golden.count == text.count)
  }
}
