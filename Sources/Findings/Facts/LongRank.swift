package import Elections
import Queries

/// Where a party's share and seats at an election stand among those of its group at every general election since the series began.
package struct LongRank {
  /// "the lowest of all 29 elections", "the highest since 1923"; nil for a number that is neither.
  package let share: String?
  package let seats: String?
  /// The same of the share of the group with most seats, whichever that was.
  package let winner: String?
  /// The first election of the series.
  package let start: String

  /// Ranks a party.
  ///
  /// - Returns: nil for a party without a group of its own, or an election outside the series.
  package init?(_ library: Library, _ party: PartyCode, at election: Int) throws {
    let elections = try library.ask(LongRunRequest()).rows.runs(by: \.election)
    let names = elections.map { $0[0].election }
    let own = elections.compactMap { rows in rows.first { $0.party == party } }
    guard let index = names.firstIndex(of: String(election)), own.count == elections.count, let start = names.first
    else { return nil }
    self.start = start
    share = Standing(own.map(\.share), names, at: index).amongElections
    // Some winners of early elections are not known for certain: what is said must hold either way.
    let least = own.map { Double($0.seatsCertain) }
    let most = own.map { Double($0.seatsCertain + $0.seatsUncertain) }
    let either = [least, most].map { Standing($0, names, at: index).amongElections }
    seats = either[0] == either[1] ? either[0] : nil
    let winners = elections.compactMap { rows in
      rows.filter { $0.party != nil }.max { $0.seatsCertain + $0.seatsUncertain < $1.seatsCertain + $1.seatsUncertain }
    }
    let isWinner = winners.count == elections.count && winners[index].party == party
    winner = isWinner ? Standing(winners.map(\.share), names, at: index).amongElections : nil
  }

  /// The words with the beginning of the series, where they speak of all of it: "the lowest of all 29 elections since 1918".
  package func sinceStart(_ words: String?) -> String? {
    words.map { $0.contains(" of all ") ? "\($0) since \(start)" : $0 }
  }
}
