import Charts
import Drawing

/// One of each picture with small, plausible data.
enum Samples {
  static let colours = [Colour(0xE4003B), Colour(0x0087DC), Colour(0xFAA61A), Colour(0xFFF95D), Colour(0x326760)]
  static let names = ["Red", "Blue", "Amber and Friends", "Yellow", "Green"]
  static let counts = [411, 121, 72, 9, 4]

  static var parts: [Part] { zip(zip(names, counts), colours).map { Part($0.0, $0.1, fill: $1) } }

  static func bars(_ direction: Bars.Direction = .across) throws -> CartesianPlot {
    let scale = try LinearScale(covering: [-251, 411])
    let band = try BandScale(names)
    let bars = try Bars(
      zip(zip(names, [411, -251, 64, -39, 0.0]), colours).map {
        .init($0.0, $0.1, fill: $1, previous: 100, label: "\(Int($0.1))", note: "+10")
      }, direction: direction)
    return direction == .across
      ? try CartesianPlot(
        x: .linear(scale), y: .band(band), shape: .rows(15),
        [
          Axis(.bottom, scale) { value, _ in "\(Int(value))" }, bars, Rule(.up, at: 0, label: "none"),
          Axis(.left, band),
        ])
      : try CartesianPlot(
        x: .band(band), y: .linear(scale),
        [Axis(.left, scale) { value, _ in "\(Int(value))" }, bars, Axis(.bottom, band)])
  }

  static func lines() throws -> CartesianPlot {
    let y = try LinearScale(covering: [44])
    return try CartesianPlot(
      x: .linear(LinearScale(0...4)), y: .linear(y),
      [
        Axis(.left, y) { value, _ in "\(Int(value))" },
        Lines(
          names.enumerated().map { index, name in
            .init(
              name, colour: colours[index],
              (0...4).map { Place(.number(Double($0)), .number(Double(($0 * 7 + index) % 12 + 2))) },
              startLabel: name, endLabel: name + " 12.3")
          }),
      ])
  }

  static func hexes() throws -> HexMap {
    let cells = (0..<80).map { index in
      HexMap.Cell(
        "Place \(index)", column: index % 8, row: index / 8 - 9, group: index % 8 < 4 ? "West" : "East",
        look: .init(
          fill: colours[index % 5], isPale: index.isMultiple(of: 4),
          mark: index.isMultiple(of: 3) ? .inner(.black) : .none))
    }
    return try HexMap(cells, labels: ["West": "West", "East": "East"])
  }

  static func flows() throws -> Sankey {
    let nodes = zip(names, colours).map { Sankey.Node($0, fill: $1) }
    return try Sankey(
      from: nodes, to: nodes,
      [
        .init(from: "Blue", to: "Red", 182), .init(from: "Yellow", to: "Red", 36),
        .init(from: "Blue", to: "Amber and Friends", 60), .init(from: "Red", to: "Green", 1),
      ])
  }

  /// Three columns; what stays is grey.
  static func paths() throws -> Sankey {
    let nodes = zip(names, colours).map { Sankey.Node($0, fill: $1) }
    let steps: [[Sankey.Flow]] = [
      [
        .init(from: "Blue", to: "Blue", 300, isHeld: true), .init(from: "Blue", to: "Red", 40),
        .init(from: "Red", to: "Red", 200, isHeld: true),
      ],
      [
        .init(from: "Blue", to: "Red", 137), .init(from: "Blue", to: "Blue", 163, isHeld: true),
        .init(from: "Red", to: "Green", 240),
      ],
    ]
    return try Sankey(["2015 E", "2017 E", "2024"].map { Sankey.Column(nodes, title: $0) }, steps)
  }

  /// Maps in one frame.
  static func maps() throws -> MapRow {
    let map = try HexMap(hexes().cells)
    return try MapRow(
      ["2015", "2017", "2024"].map { year in
        .init(
          year, mark: "E", note: "three changed", keys: [.init("Blue 343", colours[0]), .init("Red 222", colours[1])],
          map: map)
      })
  }

  static func plots() throws -> [(String, any Plot)] {
    let dots = (0..<60).map { index -> Dots.Dot in
      let (x, y) = (Double(index * 37 % 50), Double(index * 53 % 41))
      return Dots.Dot(.number(x), .number(y), fill: colours[index % 5], label: "Dot \(index)")
    }
    let square = Scale.linear(try LinearScale(0...50))
    let columns = try Histogram(counting: dots.indices.map { Double($0 * 37 % 50) }, width: 5) { _ in colours[1] }
    let band = Scale.band(try BandScale(names))
    return [
      ("bars", try bars()), ("bars up", try bars(.up)), ("lines", try lines()), ("hexes", try hexes()),
      ("flows", try flows()), ("paths", try paths()), ("maps", try maps()),
      ("strip", try ProportionBar(parts, majority: 326, majorityLabel: "326 for a majority")),
      ("hemicycle", try Hemicycle(parts, majority: 326, majorityLabel: "326 for a majority")),
      ("facets", try Facets([.init("One", lines()), .init("Two", lines()), .init("Three", bars())], columns: 2)),
      ("dots", try CartesianPlot(x: square, y: square, [Dots(dots)])),
      (
        "columns",
        try CartesianPlot(
          x: square, y: square, [columns, Axis(.bottom, [.init(0, "0%"), .init(50, "50%")])])
      ),
      (
        "dumbbells",
        try CartesianPlot(
          x: square, y: band,
          [
            Dumbbells(
              names.enumerated().map {
                .init($1, from: Double($0), to: 40 - 9 * Double($0), fill: colours[$0], fromLabel: "1", toLabel: "40")
              }),
            Axis(.left, BandScale(names)),
          ])
      ),
      (
        "stacks",
        try CartesianPlot(
          x: .linear(LinearScale(0...700)), y: band,
          [StackedBars(names.map { .init($0, parts) }), Axis(.left, BandScale(names))])
      ),
      (
        "rules",
        try CartesianPlot(
          x: square, y: square,
          [
            Rule(.up, [.init(20, "median 20%"), .init(21, "mean 21%")]),
            Rule(.across, [.init(9, "a"), .init(9, "b")]),
          ])
      ),
    ]
  }

  static func chart(_ plot: any Plot) -> Chart {
    Chart(
      title: "Red gained 211 seats and Blue lost 251, its worst result on record",
      subtitle: "Seats by party, everywhere", plot: plot,
      legend: Legend([.init("then", .black, .tick), .init("uncertain", colours[3], .hexagon(.hollow))]),
      source: "Source: a made-up table.", command: "swingometer query parties", alternative: "A picture.")
  }
}
