import Analytics
import Elections

/// A boundary change with contests, drawn from a seed: the same seed, the same change.
struct RandomChange {
  let overlaps: [Overlap]
  let counted: [Contest]
  let published: [Contest]
  let later: [Contest]

  static let kinds: [String: Party.Kind] = [
    "A": .party, "B": .party, "C": .party, "Spk": .speaker, "Ind": .independent,
  ]

  static let method = NotionalMethod(
    grouping: NotionalMethod.Grouping([
      .init(party: "A", group: "A", lean: "A"), .init(party: "B", group: "B", lean: "B"),
      .init(party: "C", group: "C", lean: "B"), .init(party: "Spk", group: "Spk", lean: nil),
    ]),
    fittingPasses: 60, leans: .init(damping: 0.75, limit: 20, minimumVotes: 200, passes: 20),
    errorFloor: 0.1, chance: .init(seed: 1, draws: 200, leanNoise: 0.1, noises: 1, changes: 2), contestedLead: 20,
    strongholdShare: 0.1, certainty: 0.8, coverage: 0.9,
    naturalShare: 0.65)

  init(seed: UInt64) throws {
    var random = Random(state: seed)
    let (olds, news) = (12, 11)
    var overlaps: [Overlap] = []
    for old in 0..<olds {
      let parts = (0..<random.below(4) + 1).map { (new: (old + $0) % news, size: Double(random.below(1000) + 1)) }
      let sum = parts.reduce(0) { $0 + $1.size }
      for part in parts {
        let share = Overlap.Share(ofOld: part.size / sum, ofNew: 0.5)
        overlaps.append(
          Overlap(
            old: try Self.code("E140000", old), new: try Self.code("E140010", part.new), residential: share,
            area: share,
            population: share))
      }
    }
    self.overlaps = overlaps
    var candidacy = 0
    func contests(_ count: Int, _ prefix: String, _ random: inout Random) throws -> [Contest] {
      try (0..<count).map { place in
        var contestants: [Contest.Contestant] = []
        for party in ["A", "B", "C", "Spk", "Ind", "Ind", "Small"] where random.below(party == "Spk" ? 8 : 5) > 0 {
          if party == "Spk", place != 3 { continue }
          candidacy += 1
          contestants.append(.init(party: party, candidacy: candidacy, votes: Double(random.below(20_000))))
        }
        return Contest(
          constituency: try Self.code(prefix, place), electorate: Double(60_000 + random.below(20_000)),
          contestants: contestants)
      }
    }
    counted = try contests(olds, "E140000", &random)
    published = try contests(news, "E140010", &random)
    later = try contests(olds, "E140000", &random)
  }

  private static func code(_ prefix: String, _ number: Int) throws -> ConstituencyCode {
    guard let code = ConstituencyCode(prefix + (number < 10 ? "0" : "") + String(number)) else { throw Broken() }
    return code
  }

  struct Broken: Error {}

  /// A linear congruential generator with Knuth's constants.
  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
