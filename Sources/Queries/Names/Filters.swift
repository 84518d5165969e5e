/// What a question is about, as the user put it.
package struct Filters: Hashable, Sendable {
  /// Where the Speaker's seat is counted.
  package enum Speaker: String, CaseIterable, Sendable {
    /// As a party of his own, as in the official figures.
    case own
    /// With the party he came from, as broadcasters do.
    case formerParty = "former-party"
  }

  /// How an estimate was made.
  package enum Method: String, CaseIterable, Sendable { case calibrated, uniform }

  /// What `lostBy` is for seats that any party lost.
  package static let anyParty = "any"

  /// The year of the election.
  package var election: Int?
  /// The year to compare from.
  package var from: Int?
  /// The year to compare to.
  package var to: Int?
  package var on: String?
  /// The area: uk, gb, a nation or a region.
  package var area: String?
  /// The parties, in the order given.
  package var parties: [String]
  /// The constituency, by name or code.
  package var constituency: String?
  /// Where the Speaker's seat is counted.
  package var speaker: Speaker
  /// Words of a candidate's name, or a part of a constituency's.
  package var name: String?
  /// The party that won a seat before another won it, or `anyParty` for all seats that changed hands.
  package var lostBy: String?
  /// What a majority is to be under, in per cent of valid votes.
  package var majorityUnder: Double?
  /// What a swing to the winner is to be over, in points.
  package var swingOver: Double?
  /// What a Leave vote is to be over, in per cent.
  package var leaveOver: Double?
  /// The column that orders the rows, with a dash before it for the largest first.
  package var sort: String?
  /// The method of the estimates, where votes are carried across a boundary change; nil for the preferred figures.
  package var method: Method?
  /// How many rows at most; of each part where the question is asked of several.
  package var limit: Int?
  /// What the question is asked of each of; nil to ask it once.
  package var by: Facet?

  /// Makes filters; what is nil is not asked for.
  package init(
    election: Int? = nil, from: Int? = nil, to: Int? = nil, on: String? = nil, area: String? = nil,
    party: String? = nil, parties: [String] = [], constituency: String? = nil, speaker: Speaker = .own,
    name: String? = nil, method: Method? = nil, lostBy: String? = nil, majorityUnder: Double? = nil,
    swingOver: Double? = nil, leaveOver: Double? = nil, sort: String? = nil, limit: Int? = nil, by: Facet? = nil
  ) {
    (self.election, self.from, self.to, self.on, self.area) = (election, from, to, on, area)
    self.parties = (party.map { [$0] } ?? []) + parties
    (self.constituency, self.speaker, self.name) = (constituency, speaker, name)
    (self.method, self.limit, self.by) = (method, limit, by)
    (self.lostBy, self.majorityUnder, self.swingOver) = (lostBy, majorityUnder, swingOver)
    (self.leaveOver, self.sort) = (leaveOver, sort)
  }

  /// The first party; setting it makes it the only one.
  package var party: String? {
    get { parties.first }
    set { parties = newValue.map { [$0] } ?? [] }
  }
}
