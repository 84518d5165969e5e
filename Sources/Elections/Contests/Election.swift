/// A general election.
public struct Election: Equatable, Sendable {
  /// The year, which names it.
  public let year: Int
  /// The polling day.
  public let date: CalendarDate
  /// The boundary set it was fought on; nil where its constituencies are not among the datasets.
  public let boundarySet: String?
  /// The party the Speaker seeking re-election came from; nil where none sought it.
  public let speakerParty: String?
  /// Whether it gets a report unasked; the others are baselines.
  public let isFeatured: Bool

  /// Makes an election.
  public init(
    year: Int, date: CalendarDate, boundarySet: String?, speakerParty: String? = nil, isFeatured: Bool = false
  ) {
    self.year = year
    self.date = date
    self.boundarySet = boundarySet
    self.speakerParty = speakerParty
    self.isFeatured = isFeatured
  }
}
