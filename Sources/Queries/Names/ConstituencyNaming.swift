import Database

extension NameResolver {
  /// The number of a constituency and its boundary set: in the set asked for, else in the newest that has the name or code.
  func constituency(_ name: String, on set: String?) throws -> (id: Int, set: String) {
    if let set = try boundarySet(set) { return (try constituency(name, in: set), set) }
    // A code that only an older set has need not be looked for among the names of the newest.
    let coded = try database.rows(
      "SELECT constituency_id, boundary_set FROM constituency WHERE code = :name", ["name": .text(name)])
    if let only = coded.first, coded.count == 1 { return (try only.integer(0), try only.text(1)) }
    for older in boundarySets.reversed() where older != newestBoundarySet {
      do {
        return (try constituency(name, in: newestBoundarySet), newestBoundarySet)
      } catch is QueryError {
        if let id = try? constituency(name, in: older) { return (id, older) }
      }
    }
    return (try constituency(name, in: newestBoundarySet), newestBoundarySet)
  }

  /// The number of a constituency in a boundary set, given by its code, its name or a name people call it by.
  func constituency(_ name: String, in set: String) throws -> Int {
    // One that is spelt as it is written need not be looked for among all, which thousands of questions in a row would feel.
    let exact = try database.rows(
      "SELECT constituency_id FROM constituency WHERE boundary_set = :set AND (code = :name OR name = :name)",
      ["set": .text(set), "name": .text(name)])
    if let only = exact.first, exact.count == 1 { return try only.integer(0) }
    let rows = try constituencies(in: set)
    let wanted = FoldedName(name)
    let meanings = try placeNames(wanted)
    let called = Set(meanings.filter { $0.kind == "constituency" }.map(\.place))
    let named = rows.filter { $0.code.lowercased() == name.lowercased() || FoldedName($0.name) == wanted }
    let matches = named.isEmpty ? rows.filter { called.contains($0.name) } : named
    if let only = matches.first, matches.count == 1 { return only.id }
    if matches.count > 1 { throw QueryError.ambiguous(name, candidates: matches.map(\.code)) }
    let longer = wanted.words.isEmpty ? [] : rows.map(\.name).filter { FoldedName($0).contains(wanted) }
    try refuseCounty(name, meanings, besides: longer)
    try refusePostcode(name)
    if longer.count > 1 { throw QueryError.ambiguous(name, candidates: longer) }
    throw QueryError.unknownConstituency(
      name, boundarySet: set, suggestions: longer.isEmpty ? nearMisses(of: name, among: rows.map(\.name)) : longer)
  }

  /// The number of the constituency of a tally; where the name is one of another boundary set, the error says with which `--on` it is
  /// found, or where its land is now.
  func constituency(_ name: String, of tally: TallyEntry) throws -> (id: Int, set: String) {
    do {
      return (try constituency(name, in: tally.boundarySet), tally.boundarySet)
    } catch let error as QueryError {
      guard case .unknownConstituency = error else { throw error }
      for other in boundarySets where other != tally.boundarySet {
        guard let id = try? constituency(name, in: other) else { continue }
        let isKnown = (try? self.tally(of: tally.election, on: other)) != nil
        throw QueryError.constituencyElsewhere(
          name, election: tally.election, boundarySet: tally.boundarySet, of: other,
          advice: isKnown
            ? "--on \(other) has the votes of \(tally.election) on those"
            : try lineageNote(of: id, from: other) ?? "give a constituency of \(tally.boundarySet)")
      }
      throw error
    }
  }

  /// The constituencies of a boundary set, by name.
  private func constituencies(in set: String) throws -> [(id: Int, code: String, name: String)] {
    try database.rows(
      "SELECT constituency_id, code, name FROM constituency WHERE boundary_set = :set ORDER BY name",
      ["set": .text(set)]
    ).map { (id: try $0.integer(0), code: try $0.text(1), name: try $0.text(2)) }
  }
}
