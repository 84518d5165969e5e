import Analytics
import Elections
import Testing

@Suite struct TrustTests {
  let model = ErrorModel(floor: 0.1, scale: 9.19, power: 0.71)

  @Test("the error grows with exposure, shrinks by calibrating, and is never under its floor")
  func deviation() {
    #expect(model.deviation(exposure: 0) == 0.1)
    #expect(abs(model.deviation(exposure: 0.2) - 2.933) < 0.001)
    #expect(abs(model.deviation(exposure: 0.2, remainder: 0.4) - 1.173) < 0.001)
    #expect(model.deviation(exposure: 0, remainder: 0.4) == 0.1)
    #expect(abs(model.deviation(exposure: 1) - 9.1905) < 0.001)
  }

  @Test(
    "probabilities are those of a t distribution with six degrees of freedom",
    arguments: [(0.0, 0.5), (0.718, 0.75), (1.440, 0.9), (1.943, 0.95), (3.143, 0.99), (-1.943, 0.05)])
  func probability(t: Double, expected: Double) {
    #expect(abs(LeadProbability.of(lead: t * 2, deviation: 2) - expected) < 0.0005)
  }

  @Test("no lead is so large that an estimate is certain", arguments: [50.0, 1000, 1e6, 1e12])
  func uncertain(lead: Double) {
    #expect(LeadProbability.of(lead: lead, deviation: 0.1) < 1)
  }

  @Test("exposure counts what an old constituency lost, not only what the new one gained")
  func exposure() throws {
    let old = try ["E14000001", "E14000002"].map { try #require(ConstituencyCode($0)) }
    let new = try ["E14001001", "E14001002"].map { try #require(ConstituencyCode($0)) }
    func overlap(_ first: Int, _ second: Int, _ share: Double) -> Overlap {
      let share = Overlap.Share(ofOld: share, ofNew: 1)
      return Overlap(old: old[first], new: new[second], residential: share, area: share, population: share)
    }
    let change = BoundaryChange([overlap(0, 0, 0.5), overlap(0, 1, 0.5), overlap(1, 0, 1)])
    // The first new one has 60% of its votes from half an old one; the second is made of one old one and still exposed.
    let exposures = change.exposures(votes: [600, 600, 400])
    #expect(abs(exposures[0] - 0.3) < 1e-12)
    #expect(exposures[1] == 0.5)
  }

  @Test("a measure is carried over as the mean of the pieces by votes, and is unknown where one of them is")
  func means() throws {
    let old = try ["E14000001", "E14000002"].map { try #require(ConstituencyCode($0)) }
    let new = try #require(ConstituencyCode("E14001001"))
    let share = Overlap.Share(ofOld: 1, ofNew: 0.5)
    let change = BoundaryChange(
      old.map { Overlap(old: $0, new: new, residential: share, area: share, population: share) })
    let means = change.means(of: [old[0]: 0.6, old[1]: 0.4], votes: [3000, 1000])
    #expect(abs(try #require(means[new]) - 0.55) < 1e-12)
    #expect(change.means(of: [old[0]: 0.6], votes: [3000, 1000]).isEmpty)
  }

  @Test("two seats at 0.9 and 0.6 give one and a half expected")
  func expected() throws {
    let contests = try ["E14001001", "E14001002"].map {
      Contest(
        constituency: try #require(ConstituencyCode($0)), electorate: nil,
        contestants: [.init(party: "A", votes: 2), .init(party: "B", votes: 1)])
    }
    let seats = try #require(ExpectedSeats.byParty(contests, probabilities: [0.9, 0.6]))
    #expect(abs(try #require(seats["A"]) - 1.5) < 1e-12)
    #expect(abs(try #require(seats["B"]) - 0.5) < 1e-12)
    #expect(ExpectedSeats.byParty(contests, probabilities: [0.9, nil]) == nil)
  }

  @Test("of a hundred draws nine in ten are the sixth to the ninety-fifth")
  func range() throws {
    let range = try #require(DrawnRange((1...100).reversed(), coverage: 0.9))
    #expect(range.low == 6 && range.high == 95)
  }

  @Test("without a model of errors no changed constituency has a probability", arguments: 1...5)
  func unknown(seed: Int) throws {
    let random = try RandomChange(seed: UInt64(seed))
    let estimator = Estimator(
      BoundaryChange(random.overlaps), reference: 1, counted: random.counted, published: random.published,
      kinds: RandomChange.kinds, method: RandomChange.method)
    let estimate = estimator.estimate(2, counted: random.later, by: .calibrated)
    for (exposure, probability) in zip(estimate.exposures, estimate.probabilities) {
      #expect(probability == (exposure == 0 ? 1 : nil))
    }
  }

  @Test("a constituency that kept what was counted has a certain winner, however close", arguments: 1...5)
  func unchanged(seed: Int) throws {
    let random = try RandomChange(seed: UInt64(seed))
    // Every old constituency is carried over whole: one of them alone, the others merged.
    let codes = random.overlaps.map(\.old).reduce(into: [ConstituencyCode]()) { if !$0.contains($1) { $0.append($1) } }
    let new = try ["E14001001", "E14001002"].map { try #require(ConstituencyCode($0)) }
    let whole = Overlap.Share(ofOld: 1, ofNew: 1)
    let overlaps = codes.enumerated().map { index, old in
      Overlap(old: old, new: new[min(index, 1)], residential: whole, area: whole, population: whole)
    }
    let estimator = Estimator(
      BoundaryChange(overlaps), reference: 1, counted: random.counted, published: nil, kinds: RandomChange.kinds,
      method: RandomChange.method)
    let estimate = estimator.estimate(2, counted: random.later, by: .uniform)
    #expect(estimate.exposures == [0, 0])
    #expect(estimate.probabilities == [1, 1])
  }

  @Test("without a published result there is the uniform method only, and electorates are unknown")
  func unpublished() throws {
    let random = try RandomChange(seed: 7)
    let estimator = Estimator(
      BoundaryChange(random.overlaps), reference: 1, counted: random.counted, published: nil,
      kinds: RandomChange.kinds, method: RandomChange.method)
    #expect(estimator.methods == [.uniform])
    #expect(estimator.estimate(2, counted: random.later, by: .uniform).contests.allSatisfy { $0.electorate == nil })
  }
}
