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

    package init(election: Int, counted: [Contest], estimate: Estimate) {
      (self.election, self.counted, self.estimate) = (election, counted, estimate)
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
    /// His share of the votes in the piece.
    let strength: Double
    /// 1 where he fights for the seat, 0 where it is safe or lost.
    let contested: Double
    /// Where they are added up; nil where they cannot change who wins.
    let slot: Int?
  }

  let election: Int
  private(set) var seats: [Draws.Seat] = []
  private var columns: [Column] = []
  private var cells: [Cell] = []
  /// Where the slots of each seat begin, and what they have before anything is drawn.
  private var starts: [Int] = []
  private var fixed: [Double] = []
  private var longest = 0

  /// Finds what can change who wins.
  init(_ source: Source, reference: ReferenceFit, reach: Double) {
    let (change, estimate) = (reference.change, source.estimate)
    election = source.election
    var slots = [[(contender: Draws.Contender, slot: Int)]](repeating: [], count: change.new.count)
    var persons: Set<Int> = []
    let fighting = estimate.contests.map { contest in
      contest.fighting(within: reference.method.contestedLead).map {
        Draws.Contender(party: $0.party, candidacy: $0.candidacy)
      }
    }
    for (new, contest) in estimate.contests.enumerated() {
      guard estimate.exposures[new] > 0, let winner = contest.winner, let deviation = estimate.deviations[new],
        contest.validVotes > 0
      else { continue }
      let least = winner.votes - reach * deviation / 100 * contest.validVotes
      let own = contest.contestants.filter { !$0.isPool && $0.votes >= least }
      guard own.count > 1 else { continue }
      let contenders = own.map { Draws.Contender(party: $0.party, candidacy: $0.candidacy) }
      slots[new] = contenders.enumerated().map { (contender: $1, slot: fixed.count + $0) }
      persons.formUnion(own.compactMap { $0.candidacy })
      starts.append(fixed.count)
      fixed += own.map { _ in 0 }
      seats.append(Draws.Seat(new: new, contenders: contenders))
    }
    for (old, contest) in change.inOldOrder(source.counted).enumerated() {
      guard let contest else { continue }
      let row = change.rows[old]
      guard row.contains(where: { !slots[change.pieces[$0].new].isEmpty }) else { continue }
      for (number, contestant) in contest.contestants.enumerated() {
        // A party's votes are its own wherever they come from; those of a person his.
        let person = contestant.candidacy.flatMap { persons.contains($0) ? $0 : nil }
        let key = Draws.Contender(party: contestant.party, candidacy: person)
        let own = row.map { piece in slots[change.pieces[piece].new].first { $0.contender == key }?.slot }
        guard own.contains(where: { $0 != nil }) else { continue }
        if row.count == 1 {
          if let slot = own[0] { fixed[slot] += contestant.votes }
          continue
        }
        let start = cells.count
        for (place, piece) in row.enumerated() {
          let votes = estimate.votes[old][place * contest.contestants.count + number]
          let all = estimate.pieceVotes[piece]
          cells.append(
            Cell(
              piece: piece, votes: votes, strength: all > 0 ? votes / all : 0,
              contested: fighting[change.pieces[piece].new].contains(key) ? 1 : 0, slot: own[place]))
        }
        longest = max(longest, row.count)
        columns.append(
          Column(
            total: contestant.votes, group: reference.method.grouping.group(of: contestant.party),
            cells: start..<cells.count))
      }
    }
  }

  /// The pieces that are drawn.
  var pieces: Set<Int> { Set(cells.map { $0.piece }) }

  /// What the votes are wrong by in some draws; each is made twice, the second time with all errors the other way round.
  struct Errors {
    /// How many draws, without their reflections.
    let count: Int
    /// The factors of donors: of each group, of each donor, one way round, then the other; none without donors.
    let ofDonors: [[Double]]
    /// The donor of each piece and the way round: piece after piece, in each draw after draw.
    let choice: [Int]
    /// By how much the logarithm of each group's votes is wrong for each whole of its share: group after group, in each draw after draw.
    let ofStrongholds: [Double]
    /// By how much it is wrong where the group fights for the seat, likewise.
    let ofContests: [Double]
  }

  /// Draws the votes, and notes who wins.
  mutating func draw(_ errors: Errors) {
    let (votes, count) = (votes(errors), 2 * errors.count)
    var (best, winners) = ([Double](repeating: 0, count: count), [UInt8](repeating: 0, count: count))
    for place in seats.indices {
      for contender in seats[place].contenders.indices {
        let slot = (starts[place] + contender) * count
        for draw in 0..<count where contender == 0 || votes[slot + draw] > best[draw] {
          (best[draw], winners[draw]) = (votes[slot + draw], UInt8(truncatingIfNeeded: contender))
        }
      }
      seats[place].winners += winners
    }
  }

  /// The votes of all contenders, seat after seat, of each the draws and then their reflections.
  func votes(_ errors: Errors) -> [Double] {
    let count = 2 * errors.count
    var votes = fixed.flatMap { [Double](repeating: $0, count: count) }
    // What each piece of a column has in each draw, and all of them together.
    var drawn = [Double](repeating: 0, count: count * longest)
    var sums = [Double](repeating: 0, count: count)
    for column in columns {
      share(column, errors, &drawn, &sums)
      for draw in 0..<count { sums[draw] = sums[draw] > 0 ? column.total / sums[draw] : 0 }
      for (place, number) in column.cells.enumerated() {
        guard let slot = cells[number].slot else { continue }
        let (from, to) = (place * count, slot * count)
        for draw in 0..<count { votes[to + draw] += drawn[from + draw] * sums[draw] }
      }
    }
    return votes
  }

  /// Draws how the votes of a column are shared out over its pieces, the first of which is left as it is: only differences count.
  private func share(_ column: Column, _ errors: Errors, _ drawn: inout [Double], _ sums: inout [Double]) {
    let (count, first) = (errors.count, cells[column.cells.lowerBound])
    for draw in 0..<2 * count { (drawn[draw], sums[draw]) = (first.votes, first.votes) }
    let (group, others) = (column.group * count, first.piece * count)
    let factors = errors.ofDonors.isEmpty ? [1, 1] : errors.ofDonors[column.group]
    for (place, cell) in cells[column.cells].enumerated().dropFirst() {
      let (own, start) = (cell.piece * count, 2 * place * count)
      let (strength, contested) = (cell.strength - first.strength, cell.contested - first.contested)
      for draw in 0..<count {
        // The other way round stands beside each factor: one over it.
        let ofPieces = factors[errors.choice[own + draw]] * factors[errors.choice[others + draw] ^ 1]
        let common = errors.ofStrongholds[group + draw] * strength + errors.ofContests[group + draw] * contested
        let factor = ofPieces * exp(common)
        let (votes, reflected) = (cell.votes * factor, cell.votes / factor)
        drawn[start + draw] = votes
        drawn[start + count + draw] = reflected
        sums[draw] += votes
        sums[count + draw] += reflected
      }
    }
  }
}
