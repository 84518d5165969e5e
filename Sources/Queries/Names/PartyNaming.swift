import Database

extension NameResolver {
  /// A name of a party, and the party's code and place in lists.
  private struct Alias {
    let party: String
    let position: Int
    let name: String
  }

  /// The code of a party, given by its code, its name, any name it was published with or is called by.
  func party(_ name: String) throws -> String {
    let isCode = "SELECT party FROM party WHERE party = :name"
    if let code = try database.rows(isCode, ["name": .text(name)]).first { return try code.text(0) }
    let aliases = try database.rows(
      """
      SELECT party, position, party AS alias FROM party UNION SELECT party, position, name FROM party
      UNION SELECT party, position, short_name FROM party
      UNION SELECT party, position, published_name FROM party_name JOIN party USING (party) WHERE published_name <> ''
      UNION SELECT party, position, published_abbreviation FROM party_name JOIN party USING (party)
      WHERE published_abbreviation <> ''
      ORDER BY 2, 3
      """
    ).map { Alias(party: try $0.text(0), position: try $0.integer(1), name: try $0.text(2)) }
    if let exact = aliases.first(where: { $0.party.lowercased() == name.lowercased() }) { return exact.party }
    let wanted = FoldedName(name)
    for isMatch in [{ $0 == wanted }, { $0.singular == wanted.singular }] as [(FoldedName) -> Bool] {
      let matches = Set(aliases.filter { isMatch(FoldedName($0.name)) }.map(\.party)).sorted()
      if matches.count > 1 { throw QueryError.ambiguous(name, candidates: matches) }
      if let match = matches.first { return match }
    }
    throw QueryError.unknownParty(name, suggestions: try parties(like: name, aliases))
  }

  /// The parties whose names are most like what was typed, each by its code and its name, large parties before small ones.
  private func parties(like typed: String, _ aliases: [Alias]) throws -> [String] {
    let names = try database.rows("SELECT party, short_name FROM party").reduce(into: [String: String]()) {
      $0[try $1.text(0)] = try $1.text(1)
    }
    // The first of `parties.csv` are those that tables name, the rest stand by the alphabet: a letter and a half are worth it.
    let isLarge = 16
    let alike = aliases.compactMap { alias in
      difference(between: typed, and: alias.name).map {
        (party: alias.party, rank: $0 + (alias.position > isLarge ? 3 : 0), position: alias.position)
      }
    }
    var found: [String] = []
    let best = alike.map(\.rank).min() ?? 0
    for party in alike.filter({ $0.rank <= best + 2 }).sorted(by: { ($0.rank, $0.position) < ($1.rank, $1.position) })
      .map(\.party)
    where !found.contains(party) && found.count < 3 { found.append(party) }
    return found.map { code in
      names[code].map { $0.lowercased() == code.lowercased() ? code : "\(code) (\($0))" } ?? code
    }
  }
}
