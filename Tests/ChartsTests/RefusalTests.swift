@testable import Charts
import Drawing
import Testing

@Suite struct RefusalTests {
  @Test("data that cannot be drawn is refused when the mark is made")
  func marks() {
    #expect(throws: ChartError.empty(what: "a set of bars")) { try Bars([]) }
    #expect(throws: ChartError.notFinite(what: "the value", name: "A")) { try Bars([.init("A", .nan, fill: .black)]) }
    #expect(throws: ChartError.notFinite(what: "the previous value", name: "A")) {
      try Bars([.init("A", 1, fill: .black, previous: .infinity)])
    }
    #expect(throws: ChartError.duplicate(what: "a set of bars", name: "A")) {
      try Bars([.init("A", 1, fill: .black), .init("A", 2, fill: .black)])
    }
    #expect(throws: ChartError.notFinite(what: "a position", name: "A")) {
      try Lines([.init("A", colour: .black, [Place(0, .number(.nan))])])
    }
    #expect(throws: ChartError.empty(what: "the line A")) { try Lines([.init("A", colour: .black, [])]) }
    #expect(throws: ChartError.empty(what: "a set of dots")) { try Dots([]) }
    #expect(throws: ChartError.empty(what: "an area")) { try Areas([.init(0, high: 1)], fill: .black) }
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) {
      try Columns([.init(1...1, 3, fill: .black)])
    }
    #expect(throws: ChartError.duplicate(what: "a set of cells", name: "r, c")) {
      try Cells([.init(column: "c", row: "r", fill: .black), .init(column: "c", row: "r", fill: .white)])
    }
    #expect(throws: ChartError.notFinite(what: "the second value", name: "A")) {
      try Dumbbells([.init("A", from: 1, to: .nan, fill: .black)])
    }
    #expect(throws: ChartError.empty(what: "the row A")) { try Stacks([.init("A", [])]) }
    #expect(throws: ChartError.notFinite(what: "the position", name: "a rule")) { try Rule(.up, at: .number(.nan)) }
    #expect(throws: ChartError.empty(what: "a set of labels")) { try Labels([]) }
  }

  @Test("a plot refuses marks that its scales cannot place")
  func plots() throws {
    let scale = Scale.linear(try LinearScale(0...10))
    let band = Scale.band(try BandScale(["A"]))
    #expect(throws: ChartError.unknownName(axis: "y", name: "B")) {
      try CartesianPlot(x: scale, y: band, [Bars([.init("B", 1, fill: .black)])])
    }
    #expect(throws: ChartError.outside(axis: "x", value: 11)) {
      try CartesianPlot(x: scale, y: band, [Bars([.init("A", 11, fill: .black)])])
    }
    #expect(throws: ChartError.wrongKind(axis: "y")) {
      try CartesianPlot(x: scale, y: scale, [Bars([.init("A", 1, fill: .black)])])
    }
    #expect(throws: ChartError.empty(what: "a plot's marks")) { try CartesianPlot(x: scale, y: band, []) }
  }

  @Test("diagrams refuse names they do not know, places taken twice and wholes of nothing")
  func diagrams() {
    #expect(throws: ChartError.unknownName(axis: "right", name: "B")) {
      try Flows(from: [.init("A", fill: .black)], to: [.init("A", fill: .black)], [.init(from: "A", to: "B", 1)])
    }
    #expect(throws: ChartError.empty(what: "a set of flows")) {
      try Flows(from: [.init("A", fill: .black)], to: [.init("A", fill: .black)], [.init(from: "A", to: "A", 0)])
    }
    #expect(throws: ChartError.empty(what: "a strip")) {
      try ScoreStrip([Part("A", 0, fill: .black)], majority: 1, majorityLabel: "")
    }
    #expect(throws: ChartError.negative(what: "the count", name: "A")) {
      try Hemicycle([Part("A", -1, fill: .black)], majority: 1, majorityLabel: "")
    }
    #expect(throws: ChartError.duplicate(what: "a map's place", name: "B")) {
      try HexMap([
        .init("A", column: 1, row: 1, group: "", look: .init(fill: .black)),
        .init("B", column: 1, row: 1, group: "", look: .init(fill: .black)),
      ])
    }
    #expect(throws: ChartError.empty(what: "a map")) { try HexMap([]) }
    #expect(throws: ChartError.empty(what: "a set of small multiples")) { try Facets([], columns: 2) }
  }

  @Test(
    "every fault is told in words",
    arguments: [
      (ChartError.empty(what: "a map"), "nothing to draw: a map is empty"),
      (.notFinite(what: "the value", name: "A"), "the value of A is not a finite number"),
      (.unknownName(axis: "y", name: "B"), "the y scale has no position for B"),
    ])
  func words(error: ChartError, text: String) {
    #expect(error.description == text)
  }
}
