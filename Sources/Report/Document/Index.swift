extension Report {
  /// What an index lists: a term and where it is found.
  public struct IndexEntry: Equatable, Sendable {
    /// The words; entries are listed by them, under their first letter.
    public var term: String
    /// The names of the places, which become page numbers; each page is named once.
    public var anchors: [String]

    /// Makes an entry.
    public init(_ term: String, anchors: [String]) {
      self.term = term
      self.anchors = anchors
    }
  }
}
