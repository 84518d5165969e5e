import Elections

/// The columns of `candidacies-YYYY.csv`.
enum CandidacyColumn: String, CaseIterable {
  case code, constituency, party
  case publishedAbbreviation = "published_abbreviation"
  case publishedParty = "published_party"
  case firstName = "first_name"
  case surname, gender
  case sittingMember = "sitting_mp"
  case formerMember = "former_mp"
  case registration
  case memberID = "member_id"
  case votes
}

extension Candidacy: TidyRow {
  init(_ row: Row<CandidacyColumn>) throws(FieldError) {
    try self.init(row, party: row.requiredText(.party))
  }

  /// Reads a row of any layout, the party being decided elsewhere.
  init(_ row: Row<CandidacyColumn>, party: String) throws(FieldError) {
    self.init(
      constituency: try row.code(.code), publishedConstituency: row.text(.constituency), party: party,
      publishedParty: row.publishedParty, firstName: row.text(.firstName), surname: row.text(.surname),
      gender: try row.gender(.gender), isSittingMember: try row.flag(.sittingMember),
      isFormerMember: try row.flag(.formerMember), registration: row.optionalText(.registration),
      memberID: try row.optionalCount(.memberID), votes: try row.count(.votes))
  }

  func cell(_ column: CandidacyColumn) -> String {
    switch column {
    case .code: constituency.text
    case .constituency: publishedConstituency
    case .party: party
    case .publishedAbbreviation: publishedParty.abbreviation
    case .publishedParty: publishedParty.name
    case .firstName: firstName
    case .surname: surname
    case .gender: gender?.rawValue ?? ""
    case .sittingMember: isSittingMember.map(flag) ?? ""
    case .formerMember: isFormerMember.map(flag) ?? ""
    case .registration: registration ?? ""
    case .memberID: memberID.map(String.init) ?? ""
    case .votes: String(votes)
    }
  }

  static var order: [TidyOrder<CandidacyColumn>] {
    [.text(.code), .largest(.votes), .text(.surname), .text(.firstName), .text(.party)]
  }

  private func flag(_ isSet: Bool) -> String { isSet ? "yes" : "no" }
}

extension Row<CandidacyColumn> {
  /// The party as it was published.
  var publishedParty: PublishedParty {
    PublishedParty(abbreviation: text(.publishedAbbreviation), name: text(.publishedParty))
  }
}
