import Wording

/// One number over elections: whether the last is a record, whether a line was crossed, when it was highest.
package struct Course {
  private let subject: Noun
  private let points: [(year: Int, value: Double)]
  private let reading: (Double) -> String
  private let lines: [Double]

  package init(
    _ subject: Noun, _ points: [(year: Int, value: Double)], lines: [Double] = [],
    reading: @escaping (Double) -> String
  ) {
    (self.subject, self.points, self.lines, self.reading) = (subject, points, lines, reading)
  }

  /// What can be said of it.
  package var findings: [Finding] {
    guard let first = points.first, let last = points.last else { return [] }
    let end = reading(last.value)
    if points.count == 1 { return [Finding("\(subject.text) \(subject.was) \(end) in \(last.year)", .plain)] }
    guard Set(points.map { reading($0.value) }).count > 1 else {
      return [Finding("\(subject.text) stayed at \(end) from \(first.year) to \(last.year)", .whole)]
    }
    // Of two there is no highest: one is higher.
    guard points.count > 2 else {
      let verb = last.value > first.value ? "rose" : "fell"
      return [
        Finding(
          "\(subject.text) \(verb) from \(reading(first.value)) in \(first.year) to \(end) in \(last.year)", .span)
      ]
    }
    return [threshold, record].compactMap { $0 } + spans
  }

  private var elections: String { "\(English.numeral(points.count)) elections" }

  /// How the number came to its last value: "turnout fell to 59.7% in 2024"; nil where it reads as before.
  private var arrival: String? {
    guard let last = points.last, let before = points.dropLast().last, reading(last.value) != reading(before.value)
    else { return nil }
    return "\(subject.text) \(last.value > before.value ? "rose" : "fell") to \(reading(last.value)) in \(last.year)"
  }

  private var threshold: Finding? {
    guard let arrival, let last = points.last else { return nil }
    let earlier = points.dropLast().map(\.value)
    // Of several lines crossed the farthest one tells most.
    let under = lines.sorted().first { line in last.value < line && earlier.allSatisfy { $0 >= line } }
    let over = lines.sorted().last { line in last.value >= line && earlier.allSatisfy { $0 < line } }
    if let under { return Finding("\(arrival), the only one of \(elections) under \(reading(under))", .threshold) }
    if let over { return Finding("\(arrival), the only one of \(elections) at \(reading(over)) or more", .threshold) }
    return nil
  }

  private var record: Finding? {
    guard let arrival, let last = points.last, let first = points.first else { return nil }
    let earlier = points.dropLast().filter { reading($0.value) != reading(last.value) }
    guard earlier.count == points.count - 1 else { return nil }
    let isHighest = earlier.allSatisfy { $0.value < last.value }
    guard isHighest || earlier.allSatisfy({ $0.value > last.value }) else { return nil }
    return Finding(
      "\(arrival), the \(isHighest ? "highest" : "lowest") of \(elections) since \(first.year)", .record)
  }

  private var spans: [Finding] {
    guard let low = points.min(by: { $0.value < $1.value }), let high = points.max(by: { $0.value < $1.value }) else {
      return []
    }
    let (least, most) = (reading(low.value), reading(high.value))
    func years(_ value: String) -> String {
      English.list(points.filter { reading($0.value) == value }.map { String($0.year) })
    }
    let peak = "\(subject.text) \(subject.was) highest in \(years(most))"
    return [
      Finding("\(peak), at \(most), and lowest in \(years(least)), at \(least)", .span),
      Finding("\(peak) (\(most)) and lowest in \(years(least)) (\(least))", .span),
      Finding("\(peak), at \(most)", .extreme),
    ]
  }
}
