/// A small table moved to the sums wanted of its rows and columns, the columns last, so that they come out exact.
///
/// ```
/// each pass:   m[jk] *= rows[j] / Σ_k m[jk];   m[jk] *= columns[k] / Σ_j m[jk]
/// ```
///
/// A table of ones with rows 70 and 30 and columns 60 and 40 becomes 42, 28 and 18, 12. A row or column that is 0
/// stays so. Source: Deming and Stephan, *Annals of Mathematical Statistics* 11 (1940).
enum Raking {
  /// Rakes a table in place.
  ///
  /// - Parameters:
  ///   - table: row after row.
  ///   - rows: the sums wanted of the rows.
  ///   - columns: the sums wanted of the columns.
  ///   - passes: how often.
  static func rake(_ table: inout [Double], rows: [Double], columns: [Double], passes: Int) {
    let width = columns.count
    table.withUnsafeMutableBufferPointer { table in
      for _ in 0..<passes {
        for (row, wanted) in rows.enumerated() {
          scale(table, stride(from: row * width, to: (row + 1) * width, by: 1), to: wanted)
        }
        for (column, wanted) in columns.enumerated() {
          scale(table, stride(from: column, to: table.count, by: width), to: wanted)
        }
      }
    }
  }

  @inline(__always)
  private static func scale(_ table: UnsafeMutableBufferPointer<Double>, _ cells: StrideTo<Int>, to wanted: Double) {
    var sum = 0.0
    for cell in cells { sum += table[cell] }
    guard sum > 0 else { return }
    for cell in cells { table[cell] *= wanted / sum }
  }
}
