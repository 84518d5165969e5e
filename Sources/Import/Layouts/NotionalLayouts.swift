import CSV
import Elections
import TidyData

/// The layouts that notional results come in.
enum NotionalLayout: CaseIterable {
  case wide, long, tidyContests, tidyVotes

  /// What is known of the layout before anything is read.
  var outline: LayoutOutline {
    switch self {
    case .wide: Layout<PublishedContest>.wideNotional.outline
    case .long: Layout<LongNotionalRow>.parliament.outline
    case .tidyContests: Tables.notionalContests.tidy.outline
    case .tidyVotes: Tables.notionalVotes.tidy.outline
    }
  }
}

extension Layout<PublishedContest> {
  /// House of Commons Library, a notional result with one row a constituency and one column a party.
  static var wideNotional: Layout {
    Tables.notionalContests.layout(
      "House of Commons Library notional result, one column a party",
      header: [
        .code: "ONS code", .constituency: "Boundary Comm name", .electorate: "electorate",
        .validVotes: "total_votes", .majority: "majority", .firstParty: "Win", .secondParty: "Second",
      ])
  }
}

/// The columns of parties in a wide notional file.
///
/// They are between the electorate and the total and end in "v". `TotOthv` and `MaxOthv` are aggregates of columns that are
/// there too: adding them would count votes twice.
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
  func votes(in record: CSVRecord) throws(FieldError) -> [(published: String, votes: Int)] {
    var votes: [(published: String, votes: Int)] = []
    for (place, published) in columns {
      let field = record[place]
      if field.isEmpty { continue }
      let count = try field.readInteger(in: .counts)
      if count > 0 { votes.append((published, count)) }
    }
    return votes
  }
}

/// UK Parliament, a notional result with one row a party and constituency: a row as it was published.
struct LongNotionalRow: Sendable {
  /// The contest, the same in each of its rows.
  var contest = Tables.notionalContests.blank
  var abbreviation = ""
  var votes = 0
}

extension Layout<LongNotionalRow> {
  /// UK Parliament, a notional result with one row a party and constituency; parties without votes have rows too.
  static var parliament: Layout {
    Layout(
      "UK Parliament notional result, one row a party", into: LongNotionalRow(),
      [
        .code,
        Column("constituency_name", .text, "Its name.", \.contest.publishedConstituency) {
          $0.contest.publishedConstituency = $1
        },
        Column("electorate", .optionalCount, "Who might have voted.", \.contest.electorate) {
          $0.contest.electorate = $1
        },
        Column("total_votes", .optionalCount, "All votes.", \.contest.validVotes) { $0.contest.validVotes = $1 },
        Column("votes", .count, "The party's votes.", \.votes) { $0.votes = $1 },
        .abbreviation,
      ])
  }
}

extension Column<LongNotionalRow> {
  static var code: Self {
    Self("constituency_id", .code, "The constituency.", \.contest.constituency) { $0.contest.constituency = $1 }
  }
  static var abbreviation: Self {
    Self("mnis_party_abbrev", .text, "The party.", \.abbreviation) { $0.abbreviation = $1 }
  }
}
