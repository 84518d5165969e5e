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
  /// Whether what is there gives way to an earlier state.
  let isForced: Bool
  /// Whether the files go into a folder of their own that is not there yet.
  let isNew: Bool
  /// Words of the files' headers that stand for tidy columns, by column.
  let columns: [String: String]
  var register: PartyRegister

  /// Reads the tables that an import goes by.
  ///
  /// - Parameters:
  ///   - kind: what the files are about.
  ///   - subject: the election and boundary set they are about.
  ///   - folder: the folder of the tables.
  ///   - isNew: whether the files go into a folder of their own that is not there yet.
  ///   - isForced: whether what is there gives way to an earlier state.
  ///   - columns: words of the files' headers that stand for tidy columns, by column.
  ///   - findings: collects bad rows of the tables.
  /// - Throws: `BrokenFileError` where a table cannot be read.
  package init(
    kind: ImportKind, of subject: ImportSubject, by folder: TidyFolder, isNew: Bool = false, isForced: Bool = false,
    reading columns: [String: String] = [:], _ findings: inout Findings
  ) throws(BrokenFileError) {
    self.columns = columns
    (self.kind, self.subject, self.folder) = (kind, subject, folder)
    (self.isNew, self.isForced) = (isNew, isForced)
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
    for code in register.removed {
      findings.add(
        Finding(
          .note, file: folder.file(Tables.parties.schema.file()),
          found: "the party \(code), which nothing uses any more",
          expected: "parties that stood", action: "taken out, with its names"))
    }
    guard !register.additions.isEmpty || !register.removed.isEmpty else { return tidy }
    let isChanged = !register.removed.isEmpty || register.additions.contains(where: \.isNewParty)
    let parties = isChanged ? [TidyFile(Tables.parties, register.known.parties)] : []
    return parties + [TidyFile(Tables.partyNames, register.known.names)] + tidy
  }

  /// What is in the folder itself, which an import replaces: not what is read from elsewhere in its place.
  var there: TidyFolder? { isNew ? nil : folder.alone }

  /// Whether the votes of every contest of the election are known already, so that a file with fewer was cut off.
  private var isWhole: Bool {
    var unread = Findings()
    guard let election = subject.election, let returns = try? folder.returns(of: election.year, &unread) else {
      return false
    }
    return returns.count { $0.state >= .counted } >= Set(returns.map(\.constituency)).count && returns.count > 1
      && returns.count >= min(known.count, subject.boundarySet.constituencies)
  }

  /// Opens a published file of one kind.
  func open<Value>(_ file: String, _ layouts: [Layout<Value>]) throws(BrokenFileError) -> TableReader<Value> {
    try TableReader(file, layouts: layouts.map { $0.reading(columns) })
  }

  /// Begins a table, with the corrections that are about it.
  func begin<Value>(_ table: Table<Value>, about subject: String) -> TidyTableBuilder<Value> {
    TidyTableBuilder(
      table, about: subject, revised: revised, known: known, boundarySet: self.subject.boundarySet,
      corrections: Corrections(corrections, table: table.schema.stem, subject: subject, file: correctionsFile))
  }

  /// Reports what is still to be reported about a table, and gives its file.
  ///
  /// - Parameters:
  ///   - builder: the table.
  ///   - isStaged: whether contests may be missing because they are still to come.
  ///   - findings: collects what is to be reported.
  /// - Returns: the file.
  func finish<Value>(
    _ builder: TidyTableBuilder<Value>, isStaged: Bool = false, _ findings: inout Findings
  ) -> TidyFile {
    if let finding = builder.completeness(isStaged: isStaged && !isWhole) { findings.add(finding) }
    for finding in builder.corrections.unused() { findings.add(finding) }
    return builder.file
  }
}
