import Elections

/// The tables that all others refer to.
struct ReferenceTables {
  let elections: [Election]
  let boundarySets: [BoundarySet]
  let areas: [Area]
  let areaCodes: Set<String>
  let areaNames: [Located<AreaName>]
  let parties: [Located<Party>]
  let partyNames: [Located<PartyName>]
  let codes: Set<String>
  /// The codes of the parties that come first in their order; most candidacies are theirs.
  private let firstCodes: [String]
  /// What the register says of these codes as abbreviations.
  private let firstParties: [(abbreviation: String, code: String?)]
  /// Which party an abbreviation stands for.
  let register: PartyRegister

  init(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    elections = try folder.elections(&findings)
    boundarySets = try folder.boundarySets(&findings)
    areas = try folder.areas(&findings)
    areaCodes = Set(areas.map(\.code))
    areaNames = try folder.located("area-names.csv", &findings)
    parties = try folder.located("parties.csv", &findings)
    partyNames = try folder.located("party-names.csv", &findings)
    codes = Set(parties.map(\.value.code))
    firstCodes = parties.prefix(8).map(\.value.code)
    let register = PartyRegister(parties: parties.map(\.value), names: partyNames.map(\.value))
    firstParties = firstCodes.map { ($0, register.code(for: PublishedParty(abbreviation: $0, name: ""))) }
    self.register = register
  }

  /// Whether a code is a party's.
  func hasParty(_ code: String) -> Bool { firstCodes.contains(code) || codes.contains(code) }

  /// The party that an abbreviation of a contests' file stands for.
  func party(_ abbreviation: String) -> String? {
    for party in firstParties where party.abbreviation == abbreviation { return party.code }
    return register.code(for: PublishedParty(abbreviation: abbreviation, name: ""))
  }
}

/// The places of one boundary set, and where those of the set before went.
struct CheckedBoundarySet {
  let set: BoundarySet
  let constituencies: [Located<Constituency>]
  let codes: Set<ConstituencyCode>
  let hexes: [Located<Hex>]
  let outlines: [Located<OutlineRing>]

  init(_ set: BoundarySet, in folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    self.set = set
    constituencies = try folder.located("constituencies-\(set.id).csv", &findings)
    codes = Set(constituencies.map(\.value.code))
    hexes = try folder.located("hexes-\(set.id).csv", &findings)
    outlines = try folder.located("outlines-\(set.id).csv", &findings)
  }
}
