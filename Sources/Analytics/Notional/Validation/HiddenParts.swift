package import Elections

/// How well the reference is met where it was not looked at: parts of the new constituencies hidden in turn from the fit.
///
/// Every third new constituency by code is hidden, the others are fitted, and the shares of the hidden ones compared with the
/// published; then the next third. What agreement is left is what their neighbours told.
///
/// Source: leave-out validation, Stone, *Journal of the Royal Statistical Society* B 36 (1974).
package struct HiddenParts: Equatable, Sendable {
  /// The mean total variation distance of hidden constituencies, in percentage points.
  package let distance: Double

  /// Fits and compares, part by part.
  ///
  /// Complexity: O(parts × groups × passes × pieces).
  ///
  /// - Parameters:
  ///   - change: the pieces.
  ///   - counted: the reference election in the old constituencies.
  ///   - published: the same election in the new constituencies.
  ///   - parts: how many parts there are.
  ///   - method: the constants.
  package init(
    _ change: BoundaryChange, counted: [Contest], published: [Contest], parts: Int, method: NotionalMethod
  ) {
    let grouping = method.grouping
    let rows = change.inOldOrder(counted).map { grouping.votes(in: $0) }
    let columns = change.inNewOrder(published).map { grouping.votes(in: $0) }
    var sum = 0.0
    for part in 0..<parts {
      var fitted = columns.map { _ in [Double](repeating: 0, count: grouping.count) }
      for group in 0..<grouping.count {
        let votes = ProportionalFitting.fit(
          rows: rows.map { $0[group] },
          columns: columns.enumerated().map { $0.offset % parts == part ? nil : $0.element[group] }, over: change,
          passes: method.fittingPasses)
        for (piece, own) in zip(change.pieces, votes) { fitted[piece.new][group] += own }
      }
      for new in stride(from: part, to: columns.count, by: parts) {
        sum += Self.distance(fitted[new], columns[new])
      }
    }
    distance = columns.isEmpty ? 0 : sum / Double(columns.count)
  }

  private static func distance(_ first: [Double], _ second: [Double]) -> Double {
    let (one, other) = (first.reduce(0, +), second.reduce(0, +))
    guard one > 0, other > 0 else { return 0 }
    return zip(first, second).reduce(0) { $0 + abs($1.0 / one - $1.1 / other) } * 50
  }
}
