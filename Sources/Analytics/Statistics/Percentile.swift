extension Collection where Element == Double {
  /// The value under which a percentage of all values lies, by straight lines between neighbours.
  ///
  /// The 25th percentile of 1, 2, 3, 4 is 1.75, the 50th is the median 2.5, the 100th is 4.
  /// Nil without values, or outside 0 to 100.
  ///
  /// Source: Hyndman and Fan, *American Statistician* 50 (1996), definition 7. Complexity: O(n log n).
  ///
  /// - Parameter percentage: from 0 to 100.
  /// - Returns: the value.
  package func percentile(_ percentage: Double) -> Double? {
    guard !isEmpty, (0...100).contains(percentage) else { return nil }
    let ordered = sorted()
    let position = percentage / 100 * Double(ordered.count - 1)
    let below = Int(position)
    guard below + 1 < ordered.count else { return ordered.last }
    return ordered[below] + (position - Double(below)) * (ordered[below + 1] - ordered[below])
  }
}
