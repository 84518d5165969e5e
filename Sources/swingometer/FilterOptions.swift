public import ArgumentParser
public import Queries

/// The options that say what a query or a chart is about.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The general election; alone it is compared with the one before.", valueName: "year"))
  var election: Int?

  @Option(help: ArgumentHelp("The election to compare from.", valueName: "year"))
  var from: Int?

  @Option(help: ArgumentHelp("The election to compare to.", valueName: "year"))
  var to: Int?

  @Option(help: ArgumentHelp("The boundary set, named by the first election fought on it.", valueName: "set"))
  var on: String?

  @Option(help: ArgumentHelp("uk, gb, a nation or a region.", valueName: "area"))
  var area: String?

  @Option(help: ArgumentHelp("A nation.", valueName: "nation"))
  var nation: String?

  @Option(help: ArgumentHelp("A region of England.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("A party, by abbreviation or name.", valueName: "party"))
  var party: String?

  @Option(help: ArgumentHelp("A constituency, by name or GSS code.", valueName: "name"))
  var constituency: String?

  @Option(help: ArgumentHelp("Where the Speaker's seat is counted: own, former-party.", valueName: "where"))
  var speaker: Filters.Speaker = .own

  @Option(
    help: ArgumentHelp("How votes are carried across a boundary change: calibrated, uniform.", valueName: "method"))
  var method: Filters.Method?

  @Option(help: ArgumentHelp("How many rows at most.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0") }
    if [area, nation, region].compactMap({ $0 }).count > 1 {
      throw ValidationError("--area, --nation and --region are one filter: give one of them")
    }
  }

  /// The filters as the queries know them.
  var filters: Filters {
    Filters(
      election: election, from: from, to: to, on: on, area: area ?? nation ?? region, party: party,
      constituency: constituency, speaker: speaker, method: method, limit: limit)
  }
}

extension Filters.Speaker: ExpressibleByArgument {}
extension Filters.Method: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}
