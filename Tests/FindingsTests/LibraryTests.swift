import Figures
import Queries
import Testing

import Charts
import Findings
import Press

/// What a library answers depends on the question alone.
@Suite struct LibraryTests {
  @Test("a figure has the same rows and prints the same command in a fresh library and after many other figures")
  func history() throws {
    let figures =
      try Samples.all(of: 2017) + Samples.areas(of: 2017, in: Press.library()).filter { $0.name == "hexmap" }
    let used = try Press.library()
    for election in [2017, 2024] {
      _ = try used.ask("results", Filters(election: election))
      _ = try used.ask("measures", Filters(election: election))
      _ = try used.ask("collapses", Filters(to: election))
    }
    for (name, request) in figures { _ = try Samples.figure(name, request, used) }
    for (name, request) in figures {
      guard let late = try Samples.figure(name, request, used) else { continue }
      let first = try #require(try Samples.figure(name, request, Press.library()))
      #expect(late.chart.command == first.chart.command)
      #expect(late.data == first.data, "\(first.chart.command)")
    }
  }

  @Test("a query with some of its filters is answered as by the database, whatever wider answers are known")
  func narrower() throws {
    let library = try Press.library()
    let (seats, parties) = (Filters(election: 2024), Filters(from: 2010, to: 2015))
    for query in ["results", "measures", "hexes", "contests"] { _ = try library.ask(query, seats) }
    for query in ["collapses", "surges"] { _ = try library.ask(query, parties) }
    for (query, filters) in [
      ("measures", Filters(election: 2024, area: "Wales", party: "Lab")),
      ("contests", Filters(election: 2024, limit: 20)),
      ("hexes", Filters(election: 2024, area: "Wales")), ("collapses", Filters(from: 2010, to: 2015, party: "LD")),
    ] {
      let answer = try library.ask(query, filters)
      #expect(try answer == Press.engine().ask(query, filters))
      #expect(!answer.table.rows.isEmpty, "\(query)")
    }
    #expect(
      try library.ask("measures", Filters(election: 2024, area: "Wales", party: "Lab")).command
        == "swingometer query measures --election 2024 --area Wales --party Lab")
  }

  @Test("the later election of a comparison and the election of a result are one question")
  func canonical() throws {
    let library = try Press.library()
    #expect(try library.ask("parties", Filters(to: 2017)) == library.ask("parties", Filters(election: 2017)))
    #expect(try library.ask("flips", Filters(election: 2017)) == library.ask("flips", Filters(to: 2017)))
  }
}
