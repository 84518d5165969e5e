import Database
import DatabaseBuild
import Files
import Foundation
import ScratchFolder
import Testing

@Suite struct NewDatabaseTests {
  private struct Interruption: Error {}

  /// Puts a boundary set into a new database.
  private func fill(_ database: NewDatabase) throws {
    let sets = database.insertion(into: "boundary_set", ["boundary_set", "name", "constituencies"])
    try sets.insert("2010", "Constituencies of 2010", 650)
    try database.index()
  }

  private func names(_ path: String) throws -> [String] {
    try ElectionDatabase(path: path).rows("SELECT name FROM boundary_set").map { try $0.text(0) }
  }

  @Test("a built database is ours, of the current version, and opens")
  func built() throws {
    let scratch = try Scratch()
    let path = scratch.path("new folder/é.sqlite")
    try NewDatabase.build(at: path, fill: fill)
    #expect(try DatabaseFile.inspect(path) == .current)
    #expect(try names(path) == ["Constituencies of 2010"])
  }

  @Test("a build that fails leaves the old database byte for byte and nothing beside it")
  func interrupted() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path, fill: fill)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: Interruption.self) {
      try NewDatabase.build(at: path) { database in
        try fill(database)
        throw Interruption()
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(scratch.contents == ["e.sqlite"])
  }

  @Test("a sandbox on a new database reads what is in it, writes nothing, and what comes after it is written")
  func sandbox() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path) { database in
      try fill(database)
      do {
        let sandbox = try database.sandbox()
        #expect(try sandbox.run("SELECT count(*) FROM boundary_set").rows.map(\.values) == [[.integer(1)]])
        #expect(throws: SandboxError.notReading("change the database")) {
          try sandbox.run("DELETE FROM boundary_set")
        }
      }
      let sets = database.insertion(into: "boundary_set", ["boundary_set", "name", "constituencies"])
      try sets.insert("2024", "Constituencies of 2024", 650)
      try sets.finish()
    }
    #expect(try names(path) == ["Constituencies of 2010", "Constituencies of 2024"])
  }

  @Test("what a killed build left behind is gone after the next")
  func leftover() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try Data("half".utf8).write(to: URL(filePath: scratch.path(".e.sqlite.swingometer-draft")))
    try Data("half".utf8).write(to: URL(filePath: scratch.path(".other.csv.swingometer-draft")))
    try NewDatabase.build(at: path, fill: fill)
    #expect(scratch.contents == ["e.sqlite"])
  }

  @Test("a file of another program is never replaced")
  func foreign() throws {
    let scratch = try Scratch()
    let path = scratch.path("notes.txt")
    try Data("my notes".utf8).write(to: URL(filePath: path))
    #expect(throws: DatabaseError.notOurs(path: path)) { try NewDatabase.build(at: path) { _ in } }
    #expect(throws: DatabaseError.notOurs(path: path)) { try ElectionDatabase(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes")
  }

  @Test("a database of another schema is not read but built anew")
  func otherSchema() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    try NewDatabase.build(at: path, fill: fill)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    #expect(try DatabaseFile.inspect(path) == .otherSchema)
    #expect(throws: DatabaseError.cannotRead(path: path, reason: "another version of Swingometer made it")) {
      try ElectionDatabase(path: path)
    }
    try NewDatabase.build(at: path, fill: fill)
    #expect(try DatabaseFile.inspect(path) == .current)
  }

  @Test(
    "a row that refers to nothing stops the build",
    arguments: [
      ("hex", ["constituency_id", "hex_column", "hex_row"]),
      ("party_name", ["party", "published_abbreviation", "published_name", "kind"]),
    ])
  func brokenReference(table: String, columns: [String]) throws {
    let scratch = try Scratch()
    #expect(throws: DatabaseError.brokenReference(table: table, count: 1)) {
      try NewDatabase.build(at: scratch.path("e.sqlite")) { database in
        let rows = database.insertion(into: table, columns)
        if table == "hex" { try rows.insert(7, 1, 1) } else { try rows.insert("Xyz", "X", "", "published") }
        try database.index()
      }
    }
    #expect(scratch.contents == [])
  }

  @Test("rows of any number and texts of any length are stored as they are, a row with an unknown party is not")
  func bulk() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.sqlite")
    let names = (1...50).map { String(repeating: "é", count: $0 * $0 * 4) + "\($0)" } + [""]
    func build(_ party: String) throws {
      try NewDatabase.build(at: path) { database in
        let parties = database.insertion(
          into: "party", ["party", "name", "short_name", "prose_name", "kind", "position", "colour", "ink"])
        try parties.insert("Con", "C", "C", "C", "party", 1, "0087DC", "0079C6")
        let candidacies = database.insertion(
          into: "candidacy",
          [
            "candidacy_id", "contest_id", "party", "published_abbreviation", "published_party", "published_name",
            "first_name", "surname", "gender", "votes",
          ])
        for (index, name) in names.enumerated() {
          try candidacies.insert(index + 1, 1, party, party, "", "Aldershot", "", name, nil, 0)
        }
        try database.index()
      }
    }
    #expect(throws: (any Error).self) { try build("Xyz") }
    #expect(scratch.contents == [])
    try build("Con")
    let rows = try ElectionDatabase(path: path).rows("SELECT surname, gender FROM candidacy ORDER BY candidacy_id")
    #expect(try rows.map { try $0.text(0) } == names)
    #expect(rows.allSatisfy { $0.optionalText(1) == nil })
  }

  @Test("what the schema forbids is refused: a date that is not the election's year")
  func constraint() throws {
    let scratch = try Scratch()
    #expect(throws: DatabaseError.self) {
      try NewDatabase.build(at: scratch.path("e.sqlite")) { database in
        let elections = database.insertion(into: "election", ["election", "date", "featured"])
        try elections.insert(2029, "2028-05-03", false)
        try database.index()
      }
    }
  }

  @Test("a folder that may not be written is told with its reason")
  func unwritable() throws {
    #expect(throws: FileError.self) { try NewDatabase.build(at: "/proc/none/e.sqlite") { _ in } }
  }
}
