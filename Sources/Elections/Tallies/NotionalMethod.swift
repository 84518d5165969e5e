/// The constants that votes are carried across a boundary change with; they are data, with their provenance beside them.
package struct NotionalMethod: Equatable, Sendable {
  /// Which parties a published notional result is used for, each on its own; all others are one group together.
  package struct Grouping: Equatable, Sendable {
    /// A party, the group it is fitted in, and the group whose leans it follows; nil where it follows none.
    package struct Entry: Equatable, Sendable {
      /// The code of the party.
      package var party: String
      /// The group it is fitted in.
      package var group: String
      /// The group whose leans it follows; nil where it follows none.
      package var lean: String?

      package init(party: String, group: String, lean: String?) {
        (self.party, self.group, self.lean) = (party, group, lean)
      }
    }

    /// The names of the groups, without that of all others.
    package let names: [String]
    private let places: [String: Int]
    private let leans: [String: Int]

    /// Makes a grouping; a group has the place where it is first named.
    package init(_ entries: [Entry]) {
      var names: [String] = []
      for entry in entries where !names.contains(entry.group) { names.append(entry.group) }
      let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      self.names = names
      places = Dictionary(entries.map { ($0.party, number[$0.group] ?? names.count) }) { first, _ in first }
      leans = Dictionary(entries.compactMap { entry in entry.lean.flatMap { number[$0] }.map { (entry.party, $0) } }) {
        first, _ in first
      }
    }

    /// How many groups there are, that of all others included, which is the last.
    package var count: Int { names.count + 1 }

    /// The number of a party's group.
    package func group(of party: String) -> Int { places[party] ?? names.count }

    /// The number of the group whose leans a party follows; nil where it follows none.
    package func lean(of party: String) -> Int? { leans[party] }
  }

  /// How far a piece's lean towards a party is believed.
  package struct LeanRule: Equatable, Sendable {
    /// The power a lean is raised to, κ: 0 ignores it, 1 takes it whole.
    package let damping: Double
    /// How many times stronger or weaker than the whole a piece may lean.
    package let limit: Double
    /// The votes a group must have in an old constituency for its lean to count.
    package let minimumVotes: Double
    /// How often an old constituency is raked to its votes.
    package let passes: Int

    package init(damping: Double, limit: Double, minimumVotes: Double, passes: Int) {
      (self.damping, self.limit, self.minimumVotes) = (damping, limit, minimumVotes)
      self.passes = passes
    }
  }

  /// What is drawn at random, to see how much hangs on what is not known.
  package struct Chance: Equatable, Sendable {
    /// What the random numbers follow from.
    package let seed: Int
    /// How many times the votes are drawn.
    package let draws: Int
    /// How far a published lean may be from the truth, as the deviation of its logarithm.
    package let leanNoise: Double
    /// How many times the noise is drawn to find errors with it.
    package let noises: Int
    /// How many boundary changes are made up to try ranges of seats on.
    package let changes: Int

    package init(seed: Int, draws: Int, leanNoise: Double, noises: Int, changes: Int) {
      (self.seed, self.draws, self.leanNoise) = (seed, draws, leanNoise)
      (self.noises, self.changes) = (noises, changes)
    }
  }

  /// The parties and their groups.
  package let grouping: Grouping
  /// How many passes proportional fitting makes.
  package var fittingPasses: Int
  package let leans: LeanRule
  /// The error of a lead where hardly anything changed, in percentage points.
  package let errorFloor: Double
  package var chance: Chance
  /// How far apart two parties may be, in percentage points, for the seat to be fought over by both.
  package let contestedLead: Double
  /// The share of votes that a party must have in a place for its errors there to tell how they grow with its share.
  package let strongholdShare: Double
  /// The probability under which a change of hands is marked uncertain.
  package let certainty: Double
  /// How much of the probability a range of seats covers.
  package let coverage: Double
  /// The share of a constituency that a natural predecessor must exceed.
  package let naturalShare: Double

  package init(
    grouping: Grouping, fittingPasses: Int, leans: LeanRule, errorFloor: Double, chance: Chance,
    contestedLead: Double, strongholdShare: Double, certainty: Double, coverage: Double, naturalShare: Double
  ) {
    (self.grouping, self.fittingPasses, self.leans) = (grouping, fittingPasses, leans)
    (self.errorFloor, self.chance) = (errorFloor, chance)
    (self.contestedLead, self.strongholdShare) = (contestedLead, strongholdShare)
    (self.certainty, self.coverage, self.naturalShare) = (certainty, coverage, naturalShare)
  }
}
