import Canvas
import Drawing
import Elections
import Queries
import Testing

import Charts
import Figures
import Findings
import Press

@Suite struct SmallMultiplesTests {
  /// Two groups of seats.
  private static func groups() throws -> [SeatGroup] {
    try ["Wales", "London"].map { area in
      let codes = try Press.library().ask(ContestsRequest(election: 2017, area: area)).rows.map(\.code)
      return SeatGroup(name: "seats of \(area)", flag: "groups.csv", codes: codes)
    }
  }

  @Test("every chart is drawn for each of what it says it can be, from rows of one command")
  func every() throws {
    let library = try Press.library(groups: Self.groups())
    for kind in Gallery.kinds {
      for facet in kind.facets {
        var request = try #require(Samples.requests(kind, 2017).first)
        request.filters.by = facet
        if facet == .party { request.filters.parties = [] }
        if facet == .election { request.filters.election = nil }
        if kind.name == "scatter", facet == .party { request.axes = ("leave", "change") }
        if ["hexmap", "map"].contains(kind.name), facet == .party { request.mode = "share" }
        let figure = try Gallery.draw(kind.name, request, in: library)
        let chart = figure.chart
        let facets = try #require(chart.plot as? Facets, "\(kind.name) by \(facet)")
        #expect(facets.facets.count > 1 && figure.data.rows.count > 1, "\(kind.name) by \(facet)")
        #expect(chart.command.contains("--by \(facet.rawValue)") || kind.name == "trend", "\(chart.command)")
        let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: Typesetter())
        #expect(scene.texts.contains(facets.facets[0].title), "\(kind.name) by \(facet)")
      }
    }
  }

  @Test("panels share their scales of numbers, and what colours mean")
  func shared() throws {
    let library = try Press.library()
    let request = FigureRequest(Filters(election: 2017, by: .nation))
    let chart = try Gallery.draw("turnout", request, in: library).chart
    let plots = try #require(chart.plot as? Facets).facets.compactMap { $0.plot as? CartesianPlot }
    #expect(plots.count == 4 && Set(plots.map { "\($0.x)" }).count == 1 && Set(plots.map { "\($0.y)" }).count == 1)
    let maps = FigureRequest(Filters(by: .election), mode: "turnout")
    let map = try Gallery.draw("hexmap", maps, in: library).chart
    #expect(map.legend != nil && (map.plot as? Facets)?.facets.allSatisfy { $0.legend == nil } == true)
  }

  @Test("a part without the party is left out, and nothing at all is refused with the reason")
  func absent() throws {
    let library = try Press.library()
    let everywhere = FigureRequest(Filters(election: 2017, party: "SNP", by: .nation))
    let chart = try Gallery.draw("targets", everywhere, in: library).chart
    #expect((chart.plot as? Facets)?.facets.map(\.title) == ["Scotland"])
    let nowhere = FigureRequest(Filters(election: 2010, party: "RUK", by: .nation))
    #expect(throws: FigureError.self) { try Gallery.draw("targets", nowhere, in: library) }
  }

  @Test("a chart is not drawn by what it is one picture of")
  func refused() throws {
    let library = try Press.library()
    #expect(throws: FigureError.notDrawnBy(.region, figure: "history", known: [])) {
      try Gallery.draw("history", FigureRequest(Filters(constituency: "Ynys Môn", by: .region)), in: library)
    }
    #expect(throws: QueryError.facetGiven(by: "election", parameter: "election")) {
      try Gallery.draw("votes", FigureRequest(Filters(election: 2017, by: .election)), in: library)
    }
    #expect(throws: QueryError.facetGiven(by: "nation", parameter: "area")) {
      try Gallery.draw("votes", FigureRequest(Filters(election: 2017, area: "Wales", by: .nation)), in: library)
    }
  }
}
