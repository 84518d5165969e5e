/// Names laid along an axis, each with a band of the same breadth.
package struct BandScale: Equatable, Sendable {
  /// The names in order.
  package let names: [String]
  /// The part of each step left empty, from 0 to below 1.
  package let padding: Double
  private let index: [String: Int]

  /// Makes a scale of names.
  ///
  /// - Parameters:
  ///   - names: each once, in the order they stand.
  ///   - padding: the part of each step left empty, half before the band and half behind.
  /// - Throws: `ChartError` when there is no name, one stands twice or the padding is no number.
  package init(_ names: [String], padding: Double = 0.3) throws(ChartError) {
    try Check.some(names, "a scale's names")
    try Check.finite(padding, "the padding", of: "a scale")
    var index: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      guard index.updateValue(place, forKey: name) == nil else { throw .duplicate(what: "a scale", name: name) }
    }
    self.names = names
    self.padding = min(max(padding, 0), 0.95)
    self.index = index
  }

  /// The middle of a name's band, 0 for the start of the axis and 1 for its end; nil for a name it does not have.
  package func centre(_ name: String) -> Double? {
    index[name].map { (Double($0) + 0.5) / Double(names.count) }
  }

  /// The distance from one name to the next as a part of the axis.
  package var step: Double { 1 / Double(names.count) }

  /// The breadth of a band as a part of the axis.
  package var breadth: Double { step * (1 - padding) }
}
