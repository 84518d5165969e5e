package import Elections

/// A row of another table with the day it is of: by-elections have their contests and candidacies so.
package struct Dated<Value: Sendable>: Sendable {
  package var date: CalendarDate
  /// The rest of the row.
  package var value: Value
}

extension Tables {
  package static let byElectionContests = Table<Dated<PublishedContest>>(
    dating: contests, "by-election-contests", "By-elections", key: [.day(), .own(.code)],
    order: [.text(.own(.code))])

  package static let byElectionCandidacies = Table<Dated<Candidacy>>(
    dating: candidacies, "by-election-candidacies", "Candidacies of by-elections",
    key: [.day(), .own(.code), .own(.party), .own(.firstName), .own(.surname)],
    order: [
      .text(.own(.code)), .largest(.own(.votes)), .text(.own(.surname)), .text(.own(.firstName)), .text(.own(.party)),
    ])
}

extension Table {
  /// Another table with a day before its columns, sorted by the day first.
  ///
  /// Its rows are of many boundary sets, so that its constituencies are not found in the table of one.
  fileprivate init<Own>(
    dating table: Table<Own>, _ stem: String, _ title: String, key: [Column<Value>], order: [Order]
  ) where Value == Dated<Own> {
    self.init(
      stem, title, from: .parliament,
      [Column<Value>.day()]
        + table.columns.filter { table.schema.needs($0.name) }.map(Column<Value>.own), key: key,
      sortedBy: [Order.text(.day())] + order, blank: Dated(date: .first, value: table.blank))
  }
}

extension Column {
  /// The day of a row.
  package static func day<Own>() -> Self where Value == Dated<Own> {
    Self("date", .anyDay, "The polling day.", \.date) { $0.date = $1 }
  }

  /// A column of the rest of a row.
  package static func own<Own>(_ column: Column<Own>) -> Self where Value == Dated<Own> {
    let own = column.lifted(\Dated<Own>.value)
    return Self(schema: own.schema.ofManyBoundarySets, write: own.write, read: own.read)
  }
}
