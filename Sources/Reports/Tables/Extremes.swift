import Analytics
import Findings
import Queries
import Report

/// Two tables beside each other: the rows of one answer with the highest and with the lowest values.
struct Extremes<Row: QueryRow> {
  /// The words above one of the two tables.
  struct Head {
    /// What is found in the first row.
    let title: (Row) -> String
    let subtitle: String
  }

  let answer: Answer<Row>
  /// What the rows are ordered by; those without a value are left out.
  let value: (Row) -> Double?
  let columns: [PrintedColumn<Row>]
  /// Whether the values are changes: then the first table holds rises only and the second falls, where there are any.
  var isSigned = false
  /// How many rows each table has at most.
  var count = 10
  /// What the marks in the columns' heads mean.
  var notes: [Report.Prose] = []

  /// The rows with a value, the highest first; those with the same in the order of the answer.
  var ranked: [Row] {
    let known = answer.rows.compactMap { row in value(row).map { (row: row, value: $0) } }
    return known.map(\.value).descendingPlaces.map { known[$0].row }
  }

  /// The two tables; nothing where no row has a value.
  func blocks(_ highest: Head, _ lowest: Head) -> [Report.Block] {
    let rows = ranked
    guard let first = rows.first, let last = rows.last else { return [] }
    // Few rows are divided between the two, so that none stands in both.
    let each = rows.count >= 2 * count ? count : max(1, rows.count / 2)
    func kept(_ rows: [Row], _ isKept: (Double) -> Bool) -> [Row] {
      let kept = rows.filter { value($0).map(isKept) == true }
      return isSigned && !kept.isEmpty ? kept : rows
    }
    return [
      .columns([
        Report.Column(span: 6, [table(highest, first, kept(Array(rows.prefix(each))) { $0 > 0 })]),
        Report.Column(span: 6, [table(lowest, last, kept(rows.suffix(each).reversed()) { $0 < 0 })]),
      ])
    ]
  }

  private func table(_ head: Head, _ first: Row, _ rows: some Sequence<Row>) -> Report.Block {
    .table(
      Report.Table(
        caption: Report.Caption(
          head.title(first), subtitle: head.subtitle, source: SourceLine.plain(answer), command: answer.command),
        columns, rows, notes: notes, density: .compact))
  }
}
