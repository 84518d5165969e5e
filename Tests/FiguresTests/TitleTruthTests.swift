import Elections
import Queries
import TableRecords
import Testing
import Wording

import Charts
import Figures
import Findings
import Press

/// Each kind of title is computed once more, another way, from rows of the queries.
@Suite struct TitleTruthTests {
  private let library: Library
  private let areas: [String?]

  init() throws {
    library = try Press.library()
    areas = try [nil] + library.parts(of: Filters(), by: .region).map(\.name)
  }

  @Test("who won how many seats", arguments: Press.elections)
  func seats(election: Int) throws {
    for area in areas {
      let filters = Filters(election: election, area: area)
      let rows = try library.ask(ResultsRequest(filters)).rows.filter(\.elected)
      let won = Dictionary(grouping: rows) { library.look($0.party).proseName }.mapValues(\.count)
      let title = try title("hemicycle", filters)
      let most = won.values.max() ?? 0
      let names = won.filter { $0.value == most }.keys
      #expect(names.allSatisfy { title.lowercased().contains($0.lowercased()) }, "\(title): \(won)")
      #expect(Self.numbers(title).contains(most) || most == rows.count, "\(title): \(won)")
      if area == nil { #expect(Self.numbers(title).last == max(2 * most - rows.count, rows.count / 2 + 1 - most)) }
      let both = try self.title("seats", filters)
      if both.contains("between them") {
        #expect(Self.numbers(both).first == won.values.sorted(by: >).prefix(2).reduce(0, +), "\(both): \(won)")
      }
    }
  }

  @Test("who gained and who lost most seats", arguments: Press.elections)
  func gains(election: Int) throws {
    let title = try title("scoreboard", Filters(election: election))
    let flips = try library.ask(FlowsRequest(Filters(election: election))).rows
    var net: [PartyCode: Int] = [:]
    for row in flips {
      net[row.toParty, default: 0] += row.seats
      net[row.fromParty, default: 0] -= row.seats
    }
    let (most, least) = (net.values.max() ?? 0, net.values.min() ?? 0)
    #expect(Self.numbers(title).first == most && Self.numbers(title).last == -least, "\(title): \(net)")
    for party in net.filter({ $0.value == most || $0.value == least }).keys {
      #expect(title.lowercased().contains(library.look(party).proseName.lowercased()), "\(title)")
    }
  }

  @Test("whose share rose and whose fell most", arguments: Press.elections)
  func shares(election: Int) throws {
    for area in areas {
      let filters = Filters(election: election, area: area)
      let title = try title("votes", filters)
      let parties = try library.ask(PartiesRequest(filters)).rows.filter {
        library.look($0.party).isParty && $0.shareChange != nil
      }
      let ends = [
        ("rose", parties.max { ($0.shareChange ?? 0) < ($1.shareChange ?? 0) }),
        ("fell", parties.min { ($0.shareChange ?? 0) < ($1.shareChange ?? 0) }),
      ]
      for (verb, row) in ends where title.contains(verb) {
        let row = try #require(row)
        let change = abs(row.shareChange ?? 0)
        let part = title.split(separator: "; ").first { $0.contains(verb) } ?? ""
        #expect(part.lowercased().contains(library.look(row.party).proseName.lowercased()), "\(title)")
        #expect(part.contains("by \(Number.decimal(change * 100)) points"), "\(title): \(change)")
      }
    }
  }

  @Test("where turnout was highest and lowest", arguments: Press.elections)
  func turnout(election: Int) throws {
    for area in areas {
      let filters = Filters(election: election, area: area)
      let title = try title("turnout", filters)
      let rows = try library.ask("contests", filters).table.records.filter { $0.number("turnout") != nil }
        .sorted { ($0.number("turnout") ?? 0) < ($1.number("turnout") ?? 0) }
      let (low, high) = (try #require(rows.first), try #require(rows.last))
      if title.contains("highest") { #expect(title.contains(high.text("constituency")), "\(title)") }
      if title.contains("lowest") { #expect(title.contains(low.text("constituency")), "\(title)") }
      #expect(title.contains(high.reading("turnout")) || title.contains(low.reading("turnout")), "\(title)")
    }
  }

  @Test("how many majorities were small", arguments: Press.elections)
  func majorities(election: Int) throws {
    for area in areas {
      let filters = Filters(election: election, area: area)
      let bands = try library.ask("majorities", filters).table.records
      let small = bands.filter { ($0.number("band_to") ?? 1) < 0.1001 }.reduce(0) { $0 + $1.count("winner_seats") }
      let all = bands.reduce(0) { $0 + $1.count("winner_seats") }
      let title = try title("majorities", filters)
      #expect(title.hasPrefix(English.sentenceCase(Portion.of(small, all, "seat"))), "\(title): \(small) of \(all)")
    }
  }

  @Test("how many seats swung which way, by how much in the middle", arguments: Press.elections)
  func swings(election: Int) throws {
    for area in areas {
      var filters = Filters(election: election, area: area)
      guard let figure = try Samples.figure("swing-distribution", FigureRequest(filters), library) else { continue }
      filters.parties = figure.answer.filters.parties
      let swings = try library.ask("swings", filters).table.records.compactMap { $0.number("butler") }.sorted()
      let middle = (swings[(swings.count - 1) / 2] + swings[swings.count / 2]) / 2
      let count = swings.count { middle >= 0 ? $0 > 0 : $0 < 0 }
      let title = figure.chart.title
      #expect(title.contains(Portion.of(count, swings.count, "seat").dropFirst()), "\(title): \(count) \(swings.count)")
      #expect(
        title.contains("\(Number.decimal(abs(middle) * 100)) points") || !title.contains("points"),
        "\(title): \(middle)")
      // The query gives the swing from the first party to the second.
      let looks = try filters.parties.map(library.party(named:))
      let (from, to) = middle > 0 ? (looks[0], looks[1]) : (looks[1], looks[0])
      #expect(title.contains("from \(from.proseName) to \(to.proseName)"), "\(title): \(middle) \(filters.parties)")
    }
  }

  @Test("who took most seats from whom", arguments: Press.elections)
  func flows(election: Int) throws {
    for area in areas {
      let filters = Filters(election: election, area: area)
      guard let title = try Samples.figure("flows", FigureRequest(filters), library)?.chart.title else { continue }
      let flips = try library.ask(FlipsRequest(filters)).rows
      let counts = Dictionary(grouping: flips) { [$0.fromParty, $0.toParty] }.mapValues(\.count)
      let most = counts.values.max() ?? 0
      let first = counts.filter { $0.value == most }.keys.map { $0.map { library.look($0).proseName } }
      #expect(Self.numbers(title).contains(first.count > 2 ? flips.count : title.contains("took") ? most : flips.count))
      if first.count == 1 { #expect(title.contains("from \(first[0][0])"), "\(title): \(counts)") }
    }
  }

  @Test("how far the exit poll was out", arguments: Press.elections)
  func exitPoll(election: Int) throws {
    let rows = try library.ask(ExitPollsRequest(election: election)).rows.compactMap(ForecastOutcome.init)
    let worst = rows.map { abs($0.forecast - $0.seats) }.max() ?? 0
    let title = try title("exit-poll", Filters(election: election))
    let named = rows.filter { title.contains(library.look($0.party).proseName) }
    #expect(named.contains { abs($0.difference) == worst } || worst == 0, "\(title)")
  }

  @Test("who came first over the elections, and what is a record")
  func trends() throws {
    let timeline = try library.ask("timeline", Filters()).table.records
    for (measure, column) in [("share", "votes"), ("seats", "seats")] {
      let title = try Gallery.draw("trend", FigureRequest(measure: measure), in: library).chart.title
      for year in Press.elections {
        let rows = timeline.filter { $0.count("election") == year }
        let first = try #require(rows.max { $0.count(column) < $1.count(column) })
        let name = library.look(PartyCode(first.text("party"))).proseName
        let part = title.split(separator: ", Labour").first { $0.contains(String(year)) } ?? ""
        let isFirst = part.lowercased().hasPrefix(name.lowercased()) || title.contains("\(name) in \(year)")
        #expect(isFirst, "\(title): \(name) \(year)")
      }
    }
    let turnouts = try library.elections().map(\.turnout)
    let title = try Gallery.draw("trend", FigureRequest(measure: "turnout"), in: library).chart.title
    #expect(
      turnouts.last == turnouts.min() && title.contains("fell to \(Number.percent(turnouts.last ?? 0))"), "\(title)")
  }

  private func title(_ name: String, _ filters: Filters) throws -> String {
    try Gallery.draw(name, FigureRequest(filters), in: library).chart.title
  }

  /// The numbers that a title says, in words or figures; years and shares aside.
  private static func numbers(_ title: String) -> [Int] {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let plain = title.replacing(/(on|since) [0-9]{4}/, with: "").replacing(",", with: " ")
    return plain.lowercased().split(separator: " ").compactMap { Int($0) ?? words.firstIndex(of: String($0)) }
  }
}
