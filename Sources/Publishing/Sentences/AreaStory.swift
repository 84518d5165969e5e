import Queries
import Wording

/// The sentences about one nation or region at one election; one that the data does not support is not made.
struct AreaStory {
  let page: AreaPage

  private var library: Library { page.report.library }
  private var place: String { page.proseName }
  private var seats: Int { page.contests.table.rows.count }
  private var parties: [Record] { page.parties.table.records }
  private func name(_ row: Record, _ column: String = "party") -> String {
    library.look(row.text(column)).proseName
  }

  func text() throws -> String {
    let sentences = [winner(), movers(), changed(), swing(), try turnout(), closest()].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  /// Who won most seats, and whether that party had most votes too.
  private func winner() -> String? {
    guard let most = parties.max(by: { $0.count("seats") < $1.count("seats") }),
      let first = parties.max(by: { $0.count("votes") < $1.count("votes") }), most.count("seats") > 0
    else { return nil }
    let tied = parties.filter { $0.count("seats") == most.count("seats") }
    let own = most.count("seats")
    let votes =
      tied.contains { $0.text("party") == first.text("party") }
      ? nil : "though most votes went to \(name(first)), \(first.inWords("share"))"
    if tied.count > 1 {
      let names = English.list(tied.map { name($0) })
      return English.sentenceCase("\(names) won \(English.quantity(own, "seat")) each of the \(seats) in \(place)")
        + (votes.map { ", " + $0 } ?? "") + "."
    }
    let part = own == seats ? "all \(English.numeral(seats))" : "\(English.numeral(own)) of the \(Number.count(seats))"
    let text =
      switch page.turn % 3 {
      case 0: "\(name(most)) won \(part) seats in \(place)"
      case 1: "in \(place), \(part) seats were won by \(name(most))"
      default: "\(name(most)) took \(part) seats in \(place)"
      }
    return English.sentenceCase(text) + (votes.map { ", " + $0 } ?? ", with \(most.inWords("share")) of the vote") + "."
  }

  /// Whose share rose and fell most.
  private func movers() -> String? {
    guard let up = House.mover(parties, library.look, by: { $0 }),
      let down = House.mover(parties, library.look, by: { -$0 }), let rise = up.number("share_change"),
      let fall = down.number("share_change"), Movement(rise).isRise, Movement(fall).isFall
    else { return nil }
    let text =
      page.turn.isMultiple(of: 2)
      ? "\(English.possessive(name(up))) share rose most, by \(Movement(rise).size) to \(up.inWords("share")); "
        + "\(English.possessive(name(down))) fell most, by \(Movement(fall).size) to \(down.inWords("share"))"
      : "the largest fall of any share was \(English.possessive(name(down))), \(Movement(fall).size) to \(down.inWords("share")), the largest rise "
        + "\(English.possessive(name(up))), \(Movement(rise).size) to \(up.inWords("share"))"
    return English.sentenceCase(text) + "."
  }

  private func changed() -> String? {
    guard let rows = page.flips?.table.records, let baseline = page.report.baseline else { return nil }
    guard !rows.isEmpty else { return "Every seat was won by the same party as in \(baseline)." }
    let pairs = rows.reduce(into: [[String]: Int]()) {
      $0[[$1.text("from_party"), $1.text("to_party")], default: 0] += 1
    }
    let total = "\(English.quantity(rows.count, "seat")) changed hands"
    let most = pairs.filter { $0.value == pairs.values.max() }
    guard most.count == 1, let pair = most.first else { return English.sentenceCase(total) + "." }
    let (loser, gainer) = (library.look(pair.key[0]).proseName, library.look(pair.key[1]).proseName)
    let part =
      pair.value == rows.count ? (rows.count == 1 ? "" : ", all of them") : ", \(English.numeral(pair.value)) of them"
    return English.sentenceCase("\(total)\(part) from \(loser) to \(gainer).")
  }

  private func swing() -> String? {
    guard let swing = page.report.swing, let row = swing.row(page.name), let here = row.number("butler") else {
      return nil
    }
    let country = swing.country?.number("butler") ?? here
    let (own, all) = (Movement(here), Movement(country))
    let compared =
      own.size == all.size || own.isFall
      ? "" : here > country ? ", more than the country’s \(all.size)" : ", less than the country’s \(all.size)"
    return "The Butler swing was \(swing.words(here))\(compared)."
  }

  private func turnout() throws -> String? {
    let rows = try page.report.ask("areas").table.records
    guard
      let country = try library.elections().first(where: { $0.count("election") == page.report.election })?
        .number("turnout")
    else { return nil }
    let valid = page.contests.table.records.reduce(0) { $0 + $1.count("valid_votes") }
    let electorate = page.contests.table.records.reduce(0) { $0 + $1.count("electorate") }
    guard electorate > 0 else { return nil }
    let turnout = Double(valid) / Double(electorate)
    let change = rows.first { $0.text("region") == page.name }?.number("turnout_change")
    let moved = change.map { ", \(Movement($0).words)" } ?? ""
    let side = Movement(turnout - country)
    let compared =
      side.isRise
      ? "\(side.size) above the country’s" : side.isFall ? "\(side.size) below the country’s" : "as in the country"
    return "Turnout was \(Number.percent(turnout))\(moved): \(compared)."
  }

  private func closest() -> String? {
    let rows = page.contests.table.records.filter { $0.number("majority") != nil }
    guard let row = rows.min(by: { $0.count("majority") < $1.count("majority") }), row.count("majority") > 0 else {
      return nil
    }
    let votes = English.quantity(row.count("majority"), "vote")
    return page.turn.isMultiple(of: 2)
      ? "The smallest majority was \(votes), for \(library.look(row.text("winner")).candidateName) in \(row.text("constituency"))."
      : "Nowhere was it closer than in \(row.text("constituency")), which \(library.look(row.text("winner")).candidateName) won by \(votes)."
  }
}
