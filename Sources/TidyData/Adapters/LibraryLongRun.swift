import CSV
import Files
import Elections

/// House of Commons Library, every constituency of every general election from 1918, votes by groups of parties.
enum LibraryLongRunColumn: Hashable {
  case election, constituency, region, members, electorate, total
  case votes(LongRunContest.Group)
}

extension Layout<LibraryLongRunColumn> {
  /// House of Commons Library, 1918 to 2017.
  static var library: Layout {
    Layout(
      name: "House of Commons Library long run",
      places: .header([
        .election: "election", .constituency: "constituency", .region: "country/region", .members: "seats",
        .electorate: "electorate", .total: "total_votes", .votes(.con): "con_votes", .votes(.liberal): "lib_votes",
        .votes(.lab): "lab_votes", .votes(.nationalist): "natSW_votes", .votes(.other): "oth_votes",
      ]))
  }
}

extension LongRunContest {
  /// Reads a row, its region by one of the names that areas go by.
  ///
  /// Votes of −1, −2 and −3 are members returned without a poll; where only the total says so, the member is of no named
  /// group. Nought votes mean that nobody stood. Where a single member's votes do not add up, the pool is the rest of the total
  /// (Northern Ireland 1997 has a part of it only); without a pool the total is the sum (Mid Bedfordshire, October 1974).
  init(_ row: Row<LibraryLongRunColumn>, regions: (String) -> String?) throws(FieldError) {
    var votes: [Group: Int] = [:]
    var unopposed: [Group] = []
    for group in Group.allCases {
      guard let count = try row.optionalInteger(.votes(group)), count != 0 else { continue }
      if count > 0 { votes[group] = count } else { unopposed += Array(repeating: group, count: -count) }
    }
    let members = try row.count(.members)
    var total = try row.optionalInteger(.total)
    if votes.isEmpty, let total, total < 0 {
      unopposed += Array(repeating: .other, count: max(0, -total - unopposed.count))
    }
    if let published = total, members == 1, !votes.isEmpty {
      let sum = votes.values.reduce(0, +)
      let named = sum - (votes[.other] ?? 0)
      if votes[.other] != nil, published > named { votes[.other] = published - named } else { total = sum }
    }
    self.init(
      election: try row.value(.election, expected: "a year, F or O behind it where it had two elections") { text in
        text.prefix { $0.isNumber }.utf8.count == 4 && text.utf8.count <= 5 ? text : nil
      },
      name: try row.requiredText(.constituency),
      region: try row.value(.region, expected: "an area of area-names.csv, Ireland or University", regions),
      members: members, electorate: try row.optionalCount(.electorate),
      totalVotes: total.flatMap { $0 < 0 ? nil : $0 }, votes: votes, unopposed: unopposed)
  }
}

extension Row<LibraryLongRunColumn> {
  /// A whole number; nil where it is empty.
  fileprivate func optionalInteger(_ column: LibraryLongRunColumn) throws(FieldError) -> Int? {
    text(column).isEmpty ? nil : try integer(column)
  }
}

extension CSVReader {
  /// Reads a file; one that is not UTF-8 is taken for Latin-1, in which every byte is the character of its number.
  init(anyEncoding file: String) throws(BrokenFileError) {
    let bytes = try FileBytes(reading: file)
    if String(validating: bytes.buffer, as: UTF8.self) != nil {
      self.init(bytes)
    } else {
      self.init(
        withExtendedLifetime(bytes) { bytes.buffer.flatMap { UTF8.encode(Unicode.Scalar($0)).map(Array.init) ?? [] } })
    }
  }
}
