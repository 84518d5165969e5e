import Elections
import Findings
import Queries
import Wording

/// The sentences of a constituency's report; one that the data does not support is not made.
struct ConstituencyStory {
  private let report: ConstituencyReport

  init(_ report: ConstituencyReport) { self.report = report }

  private var library: Library { report.library }
  private var contest: ContestsRow { report.contest }
  private var elections: [SeatContest] { report.elections }

  private func party(_ code: PartyCode) -> String { library.look(code).candidateName }

  /// Who won the last time, over whom, after whom, and how many voted.
  func result(on day: CalendarDate) -> String {
    let won = contest.winnerName.map { "\($0) won it \(candidacy)" } ?? "\(party(contest.winner)) won it"
    let with = elections.last { $0.year == report.election }
      .flatMap { $0.winner.share }.map { " with \(Number.percentInWords($0)) of the vote" }
    let ahead = contest.second.flatMap { second -> String? in
      guard let majority = contest.majority, let share = contest.majorityShare else { return nil }
      let rival = library.look(second).candidateName
      return majority == 0
        ? ", \(Margin.words(0)) with \(rival)"
        : ", \(English.votes(majority)) or \(Self.points(share)) ahead of \(rival)"
    }
    let alone = contest.majority == nil ? ", unopposed" : nil
    let outcome = [won, with, ahead, alone].compactMap(\.self).joined()
    let sentences = [
      "\(report.name) \(report.isCurrent ? "is" : "was") a constituency in \(contest.areaInProse).",
      "At the general election of \(Day.long(day.description)) \(outcome).",
      before,
      voted,
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// How many voted; nil where nobody did, or it is not known.
  private var voted: String? {
    guard let votes = contest.validVotes, let turnout = contest.turnout, let electorate = contest.electorate else {
      return nil
    }
    return "Of \(Number.count(electorate)) electors \(Number.votes(votes)) cast a valid vote, "
      + "a turnout of \(Number.percent(turnout))\(turnoutMoved(turnout))."
  }

  /// Who beat whom the last time; nil where one of the names is not known.
  func deck() throws -> String? {
    let rows = try library.ask(
      ResultsRequest(election: report.election, on: report.set, constituency: report.name)
    ).rows
    let second = rows.first { $0.rank == 2 }
    guard let winner = contest.winnerName, let second, let loser = second.candidate else { return nil }
    func of(_ party: PartyCode) -> String {
      switch library.look(party).kind {
      case .party: " of \(library.look(party).proseName)"
      case .independent: ", an independent,"
      case .speaker: ", the Speaker,"
      case .pool: ""
      }
    }
    let end = of(second.party)
    return "\(winner)\(of(contest.winner)) beat \(loser)\(end.hasSuffix(",") ? String(end.dropLast()) : end)"
  }

  /// Who won the last time; the party where no name is known.
  var member: String { contest.winnerName ?? English.sentenceCase(party(contest.winner)) }

  /// "for Labour", "as the Speaker".
  private var candidacy: String {
    let look = library.look(contest.winner)
    switch look.kind {
    case .party, .pool: return "for \(look.proseName)"
    case .independent: return "as an independent"
    case .speaker: return "as the Speaker"
    }
  }

  private var previous: SeatContest? { elections.last { $0.year < report.election } }

  /// Who had come first at the election before.
  private var before: String? {
    guard let previous else { return nil }
    let year = previous.year
    let how =
      switch previous.basis {
      case .published: "by the notional result of \(year)"
      case .estimated: "by this project’s estimate for \(year)"
      case .counted: "in \(year)"
      }
    let (was, now) = (previous.winner.party, contest.winner)
    let former = English.sentenceCase(party(was))
    let probably = [previous].likelihood
    if was == now { return "\(former) had \(probably)come first \(how), too." }
    // Who becomes the Speaker, or is no longer, keeps the seat.
    let isSpeaker = [was, now].contains { library.look($0).kind == .speaker }
    return isSpeaker
      ? "\(former) had \(probably)come first \(how)."
      : "The seat \(probably)changed hands: \(how) \(party(was)) had come first."
  }

  private func turnoutMoved(_ turnout: Double) -> String {
    guard let previous, let before = previous.winner.turnout else { return "" }
    let movement = Movement(turnout - before)
    return ", \(movement.words) since \(SourceLine.named(previous.year, previous.basis))"
  }

  /// How often it changed hands.
  var turns: String {
    let elections = elections.judged
    guard let first = elections.first, let last = elections.last else { return "" }
    let (turns, likely) = (elections.turns, elections.likelihood)
    return turns == 0
      ? English.sentenceCase("\(party(last.winner.party)) \(likely)came first every time since \(first.year)")
      : "First place \(likely)changed \(English.times(turns)) in \(English.quantity(elections.count, "election"))"
  }

  /// Who came first or second in a notional result and did not stand in all of it; nil where all did.
  var partly: String? {
    let cases = elections.flatMap { contest in
      contest.partly.map { row in
        let place = "\(row.rank == 1 ? "first" : "second") in \(contest.year)"
        let look = library.look(row.party)
        let who =
          look.kind == .independent
          ? "the independent who came \(place)" : "\(look.candidateName), \(place),"
        let part = English.clause("a part that holds ", row.stood.map { Number.percentInWords($0) }, " of its electors")
        return English.sentenceCase("\(who) stood only in \(part).")
      }
    }
    return cases.isEmpty
      ? nil
      : cases.joined(separator: " ")
        + " Where somebody did not stand nobody has votes for them: that is how such results are made, not how people there would have voted."
  }

  /// What shares are that several independents have together; nil where there are none.
  var addition: String? {
    elections.hasAddedIndependents(library) ? "Where several independents stood, their shares are added up." : nil
  }

  /// How close it was, among all.
  func closeness(_ row: MarginalsRow, place: Int, of count: Int) -> String {
    let (winner, second) = (library.look(row.winner).candidateName, library.look(row.second).candidateName)
    // What lies in the middle has no rank that says anything.
    let rank: String? =
      if place == 0 {
        "the closest of all \(Number.count(count)) seats"
      } else if place == count - 1 {
        "the safest of all \(Number.count(count)) seats"
      } else if place < Self.ranked {
        "the \(English.ordinal(place + 1)) closest of \(Number.count(count)) seats"
      } else if count - place <= Self.ranked {
        "the \(English.ordinal(count - place)) safest of \(Number.count(count)) seats"
      } else {
        nil
      }
    let start = English.clause("It was ", rank, ": ")
    if row.majority == 0 { return English.sentenceCase("\(start)\(winner) won \(Margin.words(0)) with \(second)") }
    let swing = Self.points(row.swingNeeded)
    return English.sentenceCase("\(start)a swing of \(swing) from \(winner) to \(second) would have changed it")
  }

  /// A fraction of one in percentage points: "9.5 points", "under 0.1 points".
  private static func points(_ share: Double) -> String {
    Number.percentInWords(share).replacing("%", with: " points")
  }

  /// How many seats at either end are told by their rank.
  private static let ranked = 50

  /// What it was made of, or what became of it.
  func descent(_ lineage: [LineageRow]) -> String {
    // A constituency that was not changed may have kept its code, too.
    let parts = report.isCurrent ? lineage.filter { $0.code == report.code } : []
    guard parts.isEmpty else { return origin(parts) }
    let heirs = lineage.filter { $0.shareOfOld >= 0.0005 }.sorted { $1.shareOfOld < $0.shareOfOld }
    guard let only = heirs.first else { return "" }
    if only.unchanged, only.constituency == report.name {
      return "Its boundaries were not changed: the constituency of today is the same."
    }
    let list = heirs.map { "\(Number.percent($0.shareOfOld)) went to \($0.constituency)" }
    guard heirs.count == 1 else {
      return "The constituency of these boundaries no longer exists. Of its homes, \(English.list(list))."
    }
    let all = Self.all(only.shareOfOld)
    return only.constituency == report.name
      ? "\(English.sentenceCase(all)) of it is in today’s constituency of the same name."
      : "The constituency no longer exists under this name: \(all) of it is in \(only.constituency) now."
  }

  /// What a share that is printed as 100% is called: "almost all" where it is less.
  private static func all(_ share: Double) -> String { share < 1 ? "almost all" : "all" }

  private func origin(_ parts: [LineageRow]) -> String {
    guard let first = parts.first else { return "" }
    if first.unchanged {
      return
        "Its boundaries are those of the old \(first.fromConstituency): only the number of its electors has changed."
    }
    let told = parts.filter { $0.shareOfNew >= 0.0005 }
    let list = told.map { "\(Number.percent($0.shareOfNew)) were in the old \($0.fromConstituency)" }
    var sentences =
      told.count == 1
      ? [
        "\(English.sentenceCase(Self.all(told[0].shareOfNew))) of today’s \(report.name) was in the old \(told[0].fromConstituency)."
      ]
      : ["Of the homes in \(report.name), \(English.list(list))."]
    let parent = first.fromConstituency
    if parent != report.name, told.contains(where: { $0.fromConstituency == report.name }) {
      sentences.append("It kept its name, but the largest part of its homes was in \(parent).")
    }
    return sentences.joined(separator: " ")
  }
}
