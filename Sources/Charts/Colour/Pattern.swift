package import Drawing

/// What stands on a fill beside its colour: hatching on an area, a stroke in a cell, the shape of a dot.
package enum Pattern: CaseIterable, Sendable {
  /// Nothing; a round dot.
  case plain
  /// Lines that rise to the right; a square dot.
  case rising
  /// Lines that fall to the right; a dot that stands on its corner.
  case falling
  /// Lines across the page; a triangle.
  case level
  /// Lines up the page; a triangle on its corner.
  case upright
  /// Lines that rise and lines that fall; a cross.
  case crossed
}

/// The pattern of each fill of a picture, decided once for all fills that stand side by side.
///
/// Fills that some reader cannot tell apart get different patterns: in grey by their lightness, without one kind of
/// cones by their colour. The first in order stays plain, so that the same fills get the same patterns in every picture.
package struct Patterns: Equatable, Sendable {
  /// The fills that stand side by side.
  package let neighbours: Neighbours
  private let patterns: [Colour: Pattern]

  /// Decides the patterns; fills without a neighbour that is like them stay plain.
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
    var patterns: [Colour: Pattern] = [:]
    let ranks = Dictionary(zip(order, order.indices), uniquingKeysWith: min)
    func rank(_ fill: Colour) -> (Int, Double, String) { (ranks[fill] ?? order.count, fill.lightness, fill.hex) }
    for fill in alike.keys.sorted(by: { rank($0) < rank($1) }) {
      let others = (alike[fill] ?? []).filter { patterns[$0] != nil }
      func nearest(_ pattern: Pattern) -> Double {
        others.filter { patterns[$0] == pattern }.map { abs($0.lightness - fill.lightness) }.min() ?? .infinity
      }
      // Where there are more fills than patterns, the one is shared that is least likely to be mistaken.
      let free = Pattern.allCases.first { nearest($0) == .infinity }
      patterns[fill] = free ?? Pattern.allCases.max { nearest($0) < nearest($1) }
    }
    self.patterns = patterns
  }

  /// The pattern of a fill.
  package subscript(fill: Colour) -> Pattern { patterns[fill] ?? .plain }
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
