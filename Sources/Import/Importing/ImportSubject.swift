package import Elections

/// The election and the boundary set that an imported file is about.
package struct ImportSubject: Equatable, Sendable {
  /// The election; nil for a file about a boundary set.
  package let election: Election?
  package let boundarySet: BoundarySet

  init(election: Election?, boundarySet: BoundarySet) {
    (self.election, self.boundarySet) = (election, boundarySet)
  }

  /// Finds them by what the command line says.
  ///
  /// Without a boundary set it is the election's own; a notional result is of another one and must name it. Overlaps are of
  /// the one set that has a predecessor; a file of many elections is on none, and any will do.
  ///
  /// - Parameters:
  ///   - kind: what the file is about.
  ///   - year: the year of the election, if given.
  ///   - set: the boundary set, if given.
  ///   - elections: the elections there are.
  ///   - boundarySets: the boundary sets there are.
  /// - Throws: `ImportError` where there is no such election or boundary set, or one is missing.
  package init(
    kind: ImportKind, year: Int?, on set: String?, elections: [Election], boundarySets: [BoundarySet]
  ) throws(ImportError) {
    election = elections.first { $0.year == year }
    if let year, election == nil { throw .unknownElection(year, known: elections.map(\.year)) }
    if kind.needsElection, election == nil { throw .electionNeeded(kind) }
    let own = kind == .notional ? nil : election?.boundarySet
    // Overlaps can only be of a set that took the place of another, which is often one alone.
    let successors = kind == .overlaps ? boundarySets.filter { $0.predecessor != nil } : []
    let any = kind.isOfManyElections ? boundarySets.last?.id : nil
    guard let id = set ?? own ?? any ?? (successors.count == 1 ? successors[0].id : nil) else {
      throw .boundarySetNeeded(kind)
    }
    guard let found = boundarySets.first(where: { $0.id == id }) else {
      throw .unknownBoundarySet(id, known: boundarySets.map(\.id))
    }
    boundarySet = found
  }
}

/// Why an import cannot begin: something on the command line.
package enum ImportError: Error, Equatable, CustomStringConvertible {
  /// There is no such election among these.
  case unknownElection(Int, known: [Int])
  /// There is no such boundary set among these.
  case unknownBoundarySet(String, known: [String])
  /// A file of this kind is of one election.
  case electionNeeded(ImportKind)
  /// The columns of a file of this kind cannot be named.
  case columnsNotTaken(ImportKind)
  /// No table of this kind has such a column.
  case unknownColumn(String, known: [String])
  /// A file of this kind is of one boundary set.
  case boundarySetNeeded(ImportKind)

  /// One line that says what to do.
  package var description: String {
    switch self {
    case .unknownElection(let year, let known):
      "no election \(year) in elections.csv (\(known.map(String.init).joined(separator: ", "))): add a row for it"
    case .unknownBoundarySet(let id, let known):
      "no boundary set \(id) in boundary-sets.csv (\(known.joined(separator: ", "))): add a row for it"
    case .electionNeeded(let kind): "a file of \(kind.rawValue) is of one election: name it with --election YEAR"
    case .columnsNotTaken(let kind):
      "--columns names the columns of contests and candidacies, not of \(kind.rawValue)"
    case .unknownColumn(let name, let known):
      "no column '\(name)'; --columns takes COLUMN=HEADER with one of \(known.joined(separator: ", "))"
    case .boundarySetNeeded(let kind):
      "a file of \(kind.rawValue) is on one boundary set: name it with --on SET"
    }
  }
}
