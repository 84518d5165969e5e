import Findings
import Queries
import Wording

/// The sentences about one party at one election; one that the data does not support is not made.
struct PartyStory {
  let pages: PartyPages

  private var row: PartiesRow { pages.row }
  private var name: String { pages.look.proseName }
  private var rows: [ResultsRow] { pages.results.rows }

  /// The paragraph: seats, votes and candidates; where the share was high and low, how it moved, where the seats are.
  func text() -> String {
    [seats(), votes(), candidates(), halves(), movement(), regions()].compactMap { $0 }.joined(separator: " ")
  }

  private func seats() -> String {
    let won = "\(name) won \(English.quantity(row.seats, "seat"))"
    guard let change = row.seatChange, let baseline = pages.report.baseline else {
      return English.sentenceCase(won) + "."
    }
    // Of a House that is not complete the same seats are compared.
    let then = baseline + (pages.report.house.isWhole ? "" : " in the same constituencies")
    let moved =
      change == 0
      ? row.seats == 0 ? "as in \(then)" : "as many as in \(then)"
      : "\(English.numeral(abs(change))) \(change > 0 ? "more" : "fewer") than in \(then)"
    guard let gained = row.gained, let lost = row.lost, gained > 0, lost > 0 else {
      return English.sentenceCase("\(won), \(moved).")
    }
    let detail = "\(English.numeral(gained)) \(gained == 1 ? "was" : "were") gained and \(English.numeral(lost)) lost"
    return English.sentenceCase("\(won), \(moved): \(detail).")
  }

  private func votes() -> String {
    let lead =
      "The party’s \(Number.votes(row.votes)) votes were "
      + "\(Number.percentInWords(row.share)) of all \(pages.report.house.isWhole ? "in the United Kingdom" : "that are counted")"
    let moved = English.clause(", ", row.shareChange.map { Movement($0).words })
    return lead + moved + "."
  }

  private func candidates() -> String {
    let stood = row.candidates
    let all = pages.report.house.seats
    let contested = stood == all ? "all \(Number.count(all))" : "\(Number.count(stood)) of \(Number.count(all))"
    let lead = "Candidates stood in \(contested) constituencies"
    guard let deposits = row.lostDeposits else { return lead + "." }
    let lost =
      deposits == 0
      ? "no deposit was lost"
      : deposits == stood
        ? "every deposit was lost"
        : "\(English.quantity(deposits, "deposit")) \(deposits == 1 ? "was" : "were") lost"
    return "\(lead); \(lost)."
  }

  /// In how many seats more than half of the votes were the party’s, and in how many hardly any.
  private func halves() -> String? {
    guard !rows.isEmpty else { return nil }
    let shares = rows.compactMap(\.share)
    let half = shares.count { $0 > 0.5 }
    let tenth = shares.count { $0 < 0.1 }
    let told = [(half, "above half"), (tenth, "below a tenth")].filter { $0.0 > 0 }
      .map { "\($0.1) in \(English.numeral($0.0))" }
    guard !told.isEmpty else { return nil }
    return
      "\(English.sentenceCase(pages.look.noun.its)) share of the vote was \(English.list(told)) of these constituencies."
  }

  /// In how many seats the share rose or fell.
  private func movement() -> String? {
    let changes = rows.compactMap(\.shareChange)
    guard !changes.isEmpty else { return nil }
    let (up, down) = (changes.count { $0 > 0 }, changes.count { $0 < 0 })
    let all = changes.count
    let everywhere = all == 1 ? "the only seat" : "every one of the \(Number.count(all)) seats"
    let share = "\(English.sentenceCase(pages.look.noun.its)) share"
    if up == all || down == all {
      return
        "\(share) \(up == all ? "rose" : "fell") in \(everywhere) that can be compared."
    }
    let (more, verb, fewer, other) = up >= down ? (up, "rose", down, "fell") : (down, "fell", up, "rose")
    return
      "\(share) \(verb) in \(English.numeral(more)) of the \(Number.count(all)) seats that can be compared and \(other) in "
      + "\(English.numeral(fewer))."
  }

  /// Where most of the seats are.
  private func regions() -> String? {
    let won = pages.regions.rows.filter { $0.seats > 0 }
    guard won.count > 1, let most = won.max(by: { $0.seats < $1.seats }) else {
      return pages.onlyNation.map { English.sentenceCase("\(pages.look.noun.it) stood in \($0) only.") }
        ?? won.first.map {
          $0.seats == 1 ? "Its one seat is in \($0.areaInProse)." : "All its seats are in \($0.areaInProse)."
        }
    }
    let ties = won.count { $0.seats == most.seats }
    guard ties == 1 else { return nil }
    return English.sentenceCase(
      "\(pages.look.noun.it) won more seats in \(most.areaInProse), \(English.numeral(most.seats)), than anywhere else."
    )
  }
}
