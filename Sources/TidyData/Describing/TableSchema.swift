/// What is said about one table as a whole, whatever its values are.
package struct TableSchema: Sendable {
  /// The file's name, or its beginning where there is one file for each election, boundary set or notional result.
  package let stem: String
  let title: String
  let source: DataSource
  /// The columns, in the order of the file.
  package let fields: [FieldSchema]
  /// The columns that tell rows apart.
  let key: [String]
  /// The columns that a file may lack.
  let optional: Set<String>
  /// The columns that rows are sorted by.
  let order: [Order]

  /// A part of a table's order: a column, by its name, and which way it runs.
  struct Order: Sendable {
    enum Direction { case text, largestFirst, smallestFirst }

    let column: String
    let direction: Direction
  }

  /// The first line of a file.
  package var header: [String] { fields.map(\.name) }

  /// The project's own layout: every column under its own name.
  package var outline: LayoutOutline {
    LayoutOutline(
      "tidy", header.map { LayoutOutline.Column($0, .names([$0]), isNeeded: needs($0)) }, allowsShortRows: true)
  }

  /// Whether every file must have a column.
  package func needs(_ column: String) -> Bool { !optional.contains(column) }

  /// The name of the file about a subject; the table's only file where the subject is empty.
  package func file(of subject: String = "") -> String { subject.isEmpty ? "\(stem).csv" : "\(stem)-\(subject).csv" }

  /// What a file of this table is about: empty for a table of one file; nil where the file is not of this table.
  package func subject(of path: String) -> String? {
    guard path.hasPrefix(stem), path.hasSuffix(".csv") else { return nil }
    let rest = path.dropFirst(stem.count).dropLast(".csv".count)
    return rest.isEmpty ? "" : rest.first == "-" && isManyFiles ? String(rest.dropFirst()) : nil
  }

  /// A table of one file has a whole title; one of many ends with "of".
  private var isManyFiles: Bool { title.hasSuffix(" of") }

  /// Rows in the table's order; rows that are equal in it keep their places.
  func sorted(_ rows: [[String]]) -> [[String]] {
    let keys = order.compactMap { order in
      fields.firstIndex { $0.name == order.column }.map { (place: $0, direction: order.direction) }
    }
    return rows.enumerated().sorted { first, second in
      for (place, direction) in keys {
        let (one, other) = (first.element[place], second.element[place])
        if one == other { continue }
        switch direction {
        case .text: return one.utf8.lexicographicallyPrecedes(other.utf8)
        case .largestFirst: return (Int(one) ?? 0) > (Int(other) ?? 0)
        case .smallestFirst: return (Int(one) ?? 0) < (Int(other) ?? 0)
        }
      }
      return first.offset < second.offset
    }.map(\.element)
  }
}
