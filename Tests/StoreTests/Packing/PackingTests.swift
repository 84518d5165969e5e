import Elections
import Files
import Store
import Testing

/// What is packed into pages of our own making, read and checked by SQLite.
@Suite struct PackingTests {
  private static let code = ConstituencyCode("E14000530")

  /// Builds a database of one election in so many constituencies.
  private func build(
    _ path: String, constituencies: Int = 1, _ load: (ContestLoader, TallyLoader) throws -> Void
  ) throws {
    try NewDatabase.build(at: path) { loader in
      let date = try #require(CalendarDate(iso: "2029-05-03"))
      try loader.add([BoundarySet(id: "2010", name: "2010", constituencies: constituencies)])
      try loader.add([Election(year: 2029, date: date, boundarySet: "2010")])
      try loader.add([Area(code: "E12000008", name: "South East", nation: .england, position: 1)])
      for (place, party) in ["Con", "Lab"].enumerated() {
        try loader.add([
          Party(
            code: party, name: "C", shortName: "C", kind: .party, position: place, colour: "0087DC", ink: "0079C6")
        ])
      }
      let places = try (1...constituencies).map { number in
        Constituency(
          code: try #require(ConstituencyCode("E" + String(14_000_000 + number))), name: "Place \(number)",
          area: "E12000008", kind: .borough)
      }
      _ = try loader.add(places, to: "2010", numberedFrom: 1)
      let (contests, tallies) = (loader.contests(), try loader.tallies())
      try tallies.add(
        TallyKey(election: 2029, boundarySet: "2010", basis: .counted), tally: 1, isPreferred: true, baseline: nil,
        source: "test")
      try load(contests, tallies)
    }
  }

  private func contest(_ valid: Int = 0, electorate: Int? = nil, invalid: Int? = nil) throws -> PublishedContest {
    PublishedContest(
      constituency: try #require(Self.code), publishedConstituency: "Aldershot", electorate: electorate,
      validVotes: valid, invalidVotes: invalid)
  }

  private func candidacy(_ surname: String, party: String = "Con", votes: Int = 0) throws -> Candidacy {
    Candidacy(
      constituency: try #require(Self.code), publishedConstituency: "", party: party,
      publishedParty: PublishedParty(abbreviation: "", name: ""), firstName: "", surname: surname, gender: nil,
      isSittingMember: nil, isFormerMember: nil, votes: votes)
  }

  /// What SQLite finds wrong: pages, order, indexes, types, NOT NULL, UNIQUE and CHECK; references apart.
  private func expectSound(_ path: String) throws {
    let database = try ElectionDatabase(path: path)
    #expect(try database.rows("PRAGMA integrity_check").map { try $0.text(0) } == ["ok"])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try DatabaseFile.inspect(path) == .current)
  }

  @Test("rows on many pages, with pages over pages over them, are those that were packed")
  func deep() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    var chance = SystemRandomNumberGenerator()
    // Long names make few rows a page and few pages a page over them; some have pages of their own.
    let names = (0..<20_000).map { number in
      String(repeating: "ü", count: number % 997 == 0 ? 2000 : Int.random(in: 0...200, using: &chance))
        + "\(number % 5000)"
    }
    try build(path, constituencies: 2000) { contests, tallies in
      for number in 1...2000 {
        try contests.add(contest(), contest: number, election: 2029, constituency: 2001 - number)
        let own = names[(number - 1) * 10..<number * 10]
        try contests.add(own.map { try candidacy($0) }, numberedFrom: number * 10 - 9, contest: number)
        let contestants = (0..<10).map { place in
          Contest.Contestant(
            party: place % 2 == 0 ? "Con" : "Lab", candidacy: number * 10 - 9 + place,
            votes: Double(100_000 >> (2 * place)))
        }
        try tallies.add(
          Contest(constituency: try #require(Self.code), electorate: nil, contestants: contestants),
          constituency: 2001 - number)
      }
    }
    try expectSound(path)
    let database = try ElectionDatabase(path: path)
    let read = try database.rows("SELECT surname FROM candidacy ORDER BY candidacy_id").map { try $0.text(0) }
    #expect(read == names)
    let sorted = try database.rows("SELECT surname FROM candidacy ORDER BY surname, candidacy_id").map {
      try $0.text(0)
    }
    #expect(sorted == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let votes = try database.rows(
      "SELECT sum(votes), count(*), typeof(min(votes)) FROM tally_vote WHERE party = 'Lab' AND tally_id = 1")
    #expect(try votes.map { try $0.text(2) } == ["real"])
    #expect(try votes.map { try $0.integer(1) } == [10_000])
  }

  @Test("a table without a row is empty")
  func empty() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try build(path) { _, _ in }
    try expectSound(path)
  }

  @Test(
    "numbers of every size are read as they were packed",
    arguments: [
      0, 1, 2, 127, 128, 32_767, 32_768, 8_388_607, 8_388_608, 2_147_483_647, 2_147_483_648, 140_737_488_355_327,
      140_737_488_355_328, Int.max,
    ])
  func numbers(_ votes: Int) throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try build(path) { contests, _ in
      try contests.add(contest(votes), contest: 1, election: 2029, constituency: 1)
      try contests.add([candidacy("A", votes: votes)], numberedFrom: 1, contest: 1)
    }
    try expectSound(path)
    let database = try ElectionDatabase(path: path)
    #expect(try database.rows("SELECT votes FROM candidacy").map { try $0.integer(0) } == [votes])
  }

  @Test("what the schema forbids is refused before it is packed")
  func constraints() throws {
    let scratch = try Scratch()
    func expectRefusal(_ words: String, _ load: (ContestLoader, TallyLoader) throws -> Void) {
      #expect(throws: StoreError.sqlite("CHECK constraint failed: \(words)")) {
        try build(scratch.path("e.sqlite"), load)
      }
    }
    func tally(_ votes: Double, electorate: Double? = nil, valid: Double? = nil) throws -> Contest {
      Contest(
        constituency: try #require(Self.code), electorate: electorate, validVotes: valid,
        contestants: [Contest.Contestant(party: "Con", votes: votes)])
    }
    expectRefusal("valid_votes >= 0") { contests, _ in
      try contests.add(contest(-1), contest: 1, election: 2029, constituency: 1)
    }
    expectRefusal("electorate >= 0") { contests, _ in
      try contests.add(contest(electorate: -1), contest: 1, election: 2029, constituency: 1)
    }
    expectRefusal("invalid_votes >= 0") { contests, _ in
      try contests.add(contest(invalid: -1), contest: 1, election: 2029, constituency: 1)
    }
    expectRefusal("votes >= 0") { contests, _ in
      try contests.add([candidacy("A", votes: -1)], numberedFrom: 1, contest: 1)
    }
    let check = "votes >= 0 AND (estimated OR votes = CAST(votes AS INTEGER))"
    for votes in [-1, 0.5, .nan] {
      expectRefusal(check) { _, tallies in try tallies.add(tally(votes, valid: 1), constituency: 1) }
    }
    expectRefusal("electorate >= 0") { _, tallies in try tallies.add(tally(1, electorate: .nan), constituency: 1) }
    expectRefusal("valid_votes >= 0") { _, tallies in try tallies.add(tally(1, valid: -1), constituency: 1) }
  }

  @Test("a contest of an election comes once, in a tally and among the contests")
  func unique() throws {
    let scratch = try Scratch()
    #expect(throws: StoreError.disorder) {
      try build(scratch.path("e.sqlite")) { contests, _ in
        for number in 1...2 { try contests.add(contest(), contest: number, election: 2029, constituency: 1) }
      }
    }
    #expect(throws: StoreError.disorder) {
      try build(scratch.path("e.sqlite")) { contests, _ in
        for _ in 1...2 { try contests.add(contest(), contest: 1, election: 2029, constituency: 1) }
      }
    }
    #expect(throws: StoreError.disorder) {
      try build(scratch.path("e.sqlite")) { _, tallies in
        let contest = Contest(constituency: try #require(Self.code), electorate: nil, contestants: [])
        for _ in 1...2 { try tallies.add(contest, constituency: 1) }
      }
    }
  }

  @Test("a vote for a party that is not there stops the build")
  func unknownParty() throws {
    let scratch = try Scratch()
    #expect(throws: StoreError.brokenReference(table: "tally_vote", count: 1)) {
      try build(scratch.path("e.sqlite")) { _, tallies in
        let contestants = [Contest.Contestant(party: "Xyz", votes: 1)]
        try tallies.add(
          Contest(constituency: try #require(Self.code), electorate: nil, contestants: contestants), constituency: 1)
      }
    }
    #expect(scratch.contents == [])
  }
}
