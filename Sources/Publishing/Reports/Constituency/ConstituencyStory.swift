import Queries
import Wording

/// The sentences of a constituency's report; one that the data does not support is not made.
struct ConstituencyStory {
  private let report: ConstituencyReport

  init(_ report: ConstituencyReport) { self.report = report }

  private var library: Library { report.library }
  private var contest: Record { report.contest }
  private var rows: [Record] { report.history.table.records }

  private func party(_ code: String) -> String { library.look(code).proseName }

  /// Who won the last time, over whom, after whom, and how many voted.
  func result(on day: String) throws -> String {
    let winner = contest.text("winner")
    let share =
      try library.ask("contestants", report.filters).table.records
      .first { $0.count("election") == report.election && $0.count("rank") == 1 }?.inWords("share") ?? ""
    var sentences = [
      "\(report.name) is a constituency in \(contest.areaInProse). At the general election of \(Day.long(day)) "
        + "\(contest.text("winner_name")) won it \(candidacy(winner)) with \(share) of the vote, "
        + "\(English.quantity(contest.count("majority"), "vote")) or "
        + "\(contest.inWords("majority_share")) ahead of "
        + "\(party(contest.text("second")))."
    ]
    if let before { sentences.append(before) }
    sentences.append(
      "Of \(contest.reading("electorate")) electors \(contest.reading("valid_votes")) cast a valid vote, a turnout of "
        + "\(contest.reading("turnout"))\(turnoutMoved).")
    return sentences.joined(separator: " ")
  }

  /// "for Labour", "as the Speaker".
  private func candidacy(_ code: String) -> String {
    let look = library.look(code)
    switch look.kind {
    case .party, .pool: return "for \(look.proseName)"
    case .independent: return "as an independent"
    case .speaker: return "as the Speaker"
    }
  }

  private var previous: Record? {
    rows.lastIndex { $0.count("election") == report.election }.flatMap { $0 > 0 ? rows[$0 - 1] : nil }
  }

  /// Who had come first at the election before.
  private var before: String? {
    guard let previous else { return nil }
    let year = previous.count("election")
    let how =
      switch previous.text("basis") {
      case "published": "by the notional result of \(year)"
      case "estimated": "by this project’s estimate for \(year)"
      default: "in \(year)"
      }
    let (was, now) = (previous.text("winner"), contest.text("winner"))
    return was == now
      ? "It had come first \(how), too.".replacing("It", with: English.sentenceCase(party(now)))
      : "The seat changed hands: \(how) \(party(was)) had come first."
  }

  private var turnoutMoved: String {
    guard let previous, let now = contest.number("turnout"), let was = previous.number("turnout") else { return "" }
    return
      ", \(Movement(now - was).words) since \(SourceLine.named(previous.count("election"), previous.text("basis")))"
  }

  /// How often it changed hands.
  var turns: String {
    let winners = rows.map { $0.text("winner") }
    let changes = zip(winners, winners.dropFirst()).count { $0 != $1 }
    guard let first = rows.first, let last = winners.last else { return "" }
    if changes == 0 {
      return English.sentenceCase(
        "\(party(last)) \(Basis.likelihood(rows))came first every time since \(first.count("election"))")
    }
    return
      "First place \(Basis.likelihood(rows))changed \(English.times(changes)) in \(English.quantity(rows.count, "election"))"
  }

  /// How close it was, among all.
  func closeness(_ row: Record, place: Int, of count: Int) -> String {
    let (winner, second) = (party(row.text("winner")), party(row.text("second")))
    let rank =
      place == 0
      ? "the closest of all \(Number.count(count)) seats"
      : place == count - 1
        ? "the safest of all \(Number.count(count)) seats"
        : place < count / 2
          ? "the \(English.ordinal(place + 1)) closest of \(Number.count(count)) seats"
          : "the \(English.ordinal(count - place)) safest of \(Number.count(count)) seats"
    return "It was \(rank): a swing of \(row.inWords("swing_needed")) from \(winner) to \(second) would have changed it"
  }

  /// What it was made of, or what became of it.
  func descent(_ lineage: [Record]) throws -> String {
    let parts = lineage.filter { $0.text("code") == report.code }
    guard parts.isEmpty else { return origin(parts) }
    let heirs = lineage.sorted { ($1.number("share_of_old") ?? 0) < ($0.number("share_of_old") ?? 0) }
      .filter { ($0.number("share_of_old") ?? 0) >= 0.0005 }
    guard let only = heirs.first else { return "" }
    let isWhole = heirs.count == 1
    let list = heirs.map { "\($0.reading("share_of_old")) to \($0.text("constituency"))" }
    return isWhole
      ? "The constituency no longer exists under this name: all of it is in \(only.text("constituency")) now."
      : "The constituency of these boundaries no longer exists. Of its homes went \(English.list(list))."
  }

  private func origin(_ parts: [Record]) -> String {
    guard let first = parts.first else { return "" }
    if first.count("unchanged") == 1 {
      return
        "Its boundaries are those of the old \(first.text("from_constituency")): only the number of its voters has changed."
    }
    let told = parts.filter { ($0.number("share_of_new") ?? 0) >= 0.0005 }
    let list = told.map { "\($0.reading("share_of_new")) in the old \($0.text("from_constituency"))" }
    var sentences = ["Of the homes in \(report.name) were \(English.list(list))."]
    let parent = first.text("from_constituency")
    if parent != report.name, told.contains(where: { $0.text("from_constituency") == report.name }) {
      sentences.append("It kept its name, not its land: its main predecessor is \(parent).")
    }
    return sentences.joined(separator: " ")
  }
}
