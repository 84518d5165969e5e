import CSV
import Elections

extension Row {
  /// A gender in any of the spellings of the files: in words or as a letter; nil where blank or `?`.
  func gender(_ column: Column) throws(FieldError) -> Gender? {
    try value(column, expected: "Female, Male, Non-binary or nothing") { text -> Gender?? in
      switch text {
      case "", "?": .some(nil)
      case "F", "Female": .female
      case "M", "Male": .male
      default: Gender(rawValue: text).map { .some($0) }
      }
    }
  }

  /// Yes or no; nil where blank, a no-break space included.
  func flag(_ column: Column) throws(FieldError) -> Bool? {
    try value(column, expected: "yes, no or nothing") { text -> Bool?? in
      switch text {
      case "": .some(nil)
      case "Yes", "yes": true
      case "No", "no": false
      default: nil
      }
    }
  }

  /// A minute of a day in any of the forms of the files; nil where blank.
  func time(_ column: Column) throws(FieldError) -> LocalTime? {
    try value(column, expected: "a time such as 2015-05-08T03:19 or 08/05/2015 03:19") { text -> LocalTime?? in
      text.isEmpty ? .some(nil) : (LocalTime(iso: text) ?? LocalTime(slashed: text)).map { .some($0) }
    }
  }
}

extension LocalTime {
  /// Reads `08/05/2015 03:19`, day first, and `5/7/10 3:05`, month first: the files that shorten the year are American.
  init?(slashed text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { return nil }
    let day = parts[0].split(separator: "/").compactMap { Int($0) }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard day.count == 3, clock.count == 2 || clock.count == 3 else { return nil }
    let date =
      day[2] < 100
      ? CalendarDate(year: 2000 + day[2], month: day[0], day: day[1])
      : CalendarDate(year: day[2], month: day[1], day: day[0])
    guard let date else { return nil }
    self.init(date: date, hour: clock[0], minute: clock[1])
  }
}
