import Elections
import Glibc

/// The errors that draws take: those of made-up pairs, and what a party's errors have in common.
struct DonorPool {
  /// The factors of votes: election after election, of each group, of each donor, first one way round, then the other.
  private let factors: [[[Double]]]
  private let years: [Int]
  /// The donors of each nation by number, by the letter that codes begin with.
  private let nations: [Substring: [Int]]
  private let all: [Int]
  /// How much the logarithm of votes is wrong by for each whole of its share that a party has in a place, in a whole election: a deviation.
  let strongholdDeviation: Double
  /// How much it is wrong by where the party fights for the seat, likewise.
  let contestDeviation: Double

  /// Takes the errors over.
  ///
  /// Those of pairs are made smaller by as much as pieces are more alike, and by √2, since what counts is the difference of two pieces.
  init(_ donors: [Donor], model: ErrorModel) {
    let scale = 1 / (model.ofPairs * 2.0.squareRoot())
    nations = Dictionary(grouping: donors.indices) { donors[$0].half.text.prefix(1) }
    all = Array(donors.indices)
    let first = donors.first?.errors ?? []
    years = first.map(\.election)
    factors = first.indices.map { year in
      first[year].ofGroups.indices.map { group in
        donors.flatMap { donor in
          let factor = exp(scale * donor.errors[year].ofGroups[group])
          return [factor, 1 / factor]
        }
      }
    }
    strongholdDeviation = model.strongholdDeviation
    contestDeviation = model.contestDeviation / model.ofPairs
  }

  /// The donors for the pieces of each old constituency: those of its nation, or all where it is too small to have pairs of its own.
  func donors(for change: BoundaryChange) -> [[Int]] { change.old.map { nations[$0.text.prefix(1)] ?? all } }

  /// The factors of an election, of each group, of each donor, first one way round, then the other; none where donors do not know it.
  func factors(of election: Int) -> [[Double]] { years.firstIndex(of: election).map { factors[$0] } ?? [] }
}
