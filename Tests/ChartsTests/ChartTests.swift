import Charts
import Drawing
import Testing

@Suite struct ChartTests {
  private let measurer = FixedWidthMeasurer()

  @Test("nothing is drawn outside the frame, whatever the size")
  func inside() throws {
    var seed = Seed(11)
    for (name, plot) in try Samples.plots() {
      for _ in 0..<25 {
        let size = Size(seed.next(in: 100...600).rounded(), seed.next(in: 60...700).rounded())
        let scene = Samples.chart(plot).scene(size: size, measurer: measurer)
        #expect(scene.size == size)
        let box = try #require(scene.items.box(measurer))
        let frame = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -0.5)
        #expect(frame.contains(box), "\(name) at \(size): \(box)")
      }
    }
  }

  @Test("labels never overlap at the size a chart asks for")
  func clear() throws {
    for (name, plot) in try Samples.plots() {
      for width in [235.0, 340, 490] {
        let chart = Samples.chart(plot)
        let scene = chart.scene(size: Size(width, chart.height(forWidth: width)), measurer: measurer)
        #expect(overlaps(scene.items, measurer) == [], "\(name) at \(width)")
      }
    }
  }

  @Test("the same chart gives the same scene")
  func same() throws {
    for (_, plot) in try Samples.plots() {
      let chart = Samples.chart(plot)
      let size = Size(400, 300)
      #expect(chart.scene(size: size, measurer: measurer) == chart.scene(size: size, measurer: measurer))
    }
  }

  @Test("a chart says its words: title, subtitle, source, command, alternative")
  func words() throws {
    let scene = Samples.chart(try Samples.lines()).scene(size: Size(490, 300), measurer: measurer)
    let words = texts(scene.items, measurer).map(\.text)
    #expect(words.first == "Red gained 211 seats and Blue lost 251, its worst result on record")
    #expect(words.contains("Seats by party, everywhere"))
    #expect(words.contains("Source: a made-up table."))
    #expect(words.contains("Data: swingometer query parties"))
    guard case .group(let group) = scene.items.first else {
      Issue.record("a chart is one group")
      return
    }
    #expect(group.role == .figure)
    #expect(group.alternative == "A picture.")
  }

  @Test("labels that find no room are counted in the source line")
  func counted() throws {
    let dots = try Dots(
      (0..<9).map { .init(25, .number(25 + Double($0) / 10), fill: .black, label: "A long name \($0)") })
    let scale = Scale.linear(try LinearScale(0...50))
    let plot = try CartesianPlot(x: scale, y: scale, [dots])
    let drawn = plot.draw(in: Rect(x: 0, y: 0, width: 300, height: 200), measurer: measurer)
    let written = texts(drawn.items, measurer).count
    #expect(written + drawn.omitted == 9)
    #expect(drawn.omitted > 0)
    let scene = Samples.chart(plot).scene(size: Size(300, 260), measurer: measurer)
    #expect(
      texts(scene.items, measurer).contains {
        $0.text.contains("left out for want of room") || $0.text.contains("left out")
      })
  }

  @Test("no text is smaller than 6.5 points")
  func sizes() throws {
    func smallest(_ items: [Item]) -> Double {
      items.map {
        switch $0 {
        case .text(let text): text.font.size
        case .group(let group): smallest(group.items)
        default: .infinity
        }
      }.min() ?? .infinity
    }
    for (_, plot) in try Samples.plots() {
      #expect(smallest(Samples.chart(plot).scene(size: Size(490, 500), measurer: measurer).items) >= 6.5)
    }
  }

  @Test("a small bar chart comes out as it should, to the thousandth of a point")
  func golden() throws {
    let scale = try LinearScale(0...10)
    let band = try BandScale(["A", "B"])
    let plot = try CartesianPlot(
      x: .linear(scale), y: .band(band),
      [
        Axis(.bottom, [.init(0, "0"), .init(10, "10")]),
        Bars([
          .init("A", 8, fill: Colour(0xE4003B), previous: 5, label: "8", note: "+3"),
          .init("B", 2, fill: Colour(0x0087DC), previous: 2, label: "2"),
        ]),
        Axis(.left, band),
      ])
    let drawn = plot.draw(in: Rect(x: 0, y: 0, width: 100, height: 60), measurer: measurer)
    #expect(
      SceneText.lines(drawn.items.leaves) == [
        "M9.125,0.250 L9.125,47.250 stroke E3E3E3 0.500",
        "M96.150,0.250 L96.150,47.250 stroke E3E3E3 0.500",
        "\"0\" 9.125,58.250 middle 7.000",
        "\"10\" 96.150,58.250 middle 7.000",
        "M9.125,4.000 L78.745,4.000 L78.745,20.000 L9.125,20.000 Z fill E4003B",
        "M52.637,2.500 L52.637,21.500 stroke FFFFFF 1.800",
        "M52.637,2.500 L52.637,21.500 stroke 1A1A1A 0.900",
        "\"8\" 82.745,14.700 start 7.500",
        "\"+3\" 91.245,14.700 start 7.000",
        "M9.125,27.500 L26.530,27.500 L26.530,43.500 L9.125,43.500 Z fill 0087DC",
        "M26.530,26.000 L26.530,45.000 stroke FFFFFF 1.800",
        "M26.530,26.000 L26.530,45.000 stroke 1A1A1A 0.900",
        "\"2\" 30.530,38.200 start 7.500",
        "\"A\" 4.125,14.700 end 7.500",
        "\"B\" 4.125,38.200 end 7.500",
      ])
  }
}
