/// Days and times of day as they are written out, from their ISO 8601 forms.
package enum Day {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "7 May 2015" for "2015-05-07", with or without a time; the text itself where it is no such day.
  package static func long(_ iso: String) -> String {
    parts(iso).map { "\($0.day)\u{A0}\($0.month)\u{A0}\($0.year)" } ?? iso
  }

  /// "7 Sep 2015" for "2015-09-07", for narrow columns; the text itself where it is no such day.
  package static func short(_ iso: String) -> String {
    parts(iso).map { "\($0.day)\u{A0}\($0.month.prefix(3))\u{A0}\($0.year)" } ?? iso
  }

  /// "03:19" for "2015-05-08T03:19"; empty where there is no time.
  package static func time(_ iso: String) -> String { String(iso.drop { $0 != "T" }.dropFirst().prefix(5)) }

  /// "8 May, 03:19" for "2015-05-08T03:19"; the text itself where it is no such moment.
  package static func moment(_ iso: String) -> String {
    guard let parts = parts(iso), !time(iso).isEmpty else { return iso }
    return "\(parts.day)\u{A0}\(parts.month.prefix(3)), \(time(iso))"
  }

  private static func parts(_ iso: String) -> (day: Int, month: String, year: Int)? {
    let numbers = iso.prefix { $0 != "T" }.split(separator: "-").map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      months.indices.contains(month - 1)
    else { return nil }
    return (day, months[month - 1], year)
  }
}
