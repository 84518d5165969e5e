import Queries

extension Library {
  /// The last general election fought on each boundary set, the newest set first.
  func lastElections() throws -> [(set: String, election: Int)] {
    try elections().reversed().reduce(into: []) { last, row in
      let set = row.text("boundary_set")
      if !last.contains(where: { $0.set == set }) { last.append((set, row.count("election"))) }
    }
  }

  /// The polling day of an election.
  func day(of election: Int) throws -> String {
    try elections().first { $0.count("election") == election }?.text("date") ?? ""
  }

  /// The boundary set an election was fought on; nil where that is not among the datasets.
  func boundarySet(of election: Int) throws -> String? {
    try elections().first { $0.count("election") == election }?.text("boundary_set")
  }
}
