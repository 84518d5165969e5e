import Queries
import Testing

import Publishing

/// What a library makes of answers it has is what the database answers.
@Suite struct LibraryTests {
  private func asked(_ query: String, _ filters: Filters) throws -> QueryResult {
    try Press.engine().ask(query, filters)
  }

  private func alike(_ made: QueryResult, _ asked: QueryResult, _ note: String) {
    #expect(made.table.columns == asked.table.columns, "\(note)")
    #expect(made.table.rows.count == asked.table.rows.count, "\(note)")
    for (one, other) in zip(made.table.rows, asked.table.rows) where one != other {
      // The same fractions, added up in another order.
      let close = zip(one, other).allSatisfy { cell, twin in
        cell == twin || abs((cell.number ?? 0) - (twin.number ?? 1)) < 1e-12
      }
      #expect(close, "\(note): \(one) and \(other)")
    }
    #expect(made.command == asked.command, "\(note)")
    #expect((made.from, made.basis) == (asked.from, asked.basis), "\(note)")
  }

  @Test("a party's measures follow from the results", arguments: [(2024, nil), (2017, "2024"), (2019, "2010")])
  func measures(election: Int, on set: String?) throws {
    let library = try Press.library()
    let filters = Filters(election: election, on: set)
    _ = try library.ask("results", filters)
    for party in ["Con", "Lab", "LD", "SNP", "Green", "Ind"] {
      let question = Filters(election: election, on: set, party: party)
      alike(try library.ask("measures", question), try asked("measures", question), "\(party) \(election)")
    }
  }

  @Test("a party's collapses and surges are those of all that are its own", arguments: ["collapses", "surges"])
  func parties(query: String) throws {
    for party in ["LD", "UKIP", "Lab"] {
      let question = Filters(from: 2010, to: 2015, party: party)
      let made = try Press.library().ask(query, question)
      alike(made, try asked(query, question), party)
      #expect(made.table.records.allSatisfy { $0.text("party") == party })
    }
    let byName = try Press.library().ask(query, Filters(from: 2010, to: 2015, party: "Liberal Democrats"))
    #expect(byName.command.hasSuffix("--party LD"))
  }

  @Test("the later election of a comparison and the election of a result are one question")
  func plain() throws {
    let library = try Press.library()
    #expect(try library.ask("parties", Filters(to: 2017)) == library.ask("parties", Filters(election: 2017)))
    #expect(try library.ask("flips", Filters(election: 2017)) == library.ask("flips", Filters(to: 2017)))
  }
}
