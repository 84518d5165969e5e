package import Elections

/// What becomes of the constituencies of one boundary set in the next: the pieces they are cut into.
///
/// A piece is an overlap with residential addresses in it. Its weight is its share of the old constituency's addresses,
/// made to sum to 1 within each old constituency, since published shares are rounded: 0.3333 and 0.6666 become 1/3 and 2/3.
/// The shares of the *new* constituency are the wrong weights: votes shared out by them do not add up to those counted.
package struct BoundaryChange: Equatable, Sendable {
  /// The addresses of one old constituency that lie in one new constituency.
  package struct Piece: Equatable, Sendable {
    /// The number of the old constituency.
    package let old: Int
    /// The number of the new constituency.
    package let new: Int
    /// The piece's share of the old constituency; the shares of its pieces sum to 1.
    package let weight: Double
    /// The piece's share of the new constituency, as published.
    package let shareOfNew: Double
  }

  /// The old constituencies by code; their places are their numbers.
  package let old: [ConstituencyCode]
  /// The new constituencies by code; their places are their numbers.
  package let new: [ConstituencyCode]
  /// The pieces, by old and within it by new constituency.
  package let pieces: [Piece]
  /// Where the pieces of each old constituency stand.
  package let rows: [Range<Int>]
  /// The old constituencies, those together that new ones join, directly or by way of others.
  let neighbourhoods: [[Int]]

  /// Cuts the old constituencies up.
  ///
  /// Complexity: O(n log n) in the number of overlaps.
  ///
  /// - Parameter overlaps: in any order, each pair of constituencies once; those without addresses are passed over.
  package init(_ overlaps: [Overlap]) {
    let old = Set(overlaps.map(\.old)).sorted()
    let new = Set(overlaps.map(\.new)).sorted()
    let oldNumber = Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1, $0) })
    let newNumber = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1, $0) })
    let inhabited = overlaps.filter { $0.residential.ofOld > 0 }
      .map { (old: oldNumber[$0.old] ?? 0, new: newNumber[$0.new] ?? 0, share: $0.residential) }
      .sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    var sums = [Double](repeating: 0, count: old.count)
    var counts = [Int](repeating: 0, count: old.count)
    for part in inhabited {
      sums[part.old] += part.share.ofOld
      counts[part.old] += 1
    }
    var rows: [Range<Int>] = []
    for count in counts {
      let start = rows.last?.upperBound ?? 0
      rows.append(start..<start + count)
    }
    (self.old, self.new, self.rows) = (old, new, rows)
    pieces = inhabited.map {
      Piece(old: $0.old, new: $0.new, weight: $0.share.ofOld / sums[$0.old], shareOfNew: $0.share.ofNew)
    }
    neighbourhoods = Self.neighbourhoods(of: inhabited.map { ($0.old, $0.new) }, old: old.count, new: new.count)
  }

  /// Old constituencies joined by new ones; each by number, and by the number of its first.
  private static func neighbourhoods(of links: [(old: Int, new: Int)], old: Int, new: Int) -> [[Int]] {
    // Each old constituency points at one of its neighbourhood with a lower number, the lowest at itself.
    var heads = Array(0..<old)
    func head(of place: Int) -> Int {
      var place = place
      while heads[place] != place { place = heads[place] }
      return place
    }
    var seen = [Int?](repeating: nil, count: new)
    for link in links {
      let (one, other) = (head(of: link.old), head(of: seen[link.new] ?? link.old))
      heads[max(one, other)] = min(one, other)
      seen[link.new] = link.old
    }
    return Dictionary(grouping: 0..<old, by: head).values.sorted { $0[0] < $1[0] }
  }

  /// The contests in the order of the old constituencies' numbers; nil where one has none.
  func inOldOrder(_ contests: [Contest]) -> [Contest?] { Self.order(contests, by: old) }

  /// The contests in the order of the new constituencies' numbers; nil where one has none.
  func inNewOrder(_ contests: [Contest]) -> [Contest?] { Self.order(contests, by: new) }

  /// The contests in the order of the new constituencies' numbers; one that has none is without contestants.
  package func inOrder(_ contests: [Contest]) -> [Contest] {
    zip(new, inNewOrder(contests)).map { $1 ?? Contest(constituency: $0, electorate: nil, contestants: []) }
  }

  private static func order(_ contests: [Contest], by codes: [ConstituencyCode]) -> [Contest?] {
    let found = Dictionary(contests.map { ($0.constituency, $0) }) { first, _ in first }
    return codes.map { found[$0] }
  }
}
