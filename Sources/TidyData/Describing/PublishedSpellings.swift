import CSV
import Elections

/// Genders, flags and times, whose spellings differ from file to file.
extension FieldType<Gender?> {
  /// A gender in words or as a letter; nil where blank or `?`.
  static var gender: Self {
    Self(.oneOf(Gender.allCases.map(\.rawValue)), write: { $0?.rawValue ?? "" }) { (field) throws(FieldError) in
      // Nearly all fields of a tidy file; the text of the others is looked at.
      if field.isText("Male") { return .male }
      if field.isText("Female") { return .female }
      switch field.tidied {
      case "", "?": return nil
      case "F", "Female": return .female
      case "M", "Male": return .male
      case let text:
        guard let gender = Gender(rawValue: text) else {
          throw FieldError(at: field, expected: "Female, Male, Non-binary or nothing")
        }
        return gender
      }
    }
  }
}

extension FieldType<Bool?> {
  /// Yes or no; nil where blank, a no-break space included.
  static var flag: Self {
    Self(.flag, write: { $0.map { $0 ? "yes" : "no" } ?? "" }) { (field) throws(FieldError) in
      if field.isText("no") { return false }
      if field.isText("yes") { return true }
      switch field.tidied {
      case "": return nil
      case "Yes", "yes": return true
      case "No", "no": return false
      default: throw FieldError(at: field, expected: "yes, no or nothing")
      }
    }
  }
}

extension FieldType<LocalTime?> {
  /// A minute of a day; nil where blank.
  static var minute: Self {
    Self(
      .minute, expected: "a time such as 2015-05-08T03:19 or 08/05/2015 03:19", write: { $0?.description ?? "" }
    ) { text -> LocalTime?? in
      text.isEmpty ? .some(nil) : (LocalTime(iso: text) ?? LocalTime(slashed: text)).map { .some($0) }
    }
  }
}

extension FieldType<CalendarDate> {
  /// A day, as ISO 8601 has it or day first with slashes.
  static var anyDay: Self {
    Self(.day.required, expected: "a day, year-month-day or day/month/year", write: \.description) { text in
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
