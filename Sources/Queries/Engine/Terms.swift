extension QueryResult {
  /// The terms of the answer that a reader may not know, each in a line.
  package var termNotes: [String] {
    var terms: [String] = []
    let isWorkedOut = table.columns.indices.contains { index in
      table.columns[index].kind == .basis
        && table.rows.contains { ["published", "estimated"].contains($0[index].text) }
    }
    if isWorkedOut {
      terms.append(
        "published, estimated: a notional result, what would have been counted on boundaries that came later (docs/glossary.md)"
      )
    }
    if let place = table.index(of: "probability"), table.rows.contains(where: { $0[place] != .missing }) {
      terms.append("probability: how likely it is that the notional winner is the right one")
    }
    if table.index(of: "boundary_set") != nil || filters.on != nil {
      terms.append(
        "boundary set: the constituencies in force for some elections, named by the first of them; --on names one")
    }
    return terms
  }
}
