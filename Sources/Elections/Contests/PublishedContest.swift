/// What was published about one contest as a whole: how far it has got, who may vote, who did, and how it was called.
package struct PublishedContest: Equatable, Sendable {
  package var constituency: ConstituencyCode
  /// The constituency's name as published.
  package var publishedConstituency: String
  /// How far it has got, as published; nil where the file does not say.
  package var stated: ContestState?
  /// When the result was declared; nil where unknown.
  package var declaredAt: LocalTime?
  /// Who may vote; nil where unknown.
  package var electorate: Int?
  /// The votes counted for candidates; nil where none are counted.
  package var validVotes: Int?
  /// The ballots rejected; nil where unknown.
  package var invalidVotes: Int?
  /// The published majority in votes; nil where not published.
  package var majority: Int?
  /// The published label, such as "SNP gain from Lab"; nil where not published.
  package var label: String?
  /// The winner's party as published; nil where not published.
  package var firstParty: String?
  /// The runner-up's party as published; nil where not published.
  package var secondParty: String?
  /// The first names of the member elected; nil where not published.
  package var memberFirstName: String?
  /// The surname of the member elected; nil where not published.
  package var memberSurname: String?

  package init(
    constituency: ConstituencyCode, publishedConstituency: String, stated: ContestState? = nil,
    declaredAt: LocalTime? = nil, electorate: Int?,
    validVotes: Int?, invalidVotes: Int? = nil, majority: Int? = nil, label: String? = nil, firstParty: String? = nil,
    secondParty: String? = nil, memberFirstName: String? = nil, memberSurname: String? = nil
  ) {
    (self.constituency, self.publishedConstituency) = (constituency, publishedConstituency)
    self.stated = stated
    (self.declaredAt, self.electorate, self.validVotes) = (declaredAt, electorate, validVotes)
    (self.invalidVotes, self.majority, self.label) = (invalidVotes, majority, label)
    (self.firstParty, self.secondParty) = (firstParty, secondParty)
    (self.memberFirstName, self.memberSurname) = (memberFirstName, memberSurname)
  }

  /// How far the contest has got: as published, else as far as what is there goes.
  ///
  /// Where nobody is said to have won, no votes are votes that are not counted yet.
  package var state: ContestState {
    if let stated { return stated }
    let isWon = [label, firstParty, memberSurname].contains { $0 != nil }
    if let validVotes, validVotes > 0 || isWon { return .counted }
    return isWon ? .winnerKnown : .toCome
  }

  /// The contest without what its state is too early for.
  package var asStated: PublishedContest {
    var contest = self
    if state < .counted {
      (contest.validVotes, contest.invalidVotes, contest.majority, contest.secondParty) = (nil, nil, nil, nil)
    }
    if state < .winnerKnown {
      (contest.declaredAt, contest.label, contest.firstParty) = (nil, nil, nil)
      (contest.memberFirstName, contest.memberSurname) = (nil, nil)
    }
    return contest
  }
}
