package import Elections

/// A party's votes in one constituency of a notional result.
package struct NotionalVote: Equatable, Sendable {
  /// The constituency.
  package let constituency: ConstituencyCode
  /// The code of the party.
  package let party: String
  /// The column or abbreviation that the votes were published under.
  package let publishedParty: String
  /// The votes.
  package let votes: Int

  /// Makes a row.
  package init(constituency: ConstituencyCode, party: String, publishedParty: String, votes: Int) {
    self.constituency = constituency
    self.party = party
    self.publishedParty = publishedParty
    self.votes = votes
  }
}

/// The columns of `notional-votes-YYYY-on-SET.csv`.
enum NotionalVoteColumn: String, CaseIterable {
  case code, party
  case publishedParty = "published_party"
  case votes
}

extension NotionalVote: TidyRow {
  init(_ row: Row<NotionalVoteColumn>) throws(FieldError) {
    self.init(
      constituency: try row.code(.code), party: try row.requiredText(.party), publishedParty: row.text(.publishedParty),
      votes: try row.count(.votes))
  }

  func cell(_ column: NotionalVoteColumn) -> String {
    switch column {
    case .code: constituency.text
    case .party: party
    case .publishedParty: publishedParty
    case .votes: String(votes)
    }
  }

  static var order: [TidyOrder<NotionalVoteColumn>] {
    [.text(.code), .largest(.votes), .text(.party), .text(.publishedParty)]
  }
}

/// What a notional result says about one contest as a whole.
struct NotionalContest: TidyRow {
  /// The columns of `notional-contests-YYYY-on-SET.csv`.
  enum Column: String, CaseIterable {
    case code, constituency, electorate
    case validVotes = "valid_votes"
    case majority
    case firstParty = "first_party"
    case secondParty = "second_party"
  }

  let contest: PublishedContest

  init(_ contest: PublishedContest) { self.contest = contest }

  init(_ row: Row<Column>) throws(FieldError) {
    contest = PublishedContest(
      constituency: try row.code(.code), publishedConstituency: row.text(.constituency),
      electorate: try row.optionalCount(.electorate), validVotes: try row.count(.validVotes),
      majority: try row.optionalCount(.majority), firstParty: row.optionalText(.firstParty),
      secondParty: row.optionalText(.secondParty))
  }

  func cell(_ column: Column) -> String {
    switch column {
    case .code: contest.cell(.code)
    case .constituency: contest.cell(.constituency)
    case .electorate: contest.cell(.electorate)
    case .validVotes: contest.cell(.validVotes)
    case .majority: contest.cell(.majority)
    case .firstParty: contest.cell(.firstParty)
    case .secondParty: contest.cell(.secondParty)
    }
  }

  static var order: [TidyOrder<Column>] { [.text(.code)] }
}
