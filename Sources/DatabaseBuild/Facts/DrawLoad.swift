import Analytics
import Database
import Elections

/// Draws the elections on the new boundaries of one change, and stores what they may have come to.
struct DrawLoad {
  /// A preferred tally on the new boundaries.
  struct Tally {
    let number: Int
    let election: Int
    let contests: [Contest]
    /// How far its winners can be trusted; nil where they were counted.
    let trust: Estimate?
  }

  private let register: PlaceRegister
  private let known: KnownChange
  private let seatRows: Insertion
  private let drawRows: Insertion
  private let changeRows: Insertion
  private let jointRows: Insertion
  /// The new constituencies of every place, by number.
  private let places: [(place: Geography, constituencies: [Int])]

  init(_ known: KnownChange, _ database: NewDatabase, _ register: PlaceRegister) {
    (self.known, self.register) = (known, register)
    seatRows = database.insertion(
      into: "expected_seats", ["tally_id", "area_kind", "area_name", "party", "expected", "low", "high"])
    drawRows = database.insertion(into: "drawn_seats", ["tally_id", "party", "seats"])
    changeRows = database.insertion(into: "drawn_changes", ["from_id", "to_id", "changed"])
    jointRows = database.insertion(
      into: "joint_probability", ["from_id", "to_id", "constituency_id", "probability"])
    var places: [Geography: [Int]] = [:]
    for (number, code) in known.change.new.enumerated() {
      let area = register.constituencies[known.set.id]?[code].flatMap { register.areas[$0] }
      for place in area?.places ?? [] { places[place, default: []].append(number) }
    }
    self.places = places.sorted { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }
      .map { (place: $0.key, constituencies: $0.value) }
  }

  /// Stores the seats expected of a tally that is not drawn.
  func storeExpected(_ estimate: Estimate, tally: Int) throws {
    for (place, own) in places {
      try store(expected(estimate, own), [:], tally, place)
    }
  }

  /// Draws the tallies that are not counted, and stores their seats, their changes and what goes together in them.
  ///
  /// - Parameters:
  ///   - tallies: the preferred tallies, by year.
  ///   - draws: the draws of those that are not counted.
  /// - Throws: `SQLiteError` where the schema forbids a row.
  func store(_ tallies: [Tally], _ draws: Draws) throws {
    let winners = tallies.map { tally in
      DrawnWinners(tally.contests, draws.elections.first { tally.trust != nil && $0.election == tally.election })
    }
    for (tally, own) in zip(tallies, winners) {
      guard let trust = tally.trust else { continue }
      for (place, constituencies) in places {
        let seats = own.seats(among: constituencies, draws: draws.count)
        try store(expected(trust, constituencies), seats, tally.number, place)
        guard place == .unitedKingdom else { continue }
        for (party, counts) in seats.sorted(by: { $0.key < $1.key }) {
          try drawRows.insert(tally.number, party, Self.json(counts))
        }
      }
    }
    for (later, now) in zip(tallies, winners) {
      for (earlier, was) in zip(tallies, winners) where earlier.election < later.election {
        guard earlier.trust != nil || later.trust != nil else { continue }
        let speaker = Set(register.kinds.filter { $0.value == .speaker }.keys)
        let changed = now.changes(
          since: was, draws: draws.count,
          isPassedOver: { was, now in
            (earlier.trust != nil && speaker.contains(was)) || (later.trust != nil && speaker.contains(now))
          })
        try changeRows.insert(earlier.number, later.number, Self.json(changed))
        if let first = earlier.trust, let second = later.trust {
          try storeJoint((earlier.number, first, was), (later.number, second, now), draws: draws.count)
        }
      }
    }
  }

  private static func json(_ counts: [Int]) -> String { "[\(counts.map(String.init).joined(separator: ","))]" }

  private func storeJoint(
    _ first: (number: Int, trust: Estimate, winners: DrawnWinners),
    _ second: (number: Int, trust: Estimate, winners: DrawnWinners), draws: Int
  ) throws {
    for (place, code) in known.change.new.enumerated() {
      guard let one = first.trust.probabilities[place], let other = second.trust.probabilities[place],
        min(one, other) < 1
      else { continue }
      let joint = JointProbability.of(
        one, other, draws: first.winners.right(at: place, with: second.winners, draws: draws))
      try jointRows.insert(first.number, second.number, register.number(of: code, on: known.set.id), joint)
    }
  }

  private func store(_ expected: [String: Double]?, _ drawn: [String: [Int]], _ tally: Int, _ place: Geography) throws {
    for party in Set((expected ?? [:]).keys).union(drawn.keys).sorted() {
      let range = drawn[party].flatMap { DrawnRange($0, coverage: known.method.coverage) }
      let isDrawn = !drawn.isEmpty
      try seatRows.insert(
        tally, place.kind, place.name, party, expected.map { $0[party] ?? 0 }, isDrawn ? range?.low ?? 0 : nil,
        isDrawn ? range?.high ?? 0 : nil)
    }
  }

  private func expected(_ estimate: Estimate, _ own: [Int]) -> [String: Double]? {
    ExpectedSeats.byParty(own.map { estimate.contests[$0] }, probabilities: own.map { estimate.probabilities[$0] })
  }
}
