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

  @Test(
    "the stored ranges of made-up changes hold the counted seats in about nine of ten, and are tried where nothing was tuned"
  )
  func stored() throws {
    let rows = try CommittedDatabase.rows(
      "SELECT election, party, counted BETWEEN low AND high, made_up_change FROM range_trial")
    let inside = try rows.count { try $0.integer(2) == 1 }
    let (part, all) = (Double(inside) / Double(rows.count), rows.count)
    // Changes overlap, so that a range missed in one is missed in most: 12 elections and parties are what there is.
    #expect(part > 0.8 && part < 0.98, "\(inside) of \(all)")
    let elections = Set(try rows.map { try $0.integer(0) })
    let (parties, changes) = (Set(try rows.map { try $0.text(1) }), Set(try rows.map { try $0.integer(3) }))
    #expect(elections == [2010, 2015, 2017, 2019] && parties == ["Con", "Lab", "LD"] && all == 12 * changes.count)
    let told = try CommittedDatabase.ask("validation").table.records.filter { $0.number("seats_90") != nil }
    let toldInside = try told.reduce(0) { $0 + Double($1.count("trials")) * (try #require($1.number("seats_90"))) }
    #expect(told.reduce(0) { $0 + $1.count("trials") } == all && abs(toldInside - Double(inside)) < 1e-6)
  }

  @Test("other pairs, noises and estimates made here hold the counted seats in nearly nine of ten too")
  func coverage() throws {
    let committed = try CommittedChange()
    let areas = Set(committed.areas.values).sorted()
    let tested = Set(areas.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    func isTuned(_ old: ConstituencyCode) -> Bool { committed.areas[old].map(tested.contains) == false }
    let (change, method) = (committed.change, committed.method)
    let reference = try #require(committed.counted[2019])
    let experiment = SplitExperiment(
      change, reference: 2019, counted: reference, kinds: committed.kinds, method: method)
    // Errors as they are in pairs: none of these is made smaller.
    let noise = 0.19
    let found = experiment.calibrated(committed.counted, noise: noise)
    let donors = found.donors.filter { isTuned($0.half) }
    var model = ErrorModel(floor: 0.1, scale: 20, power: 0.78)
    model.learn(found.trials.filter { isTuned($0.setting.half) }, donors, reference: 2019)
    var (inside, all) = (0, 0)
    for seed in 1...12 {
      let pairs = Self.pairs(committed, in: tested, seed: seed)
      let made = try MadeUpChange(pairs, committed, noise: noise, seed: seed)
      let draws = made.draws(donors, model)
      for (place, year) in [2010, 2015, 2017].enumerated() {
        let truth = made.halves(committed.counted[year] ?? [])
        let winners = DrawnWinners(made.estimates[place].contests, draws.elections.first { $0.election == year })
        let seats = winners.seats(among: Array(truth.indices), draws: draws.count)
        for party in ["Con", "Lab", "LD"] {
          let range = DrawnRange(seats[party] ?? Array(repeating: 0, count: draws.count), coverage: 0.9)
          let counted = truth.count { $0.winner?.party == party }
          all += 1
          if let range, range.low...range.high ~= counted { inside += 1 }
        }
      }
    }
    // Nine elections and parties, whose errors are much the same in every change: one of them out all the time is a tenth.
    let part = Double(inside) / Double(all)
    #expect(part > 0.7 && part < 0.99, "\(inside) of \(all)")
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
      DrawnElection.Source(election: $0, counted: merged($0), estimate: $1, isReference: false)
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
