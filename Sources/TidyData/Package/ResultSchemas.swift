import Elections

extension TableSchema {
  /// Who got how many votes.
  static var results: [TableSchema] { [contests, candidacies, notionalContests, notionalVotes] }

  static var contests: TableSchema {
    TableSchema(
      stem: "contests", title: "Contests of", source: .library,
      fields: [
        FieldSchema("code", "The constituency.").code,
        FieldSchema("constituency", "Its name as published."),
        FieldSchema("declared_at", "When the result was declared, by the clocks on the wall.").minute,
        FieldSchema("electorate", "Who may vote.").count,
        FieldSchema("valid_votes", "The votes counted for candidates.").count.required,
        FieldSchema("invalid_votes", "The ballots rejected.").count,
        FieldSchema("majority", "The winner's votes less the runner-up's, as published.").count,
        FieldSchema("result", "The published label, such as \"SNP gain from Lab\"."),
        FieldSchema("first_party", "The winner's party as published."),
        FieldSchema("second_party", "The runner-up's party as published."),
        FieldSchema("member_first_name", "The first names of the member elected."),
        FieldSchema("member_surname", "The surname of the member elected."),
      ], key: ["code"], references: [.constituency])
  }

  static var candidacies: TableSchema {
    TableSchema(
      stem: "candidacies", title: "Candidacies of", source: .library,
      fields: [
        FieldSchema("code", "The constituency.").code,
        FieldSchema("constituency", "Its name as published with the candidacy."),
        FieldSchema("party", "The party.").required,
        FieldSchema("published_abbreviation", "The party's abbreviation as published."),
        FieldSchema("published_party", "The party's name as published."),
        FieldSchema("first_name", "The candidate's first names."),
        FieldSchema("surname", "The candidate's surname."),
        FieldSchema("gender", "The candidate's gender; empty where unknown.").oneOf(Gender.allCases.map(\.rawValue)),
        FieldSchema("sitting_mp", "Whether the candidate sat for any seat at dissolution; empty where unknown.").flag,
        FieldSchema("former_mp", "Whether the candidate had ever sat; empty where unknown.").flag,
        FieldSchema("registration", "The party's number at the Electoral Commission."),
        FieldSchema("member_id", "The candidate's number in Parliament's register of members.").count,
        FieldSchema("votes", "The votes counted.").count.required,
      ], key: ["code", "party", "first_name", "surname"], references: [.constituency, .party])
  }

  private static var notionalContests: TableSchema {
    TableSchema(
      stem: "notional-contests", title: "Contests of the notional result of", source: .notional,
      fields: [
        FieldSchema("code", "The constituency.").code,
        FieldSchema("constituency", "Its name as published."),
        FieldSchema("electorate", "Who might have voted.").count,
        FieldSchema("valid_votes", "The votes of all parties.").count.required,
        FieldSchema("majority", "The winner's votes less the runner-up's, as published.").count,
        FieldSchema("first_party", "The winner's party as published."),
        FieldSchema("second_party", "The runner-up's party as published."),
      ], key: ["code"], references: [.constituency])
  }

  private static var notionalVotes: TableSchema {
    TableSchema(
      stem: "notional-votes", title: "Votes of the notional result of", source: .notional,
      fields: [
        FieldSchema("code", "The constituency.").code,
        FieldSchema("party", "The party.").required,
        FieldSchema("published_party", "The column or abbreviation that the votes were published under."),
        FieldSchema("votes", "The votes.").count.required,
      ], key: ["code", "party", "published_party"], references: [.constituency, .party])
  }
}
