import Elections

/// What the elections may have come to on the new boundaries: the votes drawn again and again, every constituency at once.
///
/// ```
/// y[j,k] ← y[j,k] · exp(e[j,g] / (m √2) + δ[g] s[j,k] + γ[g] c[j,g] / m);   then Σ_j y[j,k] = V[i,k]
/// ```
///
/// Every piece j of an old constituency takes, as its error e, what the estimates of a made-up pair of the same nation were wrong by,
/// all parties and elections of the pair together, so that what goes together in truth goes together here. Halves of pairs are m
/// times less alike than pieces (`ErrorModel.ofPairs`); √2, since what counts is the difference of two pieces.
///
/// δ and γ are what a party's errors have in common everywhere, at each election anew: where its share s is large it does better or worse than
/// estimated, against where its share is small, and so it does where it fights for the seat (c is 1 there, else 0). Then the votes of every
/// contestant of every old constituency are made those counted.
///
/// Every draw is followed by its reflection, in which all errors are the other way round, so that what is drawn has no leaning of its own.
/// The same seed gives the same draws.
///
/// Source: the bootstrap, Efron, *Annals of Statistics* 7 (1979), with a random effect of each party; Hammersley and Morton, *Proceedings of
/// the Cambridge Philosophical Society* 52 (1956), on reflections.
package struct Draws: Sendable {
  /// A contestant who may have won.
  package struct Contender: Hashable, Sendable {
    package let party: String
    /// The number of the candidacy of an independent; nil for a party.
    package let candidacy: Int?
  }

  /// A new constituency whose winner is not certain.
  package struct Seat: Sendable {
    /// The number of the new constituency.
    package let new: Int
    /// Who may have won, the estimated winner first.
    package let contenders: [Contender]
    /// The winner of each draw, by place among the contenders.
    package internal(set) var winners: [UInt8] = []
  }

  /// One election.
  package struct Election: Sendable {
    package let election: Int
    /// The constituencies that are not certain.
    package internal(set) var seats: [Seat]
  }

  /// By year.
  package let elections: [Election]
  /// How many draws there are.
  package let count: Int

  /// Draws.
  ///
  /// Complexity: O(draws × cells), those of contestants who may win somewhere.
  ///
  /// - Parameters:
  ///   - sources: the elections, calibrated, by year; of the reference election the estimate that rebuilds the published result.
  ///   - reference: what the published result tells.
  ///   - donors: what made-up pairs were wrong by, of all these elections.
  ///   - model: how large errors are.
  package init(_ sources: [DrawnElection.Source], reference: ReferenceFit, donors: [Donor], model: ErrorModel) {
    self.init(sources, reference: reference, pool: DonorPool(donors, model: model))
  }

  init(_ sources: [DrawnElection.Source], reference: ReferenceFit, pool: DonorPool) {
    var drawing = Drawing(sources, reference: reference, pool: pool, reach: Self.reach)
    let pairs = (reference.method.chance.draws + 1) / 2
    count = 2 * pairs
    for first in stride(from: 0, to: pairs, by: Self.block) {
      let draws = first..<min(first + Self.block, pairs)
      let choice = drawing.choose(draws)
      for place in drawing.elections.indices {
        drawing.elections[place].draw(drawing.errors(of: place, in: draws, choice))
      }
    }
    elections = drawing.elections.map { Election(election: $0.election, seats: $0.seats) }
  }

  /// How many draws and reflections are made at once: as many as have their votes near the processor.
  private static let block = 25

  /// How many errors of a lead a contestant may be behind the winner and still be drawn.
  ///
  /// By the t distribution one in eight hundred of those would win.
  private static let reach = 5.0

  /// The votes of every party in one draw and in its reflection, over all constituencies that changed, as a check can add them up.
  package static func votes(
    _ source: DrawnElection.Source, reference: ReferenceFit, donors: [Donor], model: ErrorModel, draw: Int
  ) -> (drawn: [String: Double], reflected: [String: Double]) {
    let drawing = Drawing(
      [source], reference: reference, pool: DonorPool(donors, model: model), reach: .infinity)
    let draws = draw..<draw + 1
    let votes = drawing.elections[0].votes(drawing.errors(of: 0, in: draws, drawing.choose(draws)))
    var sums: (drawn: [String: Double], reflected: [String: Double]) = ([:], [:])
    for (slot, contender) in drawing.elections[0].seats.flatMap({ $0.contenders }).enumerated() {
      sums.drawn[contender.party, default: 0] += votes[2 * slot]
      sums.reflected[contender.party, default: 0] += votes[2 * slot + 1]
    }
    return sums
  }

  /// Elections being drawn, and what their errors are.
  private struct Drawing {
    var elections: [DrawnElection]
    private let pool: DonorPool
    private let random: SeededRandom
    /// The pieces that are drawn, and the donors of each.
    private let pieces: [(piece: Int, donors: [Int])]
    private let count: Int
    private let groups: Int

    init(_ sources: [DrawnElection.Source], reference: ReferenceFit, pool: DonorPool, reach: Double) {
      let elections = sources.map { DrawnElection($0, reference: reference, reach: reach) }
      let (change, donors) = (reference.change, pool.donors(for: reference.change))
      let drawn = elections.reduce(into: Set<Int>()) { $0.formUnion($1.pieces) }
      pieces = drawn.sorted().map { (piece: $0, donors: donors[change.pieces[$0].old]) }
      random = SeededRandom(seed: UInt64(reference.method.chance.seed))
      count = change.pieces.count
      groups = reference.method.grouping.count
      (self.elections, self.pool) = (elections, pool)
    }

    /// The donor of each piece, and the way round: piece after piece, in each draw after draw.
    func choose(_ draws: Range<Int>) -> [Int] {
      var choice = [Int](repeating: 0, count: count * draws.count)
      for (place, draw) in draws.enumerated() {
        let own = random.part(draw)
        for (piece, donors) in pieces where !donors.isEmpty {
          let number = own.below(2 * donors.count, piece)
          choice[piece * draws.count + place] = 2 * donors[number / 2] + number % 2
        }
      }
      return choice
    }

    func errors(of place: Int, in draws: Range<Int>, _ choice: [Int]) -> DrawnElection.Errors {
      let election = elections[place].election
      let common = draws.map { random.part($0).part(election) }
      func errors(_ deviation: Double, _ first: Int) -> [Double] {
        (first..<first + groups).flatMap { name in common.map { deviation * $0.normal(name) } }
      }
      return DrawnElection.Errors(
        count: draws.count, ofDonors: pool.factors(of: election), choice: choice,
        ofStrongholds: errors(pool.strongholdDeviation, 0), ofContests: errors(pool.contestDeviation, groups))
    }
  }
}
