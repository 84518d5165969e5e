package import Drawing

/// What stands in the middle of a cell or dot of a small class, so that nobody takes it for its neighbour: no area is hatched, and
/// the large classes of a picture, which come first in the order of fills, stay as they are.
package enum Badge: CaseIterable, Sendable {
  /// Nothing.
  case none
  /// A dot.
  case dot
  /// A ring.
  case ring
  /// A square.
  case square
  /// A short stroke.
  case bar
  /// Two strokes that cross.
  case cross
}

extension MarkOutput {
  /// Puts a badge in the middle of a cell of a radius.
  mutating func add(_ badge: Badge, on fill: Colour, centre: Point, radius: Double, isQuiet: Bool = false) {
    let colour = fill.mixed(with: fill.ink, isQuiet ? 0.4 : 0.8)
    switch badge {
    case .none: break
    case .dot: add(.circle(centre: centre, radius: radius * 0.3), fill: colour)
    case .ring: add(.circle(centre: centre, radius: radius * 0.36), stroke: Stroke(colour, width: radius * 0.17))
    case .square:
      let side = radius * 0.55
      add(
        .rect(Rect(x: centre.x - side / 2, y: centre.y - side / 2, width: side, height: side)),
        stroke: Stroke(colour, width: radius * 0.15))
    case .bar, .cross:
      let reach = radius * 0.45
      var strokes: [Path.Element] = [
        .move(Point(centre.x - reach, centre.y)), .line(Point(centre.x + reach, centre.y)),
      ]
      if badge == .cross {
        strokes += [.move(Point(centre.x, centre.y - reach)), .line(Point(centre.x, centre.y + reach))]
      }
      add(Path(strokes), stroke: Stroke(colour, width: radius * 0.2))
    }
  }
}

/// The badge of each fill of a picture, decided once for all fills that stand side by side.
///
/// Fills that some reader cannot tell apart get different badges: in grey by their lightness, without one kind of
/// cones by their colour. The first in order has none, so that the same fills get the same badges in every picture.
package struct Badges: Equatable, Sendable {
  /// The fills that stand side by side.
  package let neighbours: Neighbours
  private let badges: [Colour: Badge]

  /// Decides the badges; fills without a neighbour that is like them stay without.
  ///
  /// - Parameters:
  ///   - neighbours: the fills that stand side by side.
  ///   - order: the fills that choose first; the others follow from the darkest to the palest.
  package init(_ neighbours: Neighbours = Neighbours(), order: [Colour] = []) {
    self.neighbours = neighbours
    var alike: [Colour: [Colour]] = [:]
    for pair in neighbours.pairs where pair.one.isLike(pair.other) {
      alike[pair.one, default: []].append(pair.other)
      alike[pair.other, default: []].append(pair.one)
    }
    var badges: [Colour: Badge] = [:]
    let ranks = Dictionary(zip(order, order.indices), uniquingKeysWith: min)
    func rank(_ fill: Colour) -> (Int, Double, String) { (ranks[fill] ?? order.count, fill.lightness, fill.hex) }
    for fill in alike.keys.sorted(by: { rank($0) < rank($1) }) {
      let others = (alike[fill] ?? []).filter { badges[$0] != nil }
      func nearest(_ badge: Badge) -> Double {
        others.filter { badges[$0] == badge }.map { abs($0.lightness - fill.lightness) }.min() ?? .infinity
      }
      // Where there are more fills than badges, the one is shared that is least likely to be mistaken.
      let free = Badge.allCases.first { nearest($0) == .infinity }
      badges[fill] = free ?? Badge.allCases.max { nearest($0) < nearest($1) }
    }
    self.badges = badges
  }

  /// The badge of a fill.
  package subscript(fill: Colour) -> Badge { badges[fill] ?? .none }
}

/// The fills that stand side by side in a picture.
package struct Neighbours: Equatable, Sendable {
  /// Two fills, in whichever order.
  package struct Pair: Hashable, Sendable {
    package let one: Colour
    package let other: Colour

    init(_ first: Colour, _ second: Colour) {
      (one, other) = first.hex < second.hex ? (first, second) : (second, first)
    }
  }

  /// All pairs of different fills.
  package private(set) var pairs: Set<Pair> = []

  package init() {}

  /// Fills that all stand side by side.
  package init(all fills: some Sequence<Colour>) {
    let distinct = Array(Set(fills))
    for (index, fill) in distinct.enumerated() { for other in distinct[..<index] { insert(fill, other) } }
  }

  /// Fills in a row, each beside the next.
  package init(row fills: some Sequence<Colour>) {
    for (fill, next) in zip(fills, fills.dropFirst()) { insert(fill, next) }
  }

  /// Adds two fills; the same one twice is no pair.
  package mutating func insert(_ fill: Colour, _ other: Colour) {
    if fill != other { pairs.insert(Pair(fill, other)) }
  }

  /// Adds the fills of another part of the picture.
  package mutating func insert(_ other: Neighbours) { pairs.formUnion(other.pairs) }
}

extension Neighbours {
  /// Fills of which those in one group stand side by side.
  init(groups fills: some Sequence<(group: String, fill: Colour)>) {
    self.init(
      fills.reduce(into: [String: Set<Colour>]()) { $0[$1.group, default: []].insert($1.fill) }
        .values.map { Neighbours(all: $0) })
  }

  /// The fills of several parts of one picture.
  init(_ parts: some Sequence<Neighbours>) {
    self = parts.reduce(into: Neighbours()) { $0.insert($1) }
  }
}
