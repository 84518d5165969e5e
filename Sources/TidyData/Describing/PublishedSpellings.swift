import CSV
package import Elections

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
  package static var flag: Self {
    Self(.flag, write: { $0.map { $0 ? "yes" : "no" } ?? "" }) { (field) throws(FieldError) in
      if field.isText("no") { return false }
      if field.isText("yes") { return true }
      switch field.tidied {
      case "": return nil
      case "Yes", "yes", "YES", "TRUE", "True", "true": return true
      case "No", "no", "NO", "FALSE", "False", "false": return false
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
      text.isEmpty ? .some(nil) : LocalTime(published: text).map { .some($0) }
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
  /// Reads a time in any of the forms it was published in; nil for anything else.
  init?(published text: String) {
    guard let time = LocalTime(iso: text) ?? Self.slashed(text).first ?? LocalTime(serial: text) else { return nil }
    self = time
  }

  /// The other time that a text can mean, day and month changed places; nil where it can mean one only.
  package static func other(of text: String) -> LocalTime? { slashed(text).dropFirst().first }

  /// The times that `08/05/2015 03:19` and `5/7/10 3:05` can mean, the likelier first: day first, but month first where the year
  /// is short, which is American.
  private static func slashed(_ text: String) -> [LocalTime] {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { return [] }
    let day = parts[0].split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard day.count == 3, clock.count == 2 || clock.count == 3 else { return [] }
    let isShort = (0..<100).contains(day[2])
    let year = isShort ? 2000 + day[2] : day[2]
    let orders = isShort ? [(day[1], day[0]), (day[0], day[1])] : [(day[0], day[1]), (day[1], day[0])]
    var times: [LocalTime] = []
    for (day, month) in orders {
      guard let date = CalendarDate(year: year, month: month, day: day),
        let time = LocalTime(date: date, hour: clock[0], minute: clock[1]), time != times.first
      else { continue }
      times.append(time)
    }
    return times
  }

  /// Reads `43812.10417`: days since the end of 1899, as spreadsheets count them; nil for anything else.
  private init?(serial text: String) {
    guard let days = Double(text), (30_000..<70_000).contains(days) else { return nil }
    // To the nearest minute: five decimals are a second.
    let minutes = Int((days * 1440).rounded())
    guard let date = CalendarDate(serial: minutes / 1440) else { return nil }
    self.init(date: date, hour: minutes % 1440 / 60, minute: minutes % 60)
  }
}

extension CalendarDate {
  /// The day with a number in spreadsheets, 1 for the last but one of 1899; nil before 1950.
  fileprivate init?(serial: Int) {
    // 1 January 1950 is day 18,264.
    var (year, rest) = (1950, serial - 18_264)
    guard rest >= 0 else { return nil }
    while let next = CalendarDate(year: year, month: 12, day: 31), rest >= next.dayOfYear {
      rest -= next.dayOfYear
      year += 1
    }
    for month in 1...12 {
      let length = (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 31
      if rest < length {
        self.init(year: year, month: month, day: rest + 1)
        return
      }
      rest -= length
    }
    return nil
  }
}

extension FieldType<ContestState?> {
  /// How far a contest has got, in our words or in Parliament's; nil where blank.
  static var state: Self {
    let states: [String: ContestState] = [
      "tocome": .toCome, "precandidates": .toCome, "postponed": .toCome, "candidatesknown": .candidatesKnown,
      "candidatesonly": .candidatesKnown, "winnerknown": .winnerKnown, "winnersonly": .winnerKnown,
      "winneronly": .winnerKnown, "counted": .counted, "fullresults": .counted, "fullresult": .counted,
      "verified": .verified,
    ]
    return FieldType<ContestState?>(
      .oneOf(ContestState.allCases.map(\.rawValue)),
      expected: ContestState.allCases.map(\.rawValue).joined(separator: ", ") + " or nothing",
      write: { $0?.rawValue ?? "" },
      parse: { text -> ContestState?? in
        text.isEmpty ? .some(nil) : (ContestState(rawValue: text) ?? states[text.headerWord]).map { .some($0) }
      })
  }
}
