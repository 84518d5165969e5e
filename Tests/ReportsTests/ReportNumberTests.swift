import Charts
import Elections
import Queries
import TableRecords
import Testing
import Wording

import Findings
import Press
import Reports
import Report

@Suite struct ReportNumberTests {
  private static let columns = [
    "candidates", "votes", "share", "share_change", "seats", "gained", "lost", "seat_change", "lost_deposits",
  ]

  @Test("every number of the national table is the query's, and its total adds up the query's rows")
  func nationalTable() throws {
    let library = try Press.library()
    for election in Press.elections {
      let report = try ElectionReport(election, in: library)
      let rows = try library.ask("parties", Filters(election: election)).table.records
      let table = report.nationalTable()
      try compare(table, with: rows, library)
      let total = try #require(table.totals.first).cells.map(\.text)
      func sum(_ column: String) -> Int { rows.reduce(0) { $0 + $1.count(column) } }
      #expect(total[1] == Number.count(sum("candidates")))
      #expect(total[2] == Number.count(sum("votes")))
      #expect(total[5] == Number.count(sum("seats")) && sum("seats") == 650)
      #expect(sum("gained") == sum("lost") && total[8] == "0")
      let shown = table.groups.flatMap(\.rows).count
      // Who has a thousandth of the vote, or a seat now or before, has a row; all others share one.
      let own = rows.filter { row in
        row.count("seats") > 0 || row.count("seat_change") < 0 || (row.number("share") ?? 0) >= 0.001
      }
      #expect(own.count + 1 == shown && own.count > 10)
    }
  }

  @Test("every number on the pages of nations and regions is that of the query about the area")
  func regions() throws {
    let library = try Press.library()
    for election in Press.elections {
      let edition = try Press.edition(of: election)
      let tables = edition.report.blocks.flatMap(\.tables).filter {
        $0.caption.subtitle.hasPrefix("Candidates, votes and seats by party,")
      }
      // The country, four nations, nine regions.
      #expect(tables.count == 14, "\(election)")
      for table in tables.dropFirst() {
        let area = try #require(table.caption.subtitle.split(separator: ", ").dropFirst(2).first.map(String.init))
        let rows = try library.ask("parties", Filters(election: election, area: area)).table.records
        #expect(!rows.isEmpty, "\(area)")
        try compare(table, with: rows, library)
      }
    }
  }

  @Test("every number of the scoreboard is the query's")
  func scoreboard() throws {
    let library = try Press.library()
    for election in Press.elections {
      let edition = try Press.edition(of: election)
      let chart = try #require(edition.report.blocks.flatMap(\.charts).first)
      let rows = try library.ask(PartiesRequest(election: election)).rows.filter { $0.seats > 0 }
      let strip = try #require(chart.plot as? ProportionBar)
      // The six parties with most votes of those with a seat, by seats; all others together.
      let parties = rows.filter { library.look($0.party).isParty }
      let named = parties.filter { row in parties.count { $0.votes > row.votes } < 6 }.sorted { $0.seats > $1.seats }
      let others = rows.reduce(0) { $0 + $1.seats } - named.reduce(0) { $0 + $1.seats }
      #expect(strip.parts.map(\.count) == named.map(\.seats) + [others], "\(election)")
      #expect(strip.parts.map(\.name) == named.map { library.look($0.party).shortName } + ["Others"], "\(election)")
    }
  }

  @Test("elections that were fought on the same boundaries are compared as counted, and not as estimated")
  func countedFirst() throws {
    let edition = try #require(try Press.editions().first { $0.name == "comparison-2015-2017-2024" })
    let words = edition.report.blocks.flatMap(\.running).joined(separator: " ")
    // Shares over the constituencies contested both times, as an independent count of the published results has them.
    #expect(words.contains("14.8% to 3.2%"))
    // A party that withdrew from nearly everywhere did not collapse: it fought 338 constituencies, then eight.
    #expect(!words.contains("British National Party"))
  }

  /// Compares the rows of a table of parties with those of its query; a row that adds several up with their sum.
  private func compare(_ table: Report.Table, with rows: [Record], _ library: Library) throws {
    var rest = rows
    for row in table.groups.flatMap(\.rows) {
      let cells = row.cells.map(\.text)
      guard !cells[0].hasPrefix("Others (") else {
        #expect(cells[2] == Number.count(rest.reduce(0) { $0 + $1.count("votes") }), "\(table.caption.subtitle)")
        #expect(cells[1] == Number.count(rest.reduce(0) { $0 + $1.count("candidates") }), "\(table.caption.subtitle)")
        continue
      }
      let index = try #require(rest.firstIndex { library.look(PartyCode($0.text("party"))).name == cells[0] })
      let own = rest.remove(at: index)
      // The head of the column has the unit of changes.
      let expected = Self.columns.map(own.reading).map { $0.replacing("\u{A0}pp", with: "") }
      #expect(cells.dropFirst() == expected[...], "\(table.caption.subtitle): \(cells[0])")
    }
  }
}
