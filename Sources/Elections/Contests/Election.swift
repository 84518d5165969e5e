/// A general election.
public struct Election: Equatable, Sendable {
  /// The year, which names it.
  public let year: Int
  /// The polling day.
  public let date: CalendarDate
  /// The boundary set it was fought on; nil where its constituencies are not among the datasets.
  public let boundarySet: String?

  /// Makes an election.
  public init(year: Int, date: CalendarDate, boundarySet: String?) {
    self.year = year
    self.date = date
    self.boundarySet = boundarySet
  }
}
