import Elections

/// The columns of `constituencies-SET.csv`.
enum ConstituencyColumn: String, CaseIterable { case code, name, area, kind }

extension Constituency: TidyRow {
  init(_ row: Row<ConstituencyColumn>) throws(FieldError) {
    try self.init(row, area: row.requiredText(.area))
  }

  /// Reads a row of any layout, the area being decided elsewhere.
  init(_ row: Row<ConstituencyColumn>, area: String) throws(FieldError) {
    self.init(
      code: try row.code(.code), name: try row.requiredText(.name), area: area,
      kind: try row.value(.kind, expected: "County, Borough or Burgh") { Kind(rawValue: $0) })
  }

  func cell(_ column: ConstituencyColumn) -> String {
    switch column {
    case .code: code.text
    case .name: name
    case .area: area
    case .kind: kind.rawValue
    }
  }

  static var order: [TidyOrder<ConstituencyColumn>] { [.text(.code)] }
}

/// The columns of `areas.csv`.
enum AreaColumn: String, CaseIterable { case area, name, nation, position }

extension Area: TidyRow {
  init(_ row: Row<AreaColumn>) throws(FieldError) {
    self.init(
      code: try row.requiredText(.area), name: try row.requiredText(.name),
      nation: try row.value(.nation, expected: "one of the four nations") { Nation(rawValue: $0) },
      position: try row.count(.position))
  }

  func cell(_ column: AreaColumn) -> String {
    switch column {
    case .area: code
    case .name: name
    case .nation: nation.rawValue
    case .position: String(position)
    }
  }

  static var order: [TidyOrder<AreaColumn>] { [.smallest(.position)] }
}

/// One of the names that files call an area by.
struct AreaName: TidyRow {
  /// The columns of `area-names.csv`.
  enum Column: String, CaseIterable { case name, area }

  let name: String
  let area: String

  init(_ row: Row<Column>) throws(FieldError) {
    name = try row.requiredText(.name)
    area = try row.requiredText(.area)
  }

  func cell(_ column: Column) -> String {
    switch column {
    case .name: name
    case .area: area
    }
  }

  static var order: [TidyOrder<Column>] { [.text(.name)] }
}

/// A constituency's new code, and the boundary set whose files carry the old one.
struct RevisedCodeRow: TidyRow {
  /// The columns of `revised-codes.csv`.
  enum Column: String, CaseIterable {
    case boundarySet = "boundary_set"
    case code, name, revised
  }

  let boundarySet: String
  let revision: RevisedCode

  init(_ row: Row<Column>) throws(FieldError) {
    try self.init(row, boundarySet: row.requiredText(.boundarySet))
  }

  init(_ row: Row<Column>, boundarySet: String) throws(FieldError) {
    self.boundarySet = boundarySet
    revision = RevisedCode(
      code: try row.code(.code), name: row.text(.name), revised: try row.code(.revised))
  }

  func cell(_ column: Column) -> String {
    switch column {
    case .boundarySet: boundarySet
    case .code: revision.code.text
    case .name: revision.name
    case .revised: revision.revised.text
    }
  }

  static var order: [TidyOrder<Column>] { [.text(.boundarySet), .text(.code)] }
}

/// The columns of `hexes-SET.csv`.
enum HexColumn: String, CaseIterable { case code, column, row }

extension Hex: TidyRow {
  init(_ row: Row<HexColumn>) throws(FieldError) {
    self.init(code: try row.code(.code), column: try row.integer(.column), row: try row.integer(.row))
  }

  func cell(_ column: HexColumn) -> String {
    switch column {
    case .code: code.text
    case .column: String(self.column)
    case .row: String(row)
    }
  }

  static var order: [TidyOrder<HexColumn>] { [.text(.code)] }
}
