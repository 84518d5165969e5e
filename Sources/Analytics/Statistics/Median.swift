extension Collection where Element == Double {
  /// The middle value, the mean of the two middle ones where their number is even; nil without values.
  ///
  /// The median of 3, 1, 2 is 2, of 4, 1, 2, 3 it is 2.5. Complexity: O(n log n).
  package var median: Double? { percentile(50) }
}
