/// What was published about one contest as a whole: who may vote, who did, and how it was called.
package struct PublishedContest: Equatable, Sendable {
  package var constituency: ConstituencyCode
  /// The constituency's name as published.
  package var publishedConstituency: String
  /// When the result was declared; nil where unknown.
  package var declaredAt: LocalTime?
  /// Who may vote; nil where unknown.
  package var electorate: Int?
  /// The votes counted for candidates.
  package var validVotes: Int
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
    constituency: ConstituencyCode, publishedConstituency: String, declaredAt: LocalTime? = nil, electorate: Int?,
    validVotes: Int, invalidVotes: Int? = nil, majority: Int? = nil, label: String? = nil, firstParty: String? = nil,
    secondParty: String? = nil, memberFirstName: String? = nil, memberSurname: String? = nil
  ) {
    (self.constituency, self.publishedConstituency) = (constituency, publishedConstituency)
    (self.declaredAt, self.electorate, self.validVotes) = (declaredAt, electorate, validVotes)
    (self.invalidVotes, self.majority, self.label) = (invalidVotes, majority, label)
    (self.firstParty, self.secondParty) = (firstParty, secondParty)
    (self.memberFirstName, self.memberSurname) = (memberFirstName, memberSurname)
  }
}
