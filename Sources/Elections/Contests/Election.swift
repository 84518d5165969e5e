/// A general election.
package struct Election: Equatable, Sendable {
  /// The year, which names it.
  package var year: Int
  /// The polling day.
  package var date: CalendarDate
  /// The boundary set it was fought on; nil where its constituencies are not among the datasets.
  package var boundarySet: String?
  /// The party the Speaker seeking re-election came from; nil where none sought it.
  package var speakerParty: String?
  /// Whether it gets a report unasked; the others are baselines.
  package var isFeatured: Bool

  package init(
    year: Int, date: CalendarDate, boundarySet: String?, speakerParty: String? = nil, isFeatured: Bool = false
  ) {
    self.year = year
    self.date = date
    self.boundarySet = boundarySet
    self.speakerParty = speakerParty
    self.isFeatured = isFeatured
  }
}
