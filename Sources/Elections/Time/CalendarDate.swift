/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a date; nil for a day that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads an ISO 8601 date such as `2017-06-08`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as ISO 8601 has it: `2017-06-08`.
  public var description: String { "\(zeros(year, 4))-\(zeros(month, 2))-\(zeros(day, 2))" }

  /// Earlier days come first.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

/// A minute of a day as the clocks on the wall showed it, without a zone.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public let date: CalendarDate
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// Makes a time; nil for an hour or minute that a clock does not have.
  public init?(date: CalendarDate, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
  }

  /// Reads an ISO 8601 time such as `2017-06-09T02:41`, a space for the `T` and seconds allowed; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let date = CalendarDate(iso: parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
    self.init(date: date, hour: hour, minute: minute)
  }

  /// The time as ISO 8601 has it: `2017-06-09T02:41`.
  public var description: String { "\(date)T\(zeros(hour, 2)):\(zeros(minute, 2))" }

  /// Earlier times come first.
  public static func < (first: LocalTime, second: LocalTime) -> Bool {
    (first.date, first.hour, first.minute) < (second.date, second.hour, second.minute)
  }
}

private func zeros(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
