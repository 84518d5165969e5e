/// A day of the Gregorian calendar, without a time or a zone.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The first day of the calendar: what a value has before its own is read.
  package static let first = CalendarDate()

  private init() { (year, month, day) = (1, 1, 1) }

  /// Makes a date; nil for a day that the calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads an ISO 8601 date such as `2017-06-08`; nil for anything else.
  package init?(iso text: String) {
    var rest = text.utf8[...]
    self.init(prefixOf: &rest)
    if !rest.isEmpty { return nil }
  }

  /// Takes a date from the beginning of a text.
  fileprivate init?(prefixOf rest: inout Substring.UTF8View) {
    guard let year = rest.takeNumber(digits: 4...4), rest.take("-"), let month = rest.takeNumber(digits: 2...2),
      rest.take("-"), let day = rest.takeNumber(digits: 2...2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of the day in its year, from 1.
  package var dayOfYear: Int {
    let isLeap = CalendarDate(year: year, month: 2, day: 29) != nil
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return before + day + (isLeap && month > 2 ? 1 : 0)
  }

  /// How many days it comes after another; negative where it comes before.
  package func days(since other: CalendarDate) -> Int {
    func number(_ date: CalendarDate) -> Int {
      let years = date.year - 1
      return 365 * years + years / 4 - years / 100 + years / 400 + date.dayOfYear
    }
    return number(self) - number(other)
  }

  /// The date as ISO 8601 has it: `2017-06-08`.
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      write(to: bytes)
      return 10
    }
  }

  fileprivate func write(to bytes: UnsafeMutableBufferPointer<UInt8>) {
    writeDigits(year, 0..<4, bytes)
    bytes[4] = UInt8(ascii: "-")
    writeDigits(month, 5..<7, bytes)
    bytes[7] = UInt8(ascii: "-")
    writeDigits(day, 8..<10, bytes)
  }

  /// Earlier days come first.
  package static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

/// A minute of a day as the clocks on the wall showed it, without a zone.
package struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let date: CalendarDate
  /// The hour, 0 to 23.
  package let hour: Int
  /// The minute, 0 to 59.
  package let minute: Int

  /// The first minute of the calendar: what a value has before its own is read.
  package static let first = LocalTime()

  private init() { (date, hour, minute) = (.first, 0, 0) }

  /// Makes a time; nil for an hour or minute that a clock does not have.
  package init?(date: CalendarDate, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// Reads an ISO 8601 time such as `2017-06-09T02:41`, a space for the `T` and seconds allowed; nil for anything else.
  package init?(iso text: String) {
    var rest = text.utf8[...]
    guard let date = CalendarDate(prefixOf: &rest), rest.take("T") || rest.take(" "),
      let hour = rest.takeNumber(digits: 1...2), rest.take(":"), let minute = rest.takeNumber(digits: 1...2)
    else { return nil }
    if rest.take(":"), rest.takeNumber(digits: 1...2) == nil { return nil }
    guard rest.isEmpty else { return nil }
    self.init(date: date, hour: hour, minute: minute)
  }

  /// The time as ISO 8601 has it: `2017-06-09T02:41`.
  package var description: String {
    String(unsafeUninitializedCapacity: 16) { bytes in
      date.write(to: bytes)
      bytes[10] = UInt8(ascii: "T")
      writeDigits(hour, 11..<13, bytes)
      bytes[13] = UInt8(ascii: ":")
      writeDigits(minute, 14..<16, bytes)
      return 16
    }
  }

  /// Earlier times come first.
  package static func < (first: LocalTime, second: LocalTime) -> Bool {
    (first.date, first.hour, first.minute) < (second.date, second.hour, second.minute)
  }
}

/// Writes a number with leading zeros.
private func writeDigits(_ number: Int, _ places: Range<Int>, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
  var rest = number
  for place in places.reversed() {
    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
    rest /= 10
  }
}

extension Substring.UTF8View {
  /// Takes a character from the beginning; whether it was there.
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  /// Takes a number with this many digits from the beginning.
  fileprivate mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    var number = 0
    var count = 0
    while count < digits.upperBound, let byte = first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      removeFirst()
    }
    return digits.contains(count) ? number : nil
  }
}
