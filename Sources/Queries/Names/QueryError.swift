import Wording

/// Why a question cannot be answered as it was put: what, and what to ask instead.
package enum QueryError: Error, Equatable, CustomStringConvertible {
  /// No query has this name.
  case unknownQuery(String, suggestions: [String])
  /// The query needs a parameter that was not given.
  case missingParameter(query: String, parameter: String, example: String?)
  /// The query does not take a parameter that was given.
  case parameterNotTaken(query: String, parameter: String, taken: [String])
  /// A parameter was given more or fewer times than the query takes.
  case wrongNumber(query: String, parameter: String, expected: Int, given: Int)
  /// The query cannot be asked of each of these, since it does not take one of them.
  case notAskedBy(query: String, facet: String, parameter: String)
  /// One constituency and an area were given.
  case areaAndConstituency
  /// Fewer than two or more than four things were to be compared.
  case comparedCount(Int)
  /// The same was named twice to be compared with itself.
  case comparedTwice(String)
  /// Things of two kinds were to be compared: each with what it is.
  case mixedKinds(String, String, String, String)
  /// Constituencies of different boundary sets were to be compared: each with its set.
  case mixedBoundaries(String, String, String, String)
  /// The measure does not tell of what is compared.
  case notComparedBy(measure: String, kind: String, known: [String])
  /// Something is asked of each of what is given already.
  case facetGiven(by: String, parameter: String)
  /// No general election was held that year, or it is not among the datasets.
  case unknownElection(Int, known: [Int])
  /// It is not known of any constituency who won it.
  case notDeclared(election: Int, state: String)
  /// Who won is known in constituencies whose votes are not, and what is asked needs votes.
  case notCounted(election: Int, counted: Int, declared: Int)
  /// Only some constituencies are declared, and what is asked needs them all.
  case notWhole(election: Int, declared: Int, seats: Int)
  /// No boundary set has this name.
  case unknownBoundarySet(String, known: [String])
  /// The votes of an election are not known on a boundary set.
  case noTally(election: Int, boundarySet: String, known: [Int])
  /// The election has not been carried across a boundary change.
  case noEstimate(election: Int, known: [Int])
  /// The election has no earlier one to compare with.
  case noBaseline(election: Int)
  /// The election to compare with is not an earlier one.
  case notEarlier(from: Int, to: Int)
  /// A party was named twice.
  case partyTwice(String)
  /// No party has this name.
  case unknownParty(String, suggestions: [String])
  /// No constituency has this name.
  case unknownConstituency(String, boundarySet: String, suggestions: [String])
  /// No nation or region has this name.
  case unknownArea(String, suggestions: [String] = [], known: [String])
  /// No group of seats has this name.
  case unknownGroup(String, suggestions: [String], known: [String])
  /// Something is asked of each group of seats, and there is none.
  case noGroups
  /// A file has several groups of seats, and one is asked about.
  case severalGroups(file: String, groups: [String])
  /// A file of groups has a code that no constituency has.
  case unknownGroupSeat(String, more: Int, file: String)
  /// A group of a file has constituencies of several boundary sets.
  case groupOfSeveralSets(String, file: String)
  /// The constituency is one of another boundary set than the election's votes are asked for on.
  case constituencyElsewhere(String, election: Int, boundarySet: String, of: String, advice: String)
  /// The name is a county's, and nothing is counted by county.
  case county(String, areas: [String], constituencies: [String])
  /// The name looks like a postcode.
  case postcode(String)
  /// The measure is one of whole results, so a constituency has none.
  case notOfConstituencies(measure: String)
  /// The measure is one of contests, so a party has none.
  case notOfParties(measure: String)
  /// Two swings were given for one party.
  case swungTwice(String)
  /// A party to be given a share had no votes in Great Britain.
  case nothingToMove(String, election: Int)
  /// The shares asked for are more than all.
  case sharesOverAll(String)
  /// The answer has no column of this name.
  case unknownColumn(String, option: String, known: [String])
  /// The name fits more than one.
  case ambiguous(String, candidates: [String])

  /// One line for the reader.
  package var description: String {
    switch self {
    case .unknownQuery(let name, let suggestions):
      "no query '\(name)'\(hint(suggestions)); 'swingometer query --list' names them all"
    case .missingParameter(let query, let parameter, let example):
      "the query '\(query)' needs --\(parameter); for example: swingometer query \(example ?? "\(query) --\(parameter) …")"
    case .parameterNotTaken(let query, let parameter, let taken):
      "the query '\(query)' does not take --\(parameter); it takes \(taken.isEmpty ? "none of these filters" : English.list(taken.map { "--\($0)" }))"
    case .wrongNumber(let query, let parameter, let expected, let given):
      "the query '\(query)' takes --\(parameter) \(expected == 1 ? "once" : "\(English.numeral(expected)) times"), not \(given == 1 ? "once" : "\(English.numeral(given)) times")"
    case .notAskedBy(let query, let facet, let parameter):
      "the query '\(query)' cannot be asked --by \(facet): it does not take --\(parameter)"
    case .areaAndConstituency: "--constituency names one seat and --area many; leave one of them out"
    case .comparedCount(let count):
      "compare takes two to four names of constituencies, areas or parties, not \(count == 0 ? "none" : English.numeral(count)); put names of several words in quotation marks"
    case .comparedTwice(let name): "'\(name)' is named twice; name each once"
    case .mixedKinds(let one, let kind, let other, let second):
      "'\(one)' is \(kind), '\(other)' \(second); compare takes names of one kind"
    case .mixedBoundaries(let one, let set, let other, let second):
      "no boundary set has both: '\(one)' is a constituency of \(set), '\(other)' of \(second); 'swingometer query lineage --constituency' says what became of one"
    case .notComparedBy(let measure, let kind, let known):
      "\(measure) does not tell of \(kind); --measure takes \(English.list(known, conjunction: "or"))"
    case .facetGiven(let facet, let parameter):
      "--by \(facet) goes through every \(facet) itself; leave --\(parameter) out"
    case .unknownElection(let year, let known):
      "no election \(year) among the datasets; there are \(English.list(known.map(String.init)))"
    case .notDeclared(let election, let state):
      "of the election of \(election) no result is known yet (\(state)); import what was published of it"
    case .notCounted(let election, let counted, let declared):
      "of \(election) the votes of \(counted) of \(declared) declared constituencies are known, and this needs them all: import them, "
        + "or ask 'swingometer query parties --election \(election)' for the seats"
    case .notWhole(let election, let declared, let seats):
      "of \(election) \(declared) of \(seats) constituencies are declared, and this needs all of them"
    case .unknownBoundarySet(let set, let known):
      "no boundary set '\(set)'; --on takes \(English.list(known, conjunction: "or"))"
    case .noTally(let election, let set, let known):
      "the votes of \(election) are not known on the boundaries of \(set); on those there are \(English.list(known.map(String.init)))"
    case .noEstimate(let election, let known):
      "\(election) has not been carried across a boundary change; there are estimates of \(English.list(known.map(String.init)))"
    case .noBaseline(let election):
      "\(election) has no earlier election on the same boundaries to compare with; name one with --from"
    case .notEarlier(let from, let to):
      from == to
        ? "\(from) cannot be compared with itself; --from takes an earlier election than --to"
        : "\(from) is not earlier than \(to); --from takes the earlier election, --to or --election the later one"
    case .partyTwice(let party): "--party names \(party) twice; name each party once"
    case .unknownParty(let name, let suggestions):
      "no party '\(name)'\(hint(suggestions)); use an abbreviation such as Con, Lab, LD or SNP ('swingometer query palette' lists them)"
    case .unknownConstituency(let name, let set, let suggestions):
      "no constituency '\(name)' in the boundary set of \(set)\(hint(suggestions)); use a name or a GSS code"
    case .unknownArea(let name, let suggestions, let known):
      "no area '\(name)'\(hint(suggestions)); there are \(English.list(known))"
    case .unknownGroup(let name, _, let known) where known.isEmpty:
      "no group '\(name)': the datasets have no groups.csv with the columns group and code; write one, or give --group FILE.csv"
    case .unknownGroup(let name, let suggestions, let known):
      "no group '\(name)'\(hint(suggestions)); there are \(English.list(known))"
    case .noGroups:
      "there is no group of seats: the datasets have no groups.csv with the columns group and code; write one, or give --group FILE.csv"
    case .severalGroups(let file, let groups):
      "\(file) has \(English.numeral(groups.count)) groups, \(English.list(groups)): ask of each --by group, "
        + "or put them into groups.csv and name one"
    case .unknownGroupSeat(let code, let more, let file):
      "\(file): no constituency has the code \(code)\(more > 0 ? ", nor \(English.quantity(more, "other")) in it" : ""); "
        + "'swingometer query contests' lists the codes"
    case .groupOfSeveralSets(let name, let file):
      "\(file): '\(name)' has constituencies of several boundary sets; take those of one, the others follow by lineage"
    case .constituencyElsewhere(let name, let election, let set, let other, let advice):
      "'\(name)' is no constituency of \(set), the boundaries that \(election) is asked for on, but one of \(other): \(advice)"
    case .county(let name, let areas, let constituencies):
      "'\(name)' is a county, and results are by constituency and by region: it lies in \(English.list(areas.map(English.place))), which --area takes"
        + (constituencies.isEmpty
          ? "" : "; of that name is the constituency of \(English.list(constituencies, conjunction: "or"))")
    case .postcode(let name):
      "'\(name)' looks like a postcode, and there are none in the datasets: find its constituency at members.parliament.uk/FindYourMP, then ask by name"
    case .notOfConstituencies(let measure):
      "\(measure) is a measure of a whole result, not of a constituency; use --by uk, nation or region, without --constituency"
    case .notOfParties(let measure):
      "\(measure) is not a measure of parties; leave --party out"
    case .swungTwice(let party): "\(party) is named twice; give each party one number"
    case .nothingToMove(let party, let election):
      "\(party) had no votes in Great Britain in \(election), so that nobody knows where it would have them; leave it out of --shares"
    case .sharesOverAll(let sum): "the shares of --shares sum to \(sum)%; all parties together have 100"
    case .unknownColumn(let name, let option, let known):
      "no column '\(name)' in the answer; --\(option) takes \(English.list(known))"
    case .ambiguous(let name, let candidates):
      "'\(name)' could be \(English.list(candidates, conjunction: "or")); use the full name or the code"
    }
  }

  private func hint(_ suggestions: [String]) -> String {
    suggestions.isEmpty ? "" : "; did you mean \(English.list(suggestions, conjunction: "or"))?"
  }
}
