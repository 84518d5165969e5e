import CSV
import Elections

extension DatasetImport {
  private var year: String { subject.election.map { String($0.year) } ?? "" }
  private var set: String { subject.boundarySet.id }

  mutating func candidacies(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    var draft: Draft<Candidacy> = draft("candidacies", of: year)
    for file in files {
      var sheet = try Sheet(file, layouts: Layout.candidacies)
      try sheet.forEach(&findings) { (row) throws(BadField) in
        let party = self.party(
          stated: row.text(.party), published: row.publishedParty, file, row.position(.publishedAbbreviation))
        try draft.add(Candidacy(row, party: party), from: file, at: row.position(.code))
      }
    }
    return [finish(draft, &findings)]
  }

  func contests(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    var draft: Draft<Return> = draft("contests", of: year)
    for file in files {
      var sheet = try Sheet(file, layouts: Layout.contests)
      try sheet.forEach(&findings) { (row) throws(BadField) in
        try draft.add(Return(row), from: file, at: row.position(.code))
      }
    }
    return [finish(draft, &findings)]
  }

  func constituencies(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    var draft: Draft<Constituency> = draft("constituencies", of: set)
    for file in files {
      var sheet = try Sheet(file, layouts: Layout.constituencies)
      try sheet.forEach(&findings) { (row) throws(BadField) in
        let area = try row.value(.area, expected: "an area of area-names.csv") { areas.code(for: $0) }
        try draft.add(Constituency(row, area: area), from: file, at: row.position(.code))
      }
    }
    return [finish(draft, &findings)]
  }

  func hexes(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    var draft: Draft<Hex> = draft("hexes", of: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try HexJSON.hexes(in: file, &findings), of: file, to: &draft, &findings)
      } else {
        var sheet = try Sheet(file, layouts: [Layout<HexColumn>.tidy])
        try sheet.forEach(&findings) { (row) throws(BadField) in
          try draft.add(Hex(row), from: file, at: row.position(.code))
        }
      }
    }
    return [finish(draft, &findings)]
  }

  func outlines(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    var draft: Draft<OutlineRing> = draft("outlines", of: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try GeoJSON.rings(in: file, &findings), of: file, to: &draft, &findings)
      } else {
        var sheet = try Sheet(file, layouts: [Layout<OutlineColumn>.tidy])
        try sheet.forEach(&findings) { (row) throws(BadField) in
          try draft.add(OutlineRing(row), from: file, at: row.position(.code))
        }
      }
    }
    return [finish(draft, &findings)]
  }

  /// Adds what was read from a file that has no rows.
  private func add<Value>(
    _ values: [Value], of file: String, to draft: inout Draft<Value>, _ findings: inout Findings
  ) {
    for value in values {
      do throws(BadField) {
        try draft.add(value, from: file, at: CSVPosition(line: 1, column: 1))
      } catch {
        findings.add(error.finding(in: file))
      }
    }
  }

  /// Replaces the revisions of one boundary set and keeps those of the others.
  func revisedCodes(_ files: [String], _ findings: inout Findings) throws(BrokenFile) -> [TidyFile] {
    let all: [RevisedCodeRow] = try folder.optionalTable("revised-codes.csv", &findings)
    var rows = all.filter { $0.boundarySet != set }
    for file in files {
      var sheet = try Sheet(file, layouts: Layout.revisedCodes)
      try sheet.forEach(&findings) { (row) throws(BadField) in
        rows.append(try RevisedCodeRow(row, boundarySet: set))
      }
    }
    return [TidyFile(name: "revised-codes.csv", rows: rows)]
  }

  /// The party that a row states, or that its published name stands for.
  mutating func party(
    stated: String, published: PublishedParty, _ file: String, _ position: CSVPosition
  ) -> String {
    if stated.isEmpty { return register.code(adding: published, from: file, at: position) }
    register.confirm(stated, published: published, from: file, at: position)
    return stated
  }
}
