package import Elections

extension Tables {
  /// `notional-groups.csv`: the groups that parties' votes are estimated in.
  package static let notionalGroups = Table<NotionalMethod.Grouping.Entry>(
    "notional-groups", "Groups that parties' votes are estimated in", from: .project, [.party, .group, .lean],
    key: [.party], sortedBy: [.text(.party)], blank: NotionalMethod.Grouping.Entry(party: "", group: "", lean: nil))

  /// `notional-method.csv`: the constants of the method of estimates.
  package static let notionalMethod = Table<MethodConstant>(
    "notional-method", "Constants of the method of estimates", from: .project,
    [.constant, .value, .provenance], key: [.constant], sortedBy: [.text(.constant)], blank: MethodConstant())

  /// `notional-doubts.csv`: the parties whose estimates could not be confirmed.
  package static let unconfirmedEstimates = Table<UnconfirmedEstimate>(
    "notional-doubts", "Parties whose estimates could not be confirmed", from: .project,
    [.election, .party, .reason], key: [.election, .party], sortedBy: [.smallest(.election), .text(.party)],
    blank: UnconfirmedEstimate())
}

extension Column<NotionalMethod.Grouping.Entry> {
  static var party: Self { Self("party", .requiredText, "The party.", in: .party, \.party) { $0.party = $1 } }
  static var group: Self {
    Self("group", .requiredText, "The group it is estimated in.", \.group) { $0.group = $1 }
  }
  static var lean: Self {
    Self(
      "lean", .optionalText, "The group whose geography its votes lean on; empty where they lean on none.", \.lean
    ) { $0.lean = $1 }
  }
}

/// A constant of the method that votes are carried across a boundary change with, and where it comes from.
package struct MethodConstant: Equatable, Sendable {
  /// What there is to set.
  package enum Name: String, CaseIterable, Sendable {
    case fittingPasses = "fitting-passes"
    case leanDamping = "lean-damping"
    case leanLimit = "lean-limit"
    case leanMinimumVotes = "lean-minimum-votes"
    case rakingPasses = "raking-passes"
    case errorFloor = "error-floor"
    case leanNoise = "lean-noise"
    case leanNoises = "lean-noises"
    case contestedLead = "contested-lead"
    case madeUpChanges = "made-up-changes"
    case seed
    case draws
    case certainty
    case seatCoverage = "seat-coverage"
    case naturalShare = "natural-share"
    case strongholdShare = "stronghold-share"

    /// What it may be for the method to mean something and to come to an end.
    var range: ClosedRange<Double> {
      switch self {
      case .fittingPasses, .rakingPasses: 1...10_000
      case .leanLimit: 1...1000
      case .leanNoises, .madeUpChanges: 1...100
      case .contestedLead: 0...100
      case .leanMinimumVotes: 0...1e6
      case .errorFloor: 0.001...100
      case .draws: 20...100_000
      case .seed: 0...1e9
      case .seatCoverage: 0.001...0.999
      case .leanDamping, .leanNoise, .certainty, .naturalShare, .strongholdShare: 0...1
      }
    }

    /// Whether it counts something.
    var isCount: Bool { [.fittingPasses, .rakingPasses, .leanNoises, .madeUpChanges, .draws, .seed].contains(self) }
  }

  package var name = Name.certainty
  package var value = 0.0
  /// Where it comes from.
  package var provenance = ""
}

extension FieldType<MethodConstant.Name> {
  fileprivate static var constant: Self {
    Self(FieldShape.text.required, expected: "a constant of the method", write: \.rawValue) {
      MethodConstant.Name(rawValue: $0)
    }
  }
}

extension Column<MethodConstant> {
  static var constant: Self { Self("constant", .constant, "What is set.", \.name) { $0.name = $1 } }
  static var value: Self {
    Self("value", .number, "The value.", \.value) { (constant, field) throws(FieldError) in
      constant.value = try FieldType.number.read(field)
      let range = constant.name.range
      guard range.contains(constant.value), !constant.name.isCount || constant.value == constant.value.rounded() else {
        throw FieldError(
          at: field,
          expected:
            "a \(constant.name.isCount ? "whole " : "")number from \(range.lowerBound.cell) to \(range.upperBound.cell)"
        )
      }
    }
  }
  static var provenance: Self {
    Self("provenance", .requiredText, "Where it comes from.", \.provenance) { $0.provenance = $1 }
  }
}

/// A party whose estimates in an election could not be confirmed, and why.
package struct UnconfirmedEstimate: Equatable, Sendable {
  /// The year of the election.
  package var election = 0
  /// The code of the party.
  package var party = ""
  /// Why, in a sentence.
  package var reason = ""
}

extension Column<UnconfirmedEstimate> {
  static var election: Self {
    Self("election", .year, "The election.", in: .election, \.election) { $0.election = $1 }
  }
  static var party: Self { Self("party", .requiredText, "The party.", in: .party, \.party) { $0.party = $1 } }
  static var reason: Self { Self("reason", .requiredText, "Why.", \.reason) { $0.reason = $1 } }
}
