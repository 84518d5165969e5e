import Charts
import Drawing
import Queries
import Wording

extension SeatColouring {
  /// Colours every constituency by its winner.
  init(winners answer: QueryResult, _ library: Library, place: String? = nil) {
    let rows = answer.table.records
    let regions = Dictionary(grouping: rows, by: \.areaInProse).mapValues { Self.counts($0.map { $0.text("winner") }) }
    let order = rows.map(\.areaInProse).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let leaders = AreaLeaders(order.map { ($0, regions[$0] ?? [:]) }) { library.look($0).position }
    let counts = library.ranked(rows.map { $0.text("winner") })
    let legend =
      counts.map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(.none))
      } + Self.doubts(rows.count { $0.count("uncertain") == 1 })
    self.init(
      looks: Self.looks(rows) { row in
        let look = library.look(row.text("winner"))
        return row.count("uncertain") == 1
          ? Look(look: .init(fill: look.colour, mark: .hollow), words: "\(look.shortName), uncertain")
          : Look(look: .init(fill: look.colour), words: look.shortName)
      },
      title: Headline.of(
        place == nil
          ? leaders.findings("won most seats") { library.look($0).proseName }
          : SeatCount(counts.map { ($0.look.noun, $0.seats) }, in: place.map(AreaName.inProse) ?? "").findings,
        plain: "every seat by the party that won it"),
      subtitle:
        "Winning party in each constituency, \(place.map { $0 + ", " } ?? "")general election of \(SourceLine.later(answer))",
      key: .parties(legend),
      alternative: "Seats by winner: \(legend.prefix(6).map(\.label).joined(separator: ", ")).", answer: answer)
  }

  /// Colours the constituencies that changed hands strongly, with the colour of the party that lost them inside.
  init(changes answer: QueryResult, _ library: Library, place: String? = nil) {
    let rows = answer.table.records
    func isFlip(_ row: Record) -> Bool { !row.text("former").isEmpty && row.text("former") != row.text("winner") }
    let flips = rows.filter(isFlip)
    let gains = library.ranked(flips.map { $0.text("winner") })
    let doubts = Self.doubts(flips.count { $0.count("change_uncertain") == 1 })
    let legend =
      gains.map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(doubts.isEmpty ? .inner(.white) : .none))
      } + doubts
    self.init(
      looks: Self.looks(rows) { row in
        let (winner, former) = (library.look(row.text("winner")), library.look(row.text("former")))
        guard isFlip(row) else {
          return Look(look: .init(fill: winner.colour, isPale: true), words: "\(winner.shortName) hold")
        }
        let words = "\(winner.shortName) gain from \(former.shortName)"
        return row.count("change_uncertain") == 1
          ? Look(look: .init(fill: winner.colour, mark: .hollow), words: words + ", uncertain")
          : Look(look: .init(fill: winner.colour, mark: .inner(former.colour)), words: words)
      },
      title: Headline.of(Self.busiest(rows, flips, place), plain: "seats that changed hands"),
      subtitle: (place.map { $0 + ": " } ?? "")
        + "Seats gained, in the winner’s colour with that of the party that won in \(SourceLine.baseline(answer) ?? "") inside"
        + (doubts.isEmpty ? "" : ", or white where the estimate is uncertain") + "; seats held are pale",
      key: .parties(legend),
      alternative: "Seats that changed hands, by winner: \(legend.prefix(6).map(\.label).joined(separator: ", ")).",
      answer: answer)
  }

  /// The key of what is uncertain; none where nothing is.
  private static func doubts(_ count: Int) -> [Legend.Entry] {
    count == 0 ? [] : [Legend.Entry("uncertain \(count)", Colour(0x595959), .hexagon(.hollow))]
  }

  private static func looks(_ rows: [Record], _ look: (Record) -> Look) -> [String: Look] {
    Dictionary(rows.map { ($0.text("code"), look($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the largest part of the seats changed hands.
  private static func busiest(_ rows: [Record], _ flips: [Record], _ place: String?) -> [Finding] {
    let everywhere = place.map { " in " + AreaName.inProse($0) } ?? ""
    guard !flips.isEmpty else { return [Finding("no seat changed hands\(everywhere)", .whole)] }
    let whole = Finding("\(Portion.of(flips.count, rows.count, "seat"))\(everywhere) changed hands", .plain)
    let (all, changed) = (counts(rows.map(\.areaInProse)), counts(flips.map(\.areaInProse)))
    func part(_ area: String) -> Double { Double(changed[area] ?? 0) / Double(all[area] ?? 1) }
    let most = changed.keys.map(part).max() ?? 0
    let areas = changed.keys.filter { part($0) == most }
    guard place == nil, let area = areas.first, areas.count == 1 else { return [whole] }
    let portion = Portion.of(changed[area] ?? 0, all[area] ?? 0, "seat")
    return [Finding("\(portion) in \(area) changed hands, the largest part anywhere", .span), whole]
  }

  private static func counts(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
