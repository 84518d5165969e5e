import CSV
import Elections
import TidyData

/// A tidy file that is being made: rows with their codes revised and their errors corrected, put in order at the end.
struct TidyTableBuilder<Value: Sendable> {
  private let table: Table<Value>
  private let subject: String
  private let codePlace: Int?
  private let revised: [ConstituencyCode: ConstituencyCode]
  /// The codes of the boundary set; empty where its constituencies are not known yet.
  private let known: Set<ConstituencyCode>
  private let boundarySet: BoundarySet
  private(set) var corrections: Corrections
  private var rows: [[String]] = []
  private var present: Set<ConstituencyCode> = []
  private var last: (file: String, position: CSVPosition)?

  init(
    _ table: Table<Value>, about subject: String, revised: [RevisedCode], known: Set<ConstituencyCode>,
    boundarySet: BoundarySet, corrections: Corrections
  ) {
    (self.table, self.subject) = (table, subject)
    codePlace = table.schema.header.firstIndex(of: "code")
    self.revised = Dictionary(revised.map { ($0.code, $0.revised) }) { first, _ in first }
    (self.known, self.boundarySet, self.corrections) = (known, boundarySet, corrections)
  }

  /// Adds a row that was read at a place, its code in the column named so.
  ///
  /// - Returns: the code that it has in the table.
  @discardableResult
  mutating func add(_ value: Value, from file: String, at position: CSVPosition) throws(FieldError) -> ConstituencyCode
  {
    var cells = table.cells(of: value)
    var own = ConstituencyCode.none
    if let codePlace, let published = ConstituencyCode(cells[codePlace]) {
      let code = revised[published] ?? published
      cells[codePlace] = code.text
      last = (file, position)
      guard known.isEmpty || known.contains(code) else {
        throw FieldError(
          at: position, found: code.text, expected: "a constituency of the boundary set \(boundarySet.id)")
      }
      present.insert(code)
      own = code
    }
    corrections.apply(to: &cells, header: table.schema.header)
    rows.append(cells)
    return own
  }

  /// Puts rows that are there already in the place of those that were read of the same constituencies.
  mutating func keep(_ known: [ConstituencyCode: [[String]]]) {
    guard let codePlace, !known.isEmpty else { return }
    let texts = Set(known.keys.map(\.text))
    rows = rows.filter { !texts.contains($0[codePlace]) }
    for code in known.keys.sorted() { rows += known[code] ?? [] }
    present.formUnion(known.keys)
  }

  /// Whether it has every constituency of the boundary set.
  var isComplete: Bool { present.count >= boundarySet.constituencies }

  /// Where the last row was read.
  var lastPlace: (file: String, position: CSVPosition)? { last }

  /// Whether there is nothing in it.
  var isEmpty: Bool { rows.isEmpty }

  /// What the rows have in a column.
  func texts(of column: String) -> [String] {
    table.schema.header.firstIndex(of: column).map { place in rows.map { $0[place] } } ?? []
  }

  /// The file, its rows in order.
  var file: TidyFile { TidyFile(table.schema, of: subject, rows: rows) }

  /// A finding where the constituencies are fewer or more than the boundary set has.
  ///
  /// - Parameter isStaged: whether those that are missing may be still to come.
  /// - Returns: the finding; nil where there are as many as should be.
  func completeness(isStaged: Bool) -> Finding? {
    guard present.count != boundarySet.constituencies, let last else { return nil }
    let missing = known.subtracting(present).sorted().map(\.text)
    let names =
      missing.isEmpty ? "" : " (\(missing.prefix(3).joined(separator: ", "))\(missing.count > 3 ? " …" : "") missing)"
    let isEarly = isStaged && present.count < boundarySet.constituencies
    return Finding(
      isEarly ? .warning : .error, file: last.file, at: last.position,
      found: "constituency number \(present.count) as the last\(names)",
      expected: "the \(boundarySet.constituencies) of the boundary set \(boundarySet.id)",
      action: isEarly ? "the others are taken as to come" : "import refused")
  }
}
