import Glibc
import Elections

/// The errors that draws take, as factors.
struct DonorPool {
  /// The factors: election after election, in each donor after donor, first one way round, then the other, in each group after group.
  private let factors: [[Double]]
  private let years: [Int]
  /// The donors of each nation, by number, and the nation of each piece.
  private let own: [[Int]]
  private let nations: [Int]

  /// Makes the factors.
  ///
  /// - Parameters:
  ///   - donors: the pairs.
  ///   - change: the pieces that take from them: those of the nation that the pair lies in, by the letter that codes begin with.
  ///   - scale: what an error is multiplied by.
  init(_ donors: [Donor], change: BoundaryChange, scale: Double) {
    let letters = change.old.map { $0.text.prefix(1) }
    let known = Set(letters).sorted()
    let number = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    nations = change.pieces.map { number[letters[$0.old]] ?? 0 }
    own = known.map { letter in
      let own = donors.indices.filter { donors[$0].half.text.prefix(1) == letter }
      // A nation too small to have pairs of its own takes from all.
      return own.isEmpty ? Array(donors.indices) : own
    }
    years = donors.first?.errors.map(\.election) ?? []
    factors = years.indices.map { year in
      donors.flatMap { donor in
        [scale, -scale].flatMap { way in donor.errors[year].ofGroups.map { exp(way * $0) } }
      }
    }
  }

  /// Chooses a donor and a way round for a piece.
  func choose(_ random: SeededRandom, for piece: Int) -> Int {
    let own = own[nations[piece]]
    guard !own.isEmpty else { return 0 }
    let number = random.below(2 * own.count, piece)
    return 2 * own[number / 2] + number % 2
  }

  /// The factors of an election; none where donors do not know it.
  func factors(of election: Int) -> [Double] { years.firstIndex(of: election).map { factors[$0] } ?? [] }
}
