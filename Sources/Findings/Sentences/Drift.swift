import Wording

/// A change in many places: in how many it went which way, and where furthest.
package struct Drift {
  private let places: [(name: String, value: Double)]
  private let words: (rise: String, fall: String, neither: String)
  private let kind: (one: String, many: String)
  private let reading: (Double) -> String

  /// Makes a drift.
  ///
  /// - Parameters:
  ///   - places: names with changes, in any order.
  ///   - words: what happened where the change is above zero ("turnout rose"), below it, and at it.
  ///   - kind: what the places are, one and many.
  ///   - reading: a change as it is printed.
  package init(
    _ places: [(name: String, value: Double)], _ words: (rise: String, fall: String, neither: String),
    of kind: (one: String, many: String) = ("constituency", "constituencies"), reading: @escaping (Double) -> String
  ) {
    self.places = places.sorted { ($0.value, $0.name) < ($1.value, $1.name) }
    (self.words, self.kind, self.reading) = (words, kind, reading)
  }

  /// Which way most places went.
  package var findings: [Finding] {
    let (rises, falls) = (places.count { $0.value > 0 }, places.count { $0.value < 0 })
    guard let low = places.first, let high = places.last else { return [] }
    guard rises + falls > 0 else { return [Finding(words.neither, .whole)] }
    let isFall = falls >= rises
    let (count, most) = isFall ? (falls, low) : (rises, high)
    let verb = isFall ? words.fall : words.rise
    if places.count == 1 { return [Finding("\(verb) in \(most.name), by \(reading(abs(most.value)))", .plain)] }
    let portion = Portion.of(count, places.count, kind.one, kind.many)
    let worth = count == places.count ? Finding.Worth.whole : .span
    return [
      Finding("\(verb) in \(portion), most in \(most.name), by \(reading(abs(most.value)))", worth),
      Finding("\(verb) in \(portion), most in \(most.name)", worth), Finding("\(verb) in \(portion)", worth),
    ]
  }
}
