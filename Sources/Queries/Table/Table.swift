/// Typed columns and rows: what every query answers, whatever it is then written as.
package struct Table: Equatable, Sendable {
  /// A column.
  package struct Column: Equatable, Sendable {
    /// The name, as in CSV.
    package let name: String
    /// What its values are, which says how they are written.
    package let kind: ColumnKind
    /// What it holds, in words.
    package let meaning: String

    package init(name: String, kind: ColumnKind, meaning: String) {
      (self.name, self.kind, self.meaning) = (name, kind, meaning)
    }

    /// The name as a head that people read: "share_change" is "Share change", "con_lab_swing" is "Con–Lab swing".
    package var title: String {
      // Codes of parties, marked years and names that SQL gave stay as they are.
      guard name.allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "_" }) else { return name }
      let words = name.replacing("con_lab", with: "Con–Lab").split(separator: "_").map {
        $0 == "enp" ? "ENP" : String($0)
      }
      let text = words.joined(separator: " ")
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  package let columns: [Column]
  /// The rows, each as long as the columns.
  package var rows: [[Cell]]
  /// The columns that a narrow terminal does without, the first to go first.
  package var yields: [String]

  package init(columns: [Column], rows: [[Cell]], yields: [String] = []) {
    (self.columns, self.rows, self.yields) = (columns, rows, yields)
  }

  /// The table with some of its columns, in the order in which they are named.
  ///
  /// - Parameter names: names of columns, capitals and hyphens as people type them.
  /// - Returns: the table with these columns.
  /// - Throws: `QueryError.unknownColumn`.
  package func selecting(_ names: [String]) throws(QueryError) -> Table {
    func folded(_ name: String) -> String { name.lowercased().replacing("-", with: "_").replacing(" ", with: "_") }
    var chosen: [Int] = []
    for name in names {
      guard let index = columns.firstIndex(where: { folded($0.name) == folded(name) }) else {
        throw .unknownColumn(name, option: "columns", known: columns.map(\.name))
      }
      chosen.append(index)
    }
    return Table(columns: chosen.map { columns[$0] }, rows: rows.map { row in chosen.map { row[$0] } })
  }

  /// The position of a column; nil where there is none of that name.
  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// One value of a table.
package enum Cell: Hashable, Sendable {
  /// Unknown or not applicable: empty in CSV, null in JSON, "—" in print.
  case missing
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  case text(String)

  /// The value as text; nil where it is none.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The value as a number; nil where it is none.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text: nil
    }
  }
}
