import Charts
import Drawing
import Testing

@Suite struct ScaleTests {
  @Test("ticks are 1, 2 or 5 times a power of ten apart")
  func ticks() throws {
    #expect(try LinearScale(0...411).ticks() == [0, 100, 200, 300, 400])
    #expect(try LinearScale(0...0.5).ticks() == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(try LinearScale(-19.9...12.3).ticks(count: 3) == [-10, 0, 10])
    #expect(try LinearScale(0...24).ticks(count: 5) == [0, 5, 10, 15, 20])
  }

  @Test("a nice scale ends on round numbers and covers zero when asked")
  func nice() throws {
    #expect(try LinearScale(covering: [411]).domain == 0...500)
    #expect(try LinearScale(covering: [-19.9, 12.3]).domain == -20...15)
    #expect(try LinearScale(covering: [62, 67], zero: false).domain == 62...67)
    #expect(try LinearScale(covering: [0]).domain == 0...1)
    #expect(try LinearScale(0...10).fraction(2.5) == 0.25)
  }

  @Test("a scale without extent, names or sense is refused")
  func refused() {
    #expect(throws: ChartError.emptyRange(what: "the domain of a scale")) { try LinearScale(3...3) }
    #expect(throws: ChartError.empty(what: "the scale's values")) { try LinearScale(covering: []) }
    #expect(throws: ChartError.self) { try LinearScale(covering: [1, .nan]) }
    #expect(throws: ChartError.empty(what: "a scale's names")) { try BandScale([]) }
    #expect(throws: ChartError.duplicate(what: "a scale", name: "a")) { try BandScale(["a", "b", "a"]) }
  }

  @Test("bands share the axis evenly and leave their padding empty")
  func bands() throws {
    let scale = try BandScale(["a", "b"], padding: 0.2)
    #expect(scale.centre("a") == 0.25)
    #expect(scale.centre("b") == 0.75)
    #expect(scale.centre("c") == nil)
    #expect(abs(scale.breadth - 0.4) < 1e-12)
  }

  @Test("diverging colours are symmetric about zero with round breaks")
  func diverging() throws {
    let steps = try ThresholdScale.diverging(35, low: .black, high: Colour(0xE4003B))
    #expect(steps.breaks == [-30, -20, -10, 0, 10, 20, 30])
    #expect(steps.colour(40).hex == "E4003B")
    #expect(steps.colour(-40).hex == "000000")
    #expect(steps.colour(-0.1) != steps.colour(0))
    #expect(throws: ChartError.self) { try ThresholdScale.diverging(0, low: .black, high: .white) }
  }

  @Test("sequential colours run from light to dark")
  func sequential() throws {
    let steps = try ThresholdScale.sequential(40...75, dark: Colour(0x003366))
    #expect(steps.breaks == [45, 50, 55, 60, 65, 70])
    let lightness = steps.colours.map(\.lightness)
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy(>))
    #expect(throws: ChartError.self) { try ThresholdScale(breaks: [1, 1], colours: [.black, .white, .black]) }
  }
}
