import Elections
import TidyData

extension Layout<Candidacy> {
  /// UK Parliament, one row a candidate, without a header.
  ///
  /// Code, region's code, constituency, county, region, country, type, party, abbreviation, Electoral Commission party,
  /// register party, adjunct party, first name, surname, gender, sitting, former, member, votes, share, change.
  static var parliamentHeaderless: Layout {
    Tables.candidacies.layout(
      "UK Parliament candidates, 21 columns without a header",
      places: [
        .code: 0, .constituency: 2, .publishedParty: 7, .publishedAbbreviation: 8, .registration: 9, .firstName: 12,
        .surname: 13, .gender: 14, .sittingMember: 15, .formerMember: 16, .memberID: 17, .votes: 18,
      ], width: 21, codes: [0])
  }
}
