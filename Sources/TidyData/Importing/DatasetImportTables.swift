import CSV
import Elections

extension DatasetImport {
  private var year: String { subject.election.map { String($0.year) } ?? "" }
  private var set: String { subject.boundarySet.id }

  mutating func candidacies(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<Candidacy> = builder("candidacies", of: year)
    for file in files {
      var reader = try TableReader(file, layouts: Layout.candidacies)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        let party = self.party(
          stated: row.text(.party), published: row.publishedParty, file, row.position(.publishedAbbreviation))
        try builder.add(Candidacy(row, party: party), from: file, at: row.position(.code))
      }
    }
    return [finish(builder, &findings)]
  }

  func contests(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<PublishedContest> = builder("contests", of: year)
    for file in files {
      var reader = try TableReader(file, layouts: Layout.contests)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        try builder.add(PublishedContest(row), from: file, at: row.position(.code))
      }
    }
    return [finish(builder, &findings)]
  }

  func constituencies(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<Constituency> = builder("constituencies", of: set)
    for file in files {
      var reader = try TableReader(file, layouts: Layout.constituencies)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        let area = try row.value(.area, expected: "an area of area-names.csv") { areas.code(for: $0) }
        try builder.add(Constituency(row, area: area), from: file, at: row.position(.code))
      }
    }
    return [finish(builder, &findings)]
  }

  func hexes(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<Hex> = builder("hexes", of: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try HexJSON.hexes(in: file, &findings), of: file, to: &builder, &findings)
      } else {
        var reader = try TableReader(file, layouts: [Layout<HexColumn>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(Hex(row), from: file, at: row.position(.code))
        }
      }
    }
    return [finish(builder, &findings)]
  }

  func outlines(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<OutlineRing> = builder("outlines", of: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try GeoJSON.rings(in: file, &findings), of: file, to: &builder, &findings)
      } else {
        var reader = try TableReader(file, layouts: [Layout<OutlineColumn>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(OutlineRing(row), from: file, at: row.position(.code))
        }
      }
    }
    return [finish(builder, &findings)]
  }

  /// Adds what was read from a file that has no rows.
  private func add<Value>(
    _ values: [Value], of file: String, to builder: inout TidyTableBuilder<Value>, _ findings: inout Findings
  ) {
    for value in values {
      do throws(FieldError) {
        try builder.add(value, from: file, at: CSVPosition(line: 1, column: 1))
      } catch {
        findings.add(error.finding(in: file))
      }
    }
  }

  /// Replaces the revisions of one boundary set and keeps those of the others.
  func revisedCodes(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let all: [RevisedCodeRow] = try folder.optionalTable("revised-codes.csv", &findings)
    var rows = all.filter { $0.boundarySet != set }
    for file in files {
      var reader = try TableReader(file, layouts: Layout.revisedCodes)
      try reader.forEach(&findings) { (row) throws(FieldError) in
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
