import Elections

/// The tables that all others refer to.
struct CheckedFrame {
  let elections: [Election]
  let boundarySets: [BoundarySet]
  let areas: Set<String>
  let areaNames: [Located<AreaName>]
  let parties: [Located<Party>]
  let partyNames: [Located<PartyName>]
  let codes: Set<String>
  /// Which party an abbreviation stands for.
  let register: PartyRegister

  init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFile) {
    elections = try folder.elections(&findings)
    boundarySets = try folder.boundarySets(&findings)
    areas = Set(try folder.areas(&findings).map(\.code))
    areaNames = try folder.located("area-names.csv", &findings)
    parties = try folder.located("parties.csv", &findings)
    partyNames = try folder.located("party-names.csv", &findings)
    codes = Set(parties.map(\.value.code))
    register = PartyRegister(parties: parties.map(\.value), names: partyNames.map(\.value))
  }

  /// The party that an abbreviation of a contests' file stands for.
  func party(_ abbreviation: String) -> String? {
    register.code(for: PublishedParty(abbreviation: abbreviation, name: ""))
  }
}

/// The places of one boundary set.
struct CheckedBoundarySet {
  let set: BoundarySet
  let constituencies: [Located<Constituency>]
  let hexes: [Located<Hex>]
  let outlines: [Located<OutlineRing>]

  init(_ set: BoundarySet, in folder: TidyFolder, _ findings: inout Findings) throws(BrokenFile) {
    self.set = set
    constituencies = try folder.located("constituencies-\(set.id).csv", &findings)
    hexes = try folder.located("hexes-\(set.id).csv", &findings)
    outlines = try folder.located("outlines-\(set.id).csv", &findings)
  }
}

/// The contests and candidacies of one election.
struct CheckedElection {
  let election: Election
  let set: BoundarySet
  let codes: Set<ConstituencyCode>
  let contests: [Located<Return>]
  let candidacies: [Located<Candidacy>]
  /// The candidacies of each contest, most votes first.
  let ranked: [ConstituencyCode: [Candidacy]]

  init(
    _ election: Election, on set: BoundarySet, in folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFile) {
    self.election = election
    self.set = set
    codes = Set(try folder.constituencies(of: set.id, &findings).map(\.code))
    contests = try folder.located("contests-\(election.year).csv", &findings)
    candidacies = try folder.located("candidacies-\(election.year).csv", &findings)
    ranked = Dictionary(grouping: candidacies.map(\.value), by: \.constituency)
      .mapValues { $0.sorted { $0.votes > $1.votes } }
  }
}

/// The contests and votes of one notional result.
struct CheckedNotional {
  let set: BoundarySet?
  let codes: Set<ConstituencyCode>
  let contests: [Located<NotionalContest>]
  let votes: [Located<NotionalVote>]

  init(
    _ result: NotionalResult, in folder: TidyFolder, _ frame: CheckedFrame, _ findings: inout Findings
  ) throws(BrokenFile) {
    set = frame.boundarySets.first { $0.id == result.boundarySet }
    codes = Set(try folder.constituencies(of: result.boundarySet, &findings).map(\.code))
    contests = try folder.located("notional-contests-\(result.stem).csv", &findings)
    votes = try folder.located("notional-votes-\(result.stem).csv", &findings)
  }
}
