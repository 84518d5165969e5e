import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// The seats of each party as the night went on.
  static let declarations = FigureKind(
    "declarations", "the seats of each party as the night went on, by the time of declaration",
    needs: ["election"], takes: ["area"], by: .places
  ) { library, request in
    let answer = try library.ask(DeclarationsRequest(request.filters))
    guard let election = answer.election else {
      throw FigureError.missingParameter(figure: "declarations", parameter: "election")
    }
    let day = try library.day(of: election)
    let declared = answer.rows.compactMap { row in
      row.declaredAt.map { (hour: hours($0, since: day), winner: row.winner, name: row.constituency) }
    }.sorted { ($0.hour, $0.name) < ($1.hour, $1.name) }
    guard let first = declared.first, let last = declared.last, declared.count > 2 else {
      throw FigureError.nothingToShow(
        figure: "declarations", reason: "the times of declaration in \(election) are known of fewer than three seats")
    }
    // What was declared days later, a postponed poll, would squeeze the night into a corner.
    let night = declared.filter { $0.hour <= 42 }
    let late = declared.count - night.count
    let final = declared.reduce(into: [PartyCode: Int]()) { $0[$1.winner, default: 0] += 1 }
    // A part of the country has fewer seats, so that fewer are worth a line there.
    let least = min(8, final.values.max() ?? 1)
    let shown = final.filter { $0.value >= least }.map { (look: library.look($0.key), seats: $0.value) }
      .sorted { $0.look.position < $1.look.position }
    let end = (night.last ?? last).hour
    let x = try LinearScale(first.hour.rounded(.down)...end.rounded(.up))
    let series = shown.map { look, total in
      var seats = 0.0
      var places = [Place(.number(first.hour), .number(0))]
      for seat in night where seat.winner == look.code {
        places.append(Place(.number(seat.hour), .number(seats)))
        seats += 1
        places.append(Place(.number(seat.hour), .number(seats)))
      }
      places.append(Place(.number(end), .number(seats)))
      return Lines.Series(
        look.shortName, colour: look.colour, places, endLabel: "\(look.shortName) \(total)")
    }
    let y = try LinearScale(covering: final.values.map(Double.init))
    let half = declared[(declared.count - 1) / 2]
    let area = try library.area(request.filters)
    let place =
      English.clause(" in ", area.map(AreaName.inProse))
      + (library.partialResult(of: election) == nil ? "" : " declared so far")
      + (declared.count < answer.rows.count ? " whose time is known" : "")
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding(
              "half of the seats\(place) were declared by \(clock(half.hour)); \(first.name) was first at \(clock(first.hour))",
              .span),
            Finding("half of the seats\(place) were declared by \(clock(half.hour))", .plain),
          ], plain: "the night of the election"),
        subtitle:
          "Seats declared by party as the night went on, \(English.clause("", area, ", "))general election of \(election)"
          + English.clause("; the labels have ", late > 0 ? "\(English.quantity(late, "seat")) declared later" : nil),
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.55),
          [
            Axis(.left, y, whole: true), Axis(.bottom, x, count: 9, grid: false, text: { hour, _ in clock(hour) }),
            Lines(series, dots: false),
          ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative:
          "Stepped lines from \(clock(first.hour)) to \(clock(end)), ending with \(series.map(\.endLabel).joined(separator: ", "))."
      ),
      answer)
  }

  /// The hours from the midnight before polling day to a time.
  private static func hours(_ time: LocalTime, since day: CalendarDate) -> Double {
    // Nobody declares more than a month after the poll.
    let days = time.date.month == day.month ? time.date.day - day.day : time.date.day
    return Double(days * 24 + time.hour) + Double(time.minute) / 60
  }

  private static func clock(_ hour: Double) -> String {
    let minutes = Int((hour * 60).rounded())
    let (hours, rest) = ((minutes / 60) % 24, minutes % 60)
    return (hours < 10 ? "0\(hours)" : "\(hours)") + (rest < 10 ? ":0\(rest)" : ":\(rest)")
  }
}
