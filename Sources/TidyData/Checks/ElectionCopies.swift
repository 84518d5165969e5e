package import Elections

/// Whether the votes of one election are another's: a file imported under the wrong year.
package struct ElectionCopies {
  /// As many contests with the same votes are no chance.
  package static let most = 100

  private var votes: [Int: [ConstituencyCode: Int]] = [:]

  package init() {}

  /// Remembers the votes of a contest that is counted.
  package mutating func add(_ contest: CheckedContest, of election: Election) {
    guard contest.isCounted else { return }
    votes[election.year, default: [:]][contest.contest.constituency] = contest.contest.validVotes
  }

  /// An error for each pair of elections that have the same votes.
  package func tell(in folder: TidyFolder, _ findings: inout Findings) {
    let years = votes.keys.sorted()
    for (place, year) in years.enumerated() {
      for earlier in years[..<place] {
        let same = Self.same(votes[year] ?? [:], votes[earlier] ?? [:])
        guard same > Self.most else { continue }
        findings.add(
          Finding(
            .error, file: folder.file(Tables.contests.schema.file(of: String(year))),
            found: "the valid votes of \(earlier) in \(same) contests of \(year)", expected: "votes of its own",
            action: "nothing done"))
      }
    }
  }

  /// In how many contests two elections have the same votes.
  package static func same(_ one: [ConstituencyCode: Int], _ other: [ConstituencyCode: Int]) -> Int {
    one.count { other[$0.key] == $0.value }
  }
}
