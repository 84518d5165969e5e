/// One of the project's own tables: its columns in the order of the file, what tells rows apart and what they are sorted by.
package struct Table<Value: Sendable>: Sendable {
  /// What is said about the table whatever its values are.
  package let schema: TableSchema
  /// The columns, in the order of the file.
  package let columns: [Column<Value>]
  /// A value before anything is read into it.
  package let blank: Value

  /// Describes a table.
  ///
  /// - Parameters:
  ///   - stem: the file's name, or its beginning where there are many.
  ///   - title: what the table is called in print; it ends with "of" where there are many files.
  ///   - source: who published it.
  ///   - columns: in the order of the file.
  ///   - key: the columns that tell rows apart.
  ///   - optional: the columns that a file may lack, because files were written before there were such.
  ///   - order: what rows are sorted by.
  ///   - blank: a value before anything is read into it.
  init(
    _ stem: String, _ title: String, from source: DataSource, _ columns: [Column<Value>], key: [Column<Value>],
    optional: [Column<Value>] = [], sortedBy order: [Order], blank: Value
  ) {
    // Loops, here and where rows are read: what maps is compiled anew for each table.
    var (fields, names, orders) = ([FieldSchema](), [String](), [TableSchema.Order]())
    var lacking: Set<String> = []
    for column in columns { fields.append(column.schema) }
    for column in key { names.append(column.name) }
    for column in optional { lacking.insert(column.name) }
    for part in order { orders.append(part.schema) }
    schema = TableSchema(
      stem: stem, title: title, source: source, fields: fields, key: names, optional: lacking, order: orders)
    (self.columns, self.blank) = (columns, blank)
  }

  /// A part of the order of rows.
  enum Order {
    /// By text, byte by byte.
    case text(Column<Value>)
    /// By number, the largest first.
    case largest(Column<Value>)
    /// By number, the smallest first.
    case smallest(Column<Value>)

    fileprivate var schema: TableSchema.Order {
      switch self {
      case .text(let column): TableSchema.Order(column: column.name, direction: .text)
      case .largest(let column): TableSchema.Order(column: column.name, direction: .largestFirst)
      case .smallest(let column): TableSchema.Order(column: column.name, direction: .smallestFirst)
      }
    }
  }

  /// A row as it is written.
  package func cells(of value: Value) -> [String] {
    var cells: [String] = []
    for column in columns { cells.append(column.write(value)) }
    return cells
  }
}

/// Every table.
package enum Tables {
  /// Every table, in the order a reader meets them.
  package static let all: [TableSchema] = [
    elections.schema, boundarySets.schema, areas.schema, parties.schema, constituencies.schema, areaNames.schema,
    placeNames.schema, groups.schema, partyNames.schema, revisedCodes.schema, corrections.schema, hexes.schema,
    outlines.schema,
    contests.schema,
    candidacies.schema, notionalContests.schema, notionalVotes.schema, overlaps.schema, notionalGroups.schema,
    notionalMethod.schema, unconfirmedEstimates.schema, byElectionContests.schema, byElectionCandidacies.schema,
    leaveVotes.schema, exitPolls.schema, longRun.schema, longRunGroups.schema, claims.schema,
  ]
}
