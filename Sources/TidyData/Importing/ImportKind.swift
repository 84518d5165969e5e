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
    case .hexes: [Layout<HexColumn>.tidy.signature]
    case .outlines: [Layout<OutlineColumn>.tidy.signature]
    case .revisedCodes: Layout.revisedCodes.map(\.signature)
    case .byElections: ByElectionLayout.allCases.map(\.signature)
    case .leaveVote: [Layout<LeaveVoteColumn>.tidy.signature, Layout<PublishedLeaveColumn>.hanretty.signature]
    case .exitPolls: [Layout<ExitPollColumn>.tidy.signature]
    case .longRun: [Layout<LongRunColumn>.tidy.signature, Layout<LibraryLongRunColumn>.library.signature]
    case .claims: Layout.claims.map(\.signature)
    }
  }

  /// Whether a file of this kind is of one election, and not of a boundary set alone.
  package var needsElection: Bool { [.candidacies, .contests, .notional].contains(self) }

  /// Whether a file of this kind says itself which elections or days it is of, so that it is on no boundary set.
  package var isOfManyElections: Bool { [.byElections, .exitPolls, .longRun, .claims].contains(self) }
}

extension Layout<CandidacyColumn> {
  /// The layouts that candidacies come in.
  static var candidacies: [Layout] { [.tidy, .librarySnakeCase, .libraryTitleCase, .parliamentHeaderless] }
}

extension Layout<ContestColumn> {
  /// The layouts that contests come in.
  static var contests: [Layout] { [.tidy, .library] }
}

extension Layout<ConstituencyColumn> {
  /// The layouts that constituencies come in.
  static var constituencies: [Layout] { [.tidy, .libraryContests, .parliamentHeaderless] }
}

extension Layout<RevisedCodeRow.Column> {
  /// The layouts that revised codes come in.
  static var revisedCodes: [Layout] { [.tidy, .parliamentHeaderless] }
}

/// The layouts that notional results come in.
enum NotionalLayout: CaseIterable {
  case wide, long, tidyContests, tidyVotes

  /// What the layout is known by.
  var signature: Signature {
    switch self {
    case .wide: Layout<WideNotionalColumn>.library.signature
    case .long: Layout<LongNotionalColumn>.parliament.signature
    case .tidyContests: Layout<NotionalContest.Column>.tidy.signature
    case .tidyVotes: Layout<NotionalVoteColumn>.tidy.signature
    }
  }
}
