import Elections

/// Estimates of the Leave vote as published, in percent.
enum PublishedLeaveColumn: Hashable { case code, estimated, counted }

extension Layout<PublishedLeaveColumn> {
  /// Chris Hanretty, one row a constituency, shares in percent.
  static var hanretty: Layout {
    Layout(
      name: "Hanretty's estimates of the Leave vote",
      places: .header([
        .code: "constituency_code", .estimated: "estimated_leave_percent", .counted: "counted_leave_percent",
      ]))
  }
}

extension LeaveVote {
  /// Reads a published row.
  init(_ row: Row<PublishedLeaveColumn>) throws(FieldError) {
    self.init(
      constituency: try row.code(.code), estimated: try row.percentage(.estimated),
      counted: row.optionalText(.counted) == nil ? nil : try row.percentage(.counted))
  }
}

extension Row<PublishedLeaveColumn> {
  /// A percentage as a fraction of 1, to nine decimals: more than any estimate is good for.
  fileprivate func percentage(_ column: PublishedLeaveColumn) throws(FieldError) -> Double {
    try value(column, expected: "a percentage from 0 to 100") { text in
      Double(text).flatMap { (0...100).contains($0) ? ($0 * 1e7).rounded() / 1e9 : nil }
    }
  }
}

extension Layout<ClaimColumn> {
  /// Statements of the press as they were collected, without our checks.
  static var collected: Layout {
    Layout(
      name: "reported claims",
      places: .header(
        Dictionary(
          uniqueKeysWithValues: Column.allCases.filter { ![.check, .comparison, .expected, .tolerance].contains($0) }
            .map { ($0, $0.rawValue) })))
  }

  /// The layouts that claims come in.
  static var claims: [Layout] { [.tidy, .collected] }
}
