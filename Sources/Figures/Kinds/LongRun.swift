import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// Shares and seats of the groups of parties at every general election since 1918.
  static let longRun = FigureKind(
    "long-run", "shares of the vote, or seats, of groups of parties at every general election since 1918",
    takes: ["election"], modes: ["share", "seats"]
  ) { library, request in
    // An election that there is none of is refused; only the title hangs on one.
    let own = try request.filters.election.map { String(try library.row(of: $0).election) }
    let answer = try library.ask(LongRunRequest())
    let isSeats = request.mode == "seats"
    let rows = answer.rows
    func value(_ row: LongRunRow) -> Double {
      isSeats ? Double(row.seatsCertain + row.seatsUncertain) : row.share * 100
    }
    let elections = rows.map { String($0.election) }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let groups = rows.map(\.partyGroup).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let two = elections.map { election in
      // What was published together is no group that could be among the largest.
      let own = rows.filter { String($0.election) == election && $0.party != nil }
      return (election: election, value: own.map(value).sorted(by: >).prefix(2).reduce(0, +))
    }
    guard let first = elections.first, let last = elections.last, let start = time(first), let end = time(last),
      let low = two.min(by: { $0.value < $1.value })
    else {
      throw FigureError.nothingToShow(figure: "long-run", reason: "no result is known")
    }
    func text(_ value: Double) -> String { Number.decimal(value, isSeats ? 0 : 1) }
    let series = groups.flatMap { group -> [Lines.Series] in
      let own = elections.map { election in rows.first { $0.partyGroup == group && String($0.election) == election } }
      // A line breaks where the group did not stand.
      let stretches = own.split { $0 == nil }.map { $0.compactMap(\.self) }
      return stretches.enumerated().compactMap { index, rows in
        guard let last = rows.last else { return nil }
        return Lines.Series(
          group, colour: last.party.map { library.look($0).colour } ?? Library.grey,
          rows.compactMap { row in time(String(row.election)).map { Place(.number($0), .number(value(row))) } },
          endLabel: index == stretches.count - 1 ? "\(group) \(text(value(last)))" : "")
      }
    }
    let x = try LinearScale(start...end)
    // What the two largest had together is a line of its own; of seats it says little.
    let together =
      isSeats
      ? []
      : [
        Lines.Series(
          "two largest", colour: Colour(0x1A1A1A),
          two.compactMap { point in time(point.election).map { Place(.number($0), .number(point.value)) } },
          endLabel: English.clause("Two largest ", two.last.map { text($0.value) }), dash: [3, 2])
      ]
    let y = try LinearScale(covering: rows.map(value) + together.flatMap { _ in two.map(\.value) })
    let unit = "% of the vote"
    return PublishedFigure(
      Chart(
        title: Headline.of(
          isSeats
            ? firsts(rows, elections, library)
            : own.map { $0 != low.election } == true
              ? []
              : [
                Finding(
                  "the two largest parties had \(text(low.value))\(unit) in \(low.election), the least since \(first)",
                  .record)
              ], plain: isSeats ? "seats of the groups of parties" : "votes of the groups of parties"),
        subtitle:
          "\(isSeats ? "Seats, doubtful ones with the group that leads in them," : "Share of the vote, per cent,") of groups of parties, general elections \(first) to \(last); allies of the large parties are under Other, as published",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.5),
          [
            Axis(.left, y, whole: isSeats), Axis(.bottom, x, count: 6, grid: false) { year, _ in String(Int(year)) },
            Lines(series + together, dots: false),
          ]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative:
          "Lines over \(English.quantity(elections.count, "election")); in \(last): \(series.map(\.endLabel).filter { !$0.isEmpty }.joined(separator: ", "))."
      ),
      answer)
  }

  /// Which groups won most seats at how many elections.
  private static func firsts(_ rows: [LongRunRow], _ elections: [String], _ library: Library) -> [Finding] {
    let winners = elections.compactMap { election -> PartyCode? in
      let own = rows.filter { String($0.election) == election && $0.party != nil }
      let most = own.map { $0.seatsCertain + $0.seatsUncertain }.max()
      let first = own.filter { $0.seatsCertain + $0.seatsUncertain == most }
      return first.count == 1 ? first[0].party : nil
    }
    let counts = Dictionary(grouping: winners, by: \.self).map { (look: library.look($0.key), count: $0.value.count) }
      .sorted { ($1.count, $0.look.position) < ($0.count, $1.look.position) }
    guard let first = counts.first else { return [] }
    let lead =
      "\(first.look.proseName) won the most seats at \(English.numeral(first.count)) of \(English.numeral(elections.count)) elections"
    let others = counts.dropFirst().map { "\($0.look.proseName) at \(English.numeral($0.count))" }
    return [Finding(([lead] + others).joined(separator: ", "), .span), Finding(lead, .plain)]
  }

  /// When an election was: of two in one year the first is marked F for February, the second O for October.
  private static func time(_ election: String) -> Double? {
    guard let year = Double(election.prefix(while: \.isNumber)) else { return nil }
    return election.hasSuffix("F") ? year + 0.15 : election.hasSuffix("O") ? year + 0.8 : year
  }
}
