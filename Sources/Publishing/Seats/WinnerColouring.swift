import Charts
import Drawing
import Queries
import Wording

extension SeatColouring {
  /// Colours every constituency by its winner.
  init(winners answer: Answer, _ newsroom: Newsroom) {
    let rows = answer.table.records
    let regions = Dictionary(grouping: rows, by: \.areaInProse).mapValues { Self.counts($0.map { $0.text("winner") }) }
    let order = rows.map(\.areaInProse).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let leaders = AreaLeaders(order.map { ($0, regions[$0] ?? [:]) }) { newsroom.look($0).position }
    let legend =
      Self.ranked(Self.counts(rows.map { $0.text("winner") }), newsroom).map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(.none))
      } + Self.doubts(rows.count { $0.count("uncertain") == 1 })
    self.init(
      looks: Self.looks(rows) { row in
        let look = newsroom.look(row.text("winner"))
        return row.count("uncertain") == 1
          ? Look(look: .init(fill: look.colour, mark: .hollow), words: "\(look.shortName), uncertain")
          : Look(look: .init(fill: look.colour), words: look.shortName)
      },
      title: leaders.sentence("won most seats") { newsroom.look($0).proseName }
        ?? "Every seat by the party that won it",
      subtitle: "Winning party in each constituency, general election of \(SourceLine.later(answer))",
      key: .parties(legend),
      alternative: "Seats by winner: \(legend.prefix(6).map(\.label).joined(separator: ", ")).", answer: answer)
  }

  /// Colours the constituencies that changed hands strongly, with the colour of the party that lost them inside.
  init(changes answer: Answer, _ newsroom: Newsroom) {
    let rows = answer.table.records
    func isFlip(_ row: Record) -> Bool { !row.text("former").isEmpty && row.text("former") != row.text("winner") }
    let flips = rows.filter(isFlip)
    let gains = Self.ranked(Self.counts(flips.map { $0.text("winner") }), newsroom)
    let doubts = Self.doubts(flips.count { $0.count("change_uncertain") == 1 })
    let legend =
      gains.map { look, seats in
        Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(doubts.isEmpty ? .inner(.white) : .none))
      } + doubts
    self.init(
      looks: Self.looks(rows) { row in
        let (winner, former) = (newsroom.look(row.text("winner")), newsroom.look(row.text("former")))
        guard isFlip(row) else {
          return Look(look: .init(fill: winner.colour, isPale: true), words: "\(winner.shortName) hold")
        }
        let words = "\(winner.shortName) gain from \(former.shortName)"
        return row.count("change_uncertain") == 1
          ? Look(look: .init(fill: winner.colour, mark: .hollow), words: words + ", uncertain")
          : Look(look: .init(fill: winner.colour, mark: .inner(former.colour)), words: words)
      },
      title: Self.busiest(rows, flips),
      subtitle:
        "Seats gained, in the winner’s colour with that of the party that won in \(SourceLine.baseline(answer) ?? "") inside"
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
  private static func busiest(_ rows: [Record], _ flips: [Record]) -> String {
    let all = counts(rows.map(\.areaInProse))
    let changed = counts(flips.map(\.areaInProse))
    func part(_ area: String) -> Double { Double(changed[area] ?? 0) / Double(all[area] ?? 1) }
    guard let area = changed.keys.sorted().max(by: { part($0) < part($1) }) else { return "No seat changed hands" }
    let count = changed[area] ?? 0
    return
      "\(count == all[area] ? "All" : English.sentenceCase(English.numeral(count))) of the \(all[area] ?? 0) seats "
      + "in \(area) changed hands, the largest part anywhere"
  }

  private static func counts(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func ranked(_ seats: [String: Int], _ newsroom: Newsroom) -> [(look: PartyLook, seats: Int)] {
    seats.map { (look: newsroom.look($0.key), seats: $0.value) }
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }
  }
}
