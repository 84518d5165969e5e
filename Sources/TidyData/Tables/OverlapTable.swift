import Elections

/// The columns of `overlaps-SET-SET.csv`, shares of the old and of the new constituency in turn.
enum OverlapColumn: String, CaseIterable {
  case old = "from_code"
  case new = "to_code"
  case residentialOfOld = "residential_of_from"
  case residentialOfNew = "residential_of_to"
  case areaOfOld = "area_of_from"
  case areaOfNew = "area_of_to"
  case populationOfOld = "population_of_from"
  case populationOfNew = "population_of_to"
}

extension Overlap: TidyRow {
  init(_ row: Row<OverlapColumn>) throws(FieldError) {
    try self.init(row, new: row.code(.new))
  }

  /// Reads a row whose new constituency's code may have been revised.
  init(_ row: Row<OverlapColumn>, new: ConstituencyCode) throws(FieldError) {
    self.init(
      old: try row.code(.old), new: new,
      residential: Share(ofOld: try row.fraction(.residentialOfOld), ofNew: try row.fraction(.residentialOfNew)),
      area: Share(ofOld: try row.fraction(.areaOfOld), ofNew: try row.fraction(.areaOfNew)),
      population: Share(ofOld: try row.fraction(.populationOfOld), ofNew: try row.fraction(.populationOfNew)))
  }

  func cell(_ column: OverlapColumn) -> String {
    switch column {
    case .old: old.text
    case .new: new.text
    case .residentialOfOld: residential.ofOld.cell
    case .residentialOfNew: residential.ofNew.cell
    case .areaOfOld: area.ofOld.cell
    case .areaOfNew: area.ofNew.cell
    case .populationOfOld: population.ofOld.cell
    case .populationOfNew: population.ofNew.cell
    }
  }

  static var order: [TidyOrder<OverlapColumn>] { [.text(.old), .text(.new)] }
}

extension Row {
  /// A fraction of 1.
  func fraction(_ column: Column) throws(FieldError) -> Double {
    try value(column, expected: "a fraction from 0 to 1") { text in
      Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
    }
  }
}

extension Double {
  /// The number as it is written: whole numbers without a point, others with the digits that tell them apart.
  var cell: String { Int(exactly: self).map(String.init) ?? description }
}
