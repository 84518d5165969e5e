package import Drawing

/// Something that shows data on a plane.
///
/// A mark is given its data when it is made and finds fault with them then; it says which positions it uses, so
/// that the plot can find fault with the rest. It never chooses a scale's domain.
package protocol Mark: Sendable {
  /// The positions that the mark uses, by channel.
  var channels: Channels { get }

  /// The fills that stand side by side without a name at each.
  var neighbours: Neighbours { get }

  /// Draws the mark; text may reach beyond the plane's frame, which is then made smaller.
  ///
  /// - Parameters:
  ///   - plane: turns positions into points.
  ///   - measurer: knows how much room text takes.
  /// - Returns: what is drawn and how many labels found no room.
  func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput
}

extension Mark {
  /// None: lines and words, or shapes that are named each.
  package var neighbours: Neighbours { Neighbours() }
}

/// The positions that a mark uses.
package struct Channels: Equatable, Sendable {
  /// From left to right.
  package var x: [Position]
  /// From bottom to top.
  package var y: [Position]

  package init(x: [Position] = [], y: [Position] = []) {
    (self.x, self.y) = (x, y)
  }

  /// Makes the channels of places.
  init(_ places: [Place]) {
    self.init(x: places.map(\.x), y: places.map(\.y))
  }
}

/// Finds fault with data that cannot be drawn.
enum Check {
  static func some<C: Collection>(_ things: C, _ what: String) throws(ChartError) {
    guard !things.isEmpty else { throw .empty(what: what) }
  }

  static func finite(_ value: Double?, _ what: String, of name: String) throws(ChartError) {
    guard value?.isFinite ?? true else { throw .notFinite(what: what, name: name) }
  }

  static func count(_ value: Double, _ what: String, of name: String) throws(ChartError) {
    try finite(value, what, of: name)
    guard value >= 0 else { throw .negative(what: what, name: name) }
  }

  static func distinct(_ names: [String], _ what: String) throws(ChartError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .duplicate(what: what, name: name) }
  }
}
