package import Elections
import Interning

/// Puts contests and their candidacies into a new database.
package final class ContestLoader {
  private let row = RowPacker()
  private let contests: PackedTree
  private let contestKeys: PackedTree
  private let candidacies: PackedTree
  private let candidacyContests: PackedTree
  private let candidacySurnames: PackedTree
  /// Election, constituency and number of each contest.
  private var keys: [(election: Int32, constituency: Int32, contest: Int32)] = []
  private var surnames = TextNumbers()
  /// The number of each candidacy's surname; candidacies are numbered from 1, one after another.
  private var surnameOf: [UInt32] = []
  private var parties = TextNumbers()

  init(_ packing: Packing) {
    contests = packing.tree("contest", .table)
    contestKeys = packing.tree("sqlite_autoindex_contest_1", .index)
    candidacies = packing.tree("candidacy", .table)
    candidacyContests = packing.tree("candidacy_contest", .index)
    candidacySurnames = packing.tree("candidacy_surname", .index)
    packing.atEnd { [unowned self] packing in
      try packContestKeys()
      try packSurnames()
      packing.refer("candidacy", to: parties)
    }
    packing.keep(self)
  }

  /// Adds what was published about a contest as a whole; contests are numbered one after another.
  package func add(_ contest: PublishedContest, contest number: Int, election: Int, constituency: Int) throws {
    try Packing.require(contest.electorate ?? 0 >= 0, "electorate >= 0")
    try Packing.require(contest.validVotes >= 0, "valid_votes >= 0")
    try Packing.require(contest.invalidVotes ?? 0 >= 0, "invalid_votes >= 0")
    row.begin()
    row.add(Int?.none)
    row.add(election)
    row.add(constituency)
    row.add(contest.publishedConstituency)
    row.add(contest.declaredAt?.description)
    row.add(contest.electorate)
    row.add(contest.validVotes)
    row.add(contest.invalidVotes)
    row.add(contest.majority)
    row.add(contest.label)
    row.add(contest.firstParty)
    row.add(contest.secondParty)
    row.add(contest.memberFirstName)
    row.add(contest.memberSurname)
    try contests.append(row, key: UInt64(number))
    keys.append((Int32(election), Int32(constituency), Int32(number)))
  }

  /// Adds the candidacies of a contest, numbered one after another.
  package func add(_ rows: [Candidacy], numberedFrom first: Int, contest: Int) throws {
    guard first == surnameOf.count + 1 else { throw StoreError.disorder }
    var number = first
    for candidacy in rows {
      try Packing.require(candidacy.votes >= 0, "votes >= 0")
      row.begin()
      row.add(Int?.none)
      row.add(contest)
      row.add(candidacy.party)
      row.add(candidacy.publishedParty.abbreviation)
      row.add(candidacy.publishedParty.name)
      row.add(candidacy.publishedConstituency)
      row.add(candidacy.firstName)
      row.add(candidacy.surname)
      row.add(candidacy.gender?.rawValue)
      row.add(candidacy.isSittingMember)
      row.add(candidacy.isFormerMember)
      row.add(candidacy.registration)
      row.add(candidacy.memberID)
      row.add(candidacy.votes)
      try candidacies.append(row, key: UInt64(number))
      row.begin()
      row.add(contest)
      row.add(number)
      try candidacyContests.append(row, key: UInt64(contest) << 32 | UInt64(number))
      surnameOf.append(UInt32(surnames.number(of: candidacy.surname)))
      _ = parties.number(of: candidacy.party)
      number += 1
    }
  }

  /// Each contest by its election and constituency.
  private func packContestKeys() throws {
    keys.sort { ($0.election, $0.constituency) < ($1.election, $1.constituency) }
    for key in keys {
      row.begin()
      row.add(Int(key.election))
      row.add(Int(key.constituency))
      row.add(Int(key.contest))
      try contestKeys.append(
        row, key: UInt64(UInt32(bitPattern: key.election)) << 32 | UInt64(UInt32(bitPattern: key.constituency)))
    }
    keys = []
  }

  /// Each candidacy by its surname: counted first, so that each surname's have their places.
  private func packSurnames() throws {
    let order = surnames.sorted
    var places = [Int](repeating: 0, count: order.count)
    for surname in surnameOf { places[Int(surname)] += 1 }
    var next = 0
    for surname in order { (places[surname], next) = (next, next + places[surname]) }
    var sorted = [UInt32](repeating: 0, count: surnameOf.count)
    for (index, surname) in surnameOf.enumerated() {
      sorted[places[Int(surname)]] = UInt32(index)
      places[Int(surname)] += 1
    }
    for (place, index) in sorted.enumerated() {
      row.begin()
      surnames.withBytes(of: Int(surnameOf[Int(index)])) { row.add(text: $0) }
      row.add(Int(index) + 1)
      try candidacySurnames.append(row, key: UInt64(place))
    }
    (surnameOf, surnames) = ([], TextNumbers())
  }
}
