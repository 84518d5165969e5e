/// What a data package says of one table.
struct TableSchema {
  /// Columns that must be found in another table; the constituencies are those of the table's own boundary set.
  struct Reference {
    let column: String
    let table: String
    let target: String
    /// Whether the constituencies meant are those of the first boundary set that the file's name says, not of the last.
    var isOfPredecessor = false
  }

  /// The file's name, or its beginning where there is one file an election, boundary set or notional result.
  let stem: String
  let title: String
  let source: DataSource
  let fields: [FieldSchema]
  let key: [String]
  var references: [Reference] = []

  /// What a file of this table is of: empty for a table of one file; nil where the file is none of this table.
  func subject(of path: String) -> String? {
    guard path.hasPrefix(stem), path.hasSuffix(".csv") else { return nil }
    let rest = path.dropFirst(stem.count).dropLast(".csv".count)
    return rest.isEmpty ? "" : rest.first == "-" && isManyFiles ? String(rest.dropFirst()) : nil
  }

  /// A table of one file has a whole title; one of many ends with "of".
  private var isManyFiles: Bool { title.hasSuffix(" of") }
}

extension TableSchema.Reference {
  static let constituency = TableSchema.Reference(column: "code", table: "constituencies", target: "code")
  static let party = TableSchema.Reference(column: "party", table: "parties", target: "party")
  static let area = TableSchema.Reference(column: "area", table: "areas", target: "area")
}
