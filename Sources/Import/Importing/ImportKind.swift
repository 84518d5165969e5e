import Elections
import TidyData

/// What a published file is about.
package enum ImportKind: String, CaseIterable, Sendable {
  // By-elections come first: their files have every column of candidacies and contests, and a day.
  case byElections = "by-elections"
  case candidacies, contests, notional, overlaps, constituencies, hexes, outlines
  case revisedCodes = "revised-codes"
  case leaveVote = "leave-vote"
  case exitPolls = "exit-polls"
  case longRun = "long-run"
  case claims

  /// The layouts that a file of this kind can be in; hexes and outlines may be JSON besides.
  var layouts: [LayoutOutline] {
    switch self {
    case .candidacies: Layout.candidacies.map(\.outline)
    case .contests: Layout.contests.map(\.outline)
    case .notional: NotionalLayout.allCases.map(\.outline)
    case .overlaps: Layout.overlaps.map(\.outline)
    case .constituencies: Layout.constituencies.map(\.outline)
    case .hexes: [Tables.hexes.tidy.outline]
    case .outlines: [Tables.outlines.tidy.outline]
    case .revisedCodes: Layout.revisedCodes.map(\.outline)
    case .byElections: ByElectionLayout.allCases.map(\.outline)
    case .leaveVote: Layout.leaveVotes.map(\.outline)
    case .exitPolls: [Tables.exitPolls.tidy.outline]
    case .longRun: [Tables.longRun.tidy.outline, Layout<LibraryLongRunRow>.library.outline]
    case .claims: Layout.claims.map(\.outline)
    }
  }

  /// Refuses columns that no table of this kind has.
  package func requireKnown(_ columns: [String: String]) throws(ImportError) {
    guard !columns.isEmpty else { return }
    guard self == .candidacies || self == .contests, let known = layouts.first?.columnNames else {
      throw .columnsNotTaken(self)
    }
    let wide = self == .candidacies && PartyColumns(columns) != nil
    for name in columns.keys.sorted() where !(wide && PartyColumns.isParty(name)) {
      let taken = wide ? ["code", "constituency"] : known
      if !taken.contains(name) {
        throw .unknownColumn(name, known: taken + (self == .candidacies ? ["votes:PARTY"] : []))
      }
    }
  }

  /// Whether a file of this kind is of one election, and not of a boundary set alone.
  package var needsElection: Bool { [.candidacies, .contests, .notional].contains(self) }

  /// Whether a file of this kind says itself which elections or days it is of, so that it is on no boundary set.
  package var isOfManyElections: Bool { [.byElections, .exitPolls, .longRun, .claims].contains(self) }
}

extension Layout<Constituency> {
  /// The layouts that constituencies come in.
  static var constituencies: [Layout] {
    [Tables.constituencies.tidy(reading: [.anyArea]), .libraryContests, .parliamentHeaderless]
  }
}

extension Layout<RevisedCode> {
  /// The layouts that revised codes come in.
  static var revisedCodes: [Layout] { [Tables.revisedCodes.tidy, .parliamentHeaderless] }
}
