import Charts
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
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) {
      try Histogram([.init(1...1, 3, fill: .black)])
    }
    #expect(throws: ChartError.notFinite(what: "the second value", name: "A")) {
      try Dumbbells([.init("A", from: 1, to: .nan, fill: .black)])
    }
    #expect(throws: ChartError.empty(what: "the row A")) { try StackedBars([.init("A", [])]) }
    #expect(throws: ChartError.notFinite(what: "the position", name: "a rule")) { try Rule(.up, at: .number(.nan)) }
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

  @Test("numbers that a scale or a plot cannot hold are refused, however they came about")
  func numbers() throws {
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) { try LinearScale(2...2) }
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) { try LinearScale(-huge...huge) }
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) { try LinearScale(0...(.infinity)) }
    #expect(throws: ChartError.notFinite(what: "a value", name: "a scale")) { try LinearScale(covering: [.nan]) }
    #expect(throws: ChartError.empty(what: "the scale's values")) { try LinearScale(covering: []) }
    let tiny = try LinearScale(covering: [.leastNonzeroMagnitude])
    #expect(tiny.ticks().allSatisfy { $0.isFinite })
    #expect(throws: ChartError.duplicate(what: "a scale", name: "A")) { try BandScale(["A", "A"]) }
    #expect(throws: ChartError.notFinite(what: "the padding", name: "a scale")) { try BandScale(["A"], padding: .nan) }
    #expect(throws: ChartError.notFinite(what: "a break", name: "a colour scale")) {
      try ThresholdScale(breaks: [.nan], colours: [.black, .white])
    }
    #expect(throws: ChartError.emptyRange(what: "each class of a colour scale")) {
      try ThresholdScale(breaks: [2, 1], colours: [.black, .white, .black])
    }
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) {
      try ThresholdScale.diverging(.nan, low: .black, high: .white)
    }
  }

  @Test("what a mark cannot place is refused: radii, breadths, heights, parts")
  func extents() {
    let one = [Dots.Dot(1, 1, fill: .black, radius: -1, label: "A")]
    #expect(throws: ChartError.negative(what: "the radius", name: "a dot")) { try Dots(one) }
    #expect(throws: ChartError.notFinite(what: "a position", name: "A")) {
      try Dots([.init(.number(.infinity), 1, fill: .black, label: "A")])
    }
    #expect(throws: ChartError.notFinite(what: "the breadth of a column", name: "a histogram")) {
      try Histogram(counting: [1], width: .infinity) { _ in .black }
    }
    #expect(throws: ChartError.empty(what: "a histogram")) { try Histogram(counting: [1], width: 0) { _ in .black } }
    #expect(throws: ChartError.emptyRange(what: "a histogram of at most 1,000 columns")) {
      try Histogram(counting: [0, 1e9], width: 1) { _ in .black }
    }
    #expect(throws: ChartError.negative(what: "the height", name: "a column")) {
      try Histogram([.init(0...1, -1, fill: .black)])
    }
    #expect(throws: ChartError.duplicate(what: "a set of dumbbells", name: "A")) {
      try Dumbbells([.init("A", from: 1, to: 2, fill: .black), .init("A", from: 1, to: 2, fill: .black)])
    }
    #expect(throws: ChartError.notFinite(what: "a position", name: "a tick")) {
      try Markers([Place(.number(.nan), .name("A"))])
    }
    #expect(throws: ChartError.negative(what: "the count", name: "B")) {
      try StackedBars([.init("A", [Part("B", -1, fill: .black)])])
    }
    #expect(throws: ChartError.duplicate(what: "the row A", name: "B")) {
      try StackedBars([.init("A", [Part("B", 1, fill: .black), Part("B", 1, fill: .black)])])
    }
  }

  @Test("a diagram refuses a needle, a majority, a part and an inset that cannot be drawn")
  func places() throws {
    let scale = try LinearScale(0...10)
    #expect(throws: ChartError.notFinite(what: "the needle", name: "a dial")) {
      try Gauge(scale, bands: [.init(0...10, fill: .black)], needle: .nan, needleLabel: "", ticks: [])
    }
    #expect(throws: ChartError.outside(axis: "dial", value: 11)) {
      try Gauge(scale, bands: [.init(0...11, fill: .black)], needle: 1, needleLabel: "", ticks: [])
    }
    #expect(throws: ChartError.wrongKind(axis: "dial")) {
      try Gauge(
        scale, bands: [.init(0...10, fill: .black)], needle: 1, needleLabel: "", ticks: [.init(.name("A"), "A")])
    }
    let parts = [Part("A", 1, fill: .black)]
    #expect(throws: ChartError.negative(what: "the majority", name: "a strip")) {
      try ProportionBar(parts, majority: -1, majorityLabel: "")
    }
    #expect(throws: ChartError.negative(what: "the majority", name: "a chamber")) {
      try Hemicycle(parts, majority: -1, majorityLabel: "")
    }
    #expect(throws: ChartError.empty(what: "A")) {
      try Ternary([.init("A", top: 0, left: 0, right: 0, fill: .black)], top: "", left: "", right: "")
    }
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: ChartError.notFinite(what: "the whole", name: "A")) {
      try Ternary([.init("A", top: huge, left: huge, right: 0, fill: .black)], top: "", left: "", right: "")
    }
    let area = OutlineMap.Area(
      "A", group: "", country: "", look: .init(fill: .black), rings: [[.zero, Point(1, 0), Point(0, 1)]])
    #expect(throws: ChartError.emptyRange(what: "the box of B")) {
      try OutlineMap(
        [area], insets: [.init(.group(""), label: "B", target: Rect(x: 0, y: 0, width: 0, height: 1))])
    }
    #expect(throws: ChartError.notFinite(what: "the place", name: "C")) {
      try OutlineMap([area], landmarks: [.init("C", Point(.nan, 0))])
    }
    #expect(throws: ChartError.negative(what: "the flow", name: "A to A")) {
      try Sankey(from: [.init("A", fill: .black)], to: [.init("A", fill: .black)], [.init(from: "A", to: "A", -1)])
    }
    #expect(throws: ChartError.empty(what: "a row of small multiples")) {
      try Facets([.init("A", try ProportionBar(parts, majority: 1, majorityLabel: ""))], columns: 0)
    }
  }

  @Test("diagrams refuse names they do not know, places taken twice and wholes of nothing")
  func diagrams() {
    #expect(throws: ChartError.unknownName(axis: "right", name: "B")) {
      try Sankey(from: [.init("A", fill: .black)], to: [.init("A", fill: .black)], [.init(from: "A", to: "B", 1)])
    }
    #expect(throws: ChartError.empty(what: "a set of flows")) {
      try Sankey(from: [.init("A", fill: .black)], to: [.init("A", fill: .black)], [.init(from: "A", to: "A", 0)])
    }
    #expect(throws: ChartError.empty(what: "a strip")) {
      try ProportionBar([Part("A", 0, fill: .black)], majority: 1, majorityLabel: "")
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
