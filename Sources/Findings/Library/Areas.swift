import Queries

extension Library {
  /// The names of the nations and regions without parts of their own at an election: together they are the country, nothing twice.
  package func undividedAreas(at election: Int) throws -> Set<String> {
    Set(try ask(AreasRequest(election: election)).rows.map(\.region))
  }
}
