package import Drawing

/// A part of a whole that is counted: what it is called, how many, in which colour.
package struct Part: Equatable, Sendable {
  /// The name, short enough to stand beside its count.
  package var name: String
  package var count: Int
  package var fill: Colour

  package init(_ name: String, _ count: Int, fill: Colour) {
    (self.name, self.count, self.fill) = (name, count, fill)
  }

  /// Finds fault with parts that do not make a whole.
  static func check(_ parts: [Part], _ what: String) throws(ChartError) {
    try Check.distinct(parts.map(\.name), what)
    for part in parts where part.count < 0 { throw .negative(what: "the count", name: part.name) }
    guard parts.contains(where: { $0.count > 0 }) else { throw .empty(what: what) }
  }
}
