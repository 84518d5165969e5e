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
    /// 1 where he fights for the seat, 0 where it is safe or lost.
    let contested: Double
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
    var fighting = [Set<Draws.Contender>](repeating: [], count: change.new.count)
    for (new, contest) in estimate.contests.enumerated() {
      fighting[new] = Set(
        contest.fighting(within: reference.method.contestedLead)
          .map { Draws.Contender(party: $0.party, candidacy: $0.candidacy) })
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
              lean: leaning.map { log(reference.lean(ofGroup: $0, piece: piece)) } ?? 0,
              contested: fighting[change.pieces[piece].new].contains(key) ? 1 : 0, slot: own[place]))
        }
        columns.append(Column(total: contestant.votes, group: group, cells: start..<cells.count))
      }
    }
  }

  /// What the votes are wrong by in some draws.
  struct Errors {
    /// How many draws.
    let count: Int
    /// The errors of donors: of each group, of each donor; none without donors.
    let ofDonors: [[Double]]
    /// The donor of each piece: piece after piece, in each draw after draw.
    let choice: [Int32]
    /// By how much each group's leans count for too little: group after group, in each draw after draw.
    let ofLeans: [Double]
    /// By how much each group does better where it fights for the seat, likewise.
    let ofContests: [Double]
  }

  /// Draws the votes, and notes who wins.
  mutating func draw(_ errors: Errors) {
    let votes = votes(errors)
    for place in seats.indices {
      let slots = starts[place]..<starts[place] + seats[place].contenders.count
      for draw in 0..<errors.count {
        var best = slots.lowerBound
        for slot in slots where votes[slot * errors.count + draw] > votes[best * errors.count + draw] { best = slot }
        seats[place].winners.append(UInt8(truncatingIfNeeded: best - slots.lowerBound))
      }
    }
  }

  /// The votes of all contenders, seat after seat, of each draw after draw.
  func votes(_ errors: Errors) -> [Double] {
    let count = errors.count
    var votes = fixed.flatMap { [Double](repeating: $0, count: count) }
    // What each piece of a column has in each draw, and all of them together.
    var drawn = [Double](repeating: 0, count: count * (columns.map(\.cells.count).max() ?? 0))
    var sums = [Double](repeating: 0, count: count)
    // Pointers: in arrays every access would be checked, some ten million times a build.
    votes.withUnsafeMutableBufferPointer { votes in
      drawn.withUnsafeMutableBufferPointer { drawn in
        sums.withUnsafeMutableBufferPointer { sums in
          for column in columns {
            share(column, errors, drawn, sums)
            for (place, number) in column.cells.enumerated() {
              guard let slot = cells[number].slot else { continue }
              for draw in 0..<count where sums[draw] > 0 {
                votes[slot * count + draw] += drawn[place * count + draw] * column.total / sums[draw]
              }
            }
          }
        }
      }
    }
    return votes
  }

  /// Draws how the votes of a column are shared out over its pieces, the first of which is left as it is: only differences count.
  private func share(
    _ column: Column, _ errors: Errors, _ drawn: UnsafeMutableBufferPointer<Double>,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    let (count, first) = (errors.count, cells[column.cells.lowerBound])
    for draw in 0..<count { (drawn[draw], sums[draw]) = (first.votes, first.votes) }
    let group = column.group * count
    errors.choice.withUnsafeBufferPointer { choice in
      errors.ofLeans.withUnsafeBufferPointer { ofLeans in
        errors.ofContests.withUnsafeBufferPointer { ofContests in
          (errors.ofDonors.isEmpty ? [0] : errors.ofDonors[column.group]).withUnsafeBufferPointer { ofDonors in
            for (place, cell) in cells[column.cells].enumerated().dropFirst() {
              let (lean, contested) = (cell.lean - first.lean, cell.contested - first.contested)
              for draw in 0..<count {
                let own = ofDonors[Int(choice[cell.piece * count + draw])]
                let others = ofDonors[Int(choice[first.piece * count + draw])]
                let error = own - others + ofLeans[group + draw] * lean + ofContests[group + draw] * contested
                let votes = cell.votes * exp(error)
                drawn[place * count + draw] = votes
                sums[draw] += votes
              }
            }
          }
        }
      }
    }
  }
}
