import CSV
import Elections
import Files
import TidyData

/// House of Commons Library, every constituency of every general election from 1918: a row as it was published.
///
/// Its table is never written: it has columns only to be read by.
struct LibraryLongRunRow: Sendable {
  var election = ""
  var constituency = ""
  var region = ""
  var members = 0
  var electorate: Int?
  var total: Int?
  var votes: [LongRunContest.Group: Int] = [:]
}

extension Layout<LibraryLongRunRow> {
  /// House of Commons Library, 1918 to 2017.
  static var library: Layout {
    Layout(
      "House of Commons Library long run", into: LibraryLongRunRow(),
      [
        Column("seats", .integer(in: LongRunContest.mostMembers), "Members.", \.members) { $0.members = $1 },
        .votes("con_votes", .con), .votes("lab_votes", .lab), .votes("lib_votes", .liberal),
        .votes("natSW_votes", .nationalist), .votes("oth_votes", .other),
        Column("total_votes", .optionalInteger(in: LongRunContest.publishedVotes), "All votes.", \.total) {
          $0.total = $1
        },
        .election,
        Column("constituency", .requiredText, "The name.", \.constituency) { $0.constituency = $1 },
        .region,
        Column("electorate", .optionalCount, "Who may vote.", \.electorate) { $0.electorate = $1 },
      ])
  }
}

extension Column<LibraryLongRunRow> {
  /// The election, a year with F or O behind it where there were two.
  static var election: Self {
    Self("election", .year, "The election.", \.election) { $0.election = $1 }
  }

  /// The region, by any name.
  static var region: Self {
    Self("country/region", .text, "The region.", \.region) { $0.region = $1 }
  }

  fileprivate static func votes(_ name: String, _ group: LongRunContest.Group) -> Self {
    Self(
      name, .optionalInteger(in: LongRunContest.publishedVotes), "A group's votes.", { $0.votes[group] },
      set: { row, votes in if votes != 0 { row.votes[group] = votes } })
  }
}

extension FieldType<String> {
  fileprivate static var year: Self {
    Self(.text, expected: "a year, F or O behind it where it had two elections", write: { $0 }) { text in
      text.prefix { $0.isNumber }.utf8.count == 4 && text.utf8.count <= 5 ? text : nil
    }
  }
}

extension LongRunContest {
  /// Makes a contest of a published row in a region.
  ///
  /// Votes of −1, −2 and −3 are members returned without a poll; where only the total says so, the member is of no named
  /// group. Nought votes mean that nobody stood. Where a single member's votes do not add up, the pool is the rest of the total
  /// (Northern Ireland 1997 has a part of it only); without a pool the total is the sum (Mid Bedfordshire, October 1974).
  init(_ row: LibraryLongRunRow, in region: String) {
    var votes = row.votes.filter { $0.value > 0 }
    var unopposed = Group.allCases.flatMap { group in
      Array(repeating: group, count: max(0, -(row.votes[group] ?? 0)))
    }
    var total = row.total
    if votes.isEmpty, let total, total < 0 {
      unopposed += Array(repeating: .other, count: max(0, -total - unopposed.count))
    }
    if let published = total, row.members == 1, !votes.isEmpty {
      let sum = votes.values.reduce(0, +)
      let named = sum - (votes[.other] ?? 0)
      if votes[.other] != nil, published > named { votes[.other] = published - named } else { total = sum }
    }
    self.init(
      election: row.election, name: row.constituency, region: region, members: row.members,
      electorate: row.electorate, totalVotes: total.flatMap { $0 < 0 ? nil : $0 }, votes: votes, unopposed: unopposed)
  }
}

extension CSVReader {
  /// Reads a file; one that is not UTF-8 is taken for Latin-1, in which every byte is the character of its number.
  init(anyEncoding file: String) throws(BrokenFileError) {
    let bytes = try FileBytes(readingTable: file)
    let latin1 = bytes.withBytes { bytes in
      String(validating: bytes, as: UTF8.self) != nil
        ? nil : bytes.flatMap { UTF8.encode(Unicode.Scalar($0)).map(Array.init) ?? [] }
    }
    if let latin1 { self.init(latin1) } else { self.init(bytes.unsafeBytes, keeping: bytes) }
  }
}
