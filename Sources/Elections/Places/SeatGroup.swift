/// Constituencies that results are asked for together: a county, a newspaper's patch.
package struct SeatGroup: Equatable, Sendable {
  /// What it is called in print.
  package let name: String
  /// What the command line finds it by: its name, or the file that it alone is in.
  package let flag: String
  package let codes: [ConstituencyCode]

  package init(name: String, flag: String, codes: [ConstituencyCode]) {
    (self.name, self.flag, self.codes) = (name, flag, codes)
  }

  /// The newest of some boundary sets, the oldest first, that has all its constituencies; nil where none has.
  package func boundarySet(among sets: [(id: String, codes: Set<ConstituencyCode>)]) -> String? {
    sets.last { set in codes.allSatisfy(set.codes.contains) }?.id
  }
}
