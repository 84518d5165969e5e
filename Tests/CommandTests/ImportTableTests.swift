import Foundation
import ScratchFolder
import Testing

/// A newspaper's spreadsheet, as docs/importing.md walks through it.
@Suite struct ImportTableTests {
  private static let long = """
    PA seat id,PANO,Seat,Candidate first,Candidate last,Party code,Total
    1,E14001063,Aldershot,Alex,Baker,Lab,19764
    1,E14001063,Aldershot,Leo,Docherty,Con,14081

    """
  private static let wide = """
    PANO,Seat,Labour,Tories,Liberal Democrats
    E14001063,Aldershot,19764,14081,4052
    E14001064,Aldridge-Brownhills,11670,15901,

    """

  private func run(
    _ text: String, _ columns: String, in scratch: Scratch, _ folder: URL, more: [String] = ["--dry-run"]
  ) throws -> Command.Outcome {
    let file = scratch.url("seats.csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try Command.run(
      ["import", "--kind", "candidacies", "--election", "2029", "--datasets", folder.path, "--columns", columns] + more
        + [file.path], in: scratch.folder)
  }

  /// The committed datasets with an election to come.
  private func datasets(_ scratch: Scratch) throws -> URL {
    let folder = try scratch.datasets()
    let elections = folder.appending(path: "elections.csv")
    try (String(contentsOf: elections, encoding: .utf8) + "2029,2029-05-03,2024,Lab,yes,\n")
      .write(to: elections, atomically: true, encoding: .utf8)
    return folder
  }

  @Test(
    "a dry run says what each column is taken for, the first rows read so, the sums and what is missing, and writes nothing"
  )
  func dryRun() throws {
    let scratch = try Scratch()
    let folder = try datasets(scratch)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let outcome = try run(
      Self.long,
      "code=PANO,first_name=Candidate first,surname=Candidate last,published_abbreviation=Party code,votes=Total",
      in: scratch, folder)
    #expect(outcome.status == 0, "\(outcome.talk)")
    for line in [
      "  \"PA seat id\": not read (1 · 1)", "  \"PANO\": taken for code (E14001063 · E14001063)",
      "  \"Candidate last\": taken for surname (Baker · Docherty)", "  \"Total\": taken for votes (19764 · 14081)",
      "candidacies-2029.csv: two rows, votes 33,845",
    ] {
      #expect(outcome.output.split(separator: "\n").contains(Substring(line)), "\(line) in \(outcome.output)")
    }
    #expect(outcome.output.contains("  in no column: ") && outcome.output.contains("gender"))
    #expect(outcome.talk.contains("nothing was written: --dry-run"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    let missing = try run(Self.long, "code=PANO,published_abbreviation=Party code,votes=Sum", in: scratch, folder)
    #expect(missing.status == 1 && missing.talk.contains("votes"), "\(missing.talk)")
  }

  @Test("an election of which nothing is known is one refusal everywhere, a warning of check, and never noughts")
  func nothingKnown() throws {
    let scratch = try Scratch()
    let folder = try datasets(scratch)
    let check = try Command.run(["check", "--datasets", folder.path])
    #expect(
      check.status == 0 && (check.output + check.talk).contains("the election of 2029, of which nothing is known"))
    let place = ["--datasets", folder.path, "--database", scratch.path("none.sqlite")]
    for arguments in [
      ["query", "parties", "2029"], ["query", "flips", "2029"], ["query", "targets", "2029", "--party", "Con"],
      ["chart", "hexmap", "--election", "2029", "--output", scratch.path("h.png")],
      ["report", "2029", "--output", scratch.path("r.pdf")], ["project", "--from", "2029", "--swing", "Lab:1"],
      ["trend", "share", "--to", "2029"],
    ] {
      let outcome = try Command.run(arguments + place)
      #expect(
        outcome.status == 64 && outcome.talk.contains("of the election of 2029 no result is known yet (to come)"),
        "\(arguments): \(outcome.talk)")
    }
    let elections = try Command.run(["query", "elections", "--format", "csv"] + place)
    #expect(elections.status == 0 && !elections.output.contains("2029"))
  }

  @Test("a refused import leaves nothing, not even the folder it was to go to")
  func refusedImport() throws {
    let scratch = try Scratch()
    let file = scratch.url("bad.csv")
    try "PANO,Total\nE14001063,x\n".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Command.run(
      [
        "import", "--kind", "candidacies", "--election", "2024", "--into", scratch.path("new"), "--columns",
        "code=PANO,votes:Lab=Total", "--datasets", Command.project.appending(path: "Datasets").path, file.path,
      ])
    #expect(outcome.status == 2, "\(outcome.talk)")
    #expect(scratch.contents == ["bad.csv"])
  }

  @Test("one row a constituency with a column a party is read by what --columns or a file calls the columns")
  func wide() throws {
    let scratch = try Scratch()
    let folder = try datasets(scratch)
    let columns = "code=PANO,votes:Lab=Labour,votes:Con=Tories,votes:LD=Liberal Democrats"
    let dry = try run(Self.wide, columns, in: scratch, folder)
    #expect(dry.output.contains("\"Tories\": taken for votes:Con (14081 · 15901)"), "\(dry.output)\(dry.talk)")
    #expect(dry.output.contains("candidacies-2029.csv: five rows, votes 65,468"), "\(dry.output)")
    try "column,header\ncode,PANO\nvotes:Lab,Labour\nvotes:Con,Tories\nvotes:LD,Liberal Democrats\n"
      .write(to: scratch.url("columns.csv"), atomically: true, encoding: .utf8)
    let written = try run(Self.wide, "columns.csv", in: scratch, folder, more: [])
    #expect(written.status == 0, "\(written.talk)")
    let rows = try String(contentsOf: folder.appending(path: "candidacies-2029.csv"), encoding: .utf8)
    #expect(rows.split(separator: "\n").count == 6 && rows.contains("E14001064,Aldridge-Brownhills,Con"))
    let unknown = try run(Self.wide, columns + ",surname=Seat", in: scratch, folder)
    #expect(unknown.status == 64 && unknown.talk.contains("votes:PARTY"), "\(unknown.talk)")
  }
}
