/// Where a new constituency comes from: its predecessor, its natural predecessor, and whether it is new at all.
///
/// A name says nothing about it: a constituency may keep its name and not its land.
package struct Lineage: Equatable, Sendable {
  /// For each new constituency the number of the piece that is the largest share of it; nil where it has no pieces.
  package let predecessors: [Int?]
  /// Whether the predecessor of each new constituency is its natural one.
  package let isNatural: [Bool]
  /// Whether each new constituency is one old one, all of it, and nothing else.
  package let isUnchanged: [Bool]

  /// Finds the predecessors.
  ///
  /// A natural predecessor gives more than a given share, 65% by convention, of the new constituency's addresses. Where several new
  /// constituencies claim the same old one so, it is that only of the one that takes more than this share of it.
  /// Between equal shares the lower code of the old constituency decides.
  ///
  /// Complexity: O(pieces).
  ///
  /// - Parameters:
  ///   - change: the pieces.
  ///   - naturalShare: the share that must be exceeded.
  package init(_ change: BoundaryChange, naturalShare: Double) {
    var predecessors = [Int?](repeating: nil, count: change.new.count)
    var counts = [Int](repeating: 0, count: change.new.count)
    for (place, piece) in change.pieces.enumerated() {
      counts[piece.new] += 1
      if let best = predecessors[piece.new], change.pieces[best].shareOfNew >= piece.shareOfNew { continue }
      predecessors[piece.new] = place
    }
    var claims = [Int](repeating: 0, count: change.old.count)
    let claimants = predecessors.map { place in
      place.map { change.pieces[$0] }.flatMap { $0.shareOfNew > naturalShare ? $0 : nil }
    }
    for piece in claimants { if let piece { claims[piece.old] += 1 } }
    self.predecessors = predecessors
    isNatural = claimants.map { piece in
      piece.map { claims[$0.old] == 1 || $0.weight > naturalShare } ?? false
    }
    isUnchanged = zip(predecessors, counts).map { place, count in
      place.map { count == 1 && change.rows[change.pieces[$0].old].count == 1 } ?? false
    }
  }
}
