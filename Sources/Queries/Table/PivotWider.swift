extension Table {
  /// A table that is easier to read: one row where several differ in one column only, and a column for each of its values.
  ///
  /// Elections stand beside each other instead of below each other. A heading carries the mark that its rows have in common, such as
  /// "2019 N".
  ///
  /// - Parameters:
  ///   - heading: the column whose values become columns.
  ///   - value: the column whose values stand in them.
  ///   - mark: a column that the heading decides; what stands in brackets behind a heading for each of its values.
  ///   - marks: the sign of each value of that column; those without one are not marked.
  /// - Returns: the table, rows in the order in which they first appear.
  package func pivotWider(_ heading: String, value: String, mark: String, marks: [String: String]) -> Table {
    guard let across = index(of: heading), let content = index(of: value), let basis = index(of: mark) else {
      return self
    }
    let kept = columns.indices.filter { ![across, content, basis].contains($0) }
    var headings: [Cell: String] = [:]
    var order: [[Cell]] = []
    var values: [[Cell]: [Cell: Cell]] = [:]
    for row in rows {
      let key = kept.map { row[$0] }
      if values[key] == nil { order.append(key) }
      values[key, default: [:]][row[across]] = row[content]
      let sign = marks[columns[basis].kind.machineText(of: row[basis])].map { " " + $0 } ?? ""
      headings[row[across]] = columns[across].kind.machineText(of: row[across]) + sign
    }
    let shown = headings.sorted { $0.value < $1.value }
    return Table(
      columns: kept.map { columns[$0] }
        + shown.map { Column(name: $0.value, kind: columns[content].kind, meaning: columns[content].meaning) },
      rows: order.map { key in key + shown.map { values[key]?[$0.key] ?? .missing } })
  }
}
