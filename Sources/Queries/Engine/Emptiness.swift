import Database
import Elections
import Wording

extension QueryEngine {
  /// Why a question has no rows: the first of the usual reasons that holds, else what was asked for together.
  func emptiness(_ query: NamedQuery, _ filters: Filters, _ bound: BoundQuery) throws -> String {
    if filters.limit == 0 { return "no row, since --limit is 0" }
    if let tally = bound.to, tally.basis != .counted, try isAnswered(query, by: tally.election) {
      let own = resolver.ownBoundarySet(of: tally.election).map { "; --on \($0) asks of the result as it was counted" }
      return
        "no row: of \(tally.election) on the boundaries of \(tally.boundarySet) only votes are \(tally.basis.rawValue), not who stood\(own ?? "")"
    }
    if let words = try undeclared(query, filters, bound) { return words }
    if let tally = bound.to, query.takes("party") {
      let area = try filters.area.map(resolver.area) ?? .unitedKingdom
      for party in try filters.parties.map(resolver.party) where try !stood(party, in: area, tally.id) {
        return "no row: \(party) has no votes in \(English.place(area.name)) in \(tally.election)"
      }
    }
    let asked = bound.command().split(separator: " ").dropFirst(3)
    let isOne = asked.count { $0.hasPrefix("--") } < 2
    return isOne
      ? "no row: nothing among the data answers \(asked.isEmpty ? "it" : asked.joined(separator: " "))"
      : "no row answers \(asked.joined(separator: " ")) together; leave one of them out to see more"
  }

  /// That what is asked for is not known yet of an election that is not over; nil where it is over, or known.
  func undeclared(_ query: NamedQuery, _ filters: Filters, _ bound: BoundQuery) throws -> String? {
    guard let year = bound.to?.election ?? filters.election ?? (bound.declared == nil ? nil : resolver.fought.last),
      let part = partialResult(of: year)
    else { return nil }
    let declared = "\(part.declared) of \(part.seats) constituencies are"
    guard let tally = try bound.to ?? (query.takes("area") ? resolver.tally(of: year, on: nil, by: nil) : nil) else {
      return "no row: \(declared) declared at \(year), and this needs all of them"
    }
    if let name = filters.constituency {
      let seat = try resolver.constituency(name, of: tally)
      let rows = try database.rows(
        "SELECT 1 FROM tally_contest WHERE tally_id = :tally AND constituency_id = :seat",
        ["tally": .integer(tally.id), "seat": .integer(seat.id)])
      if rows.isEmpty { return "no row: \(name) is not declared at \(year) yet; \(declared)" }
    }
    if let area = try filters.area.map(resolver.area) {
      let rows = try database.rows(
        """
        SELECT 1 FROM area_total
        WHERE tally_id = :tally AND area_kind = :area_kind AND area_name = :area_name AND seats > 0
        """, ["tally": .integer(tally.id)].merging(area.arguments) { $1 })
      if rows.isEmpty {
        return "no row: nothing in \(English.place(area.name)) is declared at \(year) yet; \(declared)"
      }
    }
    return part.counted < part.declared
      ? "no row: of \(part.declared) declared constituencies the votes of \(part.counted) are known at \(year)" : nil
  }

  /// Whether the question has rows of the election as it was counted.
  private func isAnswered(_ query: NamedQuery, by election: Int) throws -> Bool {
    guard let own = resolver.ownBoundarySet(of: election) else { return false }
    let bound = try? BoundQuery(query, Filters(election: election, on: query.takes("on") ? own : nil), resolver)
    return try bound.map { try !database.rows(query.sql, $0.arguments).isEmpty } ?? false
  }

  private func stood(_ party: String, in area: NameResolver.AreaEntry, _ tally: Int) throws -> Bool {
    try !database.rows(
      """
      SELECT 1 FROM party_area WHERE tally_id = :tally AND party = :party AND votes > 0 AND area_kind = :area_kind
        AND area_name = :area_name
      """, ["tally": .integer(tally), "party": .text(party)].merging(area.arguments) { $1 }
    ).isEmpty
  }
}
