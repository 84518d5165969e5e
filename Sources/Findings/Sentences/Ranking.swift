import Wording

/// One number of many places, and where it was highest and lowest.
package struct Ranking {
  private let subject: Noun
  private let places: [(name: String, value: Double)]
  private let kind: (one: String, many: String)
  private let reading: (Double) -> String

  /// Makes a ranking.
  ///
  /// - Parameters:
  ///   - subject: what is measured, in the middle of a sentence.
  ///   - places: names with numbers, in any order.
  ///   - kind: what the places are, one and many.
  ///   - reading: a number as it is printed; where all read the same there is no difference.
  package init(
    _ subject: Noun, _ places: [(name: String, value: Double)],
    of kind: (one: String, many: String) = ("constituency", "constituencies"), reading: @escaping (Double) -> String
  ) {
    self.subject = subject
    self.places = places.sorted { ($0.value, $0.name) < ($1.value, $1.name) }
    (self.kind, self.reading) = (kind, reading)
  }

  /// Where the number was highest and lowest, or that it was the same everywhere.
  package var findings: [Finding] {
    guard let low = places.first, let high = places.last else { return [] }
    let (least, most) = (reading(low.value), reading(high.value))
    if places.count == 1 { return [Finding("\(subject.text) \(subject.was) \(most) in \(high.name)", .plain)] }
    if least == most {
      let all = Portion.of(places.count, places.count, kind.one, kind.many)
      return [Finding("\(subject.text) \(subject.was) \(most) in \(all)", .whole)]
    }
    // Of two there is no highest: one is higher.
    guard places.count > 2 else {
      return [
        Finding(
          "\(subject.text) \(subject.was) higher in \(high.name) (\(most)) than in \(low.name) (\(least))", .span),
        Finding("\(subject.text) \(subject.was) higher in \(high.name) than in \(low.name)", .extreme),
      ]
    }
    return [
      Finding(
        "\(subject.text) \(subject.was) highest in \(names(high.value)) (\(most)) and lowest in \(names(low.value)) (\(least))",
        .span),
      Finding("\(subject.text) ran from \(least) in \(names(low.value)) to \(most) in \(names(high.value))", .span),
      Finding("\(subject.text) \(subject.was) highest in \(names(high.value)), at \(most)", .extreme),
      Finding("\(subject.text) \(subject.was) lowest in \(names(low.value)), at \(least)", .extreme),
      Finding("\(subject.text) ran from \(least) to \(most)", .plain),
    ]
  }

  /// The places with a value, whatever others read the same: by name up to two, by number from three.
  private func names(_ value: Double) -> String {
    let names = places.filter { $0.value == value }.map(\.name)
    return names.count > 2 ? English.quantity(names.count, kind.one, kind.many) : English.list(names)
  }
}
