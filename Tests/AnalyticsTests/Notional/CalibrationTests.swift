import Analytics
import Elections
import Testing

@Suite struct CalibrationTests {
  /// One old constituency cut in halves, one for each of two new ones.
  private func halves(_ shares: [Double] = [0.5, 0.5]) throws -> (change: BoundaryChange, old: ConstituencyCode) {
    let old = try #require(ConstituencyCode("E14000001"))
    let overlaps = try shares.enumerated().map { place, share in
      let share = Overlap.Share(ofOld: share, ofNew: 1)
      return Overlap(
        old: old, new: try #require(ConstituencyCode("E1400100\(place)")), residential: share, area: share,
        population: share)
    }
    return (BoundaryChange(overlaps), old)
  }

  private func fit(_ published: [[String: Double]], of counted: [String: Double]) throws -> (ReferenceFit, Contest) {
    let (change, old) = try halves()
    func contest(_ code: ConstituencyCode, _ votes: [String: Double]) -> Contest {
      Contest(
        constituency: code, electorate: nil,
        contestants: votes.sorted { $0.key < $1.key }.map { .init(party: $0.key, votes: $0.value) })
    }
    let own = contest(old, counted)
    let fit = ReferenceFit(
      change, counted: [own], published: zip(change.new, published).map(contest), kinds: RandomChange.kinds,
      method: RandomChange.method)
    return (fit, own)
  }

  @Test("published shares that are rounded are made to sum to one")
  func weights() throws {
    let change = try halves([0.3333, 0.6666]).change
    #expect(abs(change.pieces[0].weight - 1 / 3) < 1e-12)
    #expect(abs(change.pieces.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  @Test("an overlap without addresses is no piece")
  func uninhabited() throws {
    let change = try halves([1, 0]).change
    #expect(change.pieces.count == 1)
    #expect(change.new.count == 2)
  }

  @Test("two halves of 100 votes go by what is published of each side")
  func fitting() throws {
    let change = try halves().change
    let fitted = ProportionalFitting.fit(rows: [100], columns: [30, 70], over: change, passes: 2000)
    #expect(zip(fitted, [30, 70]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("constituencies that share nothing are fitted as if the others were not there")
  func neighbourhoods() throws {
    func code(_ number: Int) throws -> ConstituencyCode { try #require(ConstituencyCode("E1400\(1000 + number)")) }
    func overlap(_ old: Int, _ new: Int) throws -> Overlap {
      let share = Overlap.Share(ofOld: Double(1 + old + 2 * new) / 20, ofNew: 0.5)
      return Overlap(old: try code(old), new: try code(100 + new), residential: share, area: share, population: share)
    }
    // Two chains that are joined late, and one apart.
    let together = try [overlap(0, 0), overlap(0, 1), overlap(2, 2), overlap(2, 3), overlap(1, 1), overlap(1, 2)]
    let apart = try [overlap(3, 4), overlap(3, 5), overlap(4, 5)]
    let rows = [1000.0, 2000, 1500, 700, 300]
    let columns: [Double?] = [400, 1500, nil, 900, 500, 500]
    let whole = ProportionalFitting.fit(
      rows: rows, columns: columns, over: BoundaryChange(together + apart), passes: 300)
    let one = ProportionalFitting.fit(
      rows: Array(rows[..<3]), columns: Array(columns[..<4]), over: BoundaryChange(together), passes: 300)
    let other = ProportionalFitting.fit(
      rows: Array(rows[3...]), columns: Array(columns[4...]), over: BoundaryChange(apart), passes: 300)
    #expect(whole == one + other)
    #expect(abs(whole[..<2].reduce(0, +) - 1000) < 1e-9)
  }

  @Test("rows are exact even where the published side has no votes at all")
  func contradiction() throws {
    let change = try halves().change
    #expect(ProportionalFitting.fit(rows: [100], columns: [0, 0], over: change, passes: 2000) == [50, 50])
    let fitted = ProportionalFitting.fit(rows: [100], columns: [0, 50], over: change, passes: 2000)
    #expect(fitted == [0, 100])
  }

  @Test("the turnout share of a piece is its part of all fitted votes")
  func turnout() throws {
    let (fit, _) = try fit([["A": 4500, "B": 2500], ["A": 1500, "B": 1500]], of: ["A": 6000, "B": 4000])
    #expect(abs(fit.turnoutShares[0] - 0.7) < 1e-9)
    #expect(abs(fit.lean(of: "A", piece: 0) - 0.75 / 0.7) < 1e-9)
    #expect(fit.lean(of: "C", piece: 0) == fit.lean(of: "B", piece: 0))
    #expect(fit.lean(of: "Ind", piece: 0) == 1)
  }

  @Test("a lean is kept within its limit, and counts for nothing under the votes needed")
  func limits() throws {
    let (strong, _) = try fit([["A": 6000], ["B": 4000]], of: ["A": 6000, "B": 4000])
    #expect(strong.lean(of: "B", piece: 0) == 0.05)
    let (weak, _) = try fit([["A": 6000], ["B": 199]], of: ["A": 6000, "B": 199])
    #expect(weak.lean(of: "B", piece: 0) == 1)
  }

  @Test("where the Speaker stood, pieces are worth their addresses and nothing leans")
  func speaker() throws {
    let (fit, _) = try fit([["A": 4000, "Spk": 5000], ["A": 1000]], of: ["A": 5000, "Spk": 5000])
    #expect(fit.turnoutShares == [0.5, 0.5])
    #expect(fit.lean(of: "A", piece: 0) == 1)
  }

  @Test("the reference election itself comes out as published where the two sides agree")
  func reference() throws {
    let (fit, counted) = try fit([["A": 4500, "B": 2500], ["A": 1500, "B": 1500]], of: ["A": 6000, "B": 4000])
    let votes = FittedSplit(fit).votes(of: counted, in: 0)
    #expect(zip(votes, [4500, 2500, 1500, 1500]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test("another election leans the same way, less strongly")
  func calibrated() throws {
    let (fit, counted) = try fit([["A": 4500, "B": 2500], ["A": 1500, "B": 1500]], of: ["A": 6000, "B": 4000])
    let votes = CalibratedSplit(fit).votes(of: counted, in: 0)
    // Uniform by turnout would be 4,200 of A's votes in the first half, the reference says 4,500.
    #expect(votes[0] > 4200 && votes[0] < 4500)
    #expect(abs(votes[0] + votes[1] - 7000) < 1)
    #expect(abs(votes[0] + votes[2] - 6000) < 1e-9)
  }
}
