import Elections

/// The columns of `elections.csv`.
enum ElectionColumn: String, CaseIterable {
  case election, date
  case boundarySet = "boundary_set"
  case speakerParty = "speaker_party"
  case featured
}

extension Election: TidyRow {
  init(_ row: Row<ElectionColumn>) throws(FieldError) {
    self.init(
      year: try row.count(.election),
      date: try row.value(.date, expected: "a day, year-month-day") { CalendarDate(iso: $0) },
      boundarySet: row.optionalText(.boundarySet), speakerParty: row.optionalText(.speakerParty),
      isFeatured: try row.flag(.featured) ?? false)
  }

  func cell(_ column: ElectionColumn) -> String {
    switch column {
    case .election: String(year)
    case .date: date.description
    case .boundarySet: boundarySet ?? ""
    case .speakerParty: speakerParty ?? ""
    case .featured: isFeatured ? "yes" : "no"
    }
  }

  static var order: [TidyOrder<ElectionColumn>] { [.smallest(.election)] }
}

/// The columns of `boundary-sets.csv`.
enum BoundarySetColumn: String, CaseIterable {
  case boundarySet = "boundary_set"
  case name, constituencies, predecessor
}

extension BoundarySet: TidyRow {
  init(_ row: Row<BoundarySetColumn>) throws(FieldError) {
    self.init(
      id: try row.requiredText(.boundarySet), name: try row.requiredText(.name),
      constituencies: try row.count(.constituencies), predecessor: row.optionalText(.predecessor))
  }

  func cell(_ column: BoundarySetColumn) -> String {
    switch column {
    case .boundarySet: id
    case .name: name
    case .constituencies: String(constituencies)
    case .predecessor: predecessor ?? ""
    }
  }

  static var order: [TidyOrder<BoundarySetColumn>] { [.text(.boundarySet)] }
}
