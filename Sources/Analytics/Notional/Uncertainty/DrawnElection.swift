import Glibc
package import Elections

/// One election being drawn: the votes that can change who wins, and who won in the draws so far.
package struct DrawnElection {
  /// An election to draw.
  package struct Source {
    package let election: Int
    /// As counted in the old constituencies.
    package let counted: [Contest]
    package let estimate: Estimate
    /// Whether it is the reference election itself, whose leans are not damped.
    package let isReference: Bool

    package init(election: Int, counted: [Contest], estimate: Estimate, isReference: Bool) {
      (self.election, self.counted, self.estimate, self.isReference) = (election, counted, estimate, isReference)
    }
  }

  /// The votes of one contestant of an old constituency, over its pieces.
  private struct Column {
    let total: Double
    let group: Int
    let cells: Range<Int>
  }

  /// His votes in one piece.
  private struct Cell {
    let piece: Int
    let votes: Double
    /// The logarithm of the piece's lean; 0 where none is followed.
    let lean: Double
    /// Where they are added up; nil where they cannot change who wins.
    let slot: Int?
  }

  let election: Int
  /// The pieces that are drawn.
  var pieces: [Int] { cells.map(\.piece) }
  private(set) var seats: [Draws.Seat] = []
  private var columns: [Column] = []
  private var cells: [Cell] = []
  /// Where the slots of each seat begin, and what they have before anything is drawn.
  private var starts: [Int] = []
  private var fixed: [Double] = []

  /// Finds what can change who wins.
  init(_ source: Source, reference: ReferenceFit, reach: Double) {
    let (change, estimate) = (reference.change, source.estimate)
    election = source.election
    var slots: [Int: [Draws.Contender: Int]] = [:]
    for (new, contest) in estimate.contests.enumerated() {
      guard estimate.exposures[new] > 0, let winner = contest.winner, let deviation = estimate.deviations[new],
        contest.validVotes > 0
      else { continue }
      let least = winner.votes - reach * deviation / 100 * contest.validVotes
      let own = contest.contestants.filter { !$0.isPool && $0.votes >= least }
      guard own.count > 1 else { continue }
      let contenders = own.map { Draws.Contender(party: $0.party, candidacy: $0.candidacy) }
      slots[new] = Dictionary(contenders.enumerated().map { ($1, fixed.count + $0) }) { first, _ in first }
      starts.append(fixed.count)
      fixed += own.map { _ in 0 }
      seats.append(Draws.Seat(new: new, contenders: contenders))
    }
    let known = Set(slots.values.flatMap(\.keys).map(\.candidacy))
    for (old, contest) in change.inOldOrder(source.counted).enumerated() {
      guard let contest else { continue }
      let row = change.rows[old]
      for (number, contestant) in contest.contestants.enumerated() {
        // A party's votes are its own wherever they come from; those of a person his.
        let person = Draws.Contender(party: contestant.party, candidacy: contestant.candidacy)
        let key =
          contestant.candidacy != nil && known.contains(contestant.candidacy)
          ? person : Draws.Contender(party: contestant.party, candidacy: nil)
        let own = row.map { slots[change.pieces[$0].new]?[key] }
        guard own.contains(where: { $0 != nil }) else { continue }
        if row.count == 1 {
          if let slot = own[0] { fixed[slot] += contestant.votes }
          continue
        }
        let start = cells.count
        let group = reference.method.grouping.group(of: contestant.party)
        let leaning = source.isReference ? nil : reference.method.grouping.lean(of: contestant.party)
        for (place, piece) in row.enumerated() {
          cells.append(
            Cell(
              piece: piece, votes: estimate.votes[old][place * contest.contestants.count + number],
              lean: leaning.map { log(reference.lean(ofGroup: $0, piece: piece)) } ?? 0, slot: own[place]))
        }
        columns.append(Column(total: contestant.votes, group: group, cells: start..<cells.count))
      }
    }
  }

  /// What the votes are wrong by in one draw.
  struct Errors {
    /// What a donor's errors multiply votes by: donor after donor, in each group after group; none without donors.
    let factors: [Double]
    /// The donor of each piece.
    let choice: [Int]
    let groups: Int
    /// By how much the damping of each group's leans is wrong.
    let damping: [Double]
  }

  /// Draws the votes once, and notes who wins.
  mutating func draw(_ errors: Errors) {
    let sums = votes(errors)
    for place in seats.indices {
      let start = starts[place]
      var best = 0
      for contender in seats[place].contenders.indices where sums[start + contender] > sums[start + best] {
        best = contender
      }
      seats[place].winners.append(UInt8(truncatingIfNeeded: best))
    }
  }

  /// The votes of all contenders, seat after seat, as drawn.
  func votes(_ errors: Errors) -> [Double] {
    var sums = fixed
    var drawn = [Double](repeating: 1, count: cells.count)
    // Pointers: in arrays every access would be checked, some ten million times a build.
    cells.withUnsafeBufferPointer { cells in
      for column in columns {
        let damping = errors.damping[column.group]
        var sum = 0.0
        for place in column.cells {
          let cell = cells[place]
          let lean = cell.lean == 0 ? 1 : exp(damping * cell.lean)
          let factor =
            errors.factors.isEmpty ? 1 : errors.factors[errors.choice[cell.piece] * errors.groups + column.group]
          drawn[place] = cell.votes * lean * factor
          sum += drawn[place]
        }
        guard sum > 0 else { continue }
        let factor = column.total / sum
        for place in column.cells { if let slot = cells[place].slot { sums[slot] += drawn[place] * factor } }
      }
    }
    return sums
  }
}
