import Elections
import Findings
import Queries
import Wording

/// What the report of a comparison says of the last election in words.
struct SideBySideStory {
  let comparing: Comparing
  let election: Int
  let library: Library

  /// A sentence for each that is compared, in the order given.
  func sentences() throws -> [String] {
    switch comparing.kind {
    case .constituency: try comparing.names.compactMap(constituency)
    case .area: try comparing.names.compactMap(area)
    case .party: try parties()
    }
  }

  /// "Labour won Hendon in 2024 by 15 votes".
  private func constituency(_ name: String) throws -> String? {
    let request = ContestsRequest(election: election, on: comparing.on, constituency: name)
    guard let row = try library.ask(request).rows.first else { return nil }
    let party = library.look(row.winner).candidateName
    switch row.basis {
    case .counted:
      return English.sentenceCase(
        "\(party) won \(name) in \(election)\(English.clause(" ", row.majority.map(Margin.words))).")
    case .published: return "By the notional result of \(election) \(party) came first in \(name)."
    case .estimated: return "By this project’s estimate for \(election) \(party) probably came first in \(name)."
    }
  }

  /// "Labour won 27 of the 32 seats in Wales in 2024".
  private func area(_ name: String) throws -> String? {
    let parties = try library.ask(PartiesRequest(election: election, on: comparing.on, area: name))
    guard let most = parties.rows.map(\.seats).max(), most > 0 else { return nil }
    let first = parties.rows.filter { $0.seats == most }.map { library.look($0.party).noun }
    let all = parties.rows.reduce(0) { $0 + $1.seats }
    let place = AreaName.inProse(name)
    let how = parties.basis == .counted ? "won" : "came first in"
    return English.sentenceCase(
      "\(Noun(first).text) \(how) \(Portion.of(most, all, "seat"))\(first.count > 1 ? " each" : "") in \(place) in \(election)"
        + (parties.basis == .counted ? "." : ", by a notional result."))
  }

  /// "Labour won 411 seats in 2024 with 33.7% of the vote".
  private func parties() throws -> [String] {
    let rows = try library.ask(PartiesRequest(election: election, on: comparing.on)).rows
    return comparing.parties.compactMap { code in
      guard let row = rows.first(where: { $0.party == PartyCode(code) }) else { return nil }
      return English.sentenceCase(
        "\(library.look(row.party).proseName) won \(English.quantity(row.seats, "seat")) in \(election) with \(Number.percentInWords(row.share)) of the vote."
      )
    }
  }
}
