/// A candidate's gender as published.
package enum Gender: String, CaseIterable, Sendable {
  case female = "Female"
  case male = "Male"
  case nonBinary = "Non-binary"
}

/// One candidate standing for one party in one contest.
package struct Candidacy: Equatable, Sendable {
  package var constituency: ConstituencyCode
  /// The constituency's name as published with the candidacy.
  package var publishedConstituency: String
  /// The code of the party.
  package var party: String
  /// The party's name and abbreviation as published.
  package var publishedParty: PublishedParty
  /// The candidate's first names.
  package var firstName: String
  package var surname: String
  /// The gender; nil where unknown.
  package var gender: Gender?
  /// Whether the candidate sat for any seat at dissolution; nil where unknown.
  package var isSittingMember: Bool?
  /// Whether the candidate had ever sat; nil where unknown.
  package var isFormerMember: Bool?
  /// The party's registration at the Electoral Commission; nil where not published.
  package var registration: String?
  /// The candidate's number in Parliament's register of members; nil where not published.
  package var memberID: Int?
  /// The votes; nil where none are counted yet, or none were cast for want of another candidate.
  package var votes: Int?

  package init(
    constituency: ConstituencyCode, publishedConstituency: String, party: String, publishedParty: PublishedParty,
    firstName: String, surname: String, gender: Gender?, isSittingMember: Bool?, isFormerMember: Bool?,
    registration: String? = nil, memberID: Int? = nil, votes: Int?
  ) {
    (self.constituency, self.publishedConstituency) = (constituency, publishedConstituency)
    (self.party, self.publishedParty, self.firstName) = (party, publishedParty, firstName)
    (self.surname, self.gender, self.isSittingMember) = (surname, gender, isSittingMember)
    (self.isFormerMember, self.registration) = (isFormerMember, registration)
    (self.memberID, self.votes) = (memberID, votes)
  }

  /// The votes that are counted; none where they are not known.
  package var counted: Int { votes ?? 0 }

  /// First names and surname, as they are said.
  package var name: String {
    firstName.isEmpty ? surname : surname.isEmpty ? firstName : firstName + " " + surname
  }
}
