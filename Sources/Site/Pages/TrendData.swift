import Elections
import Escaping
import Figures
import Findings
import Queries
import Wording

/// What the page of trends may choose from: every measure in the country and each nation and region, and of each party with a page.
struct TrendData {
  private let index: SiteIndex
  private let library: Library

  init(_ index: SiteIndex, _ library: Library) { (self.index, self.library) = (index, library) }

  static let address = Address.file("data/trends.js")

  /// The parties that a reader sees first: those with the most votes at the newest election.
  func standard() throws -> [PartyCode] {
    guard let newest = index.elections.first else { return [] }
    let rows = try library.ask(TimelineRequest()).rows
      .filter { $0.election == newest && library.look($0.party).isParty }
    let first = Set(rows.sorted { ($0.share, $1.party) > ($1.share, $0.party) }.prefix(Self.parties).map(\.party))
    return index.parties.map(\.code).filter(first.contains)
  }

  /// How many parties a reader sees first.
  private static let parties = 6

  /// The script with the values as CSV has them.
  func script() throws -> String {
    // Each as the flag has it; the whole country needs none.
    let country = try library.ask(Trend(.turnout)).rows.prefix(1).map(\.place)
    let names = country + index.areas.map(\.name)
    let flags = country.map { _ in "" } + index.areas.map(\.name)
    let measures = try TrendMeasure.allCases.map { measure in
      let rows = try rows(measure, names)
      return "{name:\(measure.rawValue.asJSON),label:\(measure.title.asJSON),meaning:\(measure.meaning.asJSON),"
        + "kind:\(measure.kind.rawValue.asJSON),column:\(measure.rawValue.replacing("-", with: "_").asJSON),"
        + "parties:\(measure.isOfParties),rows:[\(rows)]}"
    }
    let parties = index.parties.map { party in
      let look = library.look(party.code)
      return "\(look.code.text.asJSON):[\(look.shortName.asJSON),\(look.colour.className.asJSON)]"
    }
    let words = [
      ("measure", "Measure"), ("area", "Place"), ("party", "Parties"), ("again", "Start again"), ("empty", "No value."),
      ("rows", "The same rows"), ("csv", "These rows as CSV"), ("place", "Place"), ("of", "Party"),
      ("missing", Number.missing),
    ].map { "\($0):\($1.asJSON)" }
    let years = index.elections.reversed().map(String.init).joined(separator: ",")
    let counts = try library.ask(Trend(.turnout)).rows.map { "\($0.election):\($0.basis.rawValue.asJSON)" }
    return """
      swingometer.trends({command:"swingometer trend",years:[\(years)],bases:{\(counts.joined(separator: ","))},
      standard:{measure:\(TrendMeasure.share.rawValue.asJSON),area:"",party:\(try standard().map(\.text).joined(separator: ",").asJSON)},
      words:{\(words.joined(separator: ","))},
      places:[\(zip(flags, names).map { "[\($0.asJSON),\($1.asJSON)]" }.joined(separator: ","))],
      parties:{\(parties.joined(separator: ","))},
      measures:[
      \(measures.joined(separator: ",\n"))]});

      """
  }

  /// The rows of a measure: of each place and party the place, the party, and elections with their values.
  private func rows(_ measure: TrendMeasure, _ places: [String]) throws -> String {
    let parties = measure.isOfParties ? index.parties.map(\.code.text) : []
    let rows = try [Trend.Grain.uk, .nation, .region].flatMap { grain in
      try library.ask(Trend(measure, parties: parties, by: grain)).rows
    }
    func subject(_ row: TrendRow) -> [String] { [row.place, row.party?.text].compactMap(\.self) }
    var taken: Set<[String]> = []
    return rows.runs(by: subject).compactMap { rows in
      // A nation without regions is both.
      guard let place = places.firstIndex(of: rows[0].place), taken.insert(subject(rows[0])).inserted else {
        return nil
      }
      let values = rows.map { row in
        let value = measure.kind.machineText(of: row.value.map(Queries.Cell.number) ?? .missing)
        return "\(row.election)," + (value.isEmpty ? "null" : value)
      }
      return "[\(place),\(rows[0].party.map(\.text.asJSON) ?? "null"),\(values.joined(separator: ","))]"
    }.joined(separator: ",")
  }
}
