extension Report {
  /// What an index lists: a term and where it is found.
  package struct IndexEntry: Equatable, Sendable {
    /// The words; entries are listed by them, under their first letter.
    package var term: String
    /// The names of the places, which become page numbers; each page is named once.
    package var anchors: [String]

    package init(_ term: String, anchors: [String]) {
      (self.term, self.anchors) = (term, anchors)
    }
  }
}
