/// The cells that are not 0 of some old constituencies, and the rows and columns they are in.
///
/// Most old constituencies are cut in two, so that rows of two cells stand apart from longer ones; a row of one cell always has its
/// total in it and only counts in its column.
struct FittingTable {
  /// How little passes may have moved the sums of the columns, as a fraction of each, for those after them to change nothing.
  private static let rest = 2e-15
  /// How many passes are made between two looks at whether anything moves.
  private static let stretch = 8

  /// A cell: its piece, the column it is in, what it began with and what it has.
  private struct Cell {
    let piece: Int
    let column: Int
    let seed: Double
    var value: Double
  }

  /// A row of two cells.
  private struct Pair {
    let total: Double
    var first: Cell
    var second: Cell
  }

  /// A row of more cells: where they end.
  private struct Row {
    let total: Double
    let end: Int
  }

  private struct Column {
    /// What it should have; NaN where it is not known.
    let wanted: Double
    /// What the rows of one cell put into it.
    var fixed = 0.0
    var sum = 0.0
    var factor = 1.0
  }

  private var settled: [(piece: Int, value: Double)] = []
  private var pairs: [Pair] = []
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var columns: [Column] = []

  /// Seeds the cells.
  ///
  /// - Parameters:
  ///   - neighbours: the old constituencies.
  ///   - totals: what each old constituency has, by number.
  ///   - wanted: what each new constituency should have, by number.
  ///   - change: the pieces.
  ///   - numbers: for taking notes of every new constituency's column, counted from 1; left with zeros.
  init(
    _ neighbours: [Int], rows totals: [Double], columns wanted: [Double?], change: BoundaryChange,
    places numbers: inout [Int]
  ) {
    for old in neighbours where totals[old] > 0 && !change.rows[old].isEmpty {
      let own = change.rows[old].map { piece in
        let new = change.pieces[piece].new
        if numbers[new] == 0 {
          columns.append(Column(wanted: wanted[new] ?? .nan))
          numbers[new] = columns.count
        }
        let seed = change.pieces[piece].weight * totals[old]
        columns[numbers[new] - 1].sum += seed
        return Cell(piece: piece, column: numbers[new] - 1, seed: seed, value: seed)
      }
      switch own.count {
      case 1:
        settled.append((own[0].piece, totals[old]))
        columns[own[0].column].fixed += totals[old]
      case 2: pairs.append(Pair(total: totals[old], first: own[0], second: own[1]))
      default:
        cells += own
        rows.append(Row(total: totals[old], end: cells.count))
      }
    }
    for old in neighbours { for piece in change.rows[old] { numbers[change.pieces[piece].new] = 0 } }
  }

  /// Makes passes, the sums of the columns being those of the pass before, until they change nothing.
  mutating func makePasses(_ passes: Int) {
    if pairs.isEmpty && rows.isEmpty { return }
    var left = passes
    while left > 0 {
      let before = columns.map(\.sum)
      let count = min(left, Self.stretch)
      // Pointers: in arrays every access would be checked, some forty million times.
      columns.withUnsafeMutableBufferPointer { columns in
        pairs.withUnsafeMutableBufferPointer { pairs in
          cells.withUnsafeMutableBufferPointer { cells in
            for _ in 0..<count {
              Self.scale(columns)
              Self.pass(pairs, columns)
              Self.pass(rows, cells, columns)
            }
          }
        }
      }
      left -= count
      if zip(columns, before).allSatisfy({ abs($0.sum - $1) <= Self.rest * $0.sum }) { return }
    }
  }

  /// Puts what the cells have where their pieces are.
  func put(into fitted: inout [Double]) {
    for (piece, value) in settled { fitted[piece] = value }
    for pair in pairs {
      fitted[pair.first.piece] = pair.first.value
      fitted[pair.second.piece] = pair.second.value
    }
    for cell in cells { fitted[cell.piece] = cell.value }
  }

  /// Finds the factors of the columns, and empties their sums.
  private static func scale(_ columns: UnsafeMutableBufferPointer<Column>) {
    for place in columns.indices {
      let factor = columns[place].wanted / columns[place].sum
      columns[place].factor = factor.isFinite ? factor : 1
      columns[place].sum = columns[place].fixed
    }
  }

  private static func pass(_ pairs: UnsafeMutableBufferPointer<Pair>, _ columns: UnsafeMutableBufferPointer<Column>) {
    for place in pairs.indices {
      let pair = pairs[place]
      var first = pair.first.value * columns[pair.first.column].factor
      var second = pair.second.value * columns[pair.second.column].factor
      if first + second == 0 { (first, second) = (pair.first.seed, pair.second.seed) }
      let factor = pair.total / (first + second)
      (first, second) = (first * factor, second * factor)
      pairs[place].first.value = first
      pairs[place].second.value = second
      columns[pair.first.column].sum += first
      columns[pair.second.column].sum += second
    }
  }

  private static func pass(
    _ rows: [Row], _ cells: UnsafeMutableBufferPointer<Cell>, _ columns: UnsafeMutableBufferPointer<Column>
  ) {
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
