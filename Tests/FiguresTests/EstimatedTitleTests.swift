import Charts
import Figures
import Findings
import Press
import Queries
import Testing

/// What is drawn of elections on boundaries that they were not fought on says so.
@Suite("Pictures of estimates")
struct EstimatedTitleTests {
  private let library: Library

  init() throws { library = try Press.library() }

  private func draw(_ name: String, _ filters: Filters, _ mode: String? = nil, _ measure: String? = nil) throws -> Chart
  {
    try Gallery.draw(name, FigureRequest(filters, mode: mode, measure: measure), in: library).chart
  }

  @Test(
    "titles that count seats say that winners were not counted",
    arguments: ["hemicycle", "scoreboard", "seats", "map", "majorities"])
  func titles(name: String) throws {
    #expect(try draw(name, Filters(election: 2017, on: "2024")).title.hasPrefix("By estimate, "))
    #expect(try draw(name, Filters(election: 2019, on: "2024")).title.hasPrefix("By a notional result, "))
    #expect(try !draw(name, Filters(election: 2017)).title.hasPrefix("By "))
  }

  @Test(
    "seats won from an estimated winner were probably won from him", arguments: [("flows", nil), ("hexmap", "changed")])
  func changes(name: String, mode: String?) throws {
    #expect(try draw(name, Filters(election: 2024, from: 2017), mode).title.contains(" probably "))
    #expect(try !draw(name, Filters(election: 2024, from: 2019), mode).title.contains("probably"))
    #expect(try !draw(name, Filters(election: 2017, from: 2015), mode).title.contains("probably"))
  }

  @Test("the boundaries are named that were asked for", arguments: ["winners", "paths", "constancy"])
  func boundaries(name: String) throws {
    #expect(try draw(name, Filters(from: 2015, to: 2017, on: "2024")).subtitle.contains("on the boundaries of 2024"))
    #expect(try !draw(name, Filters(from: 2015, to: 2017, on: "2010")).subtitle.contains("on the boundaries"))
  }

  @Test("both elections of a comparison are marked", arguments: ["swingometer", "collapses", "seats-votes"])
  func marks(name: String) throws {
    let subtitle = try draw(name, Filters(election: 2017, on: "2024")).subtitle
    #expect(subtitle.contains("2017 (estimated)"), "\(subtitle)")
  }

  @Test("a map of outlines counts constituencies, not their islands: as the map of hexagons does")
  func islands() throws {
    for (mode, filters) in [
      ("change", Filters(election: 2024, party: "Green")), ("leave", Filters(election: 2024)),
      ("share", Filters(election: 2019, party: "LD")), ("swing", Filters(election: 2024, from: 2017)),
    ] {
      func keys(_ name: String) throws -> [String] {
        try #require(draw(name, filters, mode).legend).entries.map(\.label)
      }
      #expect(try keys("map") == keys("hexmap"), "\(mode)")
    }
  }

  @Test("who came new with more than anybody rose by is not passed over")
  func newcomers() throws {
    let title = try draw("slope", Filters(election: 2024, from: 2017), nil, "share").title
    #expect(title.hasPrefix("Of those that stood before, the Greens rose most"), "\(title)")
  }
}
