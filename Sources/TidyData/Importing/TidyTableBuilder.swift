import CSV
import Elections

/// A tidy file in the making: rows with their codes revised and their errors corrected, put in order at the end.
struct TidyTableBuilder<Value: TidyRow> {
  private let name: String
  private let revised: [String: String]
  /// The codes of the boundary set; empty where its constituencies are not known yet.
  private let known: Set<String>
  private let boundarySet: BoundarySet
  private(set) var corrections: Corrections
  private var rows: [[String]] = []
  private var present: Set<String> = []
  private var last: (file: String, position: CSVPosition)?

  init(
    _ name: String, revised: [RevisedCode], known: Set<String>, boundarySet: BoundarySet, corrections: Corrections
  ) {
    self.name = name
    self.revised = Dictionary(revised.map { ($0.code.text, $0.revised.text) }) { first, _ in first }
    self.known = known
    self.boundarySet = boundarySet
    self.corrections = corrections
  }

  /// Adds a row that was read at a place, its code standing in the column named so.
  mutating func add(_ value: Value, from file: String, at position: CSVPosition) throws(FieldError) {
    var cells = value.cells
    if let place = Value.header.firstIndex(of: "code") {
      cells[place] = revised[cells[place]] ?? cells[place]
      last = (file, position)
      guard known.isEmpty || known.contains(cells[place]) else {
        throw FieldError(
          position: position, found: cells[place], expected: "a constituency of the boundary set \(boundarySet.id)")
      }
      present.insert(cells[place])
    }
    corrections.apply(to: &cells, header: Value.header)
    rows.append(cells)
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { rows.isEmpty }

  /// The file, its rows in order.
  var file: TidyFile { TidyFile(name: name, header: Value.header, rows: Value.sorted(rows)) }

  /// Tells where the constituencies are fewer or more than the boundary set has.
  var completeness: Finding? {
    guard present.count != boundarySet.constituencies, let last else { return nil }
    let missing = known.subtracting(present).sorted()
    let names =
      missing.isEmpty ? "" : " (\(missing.prefix(3).joined(separator: ", "))\(missing.count > 3 ? " …" : "") missing)"
    return Finding(
      .error, file: last.file, at: last.position, found: "constituency number \(present.count) as the last\(names)",
      expected: "the \(boundarySet.constituencies) of the boundary set \(boundarySet.id)", action: "import refused")
  }
}
