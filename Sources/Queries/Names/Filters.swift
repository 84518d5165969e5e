/// What a question is about, as the user put it.
public struct Filters: Hashable, Sendable {
  /// Where the Speaker's seat is counted.
  public enum Speaker: String, CaseIterable, Sendable {
    /// As a party of his own, as in the official figures.
    case own
    /// With the party he came from, as broadcasters do.
    case formerParty = "former-party"
  }

  /// How an estimate was made.
  public enum Method: String, CaseIterable, Sendable { case calibrated, uniform }

  /// The year of the election.
  public var election: Int?
  /// The year to compare from.
  public var from: Int?
  /// The year to compare to.
  public var to: Int?
  /// The boundary set.
  public var on: String?
  /// The area: uk, gb, a nation or a region.
  public var area: String?
  /// The parties, in the order given.
  public var parties: [String]
  /// The constituency, by name or code.
  public var constituency: String?
  /// Where the Speaker's seat is counted.
  public var speaker: Speaker
  /// Words of a candidate's name.
  public var name: String?
  /// The method of the estimates, where votes are carried across a boundary change; nil for the preferred figures.
  public var method: Method?
  /// How many rows at most; of each part where the question is asked of several.
  public var limit: Int?
  /// What the question is asked of each of; nil to ask it once.
  public var by: Facet?

  /// Makes filters; what is nil is not asked for.
  public init(
    election: Int? = nil, from: Int? = nil, to: Int? = nil, on: String? = nil, area: String? = nil,
    party: String? = nil, parties: [String] = [], constituency: String? = nil, speaker: Speaker = .own,
    name: String? = nil, method: Method? = nil, limit: Int? = nil, by: Facet? = nil
  ) {
    self.election = election
    self.from = from
    self.to = to
    self.on = on
    self.area = area
    self.parties = (party.map { [$0] } ?? []) + parties
    self.constituency = constituency
    self.speaker = speaker
    self.name = name
    self.method = method
    self.limit = limit
    self.by = by
  }

  /// The first party; setting it makes it the only one.
  public var party: String? {
    get { parties.first }
    set { parties = newValue.map { [$0] } ?? [] }
  }
}
