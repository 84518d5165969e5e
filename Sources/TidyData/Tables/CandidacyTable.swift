package import Elections

extension Tables {
  /// `candidacies-YYYY.csv`: one row a candidate.
  package static let candidacies = Table<Candidacy>(
    "candidacies", "Candidacies of", from: .library,
    [
      .code, .constituency, .party, .publishedAbbreviation, .publishedParty, .firstName, .surname, .gender,
      .sittingMember, .formerMember, .registration, .memberID, .votes,
    ],
    key: [.code, .party, .firstName, .surname],
    sortedBy: [.text(.code), .largest(.votes), .text(.surname), .text(.firstName), .text(.party)],
    blank: Candidacy(
      constituency: .none, publishedConstituency: "", party: "", publishedParty: .none, firstName: "", surname: "",
      gender: nil, isSittingMember: nil, isFormerMember: nil, votes: nil))
}

extension Column<Candidacy> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.constituency) { $0.constituency = $1 }
  }
  package static var constituency: Self {
    Self("constituency", .text, "Its name as published with the candidacy.", \.publishedConstituency) {
      $0.publishedConstituency = $1
    }
  }
  package static var party: Self {
    Self("party", .requiredText, "The party.", in: .party, \.party) { $0.party = $1 }
  }
  package static var publishedAbbreviation: Self {
    Self(
      "published_abbreviation", .text, "The party's abbreviation as published.", \.publishedParty.abbreviation
    ) { $0.publishedParty.abbreviation = $1 }
  }
  package static var publishedParty: Self {
    Self("published_party", .text, "The party's name as published.", \.publishedParty.name) {
      $0.publishedParty.name = $1
    }
  }
  package static var firstName: Self {
    Self("first_name", .text, "The candidate's first names.", \.firstName) { $0.firstName = $1 }
  }
  package static var surname: Self {
    Self("surname", .text, "The candidate's surname.", \.surname) { $0.surname = $1 }
  }
  package static var gender: Self {
    Self("gender", .gender, "The candidate's gender; empty where unknown.", \.gender) { $0.gender = $1 }
  }
  package static var sittingMember: Self {
    Self(
      "sitting_mp", .flag, "Whether the candidate sat for any seat at dissolution; empty where unknown.",
      \.isSittingMember
    ) { $0.isSittingMember = $1 }
  }
  package static var formerMember: Self {
    Self("former_mp", .flag, "Whether the candidate had ever sat; empty where unknown.", \.isFormerMember) {
      $0.isFormerMember = $1
    }
  }
  package static var registration: Self {
    Self("registration", .optionalText, "The party's number at the Electoral Commission.", \.registration) {
      $0.registration = $1
    }
  }
  package static var memberID: Self {
    Self("member_id", .optionalCount, "The candidate's number in Parliament's register of members.", \.memberID) {
      $0.memberID = $1
    }
  }
  package static var votes: Self {
    Self("votes", .optionalCount, "The votes counted; empty where none are.", \.votes) { $0.votes = $1 }
  }
}
