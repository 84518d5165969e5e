/// A place on an axis before it is scaled: a number or a name.
package enum Position: Hashable, Sendable {
  /// A place on a linear scale.
  case number(Double)
  /// A place on a band scale.
  case name(String)
}

extension Position: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A place on a linear scale.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// A place on a linear scale.
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A place on a band scale.
  package init(stringLiteral value: String) { self = .name(value) }
}

/// What lays values along an axis.
package enum Scale: Equatable, Sendable {
  case linear(LinearScale)
  /// Names, each with a band.
  case band(BandScale)

  /// Where a position stands from 0 to 1; nil when it is not of the scale's kind or an unknown name.
  package func fraction(_ position: Position) -> Double? {
    switch (self, position) {
    case (.linear(let scale), .number(let value)): scale.fraction(value)
    case (.band(let scale), .name(let name)): scale.centre(name)
    default: nil
    }
  }

  /// The breadth of a band as a part of the axis; zero on a linear scale.
  var breadth: Double {
    if case .band(let scale) = self { scale.breadth } else { 0 }
  }

  /// The scale of numbers that covers all of several; nil where one of them is a scale of names.
  static func covering(_ scales: [Scale]) -> Scale? {
    let domains = scales.compactMap { scale in if case .linear(let scale) = scale { scale.domain } else { nil } }
    guard domains.count == scales.count, let low = domains.map(\.lowerBound).min(),
      let high = domains.map(\.upperBound).max()
    else { return nil }
    return (try? LinearScale(low...high)).map(Scale.linear)
  }

  /// Finds fault with a position that the scale cannot place.
  func check(_ position: Position, axis: String) throws(ChartError) {
    switch (self, position) {
    case (.linear(let scale), .number(let value)):
      guard value.isFinite else { throw .notFinite(what: "a position", name: "the \(axis) axis") }
      guard (-1e-9...1 + 1e-9).contains(scale.fraction(value)) else { throw .outside(axis: axis, value: value) }
    case (.band(let scale), .name(let name)):
      guard scale.centre(name) != nil else { throw .unknownName(axis: axis, name: name) }
    default: throw .wrongKind(axis: axis)
    }
  }
}
