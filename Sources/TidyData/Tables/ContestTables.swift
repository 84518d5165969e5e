package import Elections

extension Tables {
  /// `contests-YYYY.csv`: one row a contest, with what was published about it as a whole.
  package static let contests = Table<PublishedContest>(
    "contests", "Contests of", from: .library,
    [
      .code, .constituency, .state, .declaredAt, .electorate, .validVotes, .invalidVotes, .majority, .result,
      .firstParty,
      .secondParty, .memberFirstName, .memberSurname,
    ], key: [.code], optional: [.state], sortedBy: [.text(.code)], blank: .blank)

  /// `notional-contests-YYYY-on-SET.csv`: what a notional result says about each contest as a whole.
  package static let notionalContests = Table<PublishedContest>(
    "notional-contests", "Contests of the notional result of", from: .notional,
    [
      .code, .constituency, .electorate.meaning("Who might have voted."),
      .validVotes.meaning("The votes of all parties."), .majority, .firstParty, .secondParty,
    ], key: [.code], sortedBy: [.text(.code)], blank: .blank)
}

extension PublishedContest {
  fileprivate static let blank = PublishedContest(
    constituency: .none, publishedConstituency: "", electorate: nil, validVotes: nil)
}

extension Column<PublishedContest> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.constituency) { $0.constituency = $1 }
  }
  package static var constituency: Self {
    Self("constituency", .text, "Its name as published.", \.publishedConstituency) { $0.publishedConstituency = $1 }
  }
  package static var state: Self {
    Self("state", .state, "How far the contest has got; empty where that follows from what is there.", \.stated) {
      $0.stated = $1
    }
  }
  package static var declaredAt: Self {
    Self("declared_at", .minute, "When the result was declared, by the clocks on the wall.", \.declaredAt) {
      $0.declaredAt = $1
    }
  }
  package static var electorate: Self {
    Self("electorate", .optionalCount, "Who may vote.", \.electorate) { $0.electorate = $1 }
  }
  package static var validVotes: Self {
    Self("valid_votes", .optionalCount, "The votes counted for candidates; empty where none are.", \.validVotes) {
      $0.validVotes = $1
    }
  }
  package static var invalidVotes: Self {
    Self("invalid_votes", .optionalCount, "The ballots rejected.", \.invalidVotes) { $0.invalidVotes = $1 }
  }
  package static var majority: Self {
    Self(
      "majority", .optionalCount, "The winner's votes less the runner-up's, as published.", \.majority
    ) { $0.majority = $1 }
  }
  package static var result: Self {
    Self("result", .optionalText, "The published label, such as \"SNP gain from Lab\".", \.label) { $0.label = $1 }
  }
  package static var firstParty: Self {
    Self("first_party", .optionalText, "The winner's party as published.", \.firstParty) { $0.firstParty = $1 }
  }
  package static var secondParty: Self {
    Self("second_party", .optionalText, "The runner-up's party as published.", \.secondParty) { $0.secondParty = $1 }
  }
  package static var memberFirstName: Self {
    Self("member_first_name", .optionalText, "The first names of the member elected.", \.memberFirstName) {
      $0.memberFirstName = $1
    }
  }
  package static var memberSurname: Self {
    Self("member_surname", .optionalText, "The surname of the member elected.", \.memberSurname) {
      $0.memberSurname = $1
    }
  }
}
