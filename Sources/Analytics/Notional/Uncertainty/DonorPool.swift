import Elections

/// The errors that draws take, as logarithms.
struct DonorPool {
  /// The errors: election after election, of each group, of each donor, first one way round, then the other.
  private let errors: [[[Double]]]
  private let years: [Int]
  /// The donors of each nation, by number, and the nation of each piece.
  private let own: [[Int]]
  private let nations: [Int]

  /// Takes the errors over.
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
    let first = donors.first?.errors ?? []
    years = first.map(\.election)
    errors = first.indices.map { year in
      first[year].ofGroups.indices.map { group in
        donors.reduce(into: []) { errors, donor in
          let error = scale * donor.errors[year].ofGroups[group]
          errors.append(error)
          errors.append(-error)
        }
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

  /// The errors of an election, of each group; none where donors do not know it.
  func errors(of election: Int) -> [[Double]] { years.firstIndex(of: election).map { errors[$0] } ?? [] }
}
