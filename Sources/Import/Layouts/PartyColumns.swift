import Elections
import TidyData

/// What a command line calls the columns of a file that has one row a contest and a column for each party's votes.
///
/// A party's column is named `votes:PARTY=HEADER`; a blank cell, or nought, says that it did not stand.
struct PartyColumns: Sendable {
  /// What stands before a party.
  private static let prefix = "votes:"

  /// The parties, as they are called, in the order of the alphabet.
  let parties: [String]

  /// Finds the parties' columns; nil where there is none among the columns.
  init?(_ columns: [String: String]) {
    parties = columns.keys.filter { $0.hasPrefix(Self.prefix) }.map { String($0.dropFirst(Self.prefix.count)) }.sorted()
    if parties.isEmpty { return nil }
  }

  /// Whether a column of a command line is a party's.
  static func isParty(_ column: String) -> Bool { column.hasPrefix(prefix) && column.count > prefix.count }

  /// The layout of such a file.
  var layout: Layout<WideContest> {
    let words = HeaderWords(
      name: "one row a constituency, a column a party", words: HeaderWords.candidacies.words,
      needed: Set(["code"] + parties.map { Self.prefix + $0 }))
    return Layout(
      words, into: WideContest(),
      [.code, .constituency] + parties.map { Column.votes(of: $0, called: Self.prefix + $0) })
  }
}

/// A contest with the votes of each party.
struct WideContest: Sendable {
  var code = ConstituencyCode.none
  var constituency = ""
  /// The parties that stood, as the command line calls them, with their votes.
  var votes: [(party: String, votes: Int)] = []

  /// Its candidacies, of which nobody's name is known.
  var candidacies: [Candidacy] {
    votes.map { party, votes in
      var candidacy = Tables.candidacies.blank
      (candidacy.constituency, candidacy.publishedConstituency) = (code, constituency)
      candidacy.publishedParty = PublishedParty(abbreviation: party, name: "")
      candidacy.votes = votes
      return candidacy
    }
  }
}

extension Column<WideContest> {
  static var code: Self { Self("code", .code, "The constituency.", \.code) { $0.code = $1 } }
  static var constituency: Self { Self("constituency", .text, "Its name.", \.constituency) { $0.constituency = $1 } }

  /// The votes of a party.
  fileprivate static func votes(of party: String, called name: String) -> Self {
    Self(name, .optionalCount, "The party's votes.", { contest in contest.votes.first { $0.party == party }?.votes }) {
      if let votes = $1, votes > 0 { $0.votes.append((party, votes)) }
    }
  }
}
