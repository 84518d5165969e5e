import Elections

/// The columns of another table, with a day before them.
enum DatedColumn<Own: Hashable & Sendable & CaseIterable & RawRepresentable<String>>: Hashable, Sendable {
  case date
  case own(Own)
}

extension DatedColumn: CaseIterable, RawRepresentable {
  static var allCases: [DatedColumn] { [.date] + Own.allCases.map(DatedColumn.own) }

  init?(rawValue: String) {
    if rawValue == "date" {
      self = .date
    } else if let own = Own(rawValue: rawValue) {
      self = .own(own)
    } else {
      return nil
    }
  }

  var rawValue: String {
    switch self {
    case .date: "date"
    case .own(let column): column.rawValue
    }
  }
}

/// A row of another table with the day it is of: by-elections have their contests and candidacies so.
struct Dated<Value: TidyRow>: TidyRow {
  let date: CalendarDate
  let value: Value

  init(date: CalendarDate, value: Value) {
    self.date = date
    self.value = value
  }

  init(_ row: Row<DatedColumn<Value.Column>>) throws(FieldError) {
    self.init(date: try row.day(.date), value: try Value(row.own()))
  }

  func cell(_ column: DatedColumn<Value.Column>) -> String {
    switch column {
    case .date: date.description
    case .own(let own): value.cell(own)
    }
  }

  static var order: [TidyOrder<DatedColumn<Value.Column>>] {
    [.text(.date)]
      + Value.order.map { order in
        switch order {
        case .text(let column): .text(.own(column))
        case .largest(let column): .largest(.own(column))
        case .smallest(let column): .smallest(.own(column))
        }
      }
  }
}

extension Row {
  /// The same row without its day.
  func own<Own: CaseIterable>() -> Row<Own> where Column == DatedColumn<Own> {
    let own = Own.allCases.compactMap { own -> (key: Own, value: Int)? in
      places.place(DatedColumn.own(own)).map { (own, $0) }
    }
    return Row<Own>(record: record, places: ColumnIndex(own))
  }

  /// A day, as ISO 8601 has it or day first with slashes.
  func day(_ column: Column) throws(FieldError) -> CalendarDate {
    try value(column, expected: "a day, year-month-day or day/month/year") { text in
      CalendarDate(iso: text) ?? CalendarDate(slashed: text)
    }
  }
}

extension CalendarDate {
  /// Reads `03/05/2018`, day first; nil for anything else.
  init?(slashed text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
