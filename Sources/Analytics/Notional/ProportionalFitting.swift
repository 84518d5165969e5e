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
  /// How little a pass may have moved the sums of the columns, as a fraction of each, for the passes after it to change nothing.
  private static let rest = 2e-15

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
      var table = Table(neighbours, rows: rows, columns: columns, change: change, places: &places)
      table.makePasses(passes)
      for (cell, piece) in table.pieces.enumerated() { fitted[piece] = table.values[cell] }
    }
    return fitted
  }

  /// The cells that are not 0 of some old constituencies, row by row, and the rows and columns they are in.
  private struct Table {
    struct Row {
      let total: Double
      let end: Int
    }

    struct Column {
      /// NaN where it is not known.
      let wanted: Double
      var sum = 0.0
      /// The sum before the last pass.
      var before = -1.0
      var factor = 1.0
    }

    private(set) var pieces: [Int] = []
    private(set) var values: [Double] = []
    private var seeds: [Double] = []
    /// The column that each cell is in.
    private var places: [Int] = []
    private var rows: [Row] = []
    private var columns: [Column] = []

    /// Seeds the cells; `places` is for taking notes of every new constituency's column, counted from 1, and is left with zeros.
    init(
      _ neighbours: [Int], rows totals: [Double], columns wanted: [Double?], change: BoundaryChange,
      places numbers: inout [Int]
    ) {
      for old in neighbours where totals[old] > 0 && !change.rows[old].isEmpty {
        for piece in change.rows[old] {
          let new = change.pieces[piece].new
          if numbers[new] == 0 {
            columns.append(Column(wanted: wanted[new] ?? .nan))
            numbers[new] = columns.count
          }
          let seed = change.pieces[piece].weight * totals[old]
          pieces.append(piece)
          places.append(numbers[new] - 1)
          seeds.append(seed)
          columns[numbers[new] - 1].sum += seed
        }
        rows.append(Row(total: totals[old], end: pieces.count))
      }
      values = seeds
      for piece in pieces { numbers[change.pieces[piece].new] = 0 }
    }

    /// Makes passes, the sums of the columns being those of the pass before, until they change nothing.
    mutating func makePasses(_ passes: Int) {
      let (rows, seeds, places) = (rows, seeds, places)
      values.withUnsafeMutableBufferPointer { values in
        columns.withUnsafeMutableBufferPointer { columns in
          rows.withUnsafeBufferPointer { rows in
            seeds.withUnsafeBufferPointer { seeds in
              places.withUnsafeBufferPointer { places in
                for _ in 0..<passes {
                  if Self.scale(columns) { break }
                  Self.pass(rows, values, seeds, places, columns)
                }
              }
            }
          }
        }
      }
    }

    /// Finds the factors of the columns and empties their sums; whether the last pass left all sums as they were.
    private static func scale(_ columns: UnsafeMutableBufferPointer<Column>) -> Bool {
      var isAtRest = true
      for place in columns.indices {
        let column = columns[place]
        columns[place].factor = column.sum > 0 && !column.wanted.isNaN ? column.wanted / column.sum : 1
        columns[place].before = column.sum
        columns[place].sum = 0
        isAtRest = isAtRest && abs(column.sum - column.before) <= rest * column.sum
      }
      return isAtRest
    }

    private static func pass(
      _ rows: UnsafeBufferPointer<Row>, _ values: UnsafeMutableBufferPointer<Double>,
      _ seeds: UnsafeBufferPointer<Double>, _ places: UnsafeBufferPointer<Int>,
      _ columns: UnsafeMutableBufferPointer<Column>
    ) {
      var start = 0
      for row in rows {
        var sum = 0.0
        for place in start..<row.end {
          let value = values[place] * columns[places[place]].factor
          values[place] = value
          sum += value
        }
        if sum == 0 {
          for place in start..<row.end {
            values[place] = seeds[place]
            sum += seeds[place]
          }
        }
        let factor = row.total / sum
        for place in start..<row.end {
          let value = values[place] * factor
          values[place] = value
          columns[places[place]].sum += value
        }
        start = row.end
      }
    }
  }
}
