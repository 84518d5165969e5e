import CSV
import Elections
import TidyData

extension DatasetImport {
  /// Overlaps of the boundary set's predecessor with it, revised codes put in force.
  func overlaps(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    guard let predecessor = subject.boundarySet.predecessor else {
      for file in files {
        findings.add(
          Finding(
            .error, file: file, found: "overlaps", expected: "a boundary set that took the place of another",
            action: "import refused"))
      }
      return []
    }
    let old = Set(try folder.constituencies(of: predecessor, &findings).map(\.code))
    let inForce = Dictionary(revised.map { ($0.code, $0.revised) }) { first, _ in first }
    var rows: [Overlap] = []
    for file in files {
      var reader = try TableReader(file, layouts: Layout.overlaps)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var overlap = row.value
        overlap.new = inForce[overlap.new] ?? overlap.new
        try require(overlap.old, in: old, of: predecessor, at: row.position(.old))
        try require(overlap.new, in: known, of: subject.boundarySet.id, at: row.position(.new))
        rows.append(overlap)
      }
    }
    return [TidyFile(Tables.overlaps, of: "\(predecessor)-\(subject.boundarySet.id)", rows)]
  }

  private func require(
    _ code: ConstituencyCode, in codes: Set<ConstituencyCode>, of set: String, at position: CSVPosition
  ) throws(FieldError) {
    guard codes.contains(code) else {
      throw FieldError(at: position, found: code.text, expected: "a constituency of the boundary set \(set)")
    }
  }
}
