import Queries
import Wording

/// The sentences about one party at one election; one that the data does not support is not made.
struct PartyStory {
  let pages: PartyPages

  private var row: Record { pages.row }
  private var name: String { pages.look.proseName }
  private var rows: [Record] { pages.results.table.records }

  /// The paragraph: seats, votes and candidates; where the share was high and low, how it moved, where the seats are.
  func text() -> String {
    [seats(), votes(), candidates(), halves(), movement(), regions()].compactMap { $0 }.joined(separator: " ")
  }

  private func seats() -> String {
    let won = "\(name) won \(English.quantity(row.count("seats"), "seat"))"
    guard let change = row.number("seat_change"), let baseline = pages.report.baseline else {
      return English.sentenceCase(won) + "."
    }
    let moved =
      change == 0
      ? "as many as in \(baseline)"
      : "\(English.numeral(Int(abs(change)))) \(change > 0 ? "more" : "fewer") than in \(baseline)"
    let (gained, lost) = (row.count("gained"), row.count("lost"))
    let detail =
      gained > 0 && lost > 0
      ? ": \(English.numeral(gained)) were gained and \(English.numeral(lost)) lost" : ""
    return English.sentenceCase("\(won), \(moved)\(detail).")
  }

  private func votes() -> String {
    let lead = "The party’s \(row.reading("votes")) votes were \(row.inWords("share")) of all in the United Kingdom"
    let moved = row.number("share_change").map { change in ", \(Movement(change).words)" } ?? ""
    return lead + moved + "."
  }

  private func candidates() -> String {
    let stood = row.count("candidates")
    let deposits = row.count("lost_deposits")
    let all = pages.report.house.seats
    let contested = stood == all ? "all \(Number.count(all))" : "\(Number.count(stood)) of \(Number.count(all))"
    let lost =
      deposits == 0
      ? "none of them lost the deposit"
      : deposits == stood
        ? "every one of them lost the deposit"
        : "\(English.quantity(deposits, "deposit")) \(deposits == 1 ? "was" : "were") lost"
    return "Candidates stood in \(contested) constituencies; \(lost)."
  }

  /// In how many seats more than half of the votes were the party’s, and in how many hardly any.
  private func halves() -> String? {
    guard !rows.isEmpty else { return nil }
    let half = rows.count { ($0.number("share") ?? 0) > 0.5 }
    let tenth = rows.count { ($0.number("share") ?? 0) < 0.1 }
    func seats(_ count: Int) -> String { count == 0 ? "none" : English.numeral(count) }
    return
      "Of these constituencies the share of the vote was above half in \(seats(half)) and below a tenth in \(seats(tenth))."
  }

  /// In how many seats the share rose or fell.
  private func movement() -> String? {
    let changes = rows.compactMap { $0.number("share_change") }
    guard !changes.isEmpty else { return nil }
    let (up, down) = (changes.count { $0 > 0 }, changes.count { $0 < 0 })
    let all = changes.count
    if up == all || down == all {
      return "It \(up == all ? "rose" : "fell") in every one of the \(Number.count(all)) seats that can be compared."
    }
    let (more, verb, fewer, other) = up >= down ? (up, "rose", down, "fell") : (down, "fell", up, "rose")
    return
      "It \(verb) in \(English.numeral(more)) of the \(Number.count(all)) seats that can be compared and \(other) in "
      + "\(English.numeral(fewer))."
  }

  /// Where most of the seats are.
  private func regions() -> String? {
    let won = pages.regions.table.records.filter { $0.count("seats") > 0 }
    guard won.count > 1, let most = won.max(by: { $0.count("seats") < $1.count("seats") }) else {
      return pages.onlyNation.map { "All of the party’s candidates stood in \($0)." }
        ?? won.first.map {
          $0.count("seats") == 1 ? "Its one seat is in \($0.areaInProse)." : "All its seats are in \($0.areaInProse)."
        }
    }
    let ties = won.count { $0.count("seats") == most.count("seats") }
    guard ties == 1 else { return nil }
    return "More of the seats, \(English.numeral(most.count("seats"))), are in \(most.areaInProse) than anywhere else."
  }
}
