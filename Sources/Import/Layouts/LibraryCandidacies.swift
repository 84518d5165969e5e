import Elections
import TidyData

extension Layout<Candidacy> {
  /// House of Commons Library, one row a candidate, 2015 to 2019: `snake_case` header.
  static var librarySnakeCase: Layout {
    Tables.candidacies.layout(
      "House of Commons Library candidates, snake_case header",
      header: [
        .code: "ons_id", .constituency: "constituency_name", .publishedAbbreviation: "party_abbreviation",
        .publishedParty: "party_name", .firstName: "firstname", .surname: "surname", .gender: "gender",
        .sittingMember: "sitting_mp", .formerMember: "former_mp", .votes: "votes",
      ])
  }

  /// House of Commons Library, one row a candidate, from 2024: `Title case` header, identifiers of party and member.
  static var libraryTitleCase: Layout {
    Tables.candidacies.layout(
      "House of Commons Library candidates, Title case header",
      header: [
        .code: "ONS ID", .constituency: "Constituency name", .publishedAbbreviation: "Party abbreviation",
        .publishedParty: "Party name", .registration: "Electoral Commission party ID",
        .firstName: "Candidate first name", .surname: "Candidate surname", .gender: "Candidate gender",
        .sittingMember: "Sitting MP", .formerMember: "Former MP", .memberID: "Member MNIS ID", .votes: "Votes",
      ])
  }
}

extension Column<Candidacy> {
  /// The party as a file states it; empty where its published name decides.
  static var statedParty: Self { Self("party", .text, "The party, or nothing.", \.party) { $0.party = $1 } }
}
