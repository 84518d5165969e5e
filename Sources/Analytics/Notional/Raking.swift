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
    for _ in 0..<passes {
      for (row, wanted) in rows.enumerated() {
        let cells = row * width..<(row + 1) * width
        let sum = table[cells].reduce(0, +)
        guard sum > 0 else { continue }
        for cell in cells { table[cell] *= wanted / sum }
      }
      for (column, wanted) in columns.enumerated() {
        let cells = stride(from: column, to: table.count, by: width)
        let sum = cells.reduce(0) { $0 + table[$1] }
        guard sum > 0 else { continue }
        for cell in cells { table[cell] *= wanted / sum }
      }
    }
  }
}
