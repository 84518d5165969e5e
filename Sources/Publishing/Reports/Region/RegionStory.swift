import Queries
import Wording

/// The sentences of a region's report; one that the data does not support is not made.
struct RegionStory {
  private let report: RegionReport

  init(_ report: RegionReport) { self.report = report }

  private var library: Library { report.library }
  private var elections: [Record] { report.elections.table.records }
  private var place: String { report.proseName }

  private func party(_ code: String) -> String { library.look(code).proseName }

  private func rows(of election: Int) -> [Record] {
    report.timeline.table.records.filter { $0.count("election") == election }
  }

  /// The newest election: who won most seats, who had most votes, how many voted.
  var result: String {
    guard let last = elections.last else { return "" }
    let rows = rows(of: report.election)
    let bySeats = rows.filter { $0.count("seats") > 0 }.sorted { $0.count("seats") > $1.count("seats") }
    let seats = bySeats.prefix(3).enumerated().map { index, row in
      party(row.text("party"))
        + (index == 0 ? " won \(English.numeral(row.count("seats")))" : " \(English.numeral(row.count("seats")))")
    }
    let byVotes = rows.filter { library.look($0.text("party")).isParty }
      .sorted { $0.count("votes") > $1.count("votes") }
    let votes = byVotes.prefix(3).map { "\(party($0.text("party"))) \($0.inWords("share"))" }
    return [
      English.sentenceCase(
        "of the \(English.quantity(last.count("seats"), "seat")) in \(place) at the general election of \(report.election), "
          + "\(English.list(seats))."),
      "In votes it was \(English.list(votes)).",
      "Turnout was \(last.reading("turnout"))" + turnoutMoved + ".",
    ].joined(separator: " ")
  }

  private var turnoutMoved: String {
    guard elections.count > 1, let now = elections.last?.number("turnout"),
      let was = elections[elections.count - 2].number("turnout")
    else { return "" }
    return ", \(Movement(now - was).words) since \(elections[elections.count - 2].reading("election"))"
  }

  /// Who came first at each election, and how far the largest movers went.
  var years: String {
    guard let first = elections.first, let last = elections.last, elections.count > 1 else { return "" }
    var sentences: [String] = []
    let leaders = elections.map { $0.text("largest_party") }
    if let only = leaders.first, Set(leaders).count == 1 {
      sentences.append(
        English.sentenceCase("\(party(only)) won most seats at every election since \(first.reading("election"))."))
    } else {
      let told = Set(leaders).sorted { library.look($0).position < library.look($1).position }.map { code in
        let own = elections.filter { $0.text("largest_party") == code }.map { $0.reading("election") }
        return "\(party(code)) in \(English.list(own))"
      }
      sentences.append("Most seats went to \(English.list(told)).")
    }
    // All parties, also those that the tables have no room for: a superlative is over everybody who stood.
    let stood = Set(report.timeline.table.records.map { $0.text("party") }).map(library.look).filter(\.isParty)
      .sorted { $0.position < $1.position }
    let moves = stood.compactMap {
      look -> (look: PartyLook, from: Record, to: Record, by: Double)? in
      guard let from = report.row(look.code, first.count("election")),
        let to = report.row(look.code, last.count("election")),
        let was = from.number("share"), let now = to.number("share")
      else { return nil }
      return (look, from, to, now - was)
    }
    func told(_ move: (look: PartyLook, from: Record, to: Record, by: Double)) -> String {
      "\(English.possessive(move.look.proseName)) share went from \(move.from.inWords("share")) to \(move.to.inWords("share"))"
    }
    let span = "Between \(first.reading("election")) and \(last.reading("election"))"
    if let fall = moves.min(by: { $0.by < $1.by }), let rise = moves.max(by: { $0.by < $1.by }),
      Movement(fall.by).isFall,
      Movement(rise.by).isRise
    {
      sentences.append(
        "\(span) \(told(fall)), the largest fall of any party that stood both times, and \(told(rise)), the largest rise."
      )
      for look in stood where report.row(look.code, first.count("election")) == nil {
        guard let row = report.row(look.code, last.count("election")), (row.number("share") ?? 0) > rise.by else {
          continue
        }
        sentences.append(
          "\(English.sentenceCase(look.proseName)), which had not stood in \(first.reading("election")), had "
            + "\(row.inWords("share")) in \(last.reading("election")).")
      }
    }
    return sentences.joined(separator: " ")
  }

  /// Where the newest turnout stands among all.
  var turnout: String {
    let values = elections.compactMap { $0.number("turnout") }
    guard let last = elections.last, values.count == elections.count else { return "" }
    let words = Standing(values, elections.map { $0.reading("election") }, at: values.count - 1).amongElections
    return "Turnout was \(last.reading("turnout")) in \(last.reading("election"))"
      + (words.map { ", " + $0 } ?? "")
  }

  /// How many seats changed hands, and most between whom.
  func changed(_ answer: QueryResult) -> String {
    let rows = answer.table.records
    let against = SourceLine.baseline(answer) ?? ""
    let pairs = Dictionary(grouping: rows) { [$0.text("from_party"), $0.text("to_party")] }
      .sorted { ($1.value.count, $0.key[1]) < ($0.value.count, $1.key[1]) }
    let told = pairs.prefix(3).map { pair, rows in
      "\(party(pair[1])) took \(English.numeral(rows.count)) from \(party(pair[0]))"
    }
    let count = English.sentenceCase(English.numeral(rows.count))
    return
      "\(count) of \(report.contests.count) seats in \(place) \(rows.count == 1 ? "was" : "were") won by another party than in "
      + "\(against). \(English.sentenceCase(English.list(told)))."
  }

  /// That no seat changed hands.
  func noChange(_ answer: QueryResult) -> String {
    "Every seat in \(place) was won by the party that had won it in \(SourceLine.baseline(answer) ?? "")."
  }

  /// What the figure of swings shows.
  func swing(_ answer: QueryResult) -> String {
    "Swing is measured from \(SourceLine.baseline(answer) ?? "") between the two parties that the figure names: half of what the "
      + "share of one rose and that of the other fell, in each constituency of \(place)."
  }

  /// How many seats were close.
  func close(_ rows: [Record]) -> String {
    let near = rows.count { ($0.number("majority_share") ?? 1) < 0.05 }
    guard let first = rows.first, let last = rows.last else { return "" }
    return "\(English.sentenceCase(English.quantity(near, "seat"))) of \(rows.count) had a majority of less than "
      + "\(Number.percent(0.05, 0)) of valid votes. The closest was \(first.text("constituency")), which "
      + "\(party(first.text("winner"))) won by \(English.quantity(first.count("majority"), "vote")); the safest was "
      + "\(last.text("constituency")), \(English.possessive(party(last.text("winner")))) by \(Number.count(last.count("majority")))."
  }
}
