package import Elections

extension Tables {
  /// `elections.csv`: the general elections, oldest first.
  package static let elections = Table<Election>(
    "elections", "General elections", from: .project,
    [.election, .date, .boundarySet, .speakerParty, .featured, .state],
    key: [.election], optional: [.state], sortedBy: [.smallest(.election)],
    blank: Election(year: 0, date: .first, boundarySet: nil))

  /// `boundary-sets.csv`: the boundary sets, oldest first.
  package static let boundarySets = Table<BoundarySet>(
    "boundary-sets", "The constituencies in force for some elections", from: .project,
    [.boundarySet, .name, .constituencies, .predecessor], key: [.boundarySet], sortedBy: [.text(.boundarySet)],
    blank: BoundarySet(id: "", name: "", constituencies: 0))

  /// `areas.csv`: the twelve areas, in the order of official tables.
  package static let areas = Table<Area>(
    "areas", "Regions of England and the other nations", from: .parliament, [.area, .name, .nation, .position],
    key: [.area], sortedBy: [.smallest(.position)], blank: Area(code: "", name: "", nation: .england, position: 0))

  /// `constituencies-SET.csv`: the constituencies of a boundary set, by code.
  package static let constituencies = Table<Constituency>(
    "constituencies", "Constituencies of", from: .parliament, [.code, .name, .area, .kind], key: [.code],
    sortedBy: [.text(.code)], blank: Constituency(code: .none, name: "", area: "", kind: .county))

  /// `area-names.csv`: the names that files call areas by.
  package static let areaNames = Table<AreaName>(
    "area-names", "Names that files call areas by", from: .project, [.name, .area], key: [.name],
    sortedBy: [.text(.name)], blank: AreaName())

  /// `place-names.csv`: the names that people call places by.
  package static let placeNames = Table<PlaceName>(
    "place-names", "Names that people call places by, and counties with the area they lie in", from: .project,
    [.name, .kind, .place], key: [.name, .place], sortedBy: [.text(.name), .text(.place)], blank: PlaceName())

  /// `revised-codes.csv`: the constituencies that got a new code, and the boundary set whose files have the old one.
  package static let revisedCodes = Table<RevisedCode>(
    "revised-codes", "Constituencies that got a new code on unchanged boundaries", from: .parliament,
    [.boundarySet, .code, .name, .revised], key: [.boundarySet, .code],
    sortedBy: [.text(.boundarySet), .text(.code)],
    blank: RevisedCode(boundarySet: "", code: .none, name: "", revised: .none))
}

extension Column<Election> {
  static var election: Self {
    Self("election", .year, "The year, which names it.", \.year) { $0.year = $1 }
  }
  static var date: Self { Self("date", .day, "The polling day.", \.date) { $0.date = $1 } }
  static var boundarySet: Self {
    Self(
      "boundary_set", .optionalText,
      "The boundary set it was fought on; empty where its constituencies are not here.", in: .boundarySet,
      \.boundarySet
    ) { $0.boundarySet = $1 }
  }
  static var speakerParty: Self {
    Self(
      "speaker_party", .optionalText, "The party the Speaker seeking re-election came from.", in: .party,
      \.speakerParty
    ) { $0.speakerParty = $1 }
  }
  static var featured: Self {
    Self(
      "featured", .flag, "Whether it gets a report unasked; the others are baselines.", { $0.isFeatured },
      set: { $0.isFeatured = $1 ?? false })
  }
  static var state: Self {
    Self(
      "state", .state, "What all its contests have reached, but for those to come; empty where that follows from them.",
      \.stated
    ) { $0.stated = $1 }
  }
}

extension Column<BoundarySet> {
  static var boundarySet: Self {
    Self(
      "boundary_set", .requiredText, "The year of the first election fought on it, which names it.", \.id
    ) { $0.id = $1 }
  }
  static var name: Self {
    Self("name", .requiredText, "What it is called in print.", \.name) { $0.name = $1 }
  }
  static var constituencies: Self {
    Self("constituencies", .integer(in: 1...10_000), "How many constituencies it has.", \.constituencies) {
      $0.constituencies = $1
    }
  }
  static var predecessor: Self {
    Self("predecessor", .optionalText, "The boundary set it took the place of.", \.predecessor) {
      $0.predecessor = $1
    }
  }
}

extension Column<Area> {
  static var area: Self {
    Self("area", .statisticalCode, "The code of the Government Statistical Service.", \.code) { $0.code = $1 }
  }
  static var name: Self { Self("name", .requiredText, "The name.", \.name) { $0.name = $1 } }
  static var nation: Self {
    Self("nation", .oneOf("one of the four nations"), "The nation it is in or is.", \.nation) { $0.nation = $1 }
  }
  static var position: Self {
    Self("position", .count, "Its place in official tables, from 1.", \.position) { $0.position = $1 }
  }
}

extension Column<Constituency> {
  package static var code: Self {
    Self("code", .code, "The code of the Government Statistical Service.", \.code) { $0.code = $1 }
  }
  package static var name: Self {
    Self("name", .requiredText, "The canonical name, with its accents.", \.name) { $0.name = $1 }
  }
  package static var area: Self {
    Self("area", .requiredText, "The region or nation it lies in.", in: .area, \.area) { $0.area = $1 }
  }
  package static var kind: Self {
    Self("kind", .oneOf("County, Borough or Burgh"), "County, borough or burgh.", \.kind) { $0.kind = $1 }
  }
}

/// One of the names that files call an area by.
package struct AreaName: Equatable, Sendable {
  /// The name or abbreviation as published.
  package var name = ""
  /// The code of the area.
  package var area = ""
}

extension Column<AreaName> {
  static var name: Self {
    Self("name", .requiredText, "The name or abbreviation as published.", \.name) { $0.name = $1 }
  }
  static var area: Self { Self("area", .requiredText, "The area it means.", in: .area, \.area) { $0.area = $1 } }
}

/// A name that people call a place by.
package struct PlaceName: Equatable, Sendable {
  /// What the name is of.
  package enum Kind: String, CaseIterable, Sendable { case constituency, area, county }

  package var name = ""
  package var kind = Kind.constituency
  /// The constituency or area as other tables have it; of a county the area it lies in.
  package var place = ""
}

extension Column<PlaceName> {
  static var name: Self { Self("name", .requiredText, "The name.", \.name) { $0.name = $1 } }
  static var kind: Self {
    Self("kind", .oneOf("constituency, area or county"), "What the name is of.", \.kind) { $0.kind = $1 }
  }
  static var place: Self {
    Self(
      "place", .requiredText, "The constituency or area as other tables name it; of a county the area it lies in.",
      \.place
    ) { $0.place = $1 }
  }
}

extension Column<RevisedCode> {
  static var boundarySet: Self {
    Self(
      "boundary_set", .requiredText, "The boundary set whose files carry the old code.", in: .boundarySet,
      \.boundarySet
    ) { $0.boundarySet = $1 }
  }
  package static var code: Self { Self("code", .code, "The old code.", \.code) { $0.code = $1 } }
  package static var name: Self { Self("name", .text, "The constituency, for the reader.", \.name) { $0.name = $1 } }
  package static var revised: Self { Self("revised", .code, "The code in force.", \.revised) { $0.revised = $1 } }
}
