import Charts
import Drawing
import Testing

@Suite struct GaugeTests {
  private func dial(needle: Double) throws -> Gauge {
    try Gauge(
      LinearScale(-10...10),
      bands: [
        .init(-10...(-4), fill: Colour(0xE4003B), label: "Red majority"),
        .init(-4...3, fill: Colour(0xC8C8C8), label: "none"),
        .init(3...10, fill: Colour(0x0087DC), label: "Blue majority"),
      ], needle: needle, needleLabel: "2.0 points to Red", ticks: [.init(-5, "5"), .init(0, "0"), .init(5, "5")])
  }

  @Test(
    "everything lies in the frame and nothing on anything else",
    arguments: [Size(400, 180), Size(240, 120), Size(900, 300)])
  func frame(size: Size) throws {
    let frame = Rect(x: 10, y: 20, width: size.width, height: size.height)
    let measurer = FixedWidthMeasurer()
    let drawn = try dial(needle: -2).draw(in: frame, measurer: measurer)
    #expect(drawn.omitted == 0)
    #expect(frame.contains(try #require(drawn.items.box(measurer))))
    #expect(overlaps(drawn.items, measurer) == [])
  }

  @Test("a needle beyond the scale is held at its end")
  func held() throws {
    #expect(try dial(needle: -30).needle == -10)
    #expect(throws: ChartError.notFinite(what: "the needle", name: "a dial")) { try dial(needle: .nan) }
  }

  @Test("a band beyond the scale is refused")
  func bands() {
    #expect(throws: ChartError.outside(axis: "dial", value: 11)) {
      try Gauge(LinearScale(-10...10), bands: [.init(0...11, fill: .black)], needle: 0, needleLabel: "", ticks: [])
    }
  }
}

@Suite struct TernaryTests {
  @Test("a dot with one part stands in its corner, one with three equal parts in the middle")
  func places() throws {
    let plot = try Ternary(
      [
        .init("top", top: 3, left: 0, right: 0, fill: .black), .init("middle", top: 1, left: 1, right: 1, fill: .black),
      ],
      top: "T", left: "L", right: "R")
    let frame = Rect(x: 0, y: 0, width: 300, height: 300)
    let measurer = FixedWidthMeasurer()
    let drawn = plot.draw(in: frame, measurer: measurer)
    let centres = drawn.items.compactMap { item -> Point? in
      guard case .group(let group) = item else { return nil }
      return group.items.box(measurer)?.centre
    }
    #expect(centres.count == 2)
    #expect(abs(centres[0].x - 150) < 1e-6 && abs(centres[0].y - 14) < 1e-6)
    #expect(abs(centres[1].x - 150) < 1e-6)
    #expect(abs((centres[1].y - 14) / 230 - 3.0.squareRoot() / 3) < 1e-6)
    #expect(drawn.omitted == 0 && overlaps(drawn.items, measurer) == [])
  }

  @Test("a dot of nothing and a negative part are refused")
  func refusals() {
    #expect(throws: ChartError.empty(what: "a")) {
      try Ternary([.init("a", top: 0, left: 0, right: 0, fill: .black)], top: "", left: "", right: "")
    }
    #expect(throws: ChartError.negative(what: "a part", name: "a")) {
      try Ternary([.init("a", top: 1, left: -1, right: 0, fill: .black)], top: "", left: "", right: "")
    }
  }
}
