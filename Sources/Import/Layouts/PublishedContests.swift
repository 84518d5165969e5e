import Elections
import TidyData

extension Layout<PublishedContest> {
  /// The layouts that contests come in.
  static var contests: [Layout] { [published, headerless(label: 11), headerless(label: 10)] }

  /// House of Commons Library and UK Parliament, one row a contest, by the words of the header; the tidy layout, too.
  ///
  /// The columns of single parties differ by year ("UUP (as UCUNF)", "BRX", "Of which other winner"); candidates' files
  /// have their votes.
  static var published: Layout { Tables.contests.layout(by: .contests, reading: [.isVerified]) }

  /// UK Parliament, one row a contest, without a header.
  ///
  /// Code, region's code, constituency, county, region, country, type, perhaps the declaration time, first names, surname and gender of
  /// the member, result, first and second party, electorate, valid and invalid votes, majority, and a column a party, whose
  /// number differs by year.
  private static func headerless(label: Int) -> Layout {
    let hasTime = label == 11
    let looks: KeyValuePairs<Int, RecordShape.Look> = [
      0: .code, label - 1: .gender, label: .label, label + 3: .count, label + 4: .count, label + 5: .number,
      label + 6: .number,
    ]
    let width = (label + 7)...(label + 40)
    guard hasTime else {
      return Tables.contests.layout(
        "UK Parliament constituencies, without declaration times and header",
        places: [
          .code: 0, .constituency: 2, .memberFirstName: 7, .memberSurname: 8, .result: 10, .firstParty: 11,
          .secondParty: 12, .electorate: 13, .validVotes: 14, .invalidVotes: 15, .majority: 16,
        ], shape: RecordShape(width: width, looks: looks))
    }
    return Tables.contests.layout(
      "UK Parliament constituencies, 31 or 32 columns without a header",
      places: [
        .code: 0, .constituency: 2, .declaredAt: 7, .memberFirstName: 8, .memberSurname: 9, .result: 11,
        .firstParty: 12, .secondParty: 13, .electorate: 14, .validVotes: 15, .invalidVotes: 16, .majority: 17,
      ], shape: RecordShape(width: width, looks: looks))
  }
}

extension Column<PublishedContest> {
  /// Whether a counted contest was looked through.
  static var isVerified: Self {
    Self("verified", .flag, "Whether the result is verified.", { _ in nil }) { contest, isVerified in
      if isVerified ?? false, contest.state >= .counted { contest.stated = .verified }
    }
  }
}
