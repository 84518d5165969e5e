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
  var signatures: [Signature] {
    switch self {
    case .candidacies: Layout.candidacies.map(\.signature)
    case .contests: Layout.contests.map(\.signature)
    case .notional: NotionalLayout.allCases.map(\.signature)
    case .overlaps: Layout.overlaps.map(\.signature)
    case .constituencies: Layout.constituencies.map(\.signature)
    case .hexes: [Tables.hexes.tidy.signature]
    case .outlines: [Tables.outlines.tidy.signature]
    case .revisedCodes: Layout.revisedCodes.map(\.signature)
    case .byElections: ByElectionLayout.allCases.map(\.signature)
    case .leaveVote: Layout.leaveVotes.map(\.signature)
    case .exitPolls: [Tables.exitPolls.tidy.signature]
    case .longRun: [Tables.longRun.tidy.signature, Layout<LibraryLongRunRow>.library.signature]
    case .claims: Layout.claims.map(\.signature)
    }
  }

  /// Whether a file of this kind is of one election, and not of a boundary set alone.
  package var needsElection: Bool { [.candidacies, .contests, .notional].contains(self) }

  /// Whether a file of this kind says itself which elections or days it is of, so that it is on no boundary set.
  package var isOfManyElections: Bool { [.byElections, .exitPolls, .longRun, .claims].contains(self) }
}

extension Layout<Candidacy> {
  /// The layouts that candidacies come in.
  static var candidacies: [Layout] {
    [
      Tables.candidacies.tidy(reading: [.statedParty]), .librarySnakeCase, .libraryTitleCase, .parliamentHeaderless,
    ]
  }
}

extension Layout<PublishedContest> {
  /// The layouts that contests come in.
  static var contests: [Layout] { [Tables.contests.tidy, .library] }
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
