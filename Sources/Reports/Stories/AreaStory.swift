import Elections
import Findings
import Queries
import Wording

/// The sentences about one nation or region at one election; one that the data does not support is not made.
struct AreaStory<Parties: QueryRow & PartyTotals> {
  let page: AreaPage<Parties>

  private var library: Library { page.report.library }
  private var place: String { page.proseName }
  private var seats: Int { page.contests.rows.count }
  private var parties: [Parties] { page.parties.rows }
  private func name(_ row: Parties) -> String { library.look(row.party).proseName }

  func text() throws -> String {
    let sentences = [winner(), movers(), changed(), swing(), try turnout(), closest()].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  /// Who won most seats, and whether that party had most votes too.
  private func winner() -> String? {
    guard let most = parties.max(by: { $0.seats < $1.seats }),
      let first = parties.max(by: { $0.votes < $1.votes }), most.seats > 0
    else { return nil }
    let tied = parties.filter { $0.seats == most.seats }
    let own = most.seats
    let votes =
      tied.contains { $0.party == first.party }
      ? nil : "though most votes went to \(name(first)), \(Number.percentInWords(first.share))"
    if tied.count > 1 {
      let names = English.list(tied.map { name($0) })
      return English.sentenceCase("\(names) won \(English.quantity(own, "seat")) each of the \(seats) in \(place)")
        + (English.clause(", ", votes)) + "."
    }
    let part = own == seats ? "all \(English.numeral(seats))" : "\(English.numeral(own)) of the \(Number.count(seats))"
    let text =
      switch page.turn % 3 {
      case 0: "\(name(most)) won \(part) seats in \(place)"
      case 1: "in \(place), \(part) seats were won by \(name(most))"
      default: "\(name(most)) took \(part) seats in \(place)"
      }
    return English.sentenceCase("\(text), \(votes ?? "with \(Number.percentInWords(most.share)) of the vote").")
  }

  /// Whose share rose and fell most.
  private func movers() -> String? {
    guard let up = House.mover(parties, library.look, by: { $0 }),
      let down = House.mover(parties, library.look, by: { -$0 }), let rise = up.shareChange,
      let fall = down.shareChange, Movement(rise).isRise, Movement(fall).isFall
    else { return nil }
    let (riser, faller) = (English.possessive(name(up)), English.possessive(name(down)))
    let risen = "\(Movement(rise).size) to \(Number.percentInWords(up.share))"
    let fallen = "\(Movement(fall).size) to \(Number.percentInWords(down.share))"
    let text =
      page.turn.isMultiple(of: 2)
      ? "\(riser) share rose most, by \(risen); \(faller) fell most, by \(fallen)"
      : "the largest fall of any share was \(faller), \(fallen), the largest rise \(riser), \(risen)"
    return English.sentenceCase(text) + "."
  }

  private func changed() -> String? {
    guard let rows = page.flips?.rows, let baseline = page.report.baseline else { return nil }
    guard !rows.isEmpty else { return "Every seat was won by the same party as in \(baseline)." }
    let pairs = rows.reduce(into: [[PartyCode]: Int]()) { $0[[$1.fromParty, $1.toParty], default: 0] += 1 }
    let total = "\(English.quantity(rows.count, "seat")) changed hands"
    let most = pairs.filter { $0.value == pairs.values.max() }
    guard most.count == 1, let pair = most.first else { return English.sentenceCase(total) + "." }
    let (loser, gainer) = (library.look(pair.key[0]).proseName, library.look(pair.key[1]).proseName)
    let part =
      pair.value == rows.count ? (rows.count == 1 ? "" : ", all of them") : ", \(English.numeral(pair.value)) of them"
    return English.sentenceCase("\(total)\(part) from \(loser) to \(gainer).")
  }

  private func swing() -> String? {
    guard let swing = page.report.swing, let here = swing.row(page.name)?.butler else { return nil }
    let own = Movement(here)
    let compared = swing.country?.butler.flatMap { country in
      let all = Movement(country)
      return own.size == all.size || own.isFall
        ? nil : "\(here > country ? "more" : "less") than the country’s \(all.size)"
    }
    return "The Butler swing was \(swing.words(here))\(English.clause(", ", compared))."
  }

  private func turnout() throws -> String? {
    let country = try library.row(of: page.report.election).turnout
    let valid = page.contests.rows.reduce(0) { $0 + $1.validVotes }
    let electorate = page.contests.rows.reduce(0) { $0 + $1.electorate }
    guard electorate > 0 else { return nil }
    let turnout = valid / Double(electorate)
    let change = try page.report.ask(AreasRequest.self).rows.first { $0.region == page.name }?.turnoutChange
    let moved = English.clause(", ", change.map { Movement($0).words })
    let side = Movement(turnout - country)
    let compared =
      side.isRise
      ? "\(side.size) above the country’s" : side.isFall ? "\(side.size) below the country’s" : "as in the country"
    return "Turnout was \(Number.percent(turnout))\(moved): \(compared)."
  }

  private func closest() -> String? {
    guard let row = page.contests.rows.min(by: { $0.majority < $1.majority }), row.majority > 0 else { return nil }
    let (votes, winner) = (English.votes(row.majority), library.look(row.winner).candidateName)
    return page.turn.isMultiple(of: 2)
      ? "The smallest majority was \(votes), for \(winner) in \(row.constituency)."
      : "Nowhere was it closer than in \(row.constituency), which \(winner) won by \(votes)."
  }
}
