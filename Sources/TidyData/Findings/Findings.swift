/// What was seen so far, in the order it was seen: of each kind the first, and how many there were.
package struct Findings: Equatable, Sendable {
  /// What makes findings of one kind: they are of one file, and differ in their numbers only.
  private struct Kind: Hashable {
    let severity: Finding.Severity
    let file: String
    let expected: String

    init(_ finding: Finding) {
      severity = finding.severity
      file = finding.file
      expected = finding.expected.filter { !$0.isNumber }
    }
  }

  /// A kind's first finding, and how many there were.
  private struct Count: Equatable {
    let first: Finding
    var count: Int
  }

  /// How many of a kind a person wants to read.
  package static let few = 10

  /// The findings that are kept.
  package private(set) var all: [Finding] = []
  /// Whether any is an error.
  package private(set) var hasErrors = false
  private let limit: Int
  private var places: [Kind: Int] = [:]
  private var counts: [Count] = []

  /// Makes an empty list.
  ///
  /// - Parameter limit: how many of each kind are kept; what comes after is only counted.
  package init(keeping limit: Int = .max) { self.limit = limit }

  package mutating func add(_ finding: Finding) {
    let kind = Kind(finding)
    let place = places[kind] ?? counts.count
    if place == counts.count {
      places[kind] = place
      counts.append(Count(first: finding, count: 0))
    }
    counts[place].count += 1
    if counts[place].count <= limit { all.append(finding) }
    hasErrors = hasErrors || finding.severity == .error
  }

  /// How many there are of a severity, those that are only counted too.
  package func count(of severity: Finding.Severity) -> Int {
    counts.lazy.filter { $0.first.severity == severity }.reduce(0) { $0 + $1.count }
  }

  /// A line for each finding that is kept, and one for the rest of each kind.
  ///
  /// - Parameter severity: whose findings; all when nil.
  /// - Returns: the lines, the counts at their end.
  package func lines(of severity: Finding.Severity? = nil) -> [String] {
    func isAsked(_ finding: Finding) -> Bool { severity == nil || finding.severity == severity }
    return all.filter(isAsked).map(\.description)
      + counts.filter { $0.count > limit && isAsked($0.first) }.map { kind in
        "\(kind.first.file): \(kind.first.severity): \(kind.count - limit) more like it, expected \(kind.first.expected)"
      }
  }
}
