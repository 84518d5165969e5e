/// A candidate's gender as published.
public enum Gender: String, CaseIterable, Sendable {
  case female = "Female"
  case male = "Male"
  case nonBinary = "Non-binary"
}

/// One candidate standing for one party in one contest.
public struct Candidacy: Equatable, Sendable {
  /// The constituency.
  public let constituency: ConstituencyCode
  /// The constituency's name as published with the candidacy.
  public let publishedConstituency: String
  /// The code of the party.
  public let party: String
  /// The party's name and abbreviation as published.
  public let publishedParty: PublishedParty
  /// The candidate's first names.
  public let firstName: String
  /// The candidate's surname.
  public let surname: String
  /// The gender; nil where unknown.
  public let gender: Gender?
  /// Whether the candidate sat for any seat at dissolution; nil where unknown.
  public let isSittingMember: Bool?
  /// Whether the candidate had ever sat; nil where unknown.
  public let isFormerMember: Bool?
  /// The party's registration at the Electoral Commission; nil where not published.
  public let registration: String?
  /// The candidate's number in Parliament's register of members; nil where not published.
  public let memberID: Int?
  /// The votes counted.
  public let votes: Int

  /// Makes a candidacy.
  public init(
    constituency: ConstituencyCode, publishedConstituency: String, party: String, publishedParty: PublishedParty,
    firstName: String, surname: String, gender: Gender?, isSittingMember: Bool?, isFormerMember: Bool?,
    registration: String? = nil, memberID: Int? = nil, votes: Int
  ) {
    self.constituency = constituency
    self.publishedConstituency = publishedConstituency
    self.party = party
    self.publishedParty = publishedParty
    self.firstName = firstName
    self.surname = surname
    self.gender = gender
    self.isSittingMember = isSittingMember
    self.isFormerMember = isFormerMember
    self.registration = registration
    self.memberID = memberID
    self.votes = votes
  }

  /// First names and surname, as they are said.
  public var name: String {
    firstName.isEmpty ? surname : surname.isEmpty ? firstName : firstName + " " + surname
  }

  /// Whether the votes are not more than a twentieth of the valid votes, decided on whole votes.
  ///
  /// Source: Representation of the People Act 1985, section 13.
  public func losesDeposit(validVotes: Int) -> Bool { votes * 20 <= validVotes }
}
