import Analytics
import Database
import Elections
import Queries
import TableRecords
import Testing

/// Draws of a made-up boundary change, whose truth is known: as many neighbours as can be are merged in pairs and split again.
@Suite("Draws where the truth is known")
struct MadeUpChangeTests {
  /// Pairs of neighbours, none with a constituency in common, chosen at random.
  private static func pairs(_ committed: CommittedChange, in tested: Set<String>, seed: Int) -> [(Int, Int)] {
    let random = SeededRandom(seed: UInt64(seed))
    let order = committed.change.neighbours.enumerated().sorted {
      random.below(1 << 30, $0.offset) < random.below(1 << 30, $1.offset)
    }
    let hasSpeaker = Set(
      committed.counted.values.flatMap { $0 }
        .filter { contest in contest.contestants.contains { committed.kinds[$0.party] == .speaker } }
        .map(\.constituency))
    var taken: Set<Int> = []
    var pairs: [(Int, Int)] = []
    for (_, pair) in order where taken.isDisjoint(with: [pair.first, pair.second]) {
      let codes = [pair.first, pair.second].map { committed.change.old[$0] }
      guard codes.allSatisfy({ committed.areas[$0].map(tested.contains) == true && !hasSpeaker.contains($0) }) else {
        continue
      }
      taken.formUnion([pair.first, pair.second])
      pairs.append((pair.first, pair.second))
    }
    return pairs
  }

  @Test("the stored ranges of made-up changes hold the counted seats as often as they say, within sampling error")
  func stored() throws {
    var whole = Coverage()
    var regions = Coverage()
    var kinds: Set<String> = []
    for row in try CommittedDatabase.rows(
      "SELECT made_up_change, area, election, party, counted, low, high, within FROM range_trial")
    {
      let (change, area, election, party) = (
        try row.integer(0), try row.text(1), try row.integer(2), try row.text(3)
      )
      let (counted, low, high) = (try row.integer(4), try row.integer(5), try row.integer(6))
      let within = try #require(row.number(7))
      #expect(within >= 0.9 && within <= 1)
      kinds.insert("\(election) \(party)")
      // Changes of one half of the country share most of their constituencies: they are one experiment.
      if area.isEmpty {
        whole.add(counted >= low && counted <= high, within: within, "\(change > 4) \(election) \(party)")
      } else {
        regions.add(counted >= low && counted <= high, within: within, "\(area) \(election)")
      }
    }
    #expect(kinds.count == 12 && whole.groups == 24 && whole.ranges == 96 && regions.groups == 44)
    whole.expectTrue()
    regions.expectTrue()
    let told = try CommittedDatabase.ask("validation").table.records.filter { $0.number("seats_90") != nil }
    let held = try told.reduce(0) { $0 + Double($1.count("trials")) * (try #require($1.number("seats_90"))) }
    #expect(told.reduce(0) { $0 + $1.count("trials") } == whole.ranges + regions.ranges)
    #expect(abs(held - Double(whole.held + regions.held)) < 1e-6)
  }

  @Test(
    "other pairs, noises and estimates made here hold the counted seats as often as they say too", arguments: [0, 1])
  func coverage(half: Int) throws {
    let committed = try CommittedChange()
    let areas = Set(committed.areas.values).sorted()
    // Errors are found in every other area by code, and tried in the rest.
    let tested = Set(areas.enumerated().filter { $0.offset % 2 == half }.map(\.element))
    func isTuned(_ old: ConstituencyCode) -> Bool { committed.areas[old].map(tested.contains) == false }
    let experiment = SplitExperiment(
      committed.change, reference: 2019, counted: committed.counted, kinds: committed.kinds, method: committed.method)
    // Errors as they are in pairs: none of these is made smaller.
    let noise = 0.19
    let found = experiment.calibrated(noise: noise)
    let donors = found.donors.filter { isTuned($0.half) }
    var model = ErrorModel(floor: 0.1, scale: 20, power: 0.78)
    model.learn(found.trials.filter { isTuned($0.setting.half) }, donors)
    var whole = Coverage()
    var regions = Coverage()
    for seed in 1...6 {
      let pairs = Self.pairs(committed, in: tested, seed: seed)
      let made = try MadeUpChange(pairs, committed, noise: noise, seed: seed)
      let draws = made.draws(donors, model)
      for (place, year) in [2010, 2015, 2017].enumerated() {
        let truth = made.halves(committed.counted[year] ?? [])
        let winners = DrawnWinners(made.estimates[place].contests, draws.elections.first { $0.election == year })
        for area in [nil] + tested.map({ $0 as String? }) {
          let own = truth.indices.filter { area == nil || committed.areas[truth[$0].constituency] == area }
          let seats = winners.seats(among: own, draws: draws.count)
          for party in ["Con", "Lab", "LD"] {
            let drawn = (seats[party] ?? Array(repeating: 0, count: draws.count)).sorted()
            let out = drawn.count / 20
            let (low, high) = (drawn[out], drawn[drawn.count - 1 - out])
            let counted = own.count { truth[$0].winner?.party == party }
            let within = Double(drawn.count { low...high ~= $0 }) / Double(drawn.count)
            if area == nil {
              whole.add(low...high ~= counted, within: within, "\(year) \(party)")
            } else {
              regions.add(low...high ~= counted, within: within, "\(area ?? "") \(year)")
            }
          }
        }
      }
    }
    whole.expectTrue()
    regions.expectTrue()
  }
}

/// How often ranges held the truth, beside how often they should.
///
/// What is tried on the same constituencies at the same election fails together: ranges are put into groups that stand for themselves, and the
/// number held may be away from what is expected by as much as numbers of a binomial distribution, one trial a group, are in 99 of 100 cases.
private struct Coverage {
  private var parts: [String: (held: Int, ranges: Int, within: Double)] = [:]

  mutating func add(_ isHeld: Bool, within: Double, _ group: String) {
    let old = parts[group] ?? (0, 0, 0)
    parts[group] = (old.held + (isHeld ? 1 : 0), old.ranges + 1, old.within + within)
  }

  var groups: Int { parts.count }
  var ranges: Int { parts.values.reduce(0) { $0 + $1.ranges } }
  var held: Int { parts.values.reduce(0) { $0 + $1.held } }

  func expectTrue() {
    let expected = parts.values.reduce(0) { $0 + $1.within } / Double(ranges)
    let found = Double(held) / Double(ranges)
    let (low, high) = Self.binomialRange(trials: groups, probability: expected)
    #expect(
      found >= low && found <= high,
      "\(held) of \(ranges) are \(found), where \(expected) are expected and \(low) to \(high) allowed")
  }

  /// Which fractions of trials succeed in 99 of 100 cases: half a hundredth left out on either side at most.
  private static func binomialRange(trials: Int, probability: Double) -> (low: Double, high: Double) {
    var chances = [Double](repeating: 1, count: trials + 1)
    // The chances one after another: C(n, k) p^k q^(n − k).
    for count in 0...trials {
      var chance = 1.0
      for place in 0..<trials {
        chance *= place < count ? probability * Double(trials - place) / Double(place + 1) : 1 - probability
      }
      chances[count] = chance
    }
    var (low, high, below, above) = (0, trials, 0.0, 0.0)
    while below + chances[low] < 0.005 {
      below += chances[low]
      low += 1
    }
    while above + chances[high] < 0.005 {
      above += chances[high]
      high -= 1
    }
    return (Double(low) / Double(trials), Double(high) / Double(trials))
  }
}

/// A made-up boundary change and the elections carried across it.
private struct MadeUpChange {
  let change: BoundaryChange
  let estimates: [Estimate]
  private let sources: [DrawnElection.Source]
  private let fit: ReferenceFit

  init(_ pairs: [(Int, Int)], _ committed: CommittedChange, noise: Double, seed: Int) throws {
    let old = committed.change.old
    func contests(_ year: Int) -> [ConstituencyCode: Contest] {
      Dictionary((committed.counted[year] ?? []).map { ($0.constituency, $0) }) { first, _ in first }
    }
    let reference = contests(2019)
    var overlaps: [Overlap] = []
    for (first, second) in pairs {
      let electorates = try [first, second].map { try #require(reference[old[$0]]?.electorate) }
      for (half, electorate) in zip([first, second], electorates) {
        let share = Overlap.Share(ofOld: electorate / electorates.reduce(0, +), ofNew: 1)
        overlaps.append(
          Overlap(old: old[first], new: old[half], residential: share, area: share, population: share))
      }
    }
    let change = BoundaryChange(overlaps)
    func merged(_ year: Int) -> [Contest] {
      let own = contests(year)
      return pairs.compactMap { first, second in
        guard let one = own[old[first]], let other = own[old[second]] else { return nil }
        var whole: [Contest.Contestant] = []
        for contestant in one.contestants + other.contestants {
          let isPerson = committed.kinds[contestant.party] == .independent
          if !isPerson, let place = whole.firstIndex(where: { $0.party == contestant.party }) {
            whole[place] = .init(party: contestant.party, votes: whole[place].votes + contestant.votes)
          } else {
            whole.append(
              .init(
                party: contestant.party, candidacy: isPerson ? contestant.candidacy : nil, votes: contestant.votes))
          }
        }
        let electorate = (one.electorate ?? 0) + (other.electorate ?? 0)
        return Contest(constituency: old[first], electorate: electorate, contestants: whole)
      }
    }
    // What is told of the halves: what was counted, with noise.
    let random = SeededRandom(seed: UInt64(seed) &+ 1000)
    let told = change.new.enumerated().compactMap { place, code in
      reference[code].map { contest in
        let noises = random.part(place)
        return Contest(
          constituency: code, electorate: contest.electorate,
          contestants: contest.contestants.map {
            .init(
              party: $0.party,
              votes: $0.votes * Self.power(noise * noises.normal(committed.method.grouping.group(of: $0.party))))
          })
      }
    }
    var estimator = Estimator(
      change, reference: 2019, counted: merged(2019), published: told, kinds: committed.kinds, method: committed.method)
    var model = ErrorModel(floor: 0.1, scale: 20, power: 0.78)
    for year in [2010, 2015, 2017, 2019] { model.remainders[ErrorModel.Case(year, .calibrated)] = 0.6 }
    estimator.errors = model
    self.change = change
    fit = try #require(estimator.reference)
    estimates = [2010, 2015, 2017].map { estimator.estimate($0, counted: merged($0), by: .calibrated) }
    sources = zip([2010, 2015, 2017], estimates).map {
      DrawnElection.Source(election: $0, counted: merged($0), estimate: $1)
    }
  }

  private static func power(_ exponent: Double) -> Double {
    // e to the power, by its series: exponents are small.
    (1...20).reduce((sum: 1.0, term: 1.0)) {
      ($0.sum + $0.term * exponent / Double($1), $0.term * exponent / Double($1))
    }
    .sum
  }

  func draws(_ donors: [Donor], _ model: ErrorModel) -> Draws {
    var model = model
    model.ofPairs = 1
    return Draws(sources, reference: fit, donors: donors, model: model)
  }

  /// The contests as counted, in the order of the halves.
  func halves(_ counted: [Contest]) -> [Contest] { change.inOrder(counted) }
}
