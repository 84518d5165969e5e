import Drawing

import Charts

/// Makes charts of random valid data: ties, zeros, negatives, one point, thousands, long names.
struct RandomCharts {
  static let kinds = [
    "bars", "columns", "dots", "lines", "dumbbells", "stacks", "markers", "rules", "dial",
    "flows", "hemicycle", "strip", "ternary", "hexmap", "outlines", "facets",
  ]

  private var seed: Seed

  init(seed: UInt64) { self.seed = Seed(seed) }

  mutating func size() -> Size {
    switch whole(0...5) {
    case 0: Size(120, 90)
    case 1: Size(2000, 2000)
    case 2: Size(2000, 90)
    case 3: Size(120, 2000)
    default: Size(Double(whole(120...900)), Double(whole(90...900)))
    }
  }

  mutating func chart() throws -> (kind: String, chart: Chart) {
    let kind = Self.kinds[whole(0...Self.kinds.count - 1)]
    let plot = try plot(kind)
    let entries = names(whole(0...9)).map { Legend.Entry($0, colour(), .dot) }
    return (
      kind,
      Chart(
        title: name(), subtitle: name(), plot: plot, legend: entries.isEmpty ? nil : Legend(entries),
        source: "Source: " + name(), command: name(), alternative: "A picture.")
    )
  }

  private mutating func plot(_ kind: String) throws -> any Plot {
    switch kind {
    case "dial", "flows", "hemicycle", "strip", "ternary": try diagram(kind)
    case "hexmap": try hexmap()
    case "outlines": try outlines()
    case "facets":
      try Facets(
        (0..<whole(1...6)).map { _ in
          let kind = Self.kinds[whole(0...Self.kinds.count - 2)]
          return Facets.Facet(name(), try plot(kind))
        }, columns: whole(1...5))
    default: try cartesian(kind)
    }
  }

  private mutating func cartesian(_ kind: String) throws -> CartesianPlot {
    let names = names(kind == "dots" && whole(0...3) == 0 ? 5000 : count())
    let values = names.map { _ in value() }
    let scale = try LinearScale(covering: values)
    let band = try BandScale(names, padding: Double(whole(0...9)) / 10)
    let axes: [any Mark] = [
      Axis(.bottom, scale, grid: flip()) { value, _ in "\(Int(value))" }, Axis(flip() ? .left : .right, band),
    ]
    let across = { (mark: any Mark) in
      try CartesianPlot(x: .linear(scale), y: .band(band), shape: .rows(14), axes + [mark])
    }
    let square = { (marks: [any Mark]) in
      try CartesianPlot(
        x: .linear(scale), y: .linear(scale),
        [
          Axis(.left, scale) { value, _ in "\(value)" }, Axis(.bottom, scale) { value, _ in "\(value)" },
          Axis(.top, scale) { value, _ in "\(value)" },
        ] + marks)
    }
    switch kind {
    case "bars":
      let bars = zip(names, values).map { name, value in
        Bars.Bar(
          name, value, fill: colour(), previous: flip() ? values.randomElement(using: &seed) : nil, label: label(),
          note: label())
      }
      if flip() { return try across(Bars(bars)) }
      return try CartesianPlot(
        x: .band(band), y: .linear(scale),
        [Axis(.left, scale) { value, _ in "\(Int(value))" }, Bars(bars, direction: .up), Axis(.bottom, band)])
    case "columns":
      let fills = [colour(), colour()]
      let reach = max(values.map(abs).max() ?? 1, 1)
      let columns = try Histogram(counting: values, width: reach / Double(whole(1...40))) {
        fills[$0.lowerBound < 0 ? 0 : 1]
      } label: {
        "\($0)"
      }
      let high = try LinearScale(covering: [columns.highest])
      return try CartesianPlot(
        x: .linear(LinearScale(columns.extent)), y: .linear(high),
        [Axis(.left, high) { value, _ in "\(Int(value))" }, columns])
    case "dots":
      let swarm = flip()
      let dots = zip(names, values).map { name, value in
        Dots.Dot(
          .number(value), swarm ? .name(name) : .number(values[whole(0...values.count - 1)]), fill: colour(),
          radius: Double(whole(0...6)), hollow: flip(), label: label(), name: name)
      }
      return swarm ? try across(Dots(dots, swarm: true)) : try square([Dots(dots)])
    case "lines":
      let series = (0..<whole(1...9)).map { _ in
        Lines.Series(
          name(), colour: colour(),
          (0..<whole(1...12)).map { _ in Place(.number(pick(values)), .number(pick(values))) },
          startLabel: label(), endLabel: label(), dash: flip() ? [2, 1] : [])
      }
      return try square([Lines(series, dots: flip())])
    case "dumbbells":
      return try across(
        Dumbbells(
          zip(names, values).map {
            .init($0, from: $1, to: pick(values), fill: colour(), fromLabel: label(), toLabel: label())
          }))
    case "stacks":
      let whole = flip()
      let rows = try names.map { name in StackedBars.Row(name, try parts()) }
      let most = rows.map { $0.parts.reduce(0) { $0 + $1.count } }.max() ?? 1
      let scale = try LinearScale(0...(whole ? 1 : Double(most)))
      return try CartesianPlot(x: .linear(scale), y: .band(band), [StackedBars(rows, whole: whole), Axis(.left, band)])
    case "markers":
      return try across(Markers(zip(names, values).map { Place(.number($1), .name($0)) }))
    default:
      return try square([
        Rule(flip() ? .up : .across, values.prefix(12).map { .init(.number($0), label(), dash: flip() ? [1, 1] : []) })
      ])
    }
  }

  private mutating func diagram(_ kind: String) throws -> any Plot {
    switch kind {
    case "dial":
      let scale = try LinearScale(-Double(whole(1...99))...Double(whole(1...99)))
      let ends = (scale.domain.lowerBound, scale.domain.upperBound)
      let cut = (ends.0 + ends.1) / 2
      return try Gauge(
        scale, bands: [.init(ends.0...cut, fill: colour(), label: name()), .init(cut...ends.1, fill: colour())],
        needle: value(), needleLabel: name(),
        ticks: scale.ticks(count: whole(1...20)).map { .init(.number($0), "\($0)") })
    case "flows":
      let nodes = names(whole(1...20)).map { Sankey.Node($0, fill: colour()) }
      var flows = [Sankey.Flow(from: nodes[0].name, to: nodes[0].name, whole(1...300))]
      for from in nodes {
        for to in nodes.dropFirst() where flip() {
          flows.append(.init(from: from.name, to: to.name, whole(0...3) * whole(0...300)))
        }
      }
      let columns = whole(2...4)
      return try Sankey(
        (0..<columns).map { Sankey.Column(nodes, title: $0 == 0 ? "" : name()) }, (1..<columns).map { _ in flows })
    case "hemicycle": return try Hemicycle(try parts(), majority: whole(0...700), majorityLabel: label())
    case "strip": return try ProportionBar(try parts(), majority: whole(0...700), majorityLabel: label())
    default:
      return try Ternary(
        names(count()).map {
          .init($0, top: Double(whole(0...9)), left: Double(whole(0...9)), right: Double(whole(1...9)), fill: colour())
        }, top: name(), left: name(), right: name())
    }
  }

  private mutating func look() -> HexMap.Look {
    let marks: [HexMap.Mark] = [.none, .none, .hollow, .inner(colour())]
    return HexMap.Look(
      fill: colour(), isClass: flip(), isPale: flip(), mark: marks[whole(0...3)])
  }

  private mutating func hexmap() throws -> HexMap {
    var places: Set<HexPlace> = []
    for _ in 0..<count() { places.insert(HexPlace(column: whole(-30...30), row: whole(-30...30))) }
    let groups = names(whole(1...14))
    let order = places.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return try HexMap(
      order.map { .init(name(), column: $0.column, row: $0.row, group: pick(groups), look: look()) },
      labels: Dictionary(uniqueKeysWithValues: groups.map { ($0, $0) }))
  }

  private mutating func outlines() throws -> OutlineMap {
    let groups = names(whole(1...9))
    let areas = (0..<whole(1...60)).map { _ in
      let (x, y) = (Double(whole(0...500)) * 1000, Double(whole(0...900)) * 1000)
      let ring = (0..<whole(3...20)).map { _ in
        Point(x + Double(whole(0...40)) * 1000, y + Double(whole(0...40)) * 1000)
      }
      return OutlineMap.Area(name(), group: pick(groups), country: pick(groups), look: look(), rings: [ring])
    }
    return try OutlineMap(
      areas,
      insets: [
        .init(.group(groups[0]), label: name(), target: Rect(x: 500_000, y: 600_000, width: 100_000, height: 200_000))
      ],
      landmarks: (0..<whole(0...20)).map { _ in
        .init(name(), Point(Double(whole(0...500)) * 1000, Double(whole(0...900)) * 1000))
      })
  }

  // MARK: - Values

  private mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &seed) }
  private mutating func flip() -> Bool { whole(0...1) == 0 }
  private mutating func pick<T>(_ things: [T]) -> T { things[whole(0...things.count - 1)] }

  /// One, a few or many.
  private mutating func count() -> Int {
    switch whole(0...9) {
    case 0, 1: 1
    case 2: whole(20...120)
    default: whole(2...12)
    }
  }

  private mutating func value() -> Double {
    switch whole(0...5) {
    case 0: 0
    case 1: 7
    case 2: -Double(whole(0...1_000_000)) / 7
    case 3: Double(whole(0...100)) / 1e6
    default: Double(whole(-50...400))
    }
  }

  private mutating func colour() -> Colour {
    pick(
      [0xE4003B, 0x0087DC, 0xFAA61A, 0xFFF95D, 0x02A95B, 0x70147A, 0x12B6CF, 0x4D4D4D, 0xBBBBBB, 0xFFFFFF, 0].map(
        Colour.init))
  }

  private mutating func label() -> String { flip() ? "" : String(name().prefix(whole(1...14))) }

  private mutating func name() -> String {
    pick([
      "A", "Ynys Môn", "Dumfriesshire, Clydesdale and Tweeddale and a good deal more",
      String(repeating: "W", count: 60),
    ])
  }

  /// Names that differ, some of them long.
  private mutating func names(_ count: Int) -> [String] { (0..<count).map { "\(name()) \($0)" } }

  private mutating func parts() throws -> [Part] {
    let parts = names(whole(1...15)).map { Part($0, whole(0...3) * whole(0...400), fill: colour()) }
    return parts.contains { $0.count > 0 } ? parts : [Part("A", 1, fill: .black)]
  }
}
