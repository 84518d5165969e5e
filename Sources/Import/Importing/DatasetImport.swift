import Elections
package import TidyData

/// Carries published files over into tidy ones.
///
/// Nothing is written here: reading gives the files, and `TidyFile.write` puts them in their place.
package struct DatasetImport: Sendable {
  let kind: ImportKind
  let subject: ImportSubject
  let corrections: [Correction]
  let correctionsFile: String
  let revised: [RevisedCode]
  let known: Set<ConstituencyCode>
  let areas: AreaNames
  let folder: TidyFolder
  var register: PartyRegister

  /// Reads the tables that an import goes by.
  ///
  /// - Parameters:
  ///   - kind: what the files are about.
  ///   - subject: the election and boundary set they are about.
  ///   - folder: the folder of the tables.
  ///   - findings: collects bad rows of the tables.
  /// - Throws: `BrokenFileError` where a table cannot be read.
  package init(
    kind: ImportKind, of subject: ImportSubject, by folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    (self.kind, self.subject, self.folder) = (kind, subject, folder)
    register = PartyRegister(
      PartyNames(parties: try folder.parties(&findings), names: try folder.partyNames(&findings)))
    areas = AreaNames(areas: try folder.areas(&findings), names: try folder.areaNames(&findings))
    correctionsFile = folder.file(Tables.corrections.schema.file())
    corrections = try folder.corrections(&findings)
    let set = subject.boundarySet.id
    revised = kind == .revisedCodes ? [] : try folder.revisedCodes(of: set, &findings)
    let isOfItself = kind == .constituencies || kind == .revisedCodes
    known = isOfItself ? [] : Set(try folder.constituencies(of: set, &findings).map(\.code))
  }

  /// Reads published files of one table into the tidy files they make, `parties.csv` and `party-names.csv` before them
  /// where there are new parties.
  ///
  /// - Parameters:
  ///   - files: the paths of the files.
  ///   - findings: collects everything that is found; an error means that nothing should be written.
  /// - Returns: the tidy files.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  package mutating func read(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let tidy: [TidyFile] =
      switch kind {
      case .candidacies: try candidacies(files, &findings)
      case .contests: try contests(files, &findings)
      case .notional: try notional(files, &findings)
      case .overlaps: try overlaps(files, &findings)
      case .constituencies: try constituencies(files, &findings)
      case .hexes: try hexes(files, &findings)
      case .outlines: try outlines(files, &findings)
      case .revisedCodes: try revisedCodes(files, &findings)
      case .byElections: try byElections(files, &findings)
      case .leaveVote: try leaveVote(files, &findings)
      case .exitPolls: try exitPolls(files, &findings)
      case .longRun: try longRun(files, &findings)
      case .claims: try claims(files, &findings)
      }
    for addition in register.additions { findings.add(addition.finding) }
    guard !register.additions.isEmpty else { return tidy }
    let parties =
      register.additions.contains(where: \.isNewParty) ? [TidyFile(Tables.parties, register.known.parties)] : []
    return parties + [TidyFile(Tables.partyNames, register.known.names)] + tidy
  }

  /// Begins a table, with the corrections that are about it.
  func begin<Value>(_ table: Table<Value>, about subject: String) -> TidyTableBuilder<Value> {
    TidyTableBuilder(
      table, about: subject, revised: revised, known: known, boundarySet: self.subject.boundarySet,
      corrections: Corrections(corrections, table: table.schema.stem, subject: subject, file: correctionsFile))
  }

  /// Reports what is still to be reported about a table, and gives its file.
  func finish<Value>(_ builder: TidyTableBuilder<Value>, _ findings: inout Findings) -> TidyFile {
    if let finding = builder.completeness { findings.add(finding) }
    for finding in builder.corrections.unused() { findings.add(finding) }
    return builder.file
  }
}
