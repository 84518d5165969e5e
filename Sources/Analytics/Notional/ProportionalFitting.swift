/// Iterative proportional fitting over the pieces of a boundary change: what is counted in the old constituencies and what
/// is published of the new ones, reconciled piece by piece.
///
/// ```
/// a[ij] ← w[ij] · rows[i]
/// each pass, over the cells that are not 0:
///   columns: a[ij] *= columns[j] / Σ_i a[ij]     where the sum is positive
///   rows:    a row with votes whose cells all fell to 0 restarts from its seed;  a[ij] *= rows[i] / Σ_j a[ij]
/// ```
///
/// Two halves of an old constituency with 100 votes, one in a new constituency with 30 votes, the other in one with 70:
/// the halves get 30 and 70. Rows come out exact, columns as nearly as the two sources allow. Where they contradict
/// each other (a party has votes where the published result has none) the passes never settle, so that their number matters.
///
/// Source: Deming and Stephan, *Annals of Mathematical Statistics* 11 (1940); Fienberg, *ibid.* 41 (1970), on convergence.
package enum ProportionalFitting {
  /// Fits the pieces to both sides.
  ///
  /// Old constituencies that share new ones are fitted together, apart from all others; those that have settled make no more passes.
  ///
  /// Complexity: O(passes × pieces), those of old constituencies with nothing left out.
  ///
  /// - Parameters:
  ///   - rows: what each old constituency has, by number.
  ///   - columns: what each new constituency should have, by number; nil where that is not known.
  ///   - change: the pieces.
  ///   - passes: how many passes to make.
  /// - Returns: what each piece has.
  package static func fit(rows: [Double], columns: [Double?], over change: BoundaryChange, passes: Int) -> [Double] {
    var fitted = [Double](repeating: 0, count: change.pieces.count)
    var places = [Int](repeating: 0, count: columns.count)
    for neighbours in change.neighbourhoods {
      var table = FittingTable(neighbours, rows: rows, columns: columns, change: change, places: &places)
      table.makePasses(passes)
      table.put(into: &fitted)
    }
    return fitted
  }
}
