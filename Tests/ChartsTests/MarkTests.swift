import Drawing
import Testing

import Charts

@Suite struct MarkTests {
  private let measurer = FixedWidthMeasurer()

  private func plane(_ x: Scale, _ y: Scale) -> PlotArea {
    PlotArea(frame: Rect(x: 0, y: 0, width: 500, height: 100), x: x, y: y)
  }

  private func place(of text: String, in drawn: MarkOutput) -> Point? {
    for case .text(let item) in drawn.items.leaves where item.text == text { return item.position }
    return nil
  }

  @Test("a bar's words stand before the tick of the previous value where they fit, behind it where they do not")
  func words() throws {
    let plane = plane(.linear(try LinearScale(0...500)), .band(try BandScale(["A", "B"])))
    let bars = try Bars([
      .init("A", 100, fill: .black, previous: 400, label: "far"),
      .init("B", 100, fill: .black, previous: 110, label: "near"),
    ])
    let drawn = bars.draw(on: plane, measurer: measurer)
    #expect(place(of: "far", in: drawn)?.x == 104)
    #expect(place(of: "near", in: drawn)?.x == 114)
  }

  @Test("a negative bar has its words on its left, and names stand left of them")
  func negative() throws {
    let scale = try LinearScale(-10...10)
    let band = try BandScale(["Name"])
    let plot = try CartesianPlot(
      x: .linear(scale), y: .band(band),
      [Bars([.init("Name", -10, fill: .black, label: "−10.0")]), Axis(.left, band)])
    let drawn = plot.draw(in: Rect(x: 0, y: 0, width: 300, height: 30), measurer: measurer)
    #expect(overlaps(drawn.items, measurer) == [])
    let (name, words) = (place(of: "Name", in: drawn), place(of: "−10.0", in: drawn))
    #expect(name?.x ?? 0 < words?.x ?? 0)
  }

  @Test("lines that end at the same value keep their labels apart, the first in order as near as any")
  func ends() throws {
    let scale = Scale.linear(try LinearScale(0...10))
    let lines = try Lines(
      ["a", "b", "c"].map { .init($0, colour: .black, [Place(0, 1), Place(10, 5)], endLabel: $0) })
    let drawn = lines.draw(on: plane(scale, scale), measurer: measurer)
    let heights = ["a", "b", "c"].compactMap { place(of: $0, in: drawn)?.y }
    #expect(heights.count == 3)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { abs(($1 - $0) - 9.4) < 1e-9 })
  }

  @Test("numbers on an axis have as many decimals as tell them apart, and things are counted in whole numbers")
  func axisNumbers() throws {
    let half = try LinearScale(covering: [0.3, 1.9])
    #expect(Axis(.left, half).ticks.map(\.label) == ["0.0", "0.5", "1.0", "1.5", "2.0"])
    #expect(Axis(.left, half, whole: true).ticks.map(\.label) == ["0", "1", "2"])
    #expect(Axis(.left, try LinearScale(covering: [40])).ticks.map(\.label) == ["0", "10", "20", "30", "40"])
    #expect(Axis(.left, try LinearScale(covering: [0.02]), count: 2).ticks.map(\.label) == ["0.00", "0.01", "0.02"])
  }

  @Test("an axis shows every second or third number where all would touch")
  func thinning() throws {
    let scale = try LinearScale(0...1000)
    let axis = Axis(.bottom, scale, count: 100) { value, _ in "\(Int(value)) seats" }
    let drawn = axis.draw(on: plane(.linear(scale), .linear(scale)), measurer: measurer)
    #expect(overlaps(drawn.items, measurer) == [])
    #expect((5...20).contains(texts(drawn.items, measurer).count))
    #expect(drawn.omitted == 0)
  }

  @Test("small multiples have planes of the same size, whatever their labels")
  func facets() throws {
    func plot(_ label: String) throws -> CartesianPlot {
      let scale = Scale.linear(try LinearScale(0...1))
      return try CartesianPlot(
        x: scale, y: scale, [Lines([.init(label, colour: .black, [Place(0, 0), Place(1, 1)], endLabel: label)])])
    }
    let facets = try Facets([.init("1", plot("x")), .init("2", plot("a long label"))], columns: 2)
    let drawn = facets.draw(in: Rect(x: 0, y: 0, width: 412, height: 100), measurer: measurer)
    let widths = drawn.items.leaves.compactMap { item -> Double? in
      if case .path(let path) = item, path.fill == nil { path.path.bounds?.width } else { nil }
    }
    #expect(widths.count == 2)
    #expect(abs(widths[0] - widths[1]) < 1e-9)
  }

  @Test("a title is cut into lines of like length, none longer than the width")
  func balance() {
    let text = "Labour gained 211 seats and the Conservatives lost 251, their worst result on record"
    let font = Font(size: 10)
    let lines = Wrapping.balanced(text, in: font, width: 230, measurer: measurer)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.count == Wrapping.lines(text, in: font, width: 230, measurer: measurer).count)
    let widths = lines.map { measurer.width(of: $0, in: font) }
    #expect(widths.allSatisfy { $0 <= 230 })
    #expect((widths.min() ?? 0) > 0.6 * (widths.max() ?? 0))
    #expect(Wrapping.lines("abcdefgh", in: font, width: 17, measurer: measurer) == ["abc", "def", "gh"])
  }
}
