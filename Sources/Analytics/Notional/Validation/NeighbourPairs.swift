import Elections

extension BoundaryChange {
  /// The pairs of old constituencies that touch, which is to say that both give addresses to the same new one; by number, the lower first.
  package var neighbours: [(first: Int, second: Int)] {
    var givers = [[Int]](repeating: [], count: new.count)
    for piece in pieces { givers[piece.new].append(piece.old) }
    var pairs: Set<[Int]> = []
    for own in givers {
      for (place, first) in own.enumerated() { for second in own[(place + 1)...] { pairs.insert([first, second]) } }
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }
}

extension Overlap {
  /// The pieces of one old constituency, one for each contest, by electorates, keeping their codes; none where an electorate is unknown.
  static func merging(_ halves: [Contest]) -> [Overlap] {
    let electorates = halves.compactMap(\.electorate)
    let whole = electorates.reduce(0, +)
    guard electorates.count == halves.count, whole > 0 else { return [] }
    return zip(halves, electorates).map { half, electorate in
      let share = Overlap.Share(ofOld: electorate / whole, ofNew: 1)
      return Overlap(
        old: halves[0].constituency, new: half.constituency, residential: share, area: share, population: share)
    }
  }
}
