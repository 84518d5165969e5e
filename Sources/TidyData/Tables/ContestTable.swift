import Elections

/// The columns of `contests-YYYY.csv`.
enum ContestColumn: String, CaseIterable {
  case code, constituency
  case declaredAt = "declared_at"
  case electorate
  case validVotes = "valid_votes"
  case invalidVotes = "invalid_votes"
  case majority, result
  case firstParty = "first_party"
  case secondParty = "second_party"
  case memberFirstName = "member_first_name"
  case memberSurname = "member_surname"
}

extension PublishedContest: TidyRow {
  init(_ row: Row<ContestColumn>) throws(FieldError) {
    self.init(
      constituency: try row.code(.code), publishedConstituency: row.text(.constituency),
      declaredAt: try row.time(.declaredAt), electorate: try row.optionalCount(.electorate),
      validVotes: try row.count(.validVotes), invalidVotes: try row.optionalCount(.invalidVotes),
      majority: try row.optionalCount(.majority), label: row.optionalText(.result),
      firstParty: row.optionalText(.firstParty), secondParty: row.optionalText(.secondParty),
      memberFirstName: row.optionalText(.memberFirstName), memberSurname: row.optionalText(.memberSurname))
  }

  func cell(_ column: ContestColumn) -> String {
    switch column {
    case .code: constituency.text
    case .constituency: publishedConstituency
    case .declaredAt: declaredAt?.description ?? ""
    case .electorate: electorate.map(String.init) ?? ""
    case .validVotes: String(validVotes)
    case .invalidVotes: invalidVotes.map(String.init) ?? ""
    case .majority: majority.map(String.init) ?? ""
    case .result: label ?? ""
    case .firstParty: firstParty ?? ""
    case .secondParty: secondParty ?? ""
    case .memberFirstName: memberFirstName ?? ""
    case .memberSurname: memberSurname ?? ""
    }
  }

  static var order: [TidyOrder<ContestColumn>] { [.text(.code)] }
}
