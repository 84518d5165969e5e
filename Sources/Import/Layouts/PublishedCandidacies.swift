import Elections
import TidyData

extension Layout<Candidacy> {
  /// The layouts that candidacies come in.
  static var candidacies: [Layout] {
    [published] + zip([20, 21, 22], [13, 14, 14]).map { headerless(width: $0, gender: $1) }
  }

  /// House of Commons Library and UK Parliament, one row a candidate, by the words of the header; the tidy layout, too.
  static var published: Layout {
    Tables.candidacies.layout(
      by: .candidacies,
      reading: [.statedParty, .primaryAbbreviation, .primaryParty, .isSpeaker, .isIndependent, .wholeName])
  }

  /// UK Parliament, one row a candidate, without a header.
  ///
  /// Code, region's code, constituency, county, region, country, type, party, abbreviation, Electoral Commission party,
  /// perhaps register party, adjunct party, first name, surname, gender, sitting, former, member, votes, share, change and perhaps
  /// Democracy Club's number.
  private static func headerless(width: Int, gender: Int) -> Layout {
    Tables.candidacies.layout(
      "UK Parliament candidates, \(width) columns without a header",
      places: [
        .code: 0, .constituency: 2, .publishedParty: 7, .publishedAbbreviation: 8, .registration: 9,
        .firstName: gender - 2, .surname: gender - 1, .gender: gender, .sittingMember: gender + 1,
        .formerMember: gender + 2, .memberID: gender + 3, .votes: gender + 4,
      ],
      shape: RecordShape(
        width: width...width,
        looks: [
          0: .code, gender: .gender, gender + 1: .flag, gender + 2: .flag, gender + 4: .number, gender + 5: .number,
          gender + 6: .number,
        ]))
  }
}

extension Column<Candidacy> {
  /// The party as a file states it; empty where its published name decides.
  static var statedParty: Self { Self("party", .text, "The party, or nothing.", \.party) { $0.party = $1 } }

  /// The party that seats and votes are counted for, where the name on the ballot paper joins it with another.
  static var primaryAbbreviation: Self {
    Self("primary_abbreviation", .text, "The party's abbreviation.", \.publishedParty.abbreviation) {
      if !$1.isEmpty { $0.publishedParty.abbreviation = $1 }
    }
  }
  static var primaryParty: Self {
    Self("primary_party", .text, "The party.", \.publishedParty.name) {
      if !$1.isEmpty { $0.publishedParty.name = $1 }
    }
  }

  static var isSpeaker: Self {
    Self("speaker", .flag, "Whether the Speaker stands for re-election.", { _ in nil }) {
      if $1 ?? false { $0.publishedParty = PublishedParty(abbreviation: "Spk", name: "Speaker") }
    }
  }
  static var isIndependent: Self {
    Self("independent", .flag, "Whether the candidate stands for no party.", { _ in nil }) {
      if $1 ?? false { $0.publishedParty = PublishedParty(abbreviation: "Ind", name: "Independent") }
    }
  }

  /// First names and surname in one field, where they are not in two.
  static var wholeName: Self {
    Self("name", .text, "The candidate's name.", \.name) { candidacy, name in
      guard candidacy.surname.isEmpty else { return }
      let words = name.split(separator: " ")
      candidacy.surname = words.last.map(String.init) ?? ""
      candidacy.firstName = words.dropLast().joined(separator: " ")
    }
  }
}
