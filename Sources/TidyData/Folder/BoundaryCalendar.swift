package import CSV
package import Elections

/// Which boundary set is in force when, and its codes.
package struct BoundaryCalendar {
  private var sets:
    [(from: CalendarDate, id: String, codes: Set<ConstituencyCode>, revised: [ConstituencyCode: ConstituencyCode])] = []

  /// Reads them from a folder.
  package init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    for (date, id) in Self.beginnings(try folder.elections(&findings)) {
      let codes = Set(try folder.constituencies(of: id, &findings).map(\.code))
      let revised = try folder.revisedCodes(of: id, &findings).map { ($0.code, $0.revised) }
      sets.append((date, id, codes, Dictionary(revised) { first, _ in first }))
    }
  }

  /// Takes them from tables that were read; codes that were published in an old form are not known.
  init(_ elections: [Election], _ places: [CheckedBoundarySet]) {
    for (date, id) in Self.beginnings(elections) {
      sets.append((date, id, places.first { $0.set.id == id }?.codes ?? [], [:]))
    }
  }

  /// The days of the elections that boundary sets were first fought on.
  private static func beginnings(_ elections: [Election]) -> [(date: CalendarDate, id: String)] {
    var beginnings: [(date: CalendarDate, id: String)] = []
    for election in elections.sorted(by: { $0.date < $1.date }) {
      guard let id = election.boundarySet, beginnings.last?.id != id else { continue }
      beginnings.append((election.date, id))
    }
    return beginnings
  }

  /// The boundary set in force on a day; nil before the first.
  func set(on date: CalendarDate) -> String? { sets.last { $0.from <= date }?.id }

  /// Whether a code is in force on a day.
  func knows(_ code: ConstituencyCode, on date: CalendarDate) -> Bool {
    sets.last { $0.from <= date }?.codes.contains(code) ?? false
  }

  /// The code in force on a day, revised where it was published in an old form.
  package func code(
    _ code: ConstituencyCode, on date: CalendarDate, at position: CSVPosition
  ) throws(FieldError) -> ConstituencyCode {
    guard let set = sets.last(where: { $0.from <= date }) else {
      throw FieldError(at: position, found: date.description, expected: "a day with a boundary set in force")
    }
    let code = set.revised[code] ?? code
    guard set.codes.contains(code) else {
      throw FieldError(at: position, found: code.text, expected: "a constituency of the boundary set \(set.id)")
    }
    return code
  }
}
