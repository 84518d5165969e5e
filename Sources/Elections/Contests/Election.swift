/// A general election.
package struct Election: Equatable, Sendable {
  /// The year, which names it.
  package var year: Int
  package var date: CalendarDate
  /// The boundary set it was fought on; nil where its constituencies are not among the datasets.
  package var boundarySet: String?
  /// The party the Speaker seeking re-election came from; nil where none sought it.
  package var speakerParty: String?
  /// Whether it gets a report unasked; the others are baselines.
  package var isFeatured: Bool
  /// What all its contests have reached; nil where the file does not say.
  package var stated: ContestState?

  package init(
    year: Int, date: CalendarDate, boundarySet: String?, speakerParty: String? = nil, isFeatured: Bool = false,
    stated: ContestState? = nil
  ) {
    (self.year, self.date, self.boundarySet) = (year, date, boundarySet)
    (self.speakerParty, self.isFeatured, self.stated) = (speakerParty, isFeatured, stated)
  }
}
