import Elections
import Findings
import Queries
import Wording

/// The sentences of a region's report; one that the data does not support is not made.
struct RegionStory {
  private let report: RegionReport

  init(_ report: RegionReport) { self.report = report }

  private var library: Library { report.library }
  private var elections: [ElectionsRow] { report.over }
  private var place: String { report.proseName }

  private func party(_ code: PartyCode) -> String { library.look(code).proseName }

  /// The newest election: who won most seats, who had most votes, how many voted.
  var result: String {
    let last = report.newest
    let rows = report.timeline.rows.filter { $0.election == last.election }
    let bySeats = rows.filter { $0.seats > 0 }.sorted { $0.seats > $1.seats }
    let seats = bySeats.prefix(3).enumerated().map { index, row in
      "\(party(row.party))\(index == 0 ? " won" : "") \(English.numeral(row.seats))"
    }
    let byVotes = rows.filter { library.look($0.party).isParty }.sorted { $0.votes > $1.votes }
    let votes = byVotes.prefix(3).enumerated().map { index, row in
      "\(party(row.party))\(index == 0 ? " had" : "") \(Number.percentInWords(row.share))\(index == 0 ? " of the vote" : "")"
    }
    let there = "\(isOver ? "" : " declared") in \(place) at the general election of \(last.election)"
    let won =
      last.seats == 1
      ? "the only seat\(there) was won by \(English.list(bySeats.map { party($0.party) }))"
      : "of the \(English.quantity(last.seats, "seat"))\(there), \(English.list(seats))"
    return [
      English.sentenceCase("\(won)."),
      English.sentenceCase("\(English.list(votes))."),
      "Turnout was \(Number.percent(last.turnout))" + turnoutMoved + ".",
    ].joined(separator: " ")
  }

  /// Whether all seats of the newest election are declared; until then it is not compared with others as a whole.
  private var isOver: Bool { report.newest.seats == report.newest.constituencies }

  private var turnoutMoved: String {
    guard isOver, let before = elections.last(where: { $0.election < report.election }) else { return "" }
    return ", \(Movement(report.newest.turnout - before.turnout).words) since \(before.election)"
  }

  /// Who came first at each election, and how far the largest movers went.
  var years: String {
    guard let first = elections.first, let last = elections.last, elections.count > 1 else { return "" }
    var sentences: [String] = []
    // Several may have won as many.
    let leaders = elections.map { election -> [PartyCode] in
      let own = report.timeline.rows.filter { $0.election == election.election }
      let most = own.map(\.seats).max()
      return own.filter { $0.seats == most }.map(\.party)
        .sorted { library.look($0).position < library.look($1).position }
    }
    if let only = leaders.first?.first, Set(leaders) == [[only]] {
      sentences.append(
        English.sentenceCase("\(party(only)) won the most seats at every election since \(first.election)."))
    } else {
      func place(_ codes: [PartyCode]) -> [Int] { codes.map { library.look($0).position } }
      let told = Set(leaders).sorted { place($0).lexicographicallyPrecedes(place($1)) }.map { codes in
        let own = zip(elections, leaders).filter { $1 == codes }.map { String($0.0.election) }
        return "to \(English.list(codes.map(party)))\(codes.count > 1 ? " alike" : "") in \(English.list(own))"
      }
      sentences.append("Most seats went \(English.list(told)).")
    }
    // All parties, also those that the tables have no room for: a superlative is over everybody who stood.
    let stood = Set(report.timeline.rows.map(\.party)).map(library.look).filter(\.isParty)
      .sorted { $0.position < $1.position }
    typealias Move = (look: PartyLook, from: Double, to: Double, by: Double)
    let moves = stood.compactMap { look -> Move? in
      guard let from = report.row(look.code, first.election)?.share,
        let to = report.row(look.code, last.election)?.share
      else { return nil }
      return (look, from, to, to - from)
    }
    func told(_ move: Move) -> String {
      "\(English.possessive(move.look.proseName)) share went from \(Number.percentInWords(move.from)) to \(Number.percentInWords(move.to))"
    }
    let span = "Between \(first.election) and \(last.election)"
    if let fall = moves.min(by: { $0.by < $1.by }), let rise = moves.max(by: { $0.by < $1.by }),
      Movement(fall.by).isFall, Movement(rise.by).isRise
    {
      sentences.append(
        "\(span) \(told(fall)), the largest fall of any party that stood both times, and \(told(rise)), the largest rise."
      )
      for look in stood where report.row(look.code, first.election) == nil {
        guard let row = report.row(look.code, last.election), row.share > rise.by else { continue }
        sentences.append(
          "\(English.sentenceCase(look.proseName)), which had not stood there in \(first.election), had "
            + "\(Number.percentInWords(row.share)) in \(last.election).")
      }
    }
    return sentences.joined(separator: " ")
  }

  /// Where the newest turnout stands among all.
  var turnout: String? {
    guard let last = elections.last else { return nil }
    let values = elections.map(\.turnout)
    let words = Standing(values, elections.map { String($0.election) }, at: values.count - 1).amongElections
    return "Turnout was \(Number.percent(last.turnout)) in \(last.election)"
      + English.clause(", ", words)
  }

  /// How many seats changed hands, and most between whom.
  func changed(_ rows: [FlipsRow], since baseline: String) -> String {
    let count = English.opening(English.numeral(rows.count))
    return
      "\(count) of \(report.contests.count) seats\(isOver ? "" : " declared") in \(place) \(rows.count == 1 ? "was" : "were") won by another party than in "
      + "\(baseline). \(ChangesOfHands(rows).list(4, library))"
  }

  /// That no seat changed hands.
  func noChange(since baseline: String) -> String {
    "Every seat\(isOver ? "" : " declared") in \(place) was won by the party that had won it in \(baseline)."
  }

  /// What the figure of swings shows.
  func swing(since baseline: String) -> String {
    "Swing is measured from \(baseline) between the two parties with the most seats in \(place) that stood both "
      + "times: half of what the share of one rose and that of the other fell, in each constituency."
  }

  /// How many seats were close.
  func close(_ rows: [MarginalsRow]) -> String? {
    let near = rows.count { $0.majorityShare < 0.05 }
    guard let first = rows.first, let last = rows.last else { return nil }
    return "\(English.opening(English.quantity(near, "seat"))) of \(rows.count) had a majority of less than "
      + "\(Number.percent(0.05, 0)) of valid votes. The closest was \(first.constituency), which "
      + "\(library.look(first.winner).candidateName) won \(Margin.words(first.majority)); the safest was "
      + "\(last.constituency), \(English.possessive(library.look(last.winner).candidateName)) by \(Number.votes(last.majority))."
  }
}
