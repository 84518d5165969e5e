import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Shares and seats of the groups of parties at every general election since 1918.
  static let longRun = FigureKind(
    "long-run", "shares of the vote, or seats, of groups of parties at every general election since 1918",
    modes: ["share", "seats"]
  ) { library, request in
    let answer = try library.ask("long-run", request.filters)
    let isSeats = request.mode == "seats"
    let rows = answer.table.records
    func value(_ row: Record) -> Double {
      isSeats ? Double(row.count("seats_certain") + row.count("seats_uncertain")) : (row.number("share") ?? 0) * 100
    }
    let elections = rows.map { $0.reading("election") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let groups = rows.map { $0.text("party_group") }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard let first = elections.first, let last = elections.last else {
      throw FigureError.nothingToShow(figure: "long-run", reason: "no result is known")
    }
    let series = groups.map { group in
      let own = rows.filter { $0.text("party_group") == group }
      let look = library.look(own.first?.text("party") ?? "")
      let end = own.last.map { Number.decimal(value($0), isSeats ? 0 : 1) } ?? ""
      return Lines.Series(
        group, colour: look.colour, own.map { Place(.number(time($0.reading("election"))), .number(value($0))) },
        endLabel: "\(group) \(end)")
    }
    let x = try LinearScale(time(first)...time(last))
    let y = try LinearScale(covering: rows.map(value))
    let two = elections.map { election in
      // What was published together is no group that could be among the largest.
      let own = rows.filter { $0.reading("election") == election && !$0.text("party").isEmpty }
      return (election, own.map(value).sorted(by: >).prefix(2).reduce(0, +))
    }
    let (low, high) = (two.min { $0.1 < $1.1 }, two.max { $0.1 < $1.1 })
    let unit = isSeats ? "seats" : Number.unitSpace + "% of the vote"
    func text(_ end: (String, Double)?) -> String {
      "\(Number.decimal(end?.1 ?? 0, isSeats ? 0 : 1))\(isSeats ? " " : "")\(unit) in \(end?.0 ?? "")"
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding("the two largest groups together had from \(text(low)) to \(text(high))", .span),
            Finding(
              "the two largest groups together had least in \(low?.0 ?? "") and most in \(high?.0 ?? "")", .plain),
          ], plain: "a century of elections"),
        subtitle:
          "\(isSeats ? "Seats, doubtful ones with the group that leads in them," : "Share of the vote, per cent,") of groups of parties, general elections \(first) to \(last)",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.5),
          [
            Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x, count: 6, grid: false) { String(Int($0)) },
            Lines(series, dots: false),
          ]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative:
          "Lines over \(elections.count) elections; in \(last): \(series.map(\.endLabel).joined(separator: ", "))."),
      answer)
  }

  /// When an election was: of two in one year the first is marked F for February, the second O for October.
  private static func time(_ election: String) -> Double {
    let year = Double(election.prefix { $0.isNumber }) ?? 0
    return election.hasSuffix("F") ? year + 0.15 : election.hasSuffix("O") ? year + 0.8 : year
  }
}
