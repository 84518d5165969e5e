import Canvas
import Drawing
import Elections
import Queries
import TableRecords
import Testing
import Wording

import Findings
import Press
import Reports
import Report

@Suite struct PlaceReportTests {
  /// All words of a report, page after page.
  private func text(_ edition: Edition) throws -> String {
    try edition.report.paginate(measurer: Typesetter()).document.pages.flatMap(\.scene.texts)
      .joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test("a constituency's report has every candidate and every result on its boundaries")
  func candidates() throws {
    let library = try Press.library()
    for (name, elections) in [("Leeds North West", [2024]), ("Pudsey", [2010, 2015, 2017, 2019])] {
      let text = try text(ConstituencyReport.edition(name, in: library))
      for election in elections {
        for row in try library.ask("results", Filters(election: election, constituency: name)).table.records {
          #expect(text.contains(row.text("candidate")), "\(row.text("candidate")), \(name) \(election)")
          #expect(text.contains(row.reading("votes")), "\(row.reading("votes")), \(name) \(election)")
        }
      }
    }
  }

  @Test("a name that two boundary sets have is told apart in the file's name and in words")
  func namesakes() throws {
    let library = try Press.library()
    let new = try ConstituencyReport.edition("Leeds North West", in: library)
    let old = try ConstituencyReport.edition("Leeds North West", on: "2010", in: library)
    #expect(new.name == "constituency-leeds-north-west" && old.name == "constituency-leeds-north-west-2010")
    #expect(try text(new).contains("It kept its name, but the largest part of its homes was in Pudsey."))
    #expect(try text(old).contains("The constituency of these boundaries no longer exists."))
  }

  @Test("one that no longer exists has its elections up to the last, and says what became of it")
  func former() throws {
    let library = try Press.library()
    let edition = try ConstituencyReport.edition("Pudsey", in: library)
    #expect(edition.name == "constituency-pudsey")
    let text = try text(edition)
    #expect(text.contains("12 December 2019") && text.contains("What happened to it"))
    #expect(text.contains("50.3% went to Leeds North West"))
  }

  @Test("the neighbours in the ranking are those of the query, the constituency itself among them")
  func neighbours() throws {
    let library = try Press.library()
    let ranking = try library.ask("marginals", Filters(election: 2024)).table.records.map { $0.text("constituency") }
    let place = try #require(ranking.firstIndex(of: "Leeds North West"))
    let table = try #require(
      try ConstituencyReport.edition("Leeds North West", in: library).report.blocks.flatMap(\.tables).first {
        $0.caption.command.contains("marginals")
      })
    #expect(table.groups.flatMap(\.rows).map { $0.cells[0].text } == Array(ranking[(place - 2)...(place + 2)]))
  }

  @Test("a region's report names every constituency and its member, and the seats add up")
  func region() throws {
    let library = try Press.library()
    for region in Press.regions {
      let edition = try RegionReport.edition(region, in: library)
      let text = try text(edition)
      for row in try library.ask("contests", Filters(election: 2024, area: region)).table.records {
        #expect(text.contains(row.text("constituency").split { $0.isWhitespace }.joined(separator: " ")))
        #expect(text.contains(row.text("winner_name")), "\(row.text("winner_name"))")
      }
    }
  }

  @Test("names are understood as people write them, and others refused with what could be meant")
  func names() throws {
    let library = try Press.library()
    #expect(try ConstituencyReport.edition("ynys mon", in: library).name == "constituency-ynys-môn")
    #expect(try RegionReport.edition("yorkshire & the humber", in: library).name == "region-yorkshire-and-the-humber")
    #expect(throws: QueryError.self) { try ConstituencyReport.edition("Leeds North Wset", in: library) }
    #expect(throws: QueryError.self) { try RegionReport.edition("uk", in: library) }
    #expect(throws: QueryError.unknownBoundarySet("1997", known: ["2024", "2010"])) {
      try ConstituencyReport.edition("Pudsey", on: "1997", in: library)
    }
  }

  @Test(
    "the largest rise and fall in an area are over every party that stood, and those that came since are named",
    arguments: ["Wales", "Scotland", "North East", "Northern Ireland", "London"])
  func superlatives(area: String) throws {
    let library = try Press.library()
    let words = try RegionReport.edition(area, in: library).report.blocks.flatMap(\.running).joined(separator: " ")
    func shares(_ election: Int) throws -> [PartyCode: Double] {
      let rows = try library.ask(PartiesRequest(election: election, area: area)).rows
      return Dictionary(
        uniqueKeysWithValues: rows.filter { library.look($0.party).isParty && $0.votes > 0 }
          .map { ($0.party, $0.share) })
    }
    let (was, now) = (try shares(2010), try shares(2024))
    let changes = was.compactMap { party, share in now[party].map { (from: share, to: $0) } }
    let rise = try #require(changes.max { $0.to - $0.from < $1.to - $1.from })
    let fall = try #require(changes.min { $0.to - $0.from < $1.to - $1.from })
    func told(_ change: (from: Double, to: Double)) -> String {
      "\(Number.percent(change.from)) to \(Number.percent(change.to))"
    }
    #expect(words.contains("\(told(fall)), the largest fall"), "\(words)")
    #expect(words.contains("\(told(rise)), the largest rise"), "\(words)")
    for (party, share) in now where was[party] == nil && share > rise.to - rise.from {
      #expect(words.contains("which had not stood there in 2010, had \(Number.percent(share)) in 2024"), "\(party)")
    }
  }
}
