/// Something that can be drawn at any size: a chart, a diagram, a map.
package protocol Figure: Sendable {
  /// What the picture shows, for readers who cannot see it; not its caption again.
  var alternativeText: String { get }

  /// The height that suits a width, in points.
  func height(forWidth width: Double) -> Double

  /// The height that a figure can do with where the page is short of room, in points.
  func leastHeight(forWidth width: Double) -> Double

  /// The height up to which a figure gains from more room, in points.
  func mostHeight(forWidth width: Double) -> Double

  /// Lays the figure out.
  ///
  /// - Parameters:
  ///   - size: the extents in points; nothing is drawn outside.
  ///   - measurer: knows how much room text takes.
  /// - Returns: a scene of exactly that size.
  func scene(size: Size, measurer: any TextMeasuring) -> Scene
}

extension Figure {
  /// What suits the width.
  package func mostHeight(forWidth width: Double) -> Double { height(forWidth: width) }

  /// A fifth less than what suits the width.
  package func leastHeight(forWidth width: Double) -> Double { height(forWidth: width) * 0.8 }
}
