import Elections

/// What the elections may have come to on the new boundaries: the votes drawn again and again, every constituency at once.
///
/// ```
/// y[j,k] ← y[j,k] · exp(e[j,g] / (m √2) + c[j,g] γ[g] / m) · lean[j,g]^δ[g];   then Σ_j y[j,k] = V[i,k]
/// ```
///
/// Every piece j of an old constituency takes, as its error e, what the estimates of a made-up pair of the same nation were wrong by,
/// all parties and elections of the pair together, so that what goes together in truth goes together here. Halves of pairs are m
/// times less alike than pieces (`ErrorModel.ofPairs`); √2, since what counts is the difference of two pieces.
///
/// δ and γ are what a party's errors have in common everywhere, at each election anew: its leans count for more or less than they should,
/// and it does better or worse where it fights for the seat (c is 1 there, else 0) than where it does not. Then the votes of every contestant of
/// every old constituency are made those counted.
///
/// The same seed gives the same draws.
///
/// Source: the bootstrap, Efron, *Annals of Statistics* 7 (1979), with a random effect of each party.
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
  ///   - reach: how many errors a contestant may be behind the winner and still be drawn.
  package init(
    _ sources: [DrawnElection.Source], reference: ReferenceFit, donors: [Donor], model: ErrorModel, reach: Double = 6
  ) {
    var drawing = Drawing(sources, reference: reference, donors: donors, model: model, reach: reach)
    count = reference.method.chance.draws
    for first in stride(from: 0, to: count, by: Self.block) {
      let draws = first..<min(first + Self.block, count)
      drawing.choose(draws)
      for place in drawing.elections.indices { drawing.elections[place].draw(drawing.errors(of: place, in: draws)) }
    }
    elections = drawing.elections.map { Election(election: $0.election, seats: $0.seats) }
  }

  /// How many draws are made at once: as many as have their votes near the processor.
  private static let block = 50

  /// The votes of every party in one draw, over all constituencies that changed, as a check can add them up.
  package static func votes(
    _ source: DrawnElection.Source, reference: ReferenceFit, donors: [Donor], model: ErrorModel, draw: Int
  ) -> [String: Double] {
    var drawing = Drawing([source], reference: reference, donors: donors, model: model, reach: .infinity)
    drawing.choose(draw..<draw + 1)
    let parties = drawing.elections[0].seats.flatMap { $0.contenders.map(\.party) }
    return Dictionary(
      zip(parties, drawing.elections[0].votes(drawing.errors(of: 0, in: draw..<draw + 1))), uniquingKeysWith: +)
  }

  /// Elections being drawn, and what their errors are.
  private struct Drawing {
    var elections: [DrawnElection]
    private let pool: DonorPool
    private let random: SeededRandom
    private let pieces: [Int]
    private let count: Int
    private let groups: Int
    private let model: ErrorModel
    /// The donor of each piece: piece after piece, in each draw after draw.
    private var choice: [Int32] = []

    init(
      _ sources: [DrawnElection.Source], reference: ReferenceFit, donors: [Donor], model: ErrorModel, reach: Double
    ) {
      elections = sources.map { DrawnElection($0, reference: reference, reach: reach) }
      pool = DonorPool(donors, change: reference.change, scale: 1 / (model.ofPairs * 2.0.squareRoot()))
      random = SeededRandom(seed: UInt64(reference.method.chance.seed))
      pieces = Set(elections.flatMap(\.pieces)).sorted()
      count = reference.change.pieces.count
      groups = reference.method.grouping.count
      self.model = model
    }

    mutating func choose(_ draws: Range<Int>) {
      choice = [Int32](repeating: 0, count: count * draws.count)
      for (place, draw) in draws.enumerated() {
        let own = random.part(draw)
        for piece in pieces {
          choice[piece * draws.count + place] = Int32(truncatingIfNeeded: pool.choose(own, for: piece))
        }
      }
    }

    func errors(of place: Int, in draws: Range<Int>) -> DrawnElection.Errors {
      let election = elections[place].election
      let common = draws.map { random.part($0).part(election) }
      func errors(_ deviation: Double, _ first: Int) -> [Double] {
        (first..<first + groups).flatMap { name in common.map { deviation * $0.normal(name) } }
      }
      return DrawnElection.Errors(
        count: draws.count, ofDonors: pool.errors(of: election), choice: choice,
        ofLeans: errors(model.leanDeviation, 0), ofContests: errors(model.contestDeviation / model.ofPairs, groups))
    }
  }
}
