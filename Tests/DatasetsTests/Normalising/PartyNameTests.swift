import Elections
import Glibc
import Testing
import TidyData

private func names() throws -> PartyNames {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  return PartyNames(parties: try folder.parties(&findings), names: try folder.partyNames(&findings))
}

@Test(
  "party names drift: every name of a party is one code",
  arguments: [
    ("Green", "Green Party", "Green"), ("Green", "Scottish Green Party", "Green"),
    ("Green", "Green Party Northern Ireland", "Green"), ("SF", "Sinn Fein", "SF"), ("SF", "Sinn Féin", "SF"),
    ("SDLP", "Social Democratic & Labour Party", "SDLP"), ("SDLP", "Social Democratic and Labour Party", "SDLP"),
    ("Alliance", "Alliance", "APNI"), ("APNI", "Alliance", "APNI"), ("SL", "Socialist Labour Party", "SLP"),
    ("SLP", "Socialist Labour Party", "SLP"), ("Lincs Ind", "Linconshire Independents", "LNIN"),
    ("MRLP", "Official Monster Raving Loony Party", "MRLP"), ("Eng Dem", "English Democrats", "ED"),
    ("Yorkshire First", "Yorkshire First", "Yrks"), ("Yrks", "The Yorkshire Party", "Yrks"),
    ("Respect", "Respect", "Res"),
  ])
func drift(abbreviation: String, name: String, code: String) throws {
  #expect(try names().code(for: PublishedParty(abbreviation: abbreviation, name: name)) == code)
}

@Test(
  "abbreviations stand alone in some files",
  arguments: [
    ("All", "APNI"), ("Spkr", "Spk"), ("DU", "DUP"), ("Lab Coop", "Lab"), ("BRX", "RUK"), ("Brexit", "RUK"),
    ("UCUNF", "UUP"), ("NA", "Oth"), ("Grn", "Green"), ("IND4", "Ind"), ("PBP", "PBPA"),
  ])
func abbreviations(abbreviation: String, code: String) throws {
  #expect(try names().code(for: PublishedParty(abbreviation: abbreviation, name: "")) == code)
}

@Test("the Brexit Party is Reform UK under its earlier name, and UKIP is another party")
func brexitAndReform() throws {
  let names = try names()
  #expect(names.code(for: PublishedParty(abbreviation: "Brexit", name: "Brexit Party")) == "RUK")
  #expect(names.code(for: PublishedParty(abbreviation: "RUK", name: "Reform UK")) == "RUK")
  #expect(names.code(for: PublishedParty(abbreviation: "UKIP", name: "UK Independence Party")) == "UKIP")
}

@Test("Labour and Co-operative candidates are Labour's")
func labourAndCooperative() throws {
  #expect(try names().code(for: PublishedParty(abbreviation: "Lab", name: "Labour and Co-operative")) == "Lab")
}

@Test("a published misspelling is kept among the names and mended in the party's own")
func misspelling() throws {
  #expect(try names().party("LNIN")?.name == "Lincolnshire Independents")
}

@Test("codes of parties differ in any case, and positions run from 1")
func codesAndPositions() throws {
  let parties = try names().parties
  #expect(Set(parties.map { $0.code.lowercased() }).count == parties.count)
  #expect(parties.map(\.position) == Array(1...parties.count))
}

@Test("text in a party's ink is readable on white: 4.5 to 1 at least")
func readableInk() throws {
  for party in try names().parties {
    let value = try #require(UInt32(party.ink, radix: 16))
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double((value >> UInt32(shift)) & 255) / 255
      return channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    #expect(1.05 / (luminance + 0.05) >= 4.5, "\(party.code)")
  }
}
