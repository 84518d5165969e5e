import Database
import Press
import Report
import Reports
import Testing

/// What reports say of parties, computed again from the base tables by plain loops.
@Suite struct PartyFactTests {
  /// The codes of parties by what they are called in a sentence.
  private static func codes() throws -> [String: String] {
    try Press.rows("SELECT replace(prose_name, '''', '’'), party FROM party").reduce(into: [:]) {
      $0[try $1.text(0)] = try $1.text(1)
    }
  }

  /// The boundaries that an election was fought on.
  private static func set(of election: Int) -> String { election < 2024 ? "2010" : "2024" }

  @Test(
    "a party missed the seat where the fewest votes kept it from the winner, from whatever place",
    arguments: Press.elections)
  func missed(election: Int) throws {
    let codes = try Self.codes()
    let contests = try SeatOracle.all().filter { $0.set == Self.set(of: election) }.compactMap { seat in
      seat.elections.first { $0.year == election }.map { (name: seat.name, ranked: $0.ranked) }
    }
    let tables = try Press.edition(of: election).report.blocks.flatMap(\.tables).filter {
      $0.caption.subtitle.hasPrefix("The extremes of ")
    }
    var told = 0
    for table in tables {
      guard let row = table.groups.flatMap(\.rows).first(where: { $0.cells[1].text == "missed by" }) else { continue }
      // "The extremes of Labour, the change since 2019".
      let subtitle = table.caption.subtitle.dropFirst("The extremes of ".count)
      let name = String(subtitle.prefix { $0 != "," })
      let misses = contests.flatMap { contest in
        contest.ranked.dropFirst().compactMap { own -> (seat: String, party: String, by: Double)? in
          own.party == contest.ranked[0].party
            ? nil : (contest.name, own.party, contest.ranked[0].votes - own.votes)
        }
      }
      let closest = Dictionary(grouping: misses, by: \.party).compactMapValues { $0.min { $0.by < $1.by } }
      let code = try #require(codes[name], "\(name)")
      let own = try #require(closest[code])
      let votes = row.cells[2].text
      let printed = try #require(votes == "two votes" ? 2 : Double(votes.filter(\.isNumber)))
      #expect(own.by == printed && own.seat == row.cells[0].text, "\(name) \(election): \(row.cells.map(\.text))")
      told += 1
    }
    #expect(told > 3)
  }

  @Test(
    "near misses are all seats that a party lost by under five points, however they print", arguments: Press.elections)
  func nearMisses(election: Int) throws {
    let contests = try SeatOracle.all().filter { $0.set == Self.set(of: election) }.compactMap { seat in
      seat.elections.first { $0.year == election }.map { (name: seat.name, own: $0) }
    }
    var misses: [String: Set<String>] = [:]
    for (name, own) in contests where own.valid > 0 {
      let winner = own.ranked[0]
      let behind = Dictionary(grouping: own.ranked.filter { $0.party != winner.party }, by: \.party)
        .compactMapValues { $0.map(\.votes).max() }
      for (party, votes) in behind where (winner.votes - votes) / own.valid < 0.05 {
        misses[party, default: []].insert(name)
      }
    }
    let words = try Press.edition(of: election).report.blocks.flatMap(\.running)
    var told = 0
    for text in words {
      guard let match = text.firstMatch(of: /^Missed by under five points \((\d+)\): (.+)\.$/) else { continue }
      let names = match.2.split(separator: "; ").map { String($0[..<($0.lastIndex(of: " ") ?? $0.endIndex)]) }
      #expect(Int(match.1) == names.count)
      let isOfParty = misses.values.contains(Set(names))
      #expect(isOfParty, "\(election): \(text)")
      told += 1
    }
    #expect(told > 2)
  }

  @Test("the table of seats by area in the comparison names every party that won one")
  func seatsByArea() throws {
    let comparison = try #require(try Press.editions().first { $0.name == "comparison-2015-2017-2024" })
    let table = try #require(
      comparison.report.blocks.flatMap(\.tables).first { $0.caption.title == "Seats won in every nation and region" })
    let seats = try SeatOracle.all()
    for row in table.groups.flatMap(\.rows) {
      for (election, cell) in zip(Press.compared, row.cells.dropFirst()) {
        let won = seats.filter { $0.set == Self.set(of: election) && $0.area == row.cells[0].text }
          .compactMap { $0.elections.first { $0.year == election }?.ranked[0].party }
        let expected = Dictionary(grouping: won, by: \.self).mapValues(\.count)
        let printed = cell.text.split(separator: ", ").map { $0.split(separator: "\u{a0}").map(String.init) }
        #expect(
          Dictionary(uniqueKeysWithValues: printed.map { ($0[0], Int($0[1])) }) == expected,
          "\(row.cells[0].text) \(election)")
      }
    }
    #expect(table.groups.flatMap(\.rows).count == 12)
  }

  @Test("rivals’ shares are told over the seats that they fought both times")
  func rivals() throws {
    let comparison = try #require(try Press.editions().first { $0.name == "comparison-2015-2017-2024" })
    let words = comparison.report.blocks.flatMap(\.running).joined(separator: " ")
    let contests = try SeatOracle.all().filter { $0.set == "2010" }.compactMap { seat -> [[String: Double]]? in
      let own = [2015, 2017].map { year in seat.elections.first { $0.year == year } }
      return own.map { election in
        (election?.ranked ?? []).reduce(into: [:]) { $0[$1.party, default: 0] += $1.votes }
      }
    }
    func change(_ party: String, again: Bool) -> Double {
      let both = contests.filter {
        $0[0]["UKIP"] != nil && ($0[1]["UKIP"] != nil) == again && $0[0][party] != nil && $0[1][party] != nil
      }
      let shares = [0, 1].map { election in
        both.reduce(0) { $0 + ($1[election][party] ?? 0) } / both.reduce(0) { $0 + $1[election].values.reduce(0, +) }
      }
      return shares[1] - shares[0]
    }
    for (party, name) in [("Con", "The Conservatives’"), ("Lab", "Labour’s")] {
      let match = try #require(
        words.firstMatch(
          of:
            /(The Conservatives’|the Conservatives’|Labour’s) share rose by ([\d.]+) points where it stood again and rose by ([\d.]+) points where it did not/
        ))
      var found = match.output
      // Both stand in one sentence.
      if found.1.lowercased() != name.lowercased() {
        let rest = words[match.range.upperBound...]
        found = try #require(
          rest.firstMatch(
            of:
              /(The Conservatives’|the Conservatives’|Labour’s) share rose by ([\d.]+) points where it stood again and rose by ([\d.]+) points where it did not/
          )
        ).output
      }
      #expect(found.1.lowercased() == name.lowercased())
      #expect(abs(try #require(Double(found.2)) - 100 * change(party, again: true)) < 0.05 + 1e-9)
      #expect(abs(try #require(Double(found.3)) - 100 * change(party, again: false)) < 0.05 + 1e-9)
    }
  }

  @Test("every collapse of the comparison is told: as a story, or in a line")
  func collapses() throws {
    let comparison = try #require(try Press.editions().first { $0.name == "comparison-2015-2017-2024" })
    let blocks = comparison.report.blocks
    let stories = blocks.compactMap { block -> String? in
      if case .heading(1, let title, let id) = block, id.hasPrefix("fall-") { title } else { nil }
    }
    #expect(stories.count == 4, "\(stories)")
    let lines = blocks.flatMap(\.running)
    // As counted by hand from the published results: in the seats that each fought both times.
    for line in [
      "In Scotland Labour fell from 42.0% in 2010 to 24.3% in 2015, and from 41 seats to one.",
      "In Northern Ireland the UUP fell from 21.3% in 2015 to 13.7% in 2017, and from two seats to none.",
      "In London the Greens fell from 5.0% in 2015 to 1.9% in 2017, with no seats both times.",
      "In the South West the Greens fell from 6.2% in 2015 to 2.6% in 2017, with no seats both times.",
      "In Northern Ireland the DUP fell from 38.4% in 2017 (by estimate) to 25.1% in 2024, and from 11 seats (by estimate) to five.",
    ] {
      let isTold = lines.contains(line)
      #expect(isTold, "\(line)")
    }
  }
}
