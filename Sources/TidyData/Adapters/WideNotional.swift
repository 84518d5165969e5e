import CSV
import Elections

/// House of Commons Library, a notional result with one row a constituency and one column a party.
enum WideNotionalColumn: Hashable {
  case code, constituency, electorate, validVotes, majority, firstParty, secondParty
}

extension Layout<WideNotionalColumn> {
  /// House of Commons Library, a notional result with one row a constituency and one column a party.
  static var library: Layout {
    Layout(
      name: "House of Commons Library notional result, one column a party",
      places: .header([
        .code: "ONS code", .constituency: "Boundary Comm name", .electorate: "electorate",
        .validVotes: "total_votes", .majority: "majority", .firstParty: "Win", .secondParty: "Second",
      ]))
  }
}

/// The columns of parties in a wide notional file.
///
/// They stand between the electorate and the total and end in "v". `TotOthv` and `MaxOthv` are aggregates of columns that
/// also stand by themselves: adding them would count votes twice.
struct WideNotionalParties {
  private let columns: [(place: Int, published: String)]

  init(header: [String]) {
    let start = header.firstIndex(of: "electorate") ?? header.endIndex
    let end = header.firstIndex(of: "total_votes") ?? header.endIndex
    columns = header.indices.filter { $0 > start && $0 < end }
      .filter { header[$0].hasSuffix("v") && !["TotOthv", "MaxOthv"].contains(header[$0]) }
      .map { ($0, String(header[$0].dropLast())) }
  }

  /// The votes of each party that has any.
  func votes(in row: Row<WideNotionalColumn>) throws(FieldError) -> [(published: String, votes: Int)] {
    var votes: [(published: String, votes: Int)] = []
    for (place, published) in columns {
      let field = row.record[place]
      if field.isEmpty { continue }
      guard let count = field.integer, count >= 0 else {
        throw FieldError(position: field.position, found: field.text, expected: "a whole number of votes")
      }
      if count > 0 { votes.append((published, count)) }
    }
    return votes
  }
}

extension Row<WideNotionalColumn> {
  /// What the row says of the contest as a whole.
  func contest() throws(FieldError) -> PublishedContest {
    PublishedContest(
      constituency: try code(.code), publishedConstituency: text(.constituency),
      electorate: try optionalCount(.electorate), validVotes: try count(.validVotes),
      majority: try optionalCount(.majority), firstParty: optionalText(.firstParty),
      secondParty: optionalText(.secondParty))
  }
}
