import Wording

/// The numbers of several over elections: who came first when, and whose changed most from one to the next.
package struct Leads {
  /// One of those compared.
  package struct Runner {
    let noun: Noun
    /// The elections with a number, the earliest first.
    let points: [(year: Int, value: Double)]

    package init(noun: Noun, points: [(year: Int, value: Double)]) { (self.noun, self.points) = (noun, points) }
  }

  private let runners: [Runner]
  private let years: [Int]

  /// Makes a comparison of runners in the order of lists.
  package init(_ runners: [Runner]) {
    self.runners = runners
    years = Set(runners.flatMap { $0.points.map(\.year) }).sorted()
  }

  /// "The Conservatives had most votes in 2010 and 2015, Labour in 2024"; an election in which several tie is nobody's.
  ///
  /// - Parameter achievement: what those who come first did: "had most votes".
  /// - Returns: the finding, none where nobody ever came first alone.
  package func firsts(_ achievement: String) -> [Finding] {
    var wins: [(runner: Int, years: [Int])] = []
    for year in years {
      let values = runners.map { runner in runner.points.first { $0.year == year }?.value ?? -.infinity }
      guard let most = values.max(), most > 0, values.count(where: { $0 == most }) == 1,
        let index = values.firstIndex(of: most)
      else { continue }
      if let known = wins.firstIndex(where: { $0.runner == index }) {
        wins[known].years.append(year)
      } else {
        wins.append((index, [year]))
      }
    }
    wins.sort { ($1.years.count, $0.runner) < ($0.years.count, $1.runner) }
    guard let first = wins.first else { return [] }
    let lead = "\(runners[first.runner].noun.text) \(achievement)"
    if first.years.count == years.count, years.count > 2 {
      return [Finding("\(lead) at all \(English.numeral(years.count)) elections since \(years[0])", .whole)]
    }
    let parts =
      ["\(lead) in \(English.list(first.years.map(String.init)))"]
      + wins.dropFirst().map { "\(runners[$0.runner].noun.text) in \(English.list($0.years.map(String.init)))" }
    return [
      Finding(parts.joined(separator: ", "), .span), Finding("\(parts[0])", .plain),
    ]
  }

  /// "Labour gained 209 seats in 2024, the largest change at one election".
  ///
  /// - Parameters:
  ///   - rise: what one does whose number rises by a size: "gained 209 seats".
  ///   - fall: what one does whose number falls.
  /// - Returns: the finding, none where nothing ever changed or two changed as much.
  package func step(rise: (Double) -> String, fall: (Double) -> String) -> [Finding] {
    // Who was not there at an election has no change from it, nor from the one before.
    let next = Dictionary(uniqueKeysWithValues: zip(years, years.dropFirst()))
    let steps = runners.flatMap { runner in
      zip(runner.points, runner.points.dropFirst()).filter { before, after in next[before.year] == after.year }.map {
        before, after in (noun: runner.noun, year: after.year, change: after.value - before.value)
      }
    }
    guard let largest = steps.max(by: { abs($0.change) < abs($1.change) }), largest.change != 0 else { return [] }
    let size = abs(largest.change)
    let text = largest.change > 0 ? rise(size) : fall(size)
    // A fall as large as a rise is a tie, too.
    let isAlone = steps.count { $0.change != 0 && rise(abs($0.change)) == rise(size) } == 1
    guard isAlone, years.count > 2 else { return [] }
    let step = "\(largest.noun.text) \(text) in \(largest.year)"
    // Who came or went may have gained or lost more, from nothing or to nothing.
    let comings = runners.flatMap { runner in
      zip(years, years.dropFirst()).compactMap { before, after -> Double? in
        let values = [before, after].map { year in runner.points.first { $0.year == year }?.value }
        return values.contains(nil) ? values.compactMap(\.self).map(abs).max() : nil
      }
    }
    guard comings.allSatisfy({ $0 < size }) else { return [Finding(step, .plain)] }
    return [
      Finding("\(step), the largest change at one election", .span), Finding("\(step), the largest change", .span),
      Finding(step, .plain),
    ]
  }
}
