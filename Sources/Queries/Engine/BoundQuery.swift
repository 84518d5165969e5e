import Database
import Escaping

/// A named query with its filters understood: what is bound to its parameters, and the command that asks it again.
struct BoundQuery {
  let arguments: [String: SQLValue]
  /// The command that asks it again, each flag with its value.
  private let flags: [(name: String, words: String)]
  private let query: String
  let from: NameResolver.TallyEntry?
  let to: NameResolver.TallyEntry?
  /// How many constituencies are declared where not all are; which boundaries were taken where the two elections were fought on
  /// different ones and nobody said; what a constituency was before.
  let notes: [String]
  /// How a group of seats came to the boundaries that are asked for; nil where there is nothing to say.
  let lineage: String?
  /// The same as it is said beside an answer.
  let progress: String?
  /// "412 of 650", where not all constituencies of the later election are declared.
  let declared: String?

  init(_ query: NamedQuery, _ filters: Filters, _ resolver: NameResolver) throws {
    try Self.rejectUnknownOptions(query, filters)
    if let from = filters.from, let to = filters.to ?? filters.election, from >= to {
      throw QueryError.notEarlier(from: from, to: to)
    }
    self.query = query.name
    var flags: [(name: String, words: String)] = []
    func add(_ name: String, _ value: String) { flags.append((name, "--\(name) \(value)")) }
    var arguments: [String: SQLValue] = [:]

    if query.requires("to") {
      guard let later = filters.to ?? filters.election else {
        throw QueryError.missingParameter(
          query: query.name, parameter: "election", example: query.examples.first?.arguments)
      }
      let pair = try resolver.comparison(from: filters.from, to: later, on: filters.on, by: filters.method?.rawValue)
      (from, to) = pair
      add("from", String(pair.from.election))
      add("to", String(pair.to.election))
      arguments["from_tally"] = .integer(pair.from.id)
      arguments["to_tally"] = .integer(pair.to.id)
    } else if query.requires("election") {
      guard let year = filters.election ?? filters.to else {
        throw QueryError.missingParameter(
          query: query.name, parameter: "election", example: query.examples.first?.arguments)
      }
      let tally =
        query.takes("method")
        ? try resolver.notional(year, on: filters.on, by: filters.method?.rawValue)
        : try resolver.tally(of: year, on: filters.on, by: filters.method?.rawValue)
      to = tally
      from = try resolver.earlier(than: tally, filters.from, by: filters.method?.rawValue)
      add("election", String(year))
      if let earlier = filters.from { add("from", String(earlier)) }
      arguments["tally"] = .integer(tally.id)
      arguments["baseline"] = (from?.id).map(SQLValue.integer) ?? .null
    } else {
      (from, to) = (nil, nil)
      let last = filters.to ?? filters.election
      // An election alone stands for the step from the one before, as everywhere.
      let isStep = filters.from == nil && filters.to == nil && query.takes("to")
      let first = filters.from ?? (isStep ? filters.election.flatMap(resolver.electionBefore) : nil)
      for (name, year) in [("from", first), ("to", last)] {
        if let year { try resolver.refuseUnknown(year) }
        arguments[name + "_year"] = year.map(SQLValue.integer) ?? .null
        if let year, query.takes(name) { add(name, String(year)) }
      }
      if let last, !query.takes("to") { add("election", String(last)) }
      let own = query.takes("to") ? last.flatMap { resolver.ownBoundarySet(of: $0) } : nil
      arguments["boundary_set"] = .text(try resolver.boundarySet(filters.on) ?? own ?? resolver.newestBoundarySet)
      arguments["on"] = try resolver.boundarySet(filters.on).map(SQLValue.text) ?? .null
      arguments["method"] = (filters.method?.rawValue).map(SQLValue.text) ?? .null
    }
    if let method = filters.method { add("method", method.rawValue) }
    if let set = filters.on { add("on", set) }

    let area = try filters.area.map(resolver.area) ?? .unitedKingdom
    arguments.merge(area.arguments) { $1 }
    if area != .unitedKingdom { add(area.option, Self.quoted(area.flag)) }
    let set = to?.boundarySet ?? (query.takes("on") ? filters.on : nil)
    lineage = area.lineageNote(on: set)

    let parties = try Self.parties(query, filters, resolver)
    for party in parties { add("party", Self.quoted(party)) }
    arguments["party"] = parties.first.map(SQLValue.text) ?? .null
    arguments["second_party"] = parties.dropFirst().first.map(SQLValue.text) ?? .null
    arguments["parties"] = parties.isEmpty ? .null : .text(jsonList(parties))
    if let name = filters.name {
      arguments["name"] = .text(name)
      add("name", Self.quoted(name))
    }

    arguments["constituency"] = .null
    var lineageNote: String?
    if let name = filters.constituency {
      let found =
        try to.map { try resolver.constituency(name, of: $0) } ?? resolver.constituency(name, on: filters.on)
      arguments["constituency"] = .integer(found.id)
      add("constituency", Self.quoted(name))
      if query.requires("constituency"), filters.on == nil {
        lineageNote = try resolver.lineageNote(of: found.id, from: found.set)
      }
    }

    for filter in try SeatFilter.all(filters, resolver) {
      arguments[filter.name.replacing("-", with: "_")] = filter.value
      if let words = filter.words { add(filter.name, words) }
    }

    arguments["speaker"] = .text(filters.speaker.rawValue)
    if filters.speaker != .own { add("speaker", filters.speaker.rawValue) }
    if let sort = filters.sort { add("sort", sort) }
    if let limit = filters.limit { add("limit", String(limit)) }

    let crosses =
      query.requires("to") && filters.on == nil && filters.from != nil
      && from?.boundarySet != from.flatMap { resolver.ownBoundarySet(of: $0.election) }
    // The House now is that of the last election.
    let house = query.takes("election") && query.takes("area") ? filters.election ?? resolver.fought.last : nil
    declared = (to?.election ?? house).flatMap { resolver.partial[$0] }?.words
    let comparing = from == nil ? "" : "; what is compared is compared with the same ones"
    progress = declared.map { "constituencies declared: \($0)\(comparing)" }
    let others =
      to.flatMap { crosses ? "comparing on the boundaries of \($0.boundarySet); --on names others" : nil }
      ?? lineageNote
    notes = [progress, others, area.lineageRule(on: set)].compactMap(\.self)
    (self.arguments, self.flags) = (arguments, flags)
  }

  /// The command that asks the question again.
  ///
  /// - Parameters:
  ///   - dropped: flags that are left out.
  ///   - added: flags that stand at the end.
  /// - Returns: the words of the command line.
  func command(without dropped: Set<String> = [], with added: [String] = []) -> String {
    let kept = flags.filter { !dropped.contains($0.name) }.map(\.words)
    return (["swingometer query", query] + kept + added).joined(separator: " ")
  }

  /// The codes of the parties asked for, or those that the query takes where none are.
  private static func parties(_ query: NamedQuery, _ filters: Filters, _ resolver: NameResolver) throws -> [String] {
    guard let parameter = query.parameters.first(where: { $0.name == "party" }) else { return [] }
    let parties = try (filters.parties.isEmpty ? parameter.standard : filters.parties).map(resolver.party)
    if let party = parties.first(where: { party in parties.count { $0 == party } > 1 }) {
      throw QueryError.partyTwice(party)
    }
    if let count = parameter.count, parties.count != count, !(parties.isEmpty && !parameter.isRequired) {
      throw QueryError.wrongNumber(query: query.name, parameter: "party", expected: count, given: parties.count)
    }
    return parties
  }

  /// A filter that the query does not know would be passed over in silence: it is refused instead.
  private static func rejectUnknownOptions(_ query: NamedQuery, _ filters: Filters) throws {
    let taken = query.filters
    let given: [(name: String, isGiven: Bool)] = [
      ("election", filters.election != nil), ("from", filters.from != nil), ("to", filters.to != nil),
      ("on", filters.on != nil), ("method", filters.method != nil), ("area", filters.area != nil),
      ("party", !filters.parties.isEmpty), ("name", filters.name != nil),
      ("constituency", filters.constituency != nil), ("speaker", filters.speaker != .own),
      ("lost-by", filters.lostBy != nil), ("majority-under", filters.majorityUnder != nil),
      ("swing-over", filters.swingOver != nil), ("leave-over", filters.leaveOver != nil),
      ("sort", filters.sort != nil),
    ]
    if let unknown = given.first(where: { $0.isGiven && !taken.contains($0.name) }) {
      throw QueryError.parameterNotTaken(
        query: query.name, parameter: unknown.name, taken: query.filters)
    }
    for parameter in query.parameters
    where parameter.isRequired && !["election", "from", "to"].contains(parameter.name) {
      guard given.contains(where: { $0.name == parameter.name && $0.isGiven }) else {
        throw QueryError.missingParameter(
          query: query.name, parameter: parameter.name, example: query.examples.first?.arguments)
      }
    }
  }

  static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? text : "\"\(text)\""
  }
}

/// A list as JSON, which `json_each` takes apart again.
func jsonList(_ codes: [String]) -> String { "[" + codes.map(\.asJSON).joined(separator: ",") + "]" }

func jsonList(_ numbers: [Int]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }
