import ArgumentParser
package import Queries

/// The options that say what a query or a chart is about.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The general election; alone it is compared with the one before.", valueName: "year"),
    completion: Completions.elections)
  var election: Int?

  @Option(help: ArgumentHelp("The election to compare from.", valueName: "year"), completion: Completions.elections)
  var from: Int?

  @Option(help: ArgumentHelp("The election to compare to.", valueName: "year"), completion: Completions.elections)
  var to: Int?

  @Option(
    help: ArgumentHelp("The boundary set, named by the first election fought on it.", valueName: "set"),
    completion: Completions.boundarySets)
  var on: String?

  @Option(help: ArgumentHelp("uk, gb, a nation or a region.", valueName: "area"), completion: Completions.areas)
  var area: String?

  @Option(help: ArgumentHelp("A nation.", valueName: "nation"), completion: Completions.nations)
  var nation: String?

  @Option(help: ArgumentHelp("A region of England.", valueName: "region"), completion: Completions.regions)
  var region: String?

  @Option(
    help: ArgumentHelp(
      "A group of seats: one of groups.csv, or a file of your own with a column code.", valueName: "group|file"),
    completion: Completions.groups)
  var group: String?

  @Option(
    name: .customLong("party"),
    help: ArgumentHelp("A party, by abbreviation or name; commas between several: Con,Lab.", valueName: "party"),
    completion: Completions.parties)
  var parties: [String] = []

  @Option(
    help: ArgumentHelp("A constituency, by name or GSS code.", valueName: "name"),
    completion: Completions.constituencies)
  var constituency: String?

  @Option(help: ArgumentHelp("Where the Speaker's seat is counted: own, former-party.", valueName: "where"))
  var speaker: Filters.Speaker = .own

  @Option(
    help: ArgumentHelp("How votes are carried across a boundary change: calibrated, uniform.", valueName: "method"))
  var method: Filters.Method?

  @Option(help: ArgumentHelp("How many rows at most; of each part with --by.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Each nation, region, group, party or election by itself.", valueName: "facet"))
  var by: Facet?

  func validate() throws {
    try NameLimits.check([on, area, nation, region, group, constituency].compactMap(\.self) + parties)
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0") }
    if [area, nation, region, group].compactMap({ $0 }).count > 1 {
      throw ValidationError("--area, --nation, --region and --group are one filter: give one of them")
    }
  }

  /// Whether anything is asked for.
  var isGiven: Bool { group != nil || plain != Filters() }

  /// The filters as the queries know them.
  ///
  /// - Parameter engine: what knows the groups of seats.
  /// - Returns: the filters.
  /// - Throws: `QueryError` for a group that is not there.
  func filters(_ engine: QueryEngine) throws -> Filters {
    var filters = plain
    if let group { filters.area = try engine.area(ofGroup: group, by: by) }
    return filters
  }

  /// The filters without the group of seats.
  private var plain: Filters {
    Filters(
      election: election, from: from, to: to, on: on, area: area ?? nation ?? region, parties: PartyList.split(parties),
      constituency: constituency, speaker: speaker, method: method, limit: limit, by: by)
  }
}

/// Parties as they are typed: each with a flag of its own, or with commas between them.
enum PartyList {
  /// The names; a comma with a blank behind it is part of a name.
  static func split(_ typed: [String]) -> [String] {
    typed.flatMap { text in
      text.split(separator: ",", omittingEmptySubsequences: true).reduce(into: [String]()) { names, part in
        if part.first == " ", let last = names.popLast() {
          names.append("\(last),\(part)")
        } else {
          names.append(String(part))
        }
      }
    }
  }
}

extension Filters.Speaker: ExpressibleByArgument {}
extension Filters.Method: ExpressibleByArgument {}
extension Facet: ExpressibleByArgument {}
