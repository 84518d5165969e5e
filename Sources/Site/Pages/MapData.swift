import Charts
import Drawing
import Elections
import Escaping
import Figures
import Findings
import Markup
import Queries
import SVGCanvas
import Wording

/// What the map of an election may show beside who won: a script that an election's page has.
struct MapData {
  let election: Int
  private let index: SiteIndex
  private let library: Library

  init(_ election: Int, _ index: SiteIndex, _ library: Library) {
    (self.election, self.index, self.library) = (election, index, library)
  }

  var address: Address { .file("data/map-\(election).js") }

  /// The true outlines of the boundaries that the election was fought on.
  var outlines: Address { .file("data/outlines-\(index.ownSet[election] ?? index.newestSet).js") }

  /// The part of the vote from which a party without a seat has modes of its own.
  private static let least = 0.01

  /// The script.
  func script() throws -> String {
    let rows = try library.ask(HexesRequest(election: election)).rows
    let shown = try library.ask(PartiesRequest(election: election)).rows
      .filter { ($0.seats > 0 || $0.share >= Self.least) && library.look($0.party).isParty }.map(\.party)
    let looks = shown.map(library.look).sorted { $0.position < $1.position }
    let modes = try SeatMode.all(of: election, parties: looks.map(\.code), in: library)
    let words = [
      ("mode", "Show"), ("party", "Party"), ("shape", "Shape"), ("hexagons", "Hexagons"), ("outlines", "Outlines"),
      ("pin", "Pin to compare"), ("unpin", "Take away"), ("open", "Open the page"), ("pins", "Compared seats"),
      ("keys", "Arrow keys go from seat to seat, Enter opens one, P pins it, Escape closes."), ("map", "map"),
      ("measure", "Measure"), ("missing", Number.missing),
    ].map { "\($0):\($1.asJSON)" }
    return """
      swingometer.map({outlines:\(outlines.path.asJSON),
      words:{\(words.joined(separator: ","))},
      card:["changed","majority","turnout"],
      parties:{\(looks.map { "\($0.code.text.asJSON):\($0.shortName.asJSON)" }.joined(separator: ","))},
      seats:\(rows.map(\.code.text).joined(separator: " ").asJSON),
      modes:[
      \(modes.map { Self.text(of: $0, rows.map(\.code)) }.joined(separator: ",\n"))]});

      """
  }

  /// A mode: different looks once, then a sign for each seat's; words of numbers for each seat.
  private static func text(of mode: SeatMode, _ codes: [ConstituencyCode]) -> String {
    let isOfNumbers = !mode.unit.isEmpty
    func text(_ look: SeatMode.Look, _ words: String) -> String {
      "[\(look.fill.hex.asJSON),\(look.inner.map(\.hex.asJSON) ?? "null"),\(words.asJSON)]"
    }
    var looks: [String: Int] = [:]
    var order: [String] = []
    let signs = codes.map { code -> String in
      let look = mode.looks[code] ?? mode.vacant
      let text = text(look, isOfNumbers && mode.looks[code] != nil ? "" : look.words)
      if looks[text] == nil {
        looks[text] = order.count
        order.append(text)
      }
      return String(Unicode.Scalar(UInt8(ascii: "0") + UInt8(clamping: looks[text, default: 0])))
    }
    let values = isOfNumbers ? codes.map { English.clause("", mode.looks[$0]?.words) }.joined(separator: "|") : ""
    return "{name:\(mode.name.asJSON),party:\(mode.party.map(\.text.asJSON) ?? "null"),label:\(mode.label.asJSON),"
      + "title:\(mode.title.asJSON),subtitle:\(mode.subtitle.asJSON),unit:\(mode.unit.asJSON),"
      + "keys:[\(mode.keys.map { text($0, $0.words) }.joined(separator: ","))],"
      + "looks:[\(order.joined(separator: ","))],at:\(signs.joined().asJSON),values:\(values.asJSON)}"
  }
}

/// The true outlines of a boundary set, for maps that show hexagons first.
struct OutlineData {
  /// The width, of which a unit is less than a pixel of a screen: corners at whole units take few bytes, and neighbours keep theirs.
  private static let width = 880.0

  /// How far up the page's own pictures are drawn: strokes and marks are as much larger.
  private static let scale = 2.0

  /// The script; nil where there are no outlines.
  static func script(_ election: Int, _ library: Library, _ measurer: any TextMeasuring) throws -> String? {
    let figure = try FigureError.nilWhereEmpty {
      try Gallery.draw("map", FigureRequest(Filters(election: election)), in: library)
    }
    guard let map = figure?.chart.plot as? OutlineMap else { return nil }
    let size = Size(width, map.height(forWidth: width))
    let drawn = map.draw(in: Rect(x: 0, y: 0, width: size.width, height: size.height), measurer: measurer)
    var parts: [(code: String, text: String)] = []
    var lines: [String] = []
    for item in drawn.items {
      switch item {
      case .group(let group):
        guard let code = group.subject?.name, let shape = group.items.compactMap(\.shape).first else { continue }
        parts.append((code, SVGPage.data(of: shape.path.whole)))
      case .path(let line):
        guard let stroke = line.stroke else { continue }
        lines.append("[\(SVGPage.data(of: line.path.whole).asJSON),\(stroke.width * scale)]")
      default: break
      }
    }
    let areas = parts.map { "[\($0.code.asJSON),\($0.text.asJSON)]" }
    let box = "0 0 \(Int(size.width)) \(Int(size.height.rounded(.up)))"
    return "swingometer.outlines({box:\(box.asJSON),mark:\(1.3 * scale),\nlines:[\(lines.joined(separator: ","))],\n"
      + "areas:[\n\(areas.joined(separator: ",\n"))]});\n"
  }
}

extension Path {
  /// The path with corners at whole numbers, each once.
  fileprivate var whole: Path {
    var last: Point?
    return Path(
      elements.compactMap { element in
        func rounded(_ point: Point) -> Point { Point(point.x.rounded(), point.y.rounded()) }
        switch element {
        case .move(let point):
          last = rounded(point)
          return .move(rounded(point))
        case .line(let point):
          guard rounded(point) != last else { return nil }
          last = rounded(point)
          return .line(rounded(point))
        default: return element
        }
      })
  }
}

extension Item {
  /// The path, where it is one.
  fileprivate var shape: PathItem? { if case .path(let path) = self { path } else { nil } }
}
