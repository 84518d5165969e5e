import Elections
package import TidyData

extension Checks {
  /// Reads a published or tidy file as an import would, without writing anything.
  ///
  /// - Parameters:
  ///   - file: the path of the file; its kind is recognised.
  ///   - year: the year of its election; without it the boundary set is the one that fits best.
  ///   - folder: the tidy files, whose tables it is read by.
  ///   - findings: collects everything that is found.
  /// - Throws: `BrokenFileError` where the file's structure is broken or its layout not known.
  package static func run(
    _ file: String, election year: Int?, _ folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    let kind = try kind(of: file)
    let elections = try folder.elections(&findings)
    let election = elections.first { $0.year == year }
    var best: Findings?
    let own = kind == .notional ? nil : election?.boundarySet
    for set in try folder.boundarySets(&findings) where own == nil || set.id == own {
      var found = Findings()
      let subject = ImportSubject(election: election, boundarySet: set)
      var reading = try DatasetImport(kind: kind, of: subject, by: folder, &found)
      _ = try reading.read([file], &found)
      if best.map({ found.count(of: .error) < $0.count(of: .error) }) ?? true { best = found }
    }
    for finding in best?.all ?? [] { findings.add(finding) }
  }

  /// The first kind that has a layout which recognises a file; contests come before constituencies, read from the same files.
  private static func kind(of file: String) throws(BrokenFileError) -> ImportKind {
    if try HexJSON.recognises(file) { return try GeoJSON.recognises(file) ? .outlines : .hexes }
    let known = ImportKind.allCases.flatMap { kind in kind.layouts.map { (kind, $0) } }
    return known[try LayoutOutline.recognise(file, among: known.map(\.1))].0
  }
}
