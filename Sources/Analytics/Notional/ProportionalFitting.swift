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
public enum ProportionalFitting {
  /// Fits the pieces to both sides.
  ///
  /// Complexity: O(passes × pieces); passes that would change nothing any more, to the last bit, are not made.
  ///
  /// - Parameters:
  ///   - rows: what each old constituency has, by number.
  ///   - columns: what each new constituency should have, by number.
  ///   - change: the pieces.
  ///   - passes: how many passes to make.
  /// - Returns: what each piece has.
  public static func fit(rows: [Double], columns: [Double], over change: BoundaryChange, passes: Int) -> [Double] {
    var table = Cells(rows: rows, change: change)
    for pass in 0..<passes where table.pass(columns, looksForRest: pass % 16 == 15) { break }
    var fitted = [Double](repeating: 0, count: change.pieces.count)
    for (cell, piece) in table.pieces.enumerated() { fitted[piece] = table.values[cell] }
    return fitted
  }

  /// The cells that are not 0, row by row.
  private struct Cells {
    private(set) var pieces: [Int] = []
    private(set) var values: [Double] = []
    private var seeds: [Double] = []
    private var columns: [Int] = []
    private var rows: [(total: Double, end: Int)] = []
    private var columnSums: [Double]
    private var factors: [Double]

    init(rows totals: [Double], change: BoundaryChange) {
      columnSums = [Double](repeating: 0, count: change.new.count)
      factors = columnSums
      for (old, total) in totals.enumerated() where total > 0 && !change.rows[old].isEmpty {
        for piece in change.rows[old] {
          let seed = change.pieces[piece].weight * total
          pieces.append(piece)
          seeds.append(seed)
          columns.append(change.pieces[piece].new)
          columnSums[change.pieces[piece].new] += seed
        }
        rows.append((total, pieces.count))
      }
      values = seeds
    }

    /// Makes one pass; true where it was looked for and nothing moved.
    mutating func pass(_ wanted: [Double], looksForRest: Bool) -> Bool {
      let before = looksForRest ? values : []
      for column in factors.indices {
        factors[column] = columnSums[column] > 0 ? wanted[column] / columnSums[column] : 1
        columnSums[column] = 0
      }
      var start = 0
      for (total, end) in rows {
        var sum = 0.0
        for cell in start..<end {
          values[cell] *= factors[columns[cell]]
          sum += values[cell]
        }
        if sum == 0 {
          for cell in start..<end {
            values[cell] = seeds[cell]
            sum += seeds[cell]
          }
        }
        let factor = total / sum
        for cell in start..<end {
          values[cell] *= factor
          columnSums[columns[cell]] += values[cell]
        }
        start = end
      }
      return looksForRest && before == values
    }
  }
}
