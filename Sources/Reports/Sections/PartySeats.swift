import Analytics
import Elections
import Findings
import Queries
import Report
import Wording

/// The seats that a party's pages name: five of them, the best and the worst, those that it won, lost and missed.
extension PartyPages {
  /// A seat with a number of the party's there.
  typealias Entry = (row: ResultsRow, value: Double)

  /// Seats with a number of the party's, the highest first; of the same in the order of names.
  static func ranked(_ rows: [ResultsRow], by value: (ResultsRow) -> Double?) -> [Entry] {
    let known = rows.compactMap { row in value(row).map { (row: row, value: $0) } }
    return known.map(\.value).descendingPlaces.map { known[$0] }
  }

  /// The seat with the party's highest share; nil where no votes are counted for it.
  var best: (row: ResultsRow, share: Double)? {
    results.rows.compactMap { row in row.share.map { (row: row, share: $0) } }.max { $0.share < $1.share }
  }

  /// The seat with the smallest majority of some.
  private func narrowest(_ rows: [ContestsRow]) -> (row: ContestsRow, majority: Double)? {
    rows.compactMap { row in row.majority.map { (row: row, majority: $0) } }.min { $0.majority < $1.majority }
  }

  /// The seat that the party missed by the fewest votes, whatever its place there.
  private var missed: (row: ContestsRow, majority: Double)? {
    targets.rows.compactMap { target in
      guard let row = seats[target.code], let all = row.validVotes else { return nil }
      // A swing moves the two apart by twice as much.
      return (row: row, majority: (2 * target.swingNeeded * all).rounded())
    }.min { $0.majority < $1.majority }
  }

  /// The highest share, the largest rise and fall, the narrowest win and the narrowest miss.
  func fiveSeats() -> [Report.Block] {
    let won = narrowest(contests.rows.filter { $0.winner == look.code && $0.second != nil })
    func moved(_ entry: Entry?, _ words: String, _ isMeant: (Movement) -> Bool) -> Report.Row? {
      guard let entry, isMeant(Movement(entry.value)) else { return nil }
      return [
        Report.Cell(entry.row.constituency), Report.Cell(words), Report.Cell(Number.signedDecimal(entry.value * 100)),
      ]
    }
    func seat(_ seat: (row: ContestsRow, majority: Double), _ words: String) -> Report.Row {
      [Report.Cell(seat.row.constituency), Report.Cell(words), Report.Cell(English.votes(seat.majority))]
    }
    let best = best
    let rows: [Report.Row] = [
      best.map { [Report.Cell($0.row.constituency), "highest share", Report.Cell(Number.percent($0.share))] },
      moved(changes.first, "rose most, pp", \.isRise), moved(changes.last, "fell most, pp", \.isFall),
      won.map { seat($0, "won by") }, missed.map { seat($0, "missed by") },
    ].compactMap(\.self)
    guard rows.count > 1 else { return [] }
    return [
      .table(
        Report.Table(
          caption: Report.Caption.derived(
            "\(English.sentenceCase(English.numeral(rows.count))) seats",
            "The extremes of \(look.proseName), \(report.changing(results))", results),
          columns: [Report.TableColumn("Constituency", .flexible(1)), Report.TableColumn(""), .numeric("")], rows: rows,
          density: .compact))
    ]
  }

  /// How many seats stand in each column of extremes.
  private static let count = 5

  /// The five best and worst, most up and most down, under one head.
  func extremes() -> [Report.Block] {
    let shares = Self.ranked(results.rows, by: \.share)
    guard shares.count >= 2 * Self.count else { return [] }
    let up = Array(changes.prefix(Self.count).filter { Movement($0.value).isRise })
    let down = Array(changes.suffix(Self.count).reversed().filter { Movement($0.value).isFall })
    let groups: [(head: String, entries: [Entry], isChange: Bool)] = [
      ("Best, %", Array(shares.prefix(Self.count)), false),
      ("Worst, %", Array(shares.suffix(Self.count).reversed()), false), ("Most up, pp", up, true),
      ("Most down, pp", down, true),
    ].filter { !$0.entries.isEmpty }
    func cells(_ entries: [Entry], _ index: Int, isChange: Bool) -> [Report.Cell] {
      guard entries.indices.contains(index) else { return ["", ""] }
      let entry = entries[index]
      return [
        Report.Cell(entry.row.constituency, chip: seats[entry.row.code].map { library.look($0.winner).colour }),
        Report.Cell(
          isChange ? Number.signedDecimal(entry.value * 100) : Number.decimal(entry.value * 100)),
      ]
    }
    let mark = results.basisMark
    return [
      .table(
        Report.Table(
          caption: report.caption(
            title(up: up, down: down),
            "\(look.name): share and its change, \(report.changing(results)); the square is the colour of who won the seat",
            results),
          columns: groups.flatMap { group in
            [Report.TableColumn(.marked(group.head, group.isChange ? mark : ""), .flexible(1)), .numeric("")]
          },
          rows: (0..<Self.count).map { index in
            Report.Row(groups.flatMap { cells($0.entries, index, isChange: $0.isChange) })
          }, notes: results.basisNotes, density: .compact))
    ]
  }

  /// Who won the seats in which the party rose and fell most, where that was one party.
  private func title(up: [Entry], down: [Entry]) -> String {
    func words(_ entries: [Entry], _ verb: String) -> String? {
      let parties = Set(entries.compactMap { seats[$0.row.code]?.winner })
      guard entries.count == Self.count, parties.count == 1, let winner = parties.first else { return nil }
      return
        "\(library.look(winner).proseName) won all five in which \(winner == look.code ? look.noun.it : look.proseName) \(verb) most"
    }
    let told = [words(up, "rose"), words(down, "fell")].compactMap(\.self)
    let most = [up.isEmpty ? nil : "rose", down.isEmpty ? nil : "fell"].compactMap(\.self)
    return English.sentenceCase(
      told.isEmpty
        ? "where \(look.proseName) did best and worst\(most.isEmpty ? "" : ", and \(English.list(most)) most")"
        : told.joined(separator: "; "))
  }
}

/// The seats that a party gained, lost, held and missed, in running text.
struct SeatNames {
  /// Nothing where there are none, or nothing to compare with.
  private(set) var blocks: [Report.Block] = []
  /// How many seats are named.
  private(set) var count = 0

  /// A longer list stands on the pages of the nations and regions alone.
  private static let most = 70
  /// What a party lacked at most that nearly won, as a fraction of valid votes.
  private static let near = 0.05

  init(_ pages: PartyPages) throws {
    let (report, look) = (pages.report, pages.look)
    guard let baseline = report.baseline else { return }
    let flips = try report.ask(FlipsRequest.self).rows
    let (gained, lost) = (flips.filter { $0.toParty == look.code }, flips.filter { $0.fromParty == look.code })
    let changed = Set(gained.map(\.code))
    let held = pages.contests.rows.filter { $0.winner == look.code && !changed.contains($0.code) }.map(\.constituency)
    // A swing moves the two apart by twice as much.
    let missed = pages.targets.rows.filter { 2 * $0.swingNeeded < Self.near }.map { row in
      let printed = Number.share(2 * row.swingNeeded)
      return "\(row.constituency) \(printed == Number.share(Self.near) ? "<" : "")\(printed)"
    }
    func byParty(_ rows: [FlipsRow], _ party: (FlipsRow) -> PartyCode, _ lead: (PartyLook) -> String) -> [(
      lead: String, names: [String]
    )] {
      Dictionary(grouping: rows, by: party).map { (look: pages.library.look($0.key), rows: $0.value) }
        .sorted { ($1.rows.count, $0.look.position) < ($0.rows.count, $1.look.position) }
        .map { (lead($0.look), $0.rows.map(\.constituency)) }
    }
    let lists =
      byParty(gained, \.fromParty) { "\($0.code) → \(look.code)" }
      + byParty(lost, \.toParty) { "\(look.code) → \($0.code)" }
      + ((1...Self.most).contains(held.count) ? [("Held", held)] : [])
      + (missed.isEmpty ? [] : [("Missed by under five points", missed)])
    guard !lists.isEmpty else { return }
    count = lists.map(\.names.count).filter { $0 <= Self.most }.reduce(0, +)
    blocks = [
      .paragraph([
        .bold("The seats by name"),
        Report.Run(
          ", since \(baseline)\(missed.isEmpty ? ":" : "; seats narrowly missed, each with the margin in points:")"),
      ]),
      .flow(
        lists.map { lead, names in
          .runIn([
            .bold("\(lead) (\(Number.count(names.count))):"),
            Report.Run(
              names.count > Self.most
                ? " named on the pages of the nations and regions." : " \(names.joined(separator: "; "))."),
          ])
        }),
    ]
  }
}
