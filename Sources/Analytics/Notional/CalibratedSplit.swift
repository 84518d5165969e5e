import Glibc
package import Elections

/// An election's votes shared out by what a published notional result of another election knows about the pieces.
///
/// ```
/// m[j,k] = τ[ij] · lean^κ;   rake m: rows to τ[ij] · T[i], columns to V[i,k]
/// ```
///
/// A piece that was Labour's best in the reference election is taken for its best in this one too, though less so (κ < 1):
/// a lean of 1.5 counts as 1.5^0.75 = 1.36. An old constituency with one piece is copied.
///
/// Source: the structure-preserving idea is that of Purcell and Kish, *International Statistical Review* 48 (1980).
/// Complexity: O(passes × pieces × contestants).
package struct CalibratedSplit: VoteSplit, Sendable {
  private let reference: ReferenceFit
  /// The lean of each group in each piece to the power κ: group after group, of each piece after piece.
  private let leans: [[Double]]

  /// Makes the split from the reference election.
  ///
  /// - Parameters:
  ///   - reference: what it tells of the pieces.
  ///   - damping: κ; that of the method when nil.
  package init(_ reference: ReferenceFit, damping: Double? = nil) {
    let damping = damping ?? reference.method.leans.damping
    self.reference = reference
    leans = (0..<reference.method.grouping.count).map { group in
      reference.change.pieces.indices.map { piece in
        let lean = reference.lean(ofGroup: group, piece: piece)
        return lean == 1 ? 1 : pow(lean, damping)
      }
    }
  }

  /// The votes of every contestant in every piece.
  package func votes(of contest: Contest, in old: Int) -> [Double] {
    let pieces = reference.change.rows[old]
    let counted = contest.contestants.map(\.votes)
    guard pieces.count > 1 else { return counted }
    let total = counted.reduce(0, +)
    let groups = contest.contestants.map { reference.method.grouping.lean(of: $0.party) }
    var table = pieces.flatMap { piece in
      groups.map { reference.turnoutShares[piece] * ($0.map { leans[$0][piece] } ?? 1) }
    }
    Raking.rake(
      &table, rows: pieces.map { reference.turnoutShares[$0] * total }, columns: counted,
      passes: reference.method.leans.passes)
    return table
  }
}
