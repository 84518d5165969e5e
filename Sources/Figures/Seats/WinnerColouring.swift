import Charts
import Drawing
import Elections
package import Findings
package import Queries
import Wording

extension SeatColouring {
  /// Colours every constituency by its winner.
  init(winners answer: Answer<HexesRow>, _ library: Library, place: String? = nil) {
    let rows = answer.rows
    let regions = Dictionary(grouping: rows, by: \.areaInProse).mapValues { Self.counts($0.map { $0.winner }) }
    let order = rows.map(\.areaInProse).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let isPart = library.isPart(answer)
    let leaders = AreaLeaders(order.map { ($0, regions[$0] ?? [:]) }, isPart: isPart) { library.look($0).position }
    let counts = library.ranked(rows.map { $0.winner })
    let legend =
      counts.map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(.none))
      } + Self.doubts(rows.count { $0.uncertain == true })
    self.init(
      looks: Self.looks(rows) { row in
        let look = library.look(row.winner)
        return row.uncertain == true
          ? Look(look: .init(fill: look.colour, mark: .hollow), words: "\(look.shortName), uncertain")
          : Look(look: .init(fill: look.colour), words: look.shortName)
      },
      title: Headline.of(
        place == nil
          ? leaders.findings("won the most seats") { library.look($0).proseName }
          : SeatCount(
            counts.map { ($0.look.noun, $0.seats) }, in: place.map(AreaName.inProse),
            isPart: isPart
          ).findings,
        plain: "every seat by the party that won it", seats: answer),
      subtitle:
        "Winning party in each constituency, \(English.clause("", place, ", "))general election of \(SourceLine.later(answer))"
        + English.clause("; ", LikelyWrong(rows.map(\.probability)).words),
      key: .parties(legend),
      alternative: "Seats by winner: \(legend.map(\.label).joined(separator: ", ")).", answer: answer,
      markNote: "", isComparing: false)
  }

  /// Colours the constituencies that changed hands strongly, with the colour of the party that lost them inside.
  package init(changes answer: Answer<HexesRow>, _ library: Library, place: String? = nil) {
    let rows = answer.rows
    let flips = rows.filter(Self.isFlip)
    let gains = library.ranked(flips.map { $0.winner })
    let doubts = Self.doubts(flips.count { $0.changeUncertain == true })
    let legend =
      gains.map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(doubts.isEmpty ? .inner(.white) : .none))
      } + doubts
    self.init(
      looks: Self.looks(rows) { row in
        let winner = library.look(row.winner)
        guard let former = row.former.map(library.look), Self.isFlip(row) else {
          if !row.comparable { return Look(look: .init(fill: winner.colour, isPale: true), words: "not comparable") }
          return Look(look: .init(fill: winner.colour, isPale: true), words: "\(winner.shortName) hold")
        }
        let words = "\(winner.shortName) gain from \(former.shortName)"
        return row.changeUncertain == true
          ? Look(look: .init(fill: winner.colour, mark: .hollow), words: words + ", uncertain")
          : Look(look: .init(fill: winner.colour, mark: .inner(former.colour)), words: words)
      },
      title: Headline.of(
        Self.busiest(
          rows, flips, place, answer.hedge, isPart: library.isPart(answer)),
        plain: "seats that changed hands"),
      subtitle: (English.clause("", place, ": "))
        + "Seats gained, in the winner’s colour"
        + (doubts.isEmpty ? "" : ", white inside where the estimate is uncertain")
        + English.clause(", ", LikelyWrong(flips.map(\.changeProbability)).words) + "; seats held are pale",
      key: .parties(legend),
      alternative: "Seats that changed hands, by winner: \(legend.map(\.label).joined(separator: ", ")).",
      answer: answer,
      markNote: English.clause("the party that won the seat in ", SourceLine.baseline(answer)))
  }

  /// Whether a seat changed hands; where the Speaker wins a notional result nothing did.
  private static func isFlip(_ row: HexesRow) -> Bool { row.comparable && row.former.map { $0 != row.winner } == true }

  /// The key of what is uncertain; none where nothing is.
  private static func doubts(_ count: Int) -> [Legend.Entry] {
    count == 0 ? [] : [Legend.Entry("uncertain \(count)", Colour(0x595959), .hexagon(.hollow))]
  }

  private static func looks(_ rows: [HexesRow], _ look: (HexesRow) -> Look) -> [ConstituencyCode: Look] {
    Dictionary(rows.map { ($0.code, look($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the largest part of the seats changed hands.
  private static func busiest(
    _ rows: [HexesRow], _ flips: [HexesRow], _ place: String?, _ hedge: String, isPart: Bool
  ) -> [Finding] {
    let everywhere = (isPart ? " declared" : "") + English.clause(" in ", place.map(AreaName.inProse))
    guard !flips.isEmpty else { return [Finding("no seat changed hands\(everywhere)", .whole)] }
    let whole = Finding("\(Portion.of(flips.count, rows.count, "seat"))\(everywhere) \(hedge)changed hands", .plain)
    let areas = Dictionary(grouping: rows, by: \.areaInProse).map { area, seats in
      (name: area, seats: seats.count, changed: seats.count(where: isFlip))
    }
    // A part of whole numbers is larger than another where it is when both have one denominator.
    let most = areas.filter { area in areas.allSatisfy { area.changed * $0.seats >= $0.changed * area.seats } }
    // A few declared seats of an area are not the area.
    guard place == nil, !isPart, let area = most.first, most.count == 1 else { return [whole] }
    let portion = Portion.of(area.changed, area.seats, "seat")
    return [Finding("\(portion) in \(area.name) \(hedge)changed hands, the largest share anywhere", .span), whole]
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
