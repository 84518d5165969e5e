import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// Who won seats from whom.
  static let flows = FigureKind(
    "flows", "who won seats from whom, from one general election to another",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask(FlowsRequest(request.filters))
    let rows = answer.rows
    let moved = rows.filter { $0.fromParty != $0.toParty }
    guard let baseline = SourceLine.baseline(answer), !moved.isEmpty else {
      throw FigureError.nothingToShow(figure: "flows", reason: "no seat changed hands")
    }
    let ends = try Ends(rows, library)
    let area = try library.area(request.filters)
    let list = moved.sorted { $0.seats > $1.seats }.prefix(5).map { row in
      "\(library.look(row.toParty).shortName) from \(library.look(row.fromParty).shortName) \(Number.count(row.seats))"
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(moved, library, area, answer.hedge), plain: "seats that changed hands"),
        subtitle:
          "Seats by winning party, \(English.clause("", area, ", "))\(baseline) on the left, \(SourceLine.later(answer)) on the right"
          + ends.note,
        plot: try Sankey(from: ends.nodes(\.fromParty), to: ends.nodes(\.toParty), ends.flows),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats that changed hands, the largest numbers first: \(list.joined(separator: "; "))."),
      answer)
  }

  /// Who took most seats from whom; where several took as many, how many changed hands.
  private static func findings(
    _ moved: [FlowsRow], _ library: Library, _ area: String?, _ hedge: String
  ) -> [Finding] {
    let place = English.clause(" in ", area.map(AreaName.inProse))
    guard let most = moved.map(\.seats).max() else { return [] }
    let (first, all) = (moved.filter { $0.seats == most }, moved.reduce(0) { $0 + $1.seats })
    func name(_ party: PartyCode) -> String { library.look(party).proseName }
    let whole = Finding("\(English.quantity(all, "seat"))\(place) \(hedge)changed hands", .plain)
    guard let largest = first.first, first.count == 1 else {
      let takers = Set(first.map(\.toParty))
      guard first.count == 2, takers.count == 1 else { return [whole] }
      let losers = English.list(first.map { name($0.fromParty) })
      return [
        Finding(
          "\(name(first[0].toParty)) \(hedge)took \(English.quantity(most, "seat")) each from \(losers)\(place)", .span),
        whole,
      ]
    }
    return [
      Finding(
        "\(name(largest.toParty)) \(hedge)took \(English.quantity(most, "seat"))\(place) from \(name(largest.fromParty))",
        .span), whole,
    ]
  }
}

/// The names on both sides of the flows; parties with few seats on either side stand together, so that each name has room.
private struct Ends {
  /// The most seats, at either election, of a party that does not stand alone.
  static let few = 3
  static let others = "Others"

  let library: Library
  let rows: [FlowsRow]
  let small: Set<PartyCode>

  init(_ rows: [FlowsRow], _ library: Library) throws {
    (self.library, self.rows) = (library, rows)
    let most = Self.seats(rows, \.fromParty).merging(Self.seats(rows, \.toParty), uniquingKeysWith: max)
    let small = Set(most.filter { $0.value <= Self.few }.keys)
    self.small = small.count > 1 ? small : []
  }

  /// What the subtitle says of those who stand together; empty where all stand alone.
  var note: String {
    small.isEmpty ? "" : "; others: parties with at most \(English.numeral(Self.few)) seats each time"
  }

  private static func seats(_ rows: [FlowsRow], _ party: (FlowsRow) -> PartyCode) -> [PartyCode: Int] {
    rows.reduce(into: [:]) { $0[party($1), default: 0] += $1.seats }
  }

  private func name(_ party: PartyCode) -> String {
    small.contains(party) ? Self.others : library.look(party).shortName
  }

  /// The names in a column, by their seats, the others last.
  func nodes(_ party: (FlowsRow) -> PartyCode) -> [Sankey.Node] {
    let all = Self.seats(rows, party)
    let nodes = all.filter { !small.contains($0.key) }.sorted {
      ($1.value, library.look($0.key).position) < ($0.value, library.look($1.key).position)
    }.map { Sankey.Node(library.look($0.key).shortName, fill: library.look($0.key).colour) }
    return nodes.count < all.count ? nodes + [Sankey.Node(Self.others, fill: Library.grey)] : nodes
  }

  /// What goes from each name to each.
  var flows: [Sankey.Flow] {
    rows.reduce(into: [Sankey.Flow]()) { flows, row in
      let (from, to) = (name(row.fromParty), name(row.toParty))
      if let index = flows.firstIndex(where: { $0.from == from && $0.to == to }) {
        flows[index].count += row.seats
      } else {
        flows.append(Sankey.Flow(from: from, to: to, row.seats, isHeld: row.fromParty == row.toParty))
      }
    }
  }
}
