import Drawing
import Testing

import Charts

@Suite struct SmallMultiplesTests {
  private func chart(_ highest: Double, _ legend: Legend? = nil) throws -> Chart {
    let (x, y) = (try LinearScale(covering: [highest]), try BandScale(["Red"]))
    return Chart(
      title: "Red has \(highest)", subtitle: "",
      plot: try CartesianPlot(
        x: .linear(x), y: .band(y), shape: .rows(14),
        [Axis(.left, y), Axis(.bottom, x) { value, _ in "\(Int(value))" }, Bars([.init("Red", highest, fill: .black)])]),
      legend: legend, source: "", alternative: "")
  }

  private func multiples(_ panels: [(name: String, chart: Chart)]) throws -> Chart {
    try Chart(
      smallMultiples: panels, columns: 2, title: "Red", subtitle: "", source: "", command: "", alternative: "")
  }

  private func words(_ chart: Chart, width: Double) -> [String] {
    let measurer = FixedWidthMeasurer()
    let scene = chart.scene(size: Size(width, chart.height(forWidth: width)), measurer: measurer)
    return texts(scene.items, measurer).map(\.text)
  }

  @Test("plots in one chart share their scales of numbers, and axes find their numbers anew")
  func scales() throws {
    let chart = try multiples([("A", chart(8)), ("B", chart(95))])
    let plots = try #require(chart.plot as? Facets).facets.compactMap { $0.plot as? CartesianPlot }
    #expect(plots.map(\.x) == Array(repeating: .linear(try LinearScale(0...100)), count: 2))
    let words = words(chart, width: 400)
    #expect(words.contains("100") && !words.contains("8"))
  }

  @Test("legends that agree stand once, those that do not with their plots")
  func legends() throws {
    let (red, blue) = (Legend.Entry("Red", .black), Legend.Entry("Blue", .white))
    let agreeing = try multiples([("A", chart(8, Legend([red]))), ("B", chart(9, Legend([red, blue])))])
    #expect(agreeing.legend == Legend([red, blue]))
    let other = Legend([Legend.Entry("Red 9", .black)])
    let apart = try multiples([("A", chart(8, Legend([red]))), ("B", chart(9, other))])
    #expect(apart.legend == nil)
    #expect((apart.plot as? Facets)?.facets.map(\.legend) == [Legend([red]), other])
    #expect(try multiples([("A", chart(8)), ("B", chart(9))]).legend == nil)
  }

  @Test("where the page is narrow fewer plots stand beside each other, and none is left out")
  func narrow() throws {
    let chart = try multiples([("A", chart(8)), ("B", chart(9)), ("C", chart(7))])
    for width in [120.0, 480] {
      #expect(["A", "B", "C"].allSatisfy(words(chart, width: width).contains), "\(width)")
    }
    #expect(chart.height(forWidth: 120) > chart.height(forWidth: 480))
  }

  @Test("a straight line ends where it leaves the plane")
  func line() throws {
    let (x, y) = (try LinearScale(0...10), try LinearScale(0...10))
    #expect(Places.line(across: x, up: y, slope: 2, intercept: 0) == [Place(0, 0), Place(5, 10)])
    #expect(Places.line(across: x, up: y, slope: -1, intercept: 15) == [Place(5, 10), Place(10, 5)])
    #expect(Places.line(across: x, up: y, slope: 0, intercept: 4) == [Place(0, 4), Place(10, 4)])
    #expect(Places.line(across: x, up: y, slope: 1, intercept: 30) == nil)
  }
}
