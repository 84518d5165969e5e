import Analytics
import Elections
import Glibc

/// How far projections by a method missed the elections that were fought since, had the shares of Great Britain been known beforehand.
package struct PastErrors: Equatable, Sendable {
  /// A party at an election: the seats projected from the election before and the shares it really had, and those it won.
  struct Row: Equatable {
    let election: Int
    let party: String
    let projected: Int
    let won: Int
  }

  let rows: [Row]
  /// The root mean square of the errors of seats, each over the square root of seats × (1 − seats / all seats), seats being those
  /// projected and one at least: large parties miss by more seats than small ones.
  let seatScale: Double
  /// The root mean square of the errors of the lead of the projected winner over the projected second, as a fraction of one.
  let leadScale: Double

  /// The 90 % range of a party's seats, if errors are as they were and normal.
  func range(of seats: Int, among all: Int) -> ClosedRange<Int> {
    let deviation = seatScale * Self.spread(seats, all)
    let low = max(0, Double(seats) - 1.645 * deviation).rounded()
    return Int(low)...Int(min(Double(all), Double(seats) + 1.645 * deviation).rounded())
  }

  /// The probability that a projected lead is one.
  func probability(ofLead lead: Double) -> Double {
    leadScale > 0 ? 0.5 * erfc(-lead / leadScale / 2.0.squareRoot()) : 1
  }

  private static func spread(_ seats: Int, _ all: Int) -> Double {
    let seats = Double(max(seats, 1))
    return (seats * max(0, 1 - seats / Double(max(all, 1)))).squareRoot()
  }

  /// Projects every election that was fought from the one before, on its own boundaries.
  init(_ pairs: [(election: Int, was: Ballot, now: Ballot)], by method: SwingMethod) {
    var rows: [Row] = []
    var (seatErrors, leadErrors): ([Double], [Double]) = ([], [])
    for (election, was, now) in pairs {
      let country = CountrySwing(was, ofGreatBritain: true)
      let projected = country.projected(
        to: CountrySwing(now, ofGreatBritain: true).shares.filter { !was.speakers.contains($0.key) }, by: method)
      let real = Dictionary(uniqueKeysWithValues: zip(now.places.map(\.code), now.contests))
      var (seats, wins): ([String: Int], [String: Int]) = ([:], [:])
      for (place, contest) in zip(was.places, projected) where place.isOfGreatBritain {
        guard let then = contest.winner?.party, let result = real[place.code], let winner = result.winner?.party,
          !was.speakers.contains(then), !was.speakers.contains(winner)
        else { continue }
        seats[then, default: 0] += 1
        wins[winner, default: 0] += 1
        guard contest.contestants.count > 1, let lead = contest.majorityShare, result.validVotes > 0 else { continue }
        func share(_ party: String) -> Double {
          result.contestants.reduce(0) { $0 + ($1.party == party ? $1.votes : 0) } / result.validVotes
        }
        leadErrors.append(share(then) - share(contest.contestants[1].party) - lead)
      }
      let all = seats.values.reduce(0, +)
      for party in Set(seats.keys).union(wins.keys).sorted() where party != "Ind" {
        let row = Row(election: election, party: party, projected: seats[party] ?? 0, won: wins[party] ?? 0)
        rows.append(row)
        seatErrors.append(Double(row.won - row.projected) / Self.spread(row.projected, all))
      }
    }
    func rootMeanSquare(_ errors: [Double]) -> Double {
      errors.isEmpty ? 0 : (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
    }
    self.rows = rows.sorted {
      ($0.election, $1.won, $1.projected, $0.party) < ($1.election, $0.won, $0.projected, $1.party)
    }
    (seatScale, leadScale) = (rootMeanSquare(seatErrors), rootMeanSquare(leadErrors))
  }

  /// The rows as a table.
  var table: Table {
    Table(
      columns: [
        .init(name: "election", kind: .year, meaning: "The election, projected from the one before on its boundaries."),
        .init(name: "party", kind: .party, meaning: "The party."),
        .init(name: "projected", kind: .count, meaning: "Seats of Great Britain projected by the shares really got."),
        .init(
          name: "won", kind: .count, meaning: "Seats won in Great Britain, without those that the Speaker held or won."),
        .init(name: "difference", kind: .signed, meaning: "Seats won less those projected."),
      ],
      rows: rows.map {
        [
          .integer($0.election), .text($0.party), .integer($0.projected), .integer($0.won),
          .integer($0.won - $0.projected),
        ]
      })
  }
}
