import CSV
import Elections
import TidyData

extension DatasetImport {
  private var set: String { subject.boundarySet.id }

  func constituencies(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.constituencies, about: set)
    for file in files {
      var reader = try TableReader(file, layouts: Layout.constituencies)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var constituency = row.value
        guard let area = areas.code(for: constituency.area) else {
          throw FieldError(
            at: row.position(.area), found: constituency.area, expected: "an area of area-names.csv")
        }
        constituency.area = area
        try builder.add(constituency, from: file, at: row.position(.code))
      }
    }
    return [finish(builder, &findings)]
  }

  func hexes(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.hexes, about: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try HexJSON.hexes(in: file, &findings), of: file, to: &builder, &findings)
      } else {
        var reader = try TableReader(file, layouts: [Tables.hexes.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(row.value, from: file, at: row.position(.code))
        }
      }
    }
    return [finish(builder, &findings)]
  }

  func outlines(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.outlines, about: set)
    for file in files {
      if try HexJSON.recognises(file) {
        add(try GeoJSON.rings(in: file, &findings), of: file, to: &builder, &findings)
      } else {
        var reader = try TableReader(file, layouts: [Tables.outlines.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(row.value, from: file, at: row.position(.code))
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
    var rows = try folder.values(of: Tables.revisedCodes, &findings).filter { $0.boundarySet != set }
    for file in files {
      var reader = try TableReader(file, layouts: Layout.revisedCodes)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var revision = row.value
        revision.boundarySet = set
        rows.append(revision)
      }
    }
    return [TidyFile(Tables.revisedCodes, rows)]
  }

  /// The party that a row states, or that its published name stands for.
  mutating func party(
    stated: String, published: PublishedParty, _ file: String, _ position: CSVPosition
  ) throws(FieldError) -> String {
    let isNamed = published != .none
    guard isNamed || !stated.isEmpty else {
      throw FieldError(at: position, found: "", expected: "a party, or \"Ind\" for a candidate of none")
    }
    if stated.isEmpty { return register.code(adding: published, from: file, at: position) }
    if register.known.party(stated) == nil, !isNamed {
      return register.code(adding: PublishedParty(abbreviation: stated, name: ""), from: file, at: position)
    }
    register.confirm(stated, published: published, from: file, at: position)
    return stated
  }
}
