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
  /// Complexity: O(passes × pieces), those of old constituencies with nothing left out.
  ///
  /// - Parameters:
  ///   - rows: what each old constituency has, by number.
  ///   - columns: what each new constituency should have, by number; nil where that is not known.
  ///   - change: the pieces.
  ///   - passes: how many passes to make.
  /// - Returns: what each piece has.
  public static func fit(rows: [Double], columns: [Double?], over change: BoundaryChange, passes: Int) -> [Double] {
    var table = Table(rows: rows, columns: columns, change: change)
    for _ in 0..<passes { table.pass() }
    var fitted = [Double](repeating: 0, count: change.pieces.count)
    for (cell, piece) in table.pieces.enumerated() { fitted[piece] = table.cells[cell].value }
    return fitted
  }

  /// The cells that are not 0, row by row, and the rows and columns they are in.
  private struct Table {
    struct Cell {
      var value: Double
      let seed: Double
      let column: Int
    }

    struct Row {
      let total: Double
      let end: Int
    }

    struct Column {
      let wanted: Double?
      var sum = 0.0
      var factor = 1.0
    }

    private(set) var pieces: [Int] = []
    private(set) var cells: [Cell] = []
    private var rows: [Row] = []
    private var columns: [Column] = []

    init(rows totals: [Double], columns wanted: [Double?], change: BoundaryChange) {
      var places = [Int?](repeating: nil, count: wanted.count)
      for (old, total) in totals.enumerated() where total > 0 && !change.rows[old].isEmpty {
        for piece in change.rows[old] {
          let new = change.pieces[piece].new
          let column = places[new] ?? columns.count
          if column == columns.count {
            places[new] = column
            columns.append(Column(wanted: wanted[new]))
          }
          let seed = change.pieces[piece].weight * total
          pieces.append(piece)
          cells.append(Cell(value: seed, seed: seed, column: column))
          columns[column].sum += seed
        }
        rows.append(Row(total: total, end: cells.count))
      }
    }

    /// Makes one pass; the sums of the columns are those of the pass before.
    mutating func pass() {
      for place in columns.indices {
        let sum = columns[place].sum
        columns[place].factor = sum > 0 ? columns[place].wanted.map { $0 / sum } ?? 1 : 1
        columns[place].sum = 0
      }
      var start = 0
      for row in rows {
        var sum = 0.0
        for place in start..<row.end {
          cells[place].value *= columns[cells[place].column].factor
          sum += cells[place].value
        }
        if sum == 0 {
          for place in start..<row.end {
            cells[place].value = cells[place].seed
            sum += cells[place].seed
          }
        }
        let factor = row.total / sum
        for place in start..<row.end {
          cells[place].value *= factor
          columns[cells[place].column].sum += cells[place].value
        }
        start = row.end
      }
    }
  }
}
