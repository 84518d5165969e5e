import Elections

/// The tables that all others refer to.
struct ReferenceTables {
  let electionRows: [TableRow<Election>]
  let boundarySetRows: [TableRow<BoundarySet>]
  let areaRows: [TableRow<Area>]
  let elections: [Election]
  let boundarySets: [BoundarySet]
  let areas: [Area]
  let areaCodes: Set<String>
  let areaNames: [TableRow<AreaName>]
  let parties: [TableRow<Party>]
  let partyNames: [TableRow<PartyName>]
  let codes: Set<String>
  /// The codes of the parties that come first in their order; most candidacies are theirs.
  private let firstCodes: [String]
  /// The parties of these codes where they stand for abbreviations.
  private let firstParties: [(abbreviation: String, code: String?)]
  let corrections: [Correction]
  /// Which party an abbreviation stands for.
  let names: PartyNames

  init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    electionRows = try folder.rows(ofRequired: Tables.elections, &findings)
    boundarySetRows = try folder.rows(ofRequired: Tables.boundarySets, &findings)
    areaRows = try folder.rows(ofRequired: Tables.areas, &findings)
    elections = electionRows.map(\.value)
    boundarySets = boundarySetRows.map(\.value)
    areas = areaRows.map(\.value)
    areaCodes = Set(areas.map(\.code))
    areaNames = try folder.rows(of: Tables.areaNames, &findings)
    corrections = try folder.corrections(&findings)
    parties = try folder.rows(of: Tables.parties, &findings)
    partyNames = try folder.rows(of: Tables.partyNames, &findings)
    codes = Set(parties.map(\.value.code))
    firstCodes = parties.prefix(8).map(\.value.code)
    let names = PartyNames(parties: parties.map(\.value), names: partyNames.map(\.value))
    firstParties = firstCodes.map { ($0, names.code(for: PublishedParty(abbreviation: $0, name: ""))) }
    self.names = names
  }

  /// Whether a code is a party's.
  func hasParty(_ code: String) -> Bool { firstCodes.contains(code) || codes.contains(code) }

  /// The party that an abbreviation of a contests' file stands for.
  func party(_ abbreviation: String) -> String? {
    for party in firstParties where party.abbreviation == abbreviation { return party.code }
    return names.code(labelled: abbreviation)
  }

  /// Whether a published party is this one; the Speaker is published as an independent, too.
  func isMeant(_ published: String, by party: String) -> Bool {
    let code = self.party(published)
    if code == party { return true }
    func kind(_ code: String?) -> Party.Kind? { parties.first { $0.value.code == code }?.value.kind }
    return kind(code) == .independent && kind(party) == .speaker
  }

  /// The party that won a contest, as published.
  func winner(of contest: PublishedContest) -> String? {
    contest.publishedWinner.flatMap(party)
  }
}

/// The places of one boundary set, and where those of the set before went.
struct CheckedBoundarySet {
  let set: BoundarySet
  let constituencies: [TableRow<Constituency>]
  let codes: Set<ConstituencyCode>
  let hexes: [TableRow<Hex>]
  let outlines: [TableRow<OutlineRing>]

  init(_ set: BoundarySet, in folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    self.set = set
    constituencies = try folder.rows(of: Tables.constituencies, about: set.id, &findings)
    codes = Set(constituencies.map(\.value.code))
    hexes = try folder.rows(of: Tables.hexes, about: set.id, &findings)
    outlines = try folder.rows(of: Tables.outlines, about: set.id, &findings)
  }
}
