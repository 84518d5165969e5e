import TidyData

/// The words that headers call the columns of a table by, and what a file of the table must have.
///
/// Case, blanks and signs do not count, nor digits at a word's end: "ONS_ID", "ons id" and "ONS ID2" are one.
struct HeaderWords: Sendable {
  /// What files with such a header are called in messages.
  let name: String
  /// The words for each tidy column, the best first; the column's own name is one of them.
  let words: [String: [String]]
  let needed: Set<String>
  /// Columns of which one is enough, by what messages call them.
  var groups: [(name: String, columns: Set<String>)] = []
  /// The headers that were published.
  var editions: [LayoutOutline.Edition] = []
  /// What published headers have beside.
  var unread: [String] = []

  /// Where to look for columns.
  func outline(of columns: [String]) -> LayoutOutline {
    LayoutOutline(
      name,
      columns.map { column in
        LayoutOutline.Column(column, .names([column] + (words[column] ?? [])), isNeeded: needed.contains(column))
      }, oneOf: groups, editions: editions, unread: unread)
  }
}

extension HeaderWords {
  private static let places = [
    "code": [
      "ONS ID", "ONS code", "ONS constituency ID", "constituency ID", "constituency code", "GSS code", "GSS ID",
      "PCON code", "PCON24CD", "PCON10CD",
    ],
    "constituency": ["constituency name", "PCON name", "PCON24NM", "seat"],
  ]

  /// Columns of any file of contests or candidacies that no tidy file has.
  private static let unreadPlaces = [
    "ONS region ID", "county name", "region name", "country name", "constituency type", "region", "country", "county",
    "election ID", "candidate ID", "election date", "DC person ID", "Democracy Club person ID",
    "Democracy Club identifier", "member MNIS ID",
  ]

  /// One row a candidate.
  static let candidacies = HeaderWords(
    name: "candidates of the House of Commons Library or UK Parliament",
    words: places.merging([
      "published_abbreviation": ["party abbreviation", "party code", "nomination party abbreviation"],
      "published_party": ["party name", "nomination party name"],
      "primary_abbreviation": ["primary party abbreviation"],
      "primary_party": ["primary party name"],
      "registration": ["Electoral Commission party ID", "primary party Electoral Commission ID"],
      "first_name": ["candidate first name", "firstname", "candidate given name", "given name", "forename"],
      "surname": ["candidate surname", "candidate family name", "family name", "last name"],
      "name": ["candidate name", "candidate", "full name"],
      "gender": ["candidate gender", "sex"],
      "sitting_mp": ["sitting member"],
      "former_mp": ["former member"],
      "member_id": ["member MNIS ID"],
      "speaker": ["is standing as Speaker"],
      "independent": ["is standing as independent"],
      "votes": ["vote count", "votes cast", "number of votes"],
    ]) { own, _ in own },
    needed: ["code", "votes"],
    groups: [
      ("party", ["party", "published_abbreviation", "published_party"]), ("surname", ["surname", "name"]),
    ],
    editions: [
      LayoutOutline.Edition(
        "House of Commons Library candidates, snake_case header",
        [
          "ons_id", "constituency_name", "party_name", "party_abbreviation", "firstname", "surname", "gender",
          "sitting_mp", "former_mp", "votes",
        ]),
      LayoutOutline.Edition(
        "House of Commons Library candidates, Title case header",
        [
          "ONS ID", "Constituency name", "Party name", "Party abbreviation", "Electoral Commission party ID",
          "Candidate first name", "Candidate surname", "Candidate gender", "Sitting MP", "Former MP", "Member MNIS ID",
          "Votes",
        ]),
      LayoutOutline.Edition(
        "UK Parliament candidacies from the 60th Parliament",
        [
          "ONS_Constituency_Id", "Constituency_Name", "Nomination_Party_Name", "Nomination_Party_Abbreviation",
          "Primary_Party_Name", "Candidate_Given_Name", "Candidate_Family_Name", "Candidate_Gender", "Vote_Count",
        ]),
    ],
    unread: unreadPlaces + [
      "MNIS party ID", "Electoral Commission adjunct party ID", "share", "change", "vote share", "vote change",
      "is winning candidate", "primary party MNIS ID", "adjunct party name", "adjunct party abbreviation",
      "adjunct party MNIS ID", "adjunct party Electoral Commission ID",
    ])

  /// One row a contest.
  static let contests = HeaderWords(
    name: "constituencies of the House of Commons Library or UK Parliament",
    words: places.merging([
      "state": ["election state", "contest state"],
      "verified": ["is verified"],
      "declared_at": ["declaration time", "declared"],
      "electorate": ["electors", "registered electors"],
      "valid_votes": ["total valid votes", "total votes"],
      "invalid_votes": ["rejected votes", "rejected ballots", "total invalid votes"],
      "majority": ["majority votes"],
      "result": ["short result summary", "result summary", "result label"],
      "first_party": ["first placed party", "winning party", "winner"],
      "second_party": ["second placed party", "runner up"],
      "member_first_name": ["winning candidate given name", "given name"],
      "member_surname": ["winning candidate family name", "family name"],
    ]) { own, _ in own },
    needed: ["code"],
    groups: [("valid_votes", ["valid_votes", "result", "first_party", "state"])],
    editions: [
      LayoutOutline.Edition(
        "House of Commons Library constituencies",
        [
          "ONS ID", "Constituency name", "Declaration time", "Electorate", "Valid votes", "Invalid votes", "Majority",
          "Result", "First party", "Second party", "Member first name", "Member surname",
        ]),
      LayoutOutline.Edition(
        "UK Parliament constituencies from the 60th Parliament",
        [
          "Election_State", "ONS_Constituency_Id", "Constituency_Name", "Declaration_Time",
          "Winning_Candidate_Given_Name", "Winning_Candidate_Family_Name", "Short_Result_Summary",
          "First_Placed_Party", "Second_Placed_Party", "Electorate", "Valid_Votes", "Invalid_Votes", "Majority",
        ]),
      LayoutOutline.Edition(
        "UK Parliament winners",
        ["ONS code", "Constituency name", "Family name", "Given name", "Member MNIS ID", "Result summary"]),
    ],
    unread: unreadPlaces + [
      "member gender", "winning candidate gender name", "long result summary", "Con", "Lab", "LD", "UKIP", "BRX", "RUK",
      "Green", "SNP", "PC", "DUP", "SF", "SDLP", "UUP", "UUP (as UCUNF)", "APNI", "all other candidates",
      "of which other winner",
    ])
}
