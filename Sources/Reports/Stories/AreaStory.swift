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
  /// What limits the seats to those that are known, while the election is not over.
  private var declared: String { page.report.house.isWhole ? "" : " declared so far" }
  private var parties: [Parties] { page.parties.rows }
  private func name(_ row: Parties) -> String { library.look(row.party).proseName }

  func text() throws -> String {
    let sentences = [winner(), try movers(), changed(), try swing(), try turnout(), closest()].compactMap { $0 }
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
      return English.sentenceCase(
        "\(names) won \(English.quantity(own, "seat")) each of the \(seats)\(declared) in \(place)")
        + (English.clause(", ", votes)) + "."
    }
    let all = seats == 1 ? "the only seat" : "all \(English.numeral(seats)) seats"
    let part = own == seats ? all : "\(English.numeral(own)) of the \(Number.count(seats)) seats"
    let text =
      switch page.turn % 3 {
      case 0: "\(name(most)) won \(part)\(declared) in \(place)"
      case 1: "in \(place), \(part)\(declared) \(seats == 1 ? "was" : "were") won by \(name(most))"
      default: "\(name(most)) took \(part)\(declared) in \(place)"
      }
    return English.sentenceCase("\(text), \(votes ?? "with \(Number.percentInWords(most.share)) of the vote").")
  }

  /// Whose share rose and fell most of all that stood at both elections, and who came new with more.
  private func movers() throws -> String? {
    let movers = try ShareMovers(parties, of: page.parties, library)
    guard let rise = movers.risen.first, let fall = movers.fallen.first, movers.risen.count == 1,
      movers.fallen.count == 1
    else { return nil }
    let (riser, faller) = (owner(rise), owner(fall))
    let text =
      page.turn.isMultiple(of: 2)
      ? "\(riser) share rose most, by \(rise.words); \(faller) fell most, by \(fall.words)"
      : "the largest fall of any share was \(faller), \(fall.words), the largest rise \(riser), \(rise.words)"
    return English.sentenceCase(movers.scope + text) + "."
      + English.clause(
        " ", page.parties.from.flatMap { movers.newcomerWords(library, since: $0) }.map(English.sentenceCase), ".")
  }

  private func owner(_ mover: ShareMovers.Mover) -> String { English.possessive(library.look(mover.party).proseName) }

  private func changed() -> String? {
    guard let baseline = page.report.baseline, let fact = page.flips.map({ ChangesOfHands($0.rows) }) else {
      return nil
    }
    return fact.seats == 0
      ? "Every seat\(declared) was won by the same party as in \(baseline)."
      : fact.sentence { library.look($0).proseName }
  }

  private func swing() throws -> String? {
    guard let swing = page.report.swing, let here = swing.row(page.name)?.butler else { return nil }
    let own = Movement(here)
    if try swing.areasOfOthers(library).contains(page.name) {
      return "The Butler swing was \(swing.words(here)), though these two were not the first two there."
    }
    let compared = swing.country?.butler.flatMap { country in
      let all = Movement(country)
      return own.size == all.size || own.isFall
        ? nil : "\(here > country ? "more" : "less") than the country’s \(all.size)"
    }
    return "The Butler swing was \(swing.words(here))\(English.clause(", ", compared))."
  }

  private func turnout() throws -> String? {
    let country = try library.row(of: page.report.election).turnout
    let counted = page.contests.rows.compactMap { row in
      row.validVotes.flatMap { valid in row.electorate.map { (valid: valid, electorate: $0) } }
    }
    let valid = counted.reduce(0) { $0 + $1.valid }
    let electorate = counted.reduce(0) { $0 + $1.electorate }
    guard electorate > 0 else { return nil }
    let turnout = valid / Double(electorate)
    let areas = try page.report.ask(AreasRequest.self)
    let row = areas.rows.first { $0.region == page.name }
    // Counted where no address crossed the border, measured from a notional result elsewhere.
    let from = areas.from.map {
      row?.turnoutFromBasis == .counted ? "since \($0)" : "on \(SourceLine.named($0, row?.turnoutFromBasis))"
    }
    let moved = English.clause(
      ", ", row?.turnoutChange.map { change in "\(Movement(change).words)\(English.clause(" ", from))" })
    let side = Movement(turnout - country)
    let compared =
      side.isRise
      ? "\(side.size) above the country’s" : side.isFall ? "\(side.size) below the country’s" : "as in the country"
    return "Turnout was \(Number.percent(turnout))\(moved): \(compared)."
  }

  private func closest() -> String? {
    ClosestResult(page.contests.rows).map { fact in
      "The smallest majority was \(fact.words(library))."
    }
  }
}
