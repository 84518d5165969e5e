import Analytics
import Elections
import Testing

@Suite struct ValidationTests {
  private let kinds: [String: Party.Kind] = ["A": .party, "B": .party, "C": .party, "Spk": .speaker]

  /// Two old constituencies that both lie in one new one.
  private func change() throws -> BoundaryChange {
    let share = Overlap.Share(ofOld: 1, ofNew: 0.5)
    return BoundaryChange(
      try ["E14000001", "E14000002"].map {
        Overlap(
          old: try #require(ConstituencyCode($0)), new: try #require(ConstituencyCode("E14001001")), residential: share,
          area: share, population: share)
      })
  }

  private func contests(_ first: [String: Double], _ second: [String: Double]) throws -> [Contest] {
    try zip(["E14000001", "E14000002"], [first, second]).map { code, votes in
      Contest(
        constituency: try #require(ConstituencyCode(code)), electorate: 50_000,
        contestants: votes.sorted { $0.key < $1.key }.map { .init(party: $0.key, votes: $0.value) })
    }
  }

  /// The reference election of year 1, and another.
  private func experiment(_ reference: [Contest], _ later: [Contest]? = nil) throws -> SplitExperiment {
    var counted = [1: reference]
    counted[2] = later
    return SplitExperiment(try change(), reference: 1, counted: counted, kinds: kinds, method: RandomChange.method)
  }

  @Test("the winners of two unlike neighbours are told apart by the reference, and not by their addresses")
  func pairs() throws {
    let reference = try contests(["A": 30_000, "B": 5000], ["A": 5000, "B": 30_000])
    let later = try contests(["A": 20_000, "B": 9000], ["A": 8000, "B": 18_000])
    let experiment = try experiment(reference, later)
    let uniform = experiment.uniform().filter { $0.setting.election == 2 }
    #expect(uniform.map(\.isRight) == [true, false])
    // A has 28,000 of 55,000 votes, everywhere the same by addresses: one point and 8 tenths ahead.
    #expect(uniform.allSatisfy { abs($0.lead - 100 / 55) < 1e-9 && $0.exposure == 0.5 })
    #expect(abs(uniform[0].leadError - (1100 / 29 - 100 / 55)) < 1e-9)
    #expect(abs(uniform[1].leadError - (-1000 / 26 - 100 / 55)) < 1e-9)
    #expect(abs(uniform[0].shareError - (2000 / 29 - 2800 / 55)) < 1e-9)
    let calibrated = experiment.calibrated(noise: 0).trials
    let estimated = calibrated.filter { $0.setting.election == 2 }
    #expect(estimated.count == 4 && estimated.allSatisfy(\.isRight))
    // Without noise the reference election itself is met exactly.
    let rebuilt = calibrated.filter { $0.setting.election == 1 }
    #expect(rebuilt.count == 2 && rebuilt.allSatisfy { abs($0.leadError) < 1e-9 })
  }

  @Test("noise on what the reference tells moves the estimates, the same seed alike")
  func noise() throws {
    let reference = try contests(["A": 30_000, "B": 5000], ["A": 5000, "B": 30_000])
    let experiment = try experiment(reference)
    let first = experiment.calibrated(noise: 0.2)
    #expect(first.trials == experiment.calibrated(noise: 0.2).trials)
    #expect(first.trials.allSatisfy { abs($0.leadError) > 0.01 && $0.setting.noise == 1 })
    #expect(first.donors.count == 1)
  }

  @Test("a group that stood aside in one of two neighbours leans in neither")
  func absentees() throws {
    // B's votes of the reference would all be in the second; it stood aside in the first, where it is the stronger.
    let reference = try contests(["A": 10_000, "C": 10_000], ["A": 10_000, "B": 5000, "C": 5000])
    let later = try contests(["A": 5000, "B": 9000], ["A": 5000, "B": 9000])
    let trials = try experiment(reference, later).calibrated(noise: 0).trials.filter { $0.setting.election == 2 }
    #expect(trials.count == 4 && trials.allSatisfy(\.isRight))
  }

  @Test("pairs with the Speaker are passed over")
  func speaker() throws {
    let votes = try contests(["A": 10_000, "Spk": 20_000], ["A": 10_000, "B": 5000])
    let trials = try experiment(votes).uniform()
    #expect(trials.isEmpty)
  }

  @Test("what is hidden from the fit is met by what its neighbours tell, and met exactly where nothing is to be known")
  func hidden() throws {
    let change = try change()
    let counted = try contests(["A": 600, "B": 400], ["A": 300, "B": 700])
    let published = Contest(
      constituency: change.new[0], electorate: nil,
      contestants: [.init(party: "A", votes: 900), .init(party: "B", votes: 1100)])
    let hidden = HiddenParts(
      change, counted: counted, published: [published], parts: 3, method: RandomChange.method)
    #expect(hidden.distance < 1e-9)
    let other = Contest(
      constituency: change.new[0], electorate: nil,
      contestants: [.init(party: "A", votes: 1000), .init(party: "B", votes: 1000)])
    let missed = HiddenParts(change, counted: counted, published: [other], parts: 1, method: RandomChange.method)
    #expect(abs(missed.distance - 5) < 1e-9)
  }
}
