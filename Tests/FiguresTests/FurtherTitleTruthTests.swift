import Elections
import Queries
import TableRecords
import Testing
import Wording

import Charts
import Figures
import Findings
import Press

/// Titles of maps and diagrams, computed once more from rows of the queries.
@Suite struct FurtherTitleTruthTests {
  private let library: Library

  init() throws { library = try Press.library() }

  private func figure(_ name: String, _ filters: Filters, mode: String? = nil) throws -> PublishedFigure? {
    try Samples.figure(name, FigureRequest(filters, mode: mode), library)
  }

  private func title(_ name: String, _ filters: Filters, mode: String? = nil) throws -> String {
    try #require(try figure(name, filters, mode: mode)).chart.title
  }

  private func prose(_ code: PartyCode) -> String { library.look(code).proseName }

  @Test("by when half of the seats were declared, and which was first", arguments: [2015, 2017])
  func declarations(election: Int) throws {
    let title = try title("declarations", Filters(election: election))
    let rows = try library.ask("declarations", Filters(election: election)).table.records
      .filter { !$0.text("declared_at").isEmpty }.sorted { $0.text("declared_at") < $1.text("declared_at") }
    let half = try #require(
      rows.first { row in
        rows.count { $0.text("declared_at") <= row.text("declared_at") } * 2 >= rows.count
      })
    #expect(title.contains("by \(half.text("declared_at").suffix(5))"), "\(title): \(half)")
    let first = try #require(rows.first).text("declared_at")
    #expect(rows.contains { $0.text("declared_at") == first && title.contains($0.text("constituency")) }, "\(title)")
  }

  @Test("how many targets the largest swing that is drawn would win", arguments: [2015, 2017, 2024])
  func targets(election: Int) throws {
    for party in ["Con", "Lab", "LD"] {
      let filters = Filters(election: election, party: party)
      let title = try title("targets", filters)
      let rows = try library.ask("targets", filters).table.records
      let last = try #require(rows[min(24, rows.count - 1)].number("swing_needed"))
      let near = rows.count { $0.number("swing_needed").map { $0 <= last } == true }
      #expect(title.contains(" \(English.quantity(near, "seat"))"), "\(title): \(near)")
      #expect(title.contains("swing of \(Number.decimal(last * 100, 2)) points"), "\(title)")
      #expect(title.contains("first") == false || title.contains(rows[0].text("constituency")), "\(title)")
    }
  }

  @Test("who led in how many of the seats that all three contested", arguments: Press.elections)
  func ternary(election: Int) throws {
    let title = try title("ternary", Filters(election: election))
    let three = try library.ask(PartiesRequest(election: election)).rows
      .filter { library.look($0.party).isParty }.sorted { $0.votes > $1.votes }.prefix(3).map(\.party)
    let rows = try library.ask(ResultsRequest(election: election)).rows
    let seats = Dictionary(grouping: rows, by: \.code).values.filter { seat in
      three.allSatisfy { party in seat.contains { $0.party == party } }
    }
    let leaders = seats.compactMap { seat in seat.first { three.contains($0.party) }?.party }
    let most = try #require(three.max { one, two in leaders.count { $0 == one } < leaders.count { $0 == two } })
    let count = leaders.count { $0 == most }
    #expect(title.hasPrefix("Of the three, \(prose(most)) led in \(Portion.of(count, seats.count, "seat"))"))
  }

  @Test(
    "how large the swing was, or where the House is not the one that it would have made", arguments: Press.elections)
  func swingometer(election: Int) throws {
    guard let figure = try figure("swingometer", Filters(election: election)) else { return }
    let title = figure.chart.title
    let changes = try library.ask(PartiesRequest(election: election)).rows
    let codes = ["Con", "Lab"].map(PartyCode.init)
    func change(_ code: PartyCode) -> Double { changes.first { $0.party == code }?.shareChange ?? 0 }
    let swing = (change(codes[0]) - change(codes[1])) / 2
    let winner = swing >= 0 ? codes[0] : codes[1]
    // The House that so many points to the winner of the swing would have made of the votes as they were.
    let seats = Dictionary(grouping: figure.answer.table.records) { $0.text("code") }
    func master(_ points: Double) -> PartyCode? {
      let winners = seats.values.compactMap { seat in
        let stood = codes.allSatisfy { code in seat.contains { $0.text("party") == code.text } }
        let shares = seat.map { row -> (PartyCode, Double) in
          let code = PartyCode(row.text("party"))
          let moved = !stood || !codes.contains(code) ? 0 : code == winner ? points / 100 : -points / 100
          return (code, (row.number("share") ?? 0) + moved)
        }
        return shares.max { $0.1 < $1.1 }?.0
      }
      return codes.first { code in 2 * winners.count { $0 == code } > winners.count }
    }
    let contests = try library.ask(ContestsRequest(election: election)).rows
    let won = Dictionary(grouping: contests, by: \.winner).mapValues(\.count).first { 2 * $0.value > 650 }
    let made = master(abs(swing) * 100)
    if won?.key != made {
      let outcome = won.map { "\(prose($0.key)) won a majority of \(2 * $0.value - 650)" } ?? "no party won a majority"
      let instead = made.map { "given \(prose($0)) one" } ?? "given no party one"
      #expect(title == English.sentenceCase("\(outcome); a uniform swing would have \(instead)"))
      return
    }
    #expect(title.contains("\(Number.decimal(abs(swing) * 100)) points"), "\(title): \(swing)")
    #expect(title.contains("to \(prose(winner))"), "\(title): \(swing)")
    guard let said = title.firstMatch(of: /uniform ([0-9.]+)/), let needed = Double(said.1) else { return }
    // With a tenth of a point less there is no majority, with this one there is.
    #expect(master(needed) == winner && master(needed - 0.1) != winner, "\(title)")
  }

  @Test("who fell furthest, where and from what to what", arguments: [2015, 2017, 2019, 2024])
  func collapses(election: Int) throws {
    for (query, mode) in [("collapses", "falls"), ("surges", "rises")] {
      guard let title = try figure("collapses", Filters(election: election), mode: mode)?.chart.title else { continue }
      let rows = try library.ask(query, Filters(to: election)).table.records.filter {
        $0.text("area_kind") != "uk" && min($0.count("candidates_from"), $0.count("candidates_to")) > 2
      }
      let first = try #require(rows.max { abs($0.number("change") ?? 0) < abs($1.number("change") ?? 0) })
      let words = [
        prose(PartyCode(first.text("party"))), first.text("area"), first.reading("share_from"),
        first.reading("share_to"),
      ]
      #expect(words.allSatisfy { title.lowercased().contains($0.lowercased()) }, "\(title): \(words)")
      // Elsewhere a party may have moved further without a collapse or a surge.
      #expect(title.contains(mode == "falls" ? "collapsed" : "surged"), "\(title)")
    }
  }

  @Test("in how many nations and regions a party won the most seats", arguments: Press.elections)
  func winners(election: Int) throws {
    let title = try title("hexmap", Filters(election: election))
    let rows = try library.ask(RegionsRequest(election: election)).rows
    let areas = Dictionary(grouping: rows, by: \.region).values.compactMap { area -> PartyCode? in
      let most = area.map(\.seats).max() ?? 0
      let first = area.filter { $0.seats == most }
      return first.count == 1 ? first[0].party : nil
    }
    let counts = Dictionary(grouping: areas) { $0 }.mapValues(\.count)
    let most = counts.values.max() ?? 0
    #expect(title.contains("in \(English.numeral(most)) of the 12 nations and regions"), "\(title): \(counts)")
    let names = counts.filter { $0.value == most }.keys.map(prose)
    #expect(names.allSatisfy { title.lowercased().contains($0.lowercased()) }, "\(title): \(counts)")
  }

  @Test("where most seats changed hands", arguments: [2015, 2017, 2019, 2024])
  func changes(election: Int) throws {
    let title = try title("hexmap", Filters(election: election), mode: "changed")
    let flips = try library.ask("flips", Filters(to: election)).table.records
    let areas = try library.ask("areas", Filters(election: election)).table.records
    let parts = areas.map { area in
      (area.text("region"), flips.count { $0.text("region") == area.text("region") }, area.count("seats"))
    }
    let most = try #require(parts.max { Double($0.1) / Double($0.2) < Double($1.1) / Double($1.2) })
    #expect(
      title.contains(most.0) && title.contains(Portion.of(most.1, most.2, "seat").dropFirst()), "\(title): \(most)")
  }

  @Test("who rose and who fell most between the two ends of a slope", arguments: [2015, 2017, 2019, 2024])
  func slope(election: Int) throws {
    let title = try title("slope", Filters(election: election))
    let parties = try library.ask(PartiesRequest(election: election)).rows.filter {
      library.look($0.party).isParty && $0.shareChange != nil
    }
    func change(_ row: PartiesRow) -> Double { row.shareChange ?? 0 }
    let ends = [("rose", parties.max { change($0) < change($1) }), ("fell", parties.min { change($0) < change($1) })]
    for (verb, row) in ends {
      let row = try #require(row)
      let size = "\(prose(row.party)) \(verb) most, by \(Number.decimal(abs(change(row)) * 100)) points"
      #expect(title.lowercased().contains(size.lowercased()), "\(title): \(size)")
    }
  }

  @Test(
    "how often first place in a constituency changed, and who won last", arguments: ["Leeds North West", "Clacton"])
  func history(name: String) throws {
    let title = try title("history", Filters(constituency: name))
    let rows = try library.ask("history", Filters(constituency: name, by: .party)).table.records
    let winners = rows.sorted { $0.count("election") < $1.count("election") }.map { $0.text("winner") }
    let changes = zip(winners, winners.dropFirst()).count { $0 != $1 }
    let times = ["never", "once", "twice"]
    let words = changes < 3 ? times[changes] : "\(English.numeral(changes)) times"
    #expect(title.contains(words), "\(title): \(winners)")
    #expect(title.lowercased().contains(prose(PartyCode(winners.last ?? "")).lowercased()), "\(title): \(winners)")
  }
}
