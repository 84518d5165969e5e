import Analytics
import Elections

/// How constituencies move when the shares of a country do.
package enum SwingMethod: String, CaseIterable, Sendable {
  /// By as many points everywhere.
  case uniform
  /// Every party's votes times the same number everywhere.
  case proportional
  /// By as many points in every constituency of a region; in a region in proportion to the party's share there.
  case regional
}

/// The contests of an election as they would have been had the shares of a country been others.
struct CountrySwing {
  let ballot: Ballot
  /// The constituencies that the shares are of, and that move.
  private let moves: [Bool]
  /// The votes there.
  private let totals: PartyTotals
  /// The share of each party there.
  let shares: [String: Double]
  /// The same by region.
  private var regions: [String: [String: Double]] = [:]
  /// The part of a region's valid votes, or of all under nil, that is cast where each party stands.
  private var reach: [String?: [String: Double]] = [:]

  init(_ ballot: Ballot, ofGreatBritain: Bool) {
    self.ballot = ballot
    moves = ballot.places.map { !ofGreatBritain || $0.isOfGreatBritain }
    var totals = PartyTotals()
    var byRegion: [String: PartyTotals] = [:]
    var reached: [String?: [String: Double]] = [:]
    for (index, contest) in ballot.contests.enumerated() where moves[index] {
      let region = ballot.places[index].region
      totals.add(contest)
      byRegion[region, default: PartyTotals()].add(contest)
      for party in Set(contest.contestants.lazy.filter { $0.votes > 0 }.map(\.party)) {
        reached[region, default: [:]][party, default: 0] += contest.validVotes
        reached[nil, default: [:]][party, default: 0] += contest.validVotes
      }
    }
    self.totals = totals
    func parts(_ votes: [String: Double], of totals: PartyTotals) -> [String: Double] {
      totals.validVotes > 0 ? votes.mapValues { $0 / totals.validVotes } : [:]
    }
    shares = parts(totals.votes, of: totals)
    regions = byRegion.mapValues { parts($0.votes, of: $0) }
    reach[nil] = parts(reached[nil] ?? [:], of: totals)
    for (region, own) in byRegion { reach[region] = parts(reached[region] ?? [:], of: own) }
  }

  /// Shares of the country that sum to 1: those wished for, and the others as they are to one another.
  func completed(_ wished: [String: Double]) -> [String: Double] {
    let rest = shares.filter { wished[$0.key] == nil }
    let sum = rest.values.reduce(0, +)
    let left = max(0, 1 - wished.values.reduce(0, +))
    return wished.merging(rest.mapValues { sum > 0 ? $0 * left / sum : 0 }) { $1 }
  }

  /// The contests had each party had these shares of the country; of parties that are not named, the share it had.
  ///
  /// A party that does not stand everywhere moves by more points where it does, so that the country's share comes out.
  func projected(to target: [String: Double], by method: SwingMethod) -> [Contest] {
    switch method {
    case .uniform:
      let points = target.reduce(into: [String: Double]()) { points, entry in
        let part = reach[nil]?[entry.key] ?? 0
        if part > 0 { points[entry.key] = (entry.value - (shares[entry.key] ?? 0)) / part }
      }
      return moved(by: UniformSwing(points, exempt: ballot.speakers))
    case .proportional:
      let factors = target.reduce(into: [String: Double]()) { factors, entry in
        if let share = shares[entry.key], share > 0 { factors[entry.key] = entry.value / share }
      }
      let swing = ProportionalSwing(factors, exempt: ballot.speakers)
      return moved { swing.projected($0) }
    case .regional:
      let swings = regions.keys.reduce(into: [String: UniformSwing]()) { swings, region in
        let points = target.reduce(into: [String: Double]()) { points, entry in
          guard let share = shares[entry.key], share > 0, let part = reach[region]?[entry.key], part > 0 else { return }
          points[entry.key] = (entry.value / share - 1) * (regions[region]?[entry.key] ?? 0) / part
        }
        swings[region] = UniformSwing(points, exempt: ballot.speakers)
      }
      return zip(ballot.places, zip(ballot.contests, moves)).map { place, pair in
        pair.1 ? swings[place.region]?.projected(pair.0) ?? pair.0 : pair.0
      }
    }
  }

  /// The contests, those of the country moved by as many points each.
  func moved(by swing: UniformSwing) -> [Contest] { moved { swing.projected($0) } }

  private func moved(_ move: (Contest) -> Contest) -> [Contest] {
    zip(ballot.contests, moves).map { $1 ? move($0) : $0 }
  }

  /// The share of each party in contests of the same places.
  func shares(in contests: [Contest]) -> [String: Double] {
    var totals = PartyTotals()
    for (contest, isOfCountry) in zip(contests, moves) where isOfCountry { totals.add(contest) }
    return totals.validVotes > 0 ? totals.votes.mapValues { $0 / totals.validVotes } : [:]
  }
}
