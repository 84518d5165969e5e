import Elections
import Files
import Foundation
import Store
import Testing

@Suite struct NewDatabaseTests {
  private struct Interruption: Error {}

  private let set = BoundarySet(id: "2010", name: "Constituencies of 2010", constituencies: 650)

  @Test("a built database is ours, of the current version, and opens")
  func built() throws {
    let scratch = try Scratch()
    let path = scratch.path("new folder/é.sqlite")
    try NewDatabase.build(at: path) { try $0.add([set]) }
    #expect(try DatabaseFile.inspect(path) == .current)
    #expect(try ElectionDatabase(path: path).rows("SELECT name FROM boundary_set").map { try $0.text(0) } == [set.name])
  }

  @Test("a build that fails leaves the old database byte for byte and nothing beside it")
  func interrupted() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path) { try $0.add([set]) }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: Interruption.self) {
      try NewDatabase.build(at: path) { loader in
        try loader.add([set])
        throw Interruption()
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(scratch.contents == ["e.sqlite"])
  }

  @Test("what a check of the new database finds is put into it; a check that fails leaves the old one")
  func checked() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path) {
      try $0.add([set])
    } check: { draft in
      let names = try ElectionDatabase(path: draft).rows("SELECT name FROM boundary_set").map { try $0.text(0) }
      return [ReportedClaim.Finding(claim: "a", final: names.first, verdict: .superseded)]
    }
    let found = "SELECT claim, final, verdict FROM claim_finding"
    let expected: [[SQLValue]] = [[.text("a"), .text(set.name), .text("superseded")]]
    #expect(try ElectionDatabase(path: path).rows(found).map(\.values) == expected)
    #expect(throws: Interruption.self) {
      try NewDatabase.build(at: path) {
        try $0.add([set])
      } check: { _ in
        throw Interruption()
      }
    }
    #expect(try ElectionDatabase(path: path).rows(found).map(\.values) == expected)
    #expect(scratch.contents == ["e.sqlite"])
  }

  @Test("what a killed build left behind is gone after the next")
  func leftover() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try Data("half".utf8).write(to: URL(filePath: scratch.path(".e.sqlite.swingometer-draft")))
    try Data("half".utf8).write(to: URL(filePath: scratch.path(".other.csv.swingometer-draft")))
    try NewDatabase.build(at: path) { try $0.add([set]) }
    #expect(scratch.contents == ["e.sqlite"])
  }

  @Test("a file of another program is never replaced")
  func foreign() throws {
    let scratch = try Scratch()
    let path = scratch.path("notes.txt")
    try Data("my notes".utf8).write(to: URL(filePath: path))
    #expect(throws: StoreError.notOurs(path: path)) { try NewDatabase.build(at: path) { _ in } }
    #expect(throws: StoreError.notOurs(path: path)) { try ElectionDatabase(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes")
  }

  @Test("a database of a newer version is neither read nor replaced")
  func newer() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path) { try $0.add([set]) }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    #expect(throws: StoreError.newer(path: path, version: 99)) { try ElectionDatabase(path: path) }
    #expect(throws: StoreError.newer(path: path, version: 99)) { try NewDatabase.build(at: path) { _ in } }
  }

  @Test("a row that refers to nothing stops the build")
  func brokenReference() throws {
    let scratch = try Scratch()
    let date = try #require(CalendarDate(iso: "2029-05-03"))
    #expect(throws: StoreError.brokenReference(table: "election", count: 1)) {
      try NewDatabase.build(at: scratch.path("e.sqlite")) {
        try $0.add([Election(year: 2029, date: date, boundarySet: "2029")])
      }
    }
    #expect(scratch.contents == [])
  }

  @Test("a contest of any size and texts of any length are stored as they are, a row with an unknown party is not")
  func bulk() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    let code = try #require(ConstituencyCode("E14000530"))
    let names = (1...50).map { String(repeating: "é", count: $0 * $0 * 4) + "\($0)" }
    func build(_ party: String) throws {
      try NewDatabase.build(at: path) { loader in
        let date = try #require(CalendarDate(iso: "2029-05-03"))
        try loader.add([set])
        try loader.add([Election(year: 2029, date: date, boundarySet: "2010")])
        try loader.add([Area(code: "E12000008", name: "South East", nation: .england, position: 1)])
        try loader.add([
          Party(code: "Con", name: "C", shortName: "C", kind: .party, position: 1, colour: "0087DC", ink: "0079C6")
        ])
        let constituency = Constituency(code: code, name: "Aldershot", area: "E12000008", kind: .borough)
        _ = try loader.add([constituency], to: "2010", numberedFrom: 1)
        let contests = loader.contests()
        try contests.add(
          PublishedContest(constituency: code, publishedConstituency: "Aldershot", electorate: nil, validVotes: 0),
          contest: 1,
          election: 2029, constituency: 1)
        try contests.add(
          names.map { name in
            Candidacy(
              constituency: code, publishedConstituency: "Aldershot", party: party,
              publishedParty: PublishedParty(abbreviation: party, name: ""), firstName: "", surname: name,
              gender: nil, isSittingMember: nil, isFormerMember: nil, votes: 0)
          }, numberedFrom: 1, contest: 1)
      }
    }
    try build("Con")
    let rows = try ElectionDatabase(path: path).rows("SELECT surname, gender FROM candidacy ORDER BY candidacy_id")
    #expect(try rows.map { try $0.text(0) } == names)
    #expect(rows.allSatisfy { $0.optionalText(1) == nil })
    #expect(throws: StoreError.brokenReference(table: "candidacy", count: 1)) { try build("Xyz") }
  }

  @Test("what the schema forbids is refused: a date that is not the election's year")
  func constraint() throws {
    let scratch = try Scratch()
    let date = try #require(CalendarDate(iso: "2028-05-03"))
    #expect(throws: StoreError.self) {
      try NewDatabase.build(at: scratch.path("e.sqlite")) {
        try $0.add([Election(year: 2029, date: date, boundarySet: nil)])
      }
    }
  }

  @Test("a folder that may not be written is told with its reason")
  func unwritable() throws {
    #expect(throws: FileError.self) { try NewDatabase.build(at: "/proc/none/e.sqlite") { _ in } }
  }
}
