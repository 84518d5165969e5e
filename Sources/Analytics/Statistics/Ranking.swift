extension Array where Element == Double {
  /// The places of the values from the lowest to the highest; equal values keep their order.
  ///
  /// 3, 1, 2, 1 are at 1, 3, 2, 0. Complexity: O(n log n).
  package var ascendingPlaces: [Int] { indices.sorted { (self[$0], $0) < (self[$1], $1) } }

  /// The places of the values from the highest to the lowest; equal values keep their order.
  ///
  /// 3, 1, 2, 1 are at 0, 2, 1, 3. Complexity: O(n log n).
  package var descendingPlaces: [Int] { indices.sorted { (self[$1], $0) < (self[$0], $1) } }
}
