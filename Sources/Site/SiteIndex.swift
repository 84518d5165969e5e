import Drawing
import Elections
import Figures
import Findings
import Queries
import Reports

/// What the site has pages about, and where they stand.
struct SiteIndex: Sendable {
  /// A constituency on one boundary set.
  struct Constituency: Sendable {
    let code: ConstituencyCode
    let name: String
    let region: String
    let nation: String
    let set: String
    let winner: PartyCode
    let winnerName: String?
    let address: Address
    /// Whether its boundaries are the newest.
    let isCurrent: Bool
  }

  /// An area with a page: a nation, a region of England, or a group of seats.
  struct Area: Sendable {
    let name: String
    /// The nation of a region; nil for what lies in none.
    let nation: String?
    let address: Address
  }

  /// A party with a page: one that won a seat or a hundredth of the vote at any election.
  struct Party: Sendable {
    let code: PartyCode
    let name: String
    let address: Address
  }

  /// The constituencies of all boundary sets, the newest set first, in each by name.
  let constituencies: [Constituency]
  /// The years of elections, the newest first.
  let elections: [Int]
  /// The years of elections of which it is known who won, but not everywhere with how many votes, the newest first.
  let early: [Int]
  /// The year of the newest election, early or not.
  let newest: Int?
  /// The boundary sets, the newest first.
  let sets: [String]
  /// The newest of them.
  let newestSet: String
  /// The boundary set that each election was fought on.
  let ownSet: [Int: String]
  /// The nations and regions.
  let areas: [Area]
  /// The groups of seats of the datasets.
  let groups: [Area]
  /// The parties, in the order of lists.
  let parties: [Party]
  private let addresses: [Subject: Address]

  init(_ library: Library) throws {
    let rows = try library.elections()
    elections = rows.map(\.election).reversed()
    early = library.winnersAlone.reversed()
    self.newest = try library.newest()
    ownSet = Dictionary(rows.map { ($0.election, $0.boundarySet) }) { first, _ in first }
    let last = try library.lastElections()
    sets = last.map(\.set)
    guard let newest = sets.first else {
      throw FigureError.nothingToShow(figure: "site", reason: "no election is known")
    }
    newestSet = newest
    constituencies = try Self.constituencies(rows, sets, library)
    areas = Self.areas(constituencies)
    groups = Self.groups(library)
    parties = try Self.parties(library)
    var addresses: [Subject: Address] = [:]
    for year in early + elections { addresses[.election(year)] = .page("election/\(year)") }
    for seat in constituencies {
      addresses[.constituency(seat.code, of: seat.set)] = seat.address
      // The newest comes first.
      if addresses[.constituency(seat.code)] == nil { addresses[.constituency(seat.code)] = seat.address }
    }
    for party in parties { addresses[.party(party.code)] = party.address }
    for area in areas { addresses[.area(area.name)] = area.address }
    self.addresses = addresses
  }

  /// Where the page about something stands; nil where there is none.
  func address(of subject: Subject) -> Address? { addresses[subject] }

  /// The constituencies on the newest boundaries.
  var current: ArraySlice<Constituency> { constituencies.prefix { $0.isCurrent } }

  /// Everyone that a result is known of: one that has not declared at the last election is known from the one before.
  private static func constituencies(
    _ elections: [ElectionsRow], _ sets: [String], _ library: Library
  ) throws -> [Constituency] {
    var taken: Set<String> = []
    return try sets.enumerated().flatMap { place, set in
      var known: Set<ConstituencyCode> = []
      let own = try elections.reversed().filter { $0.boundarySet == set }.flatMap { election in
        try library.ask(ContestsRequest(election: election.election)).rows.filter { known.insert($0.code).inserted }
      }
      return own.sorted { ($0.constituency, $0.code) < ($1.constituency, $1.code) }.map { row in
        let folder = "\(row.code.text)-\(row.constituency.slug)"
        // A few codes outlived a change of boundaries.
        let name = taken.insert(folder).inserted ? folder : "\(folder)-\(set)"
        return Constituency(
          code: row.code, name: row.constituency, region: row.region, nation: row.nation, set: set, winner: row.winner,
          winnerName: row.winnerName, address: .page("constituency/\(name)"), isCurrent: place == 0)
      }
    }
  }

  private static func parties(_ library: Library) throws -> [Party] {
    let told = try library.ask(TimelineRequest()).rows.filter { $0.seats > 0 || $0.share >= 0.01 }
    return Set(told.map(\.party)).map(library.look).filter(\.isParty).sorted { $0.position < $1.position }.map { look in
      Party(code: look.code, name: look.name, address: .page("party/\(look.code.text.slug)"))
    }
  }

  /// The nations and regions, in the order in which they are first met.
  private static func areas(_ constituencies: [Constituency]) -> [Area] {
    let own = constituencies.prefix { $0.isCurrent }
    let pairs = Set(own.flatMap { [[$0.nation, $0.nation], [$0.region, $0.nation]] }).sorted { $0[0] < $1[0] }
    return pairs.map { Area(name: $0[0], nation: $0[0] == $0[1] ? nil : $0[1], address: .page("area/\($0[0].slug)")) }
  }

  /// The groups in the order of names; those whose names make the same address are numbered.
  private static func groups(_ library: Library) -> [Area] {
    var taken: Set<String> = []
    return library.groups.enumerated().map { place, name in
      var folder = name.slug
      while folder.isEmpty || !taken.insert(folder).inserted { folder += "-\(place + 1)" }
      return Area(name: name, nation: nil, address: .page("group/\(folder)"))
    }
  }
}
