import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Who won seats from whom.
  static let flows = FigureKind(
    "flows", "who won seats from whom, from one general election to another",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask("flows", request.filters)
    let rows = answer.table.records
    let moved = rows.filter { $0.text("from_party") != $0.text("to_party") }
    guard !moved.isEmpty else {
      throw FigureError.nothingToShow(figure: "flows", reason: "no seat changed hands")
    }
    let ends = try Ends(rows, library)
    let area = try library.area(request.filters)
    let list = moved.sorted { $0.count("seats") > $1.count("seats") }.prefix(5).map { row in
      "\(library.look(row.text("to_party")).shortName) from \(library.look(row.text("from_party")).shortName) \(row.reading("seats"))"
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(moved, library, area), plain: "seats that changed hands"),
        subtitle:
          "Seats by winning party, \(area.map { $0 + ", " } ?? "")\(SourceLine.baseline(answer) ?? "") on the left, \(SourceLine.later(answer)) on the right"
          + ends.note,
        plot: try Sankey(from: ends.nodes("from_party"), to: ends.nodes("to_party"), ends.flows),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats that changed hands, the largest numbers first: \(list.joined(separator: "; "))."),
      answer)
  }

  /// Who took most seats from whom; where several took as many, how many changed hands.
  private static func findings(_ moved: [Record], _ library: Library, _ area: String?) -> [Finding] {
    let place = area.map { " in \(AreaName.inProse($0))" } ?? ""
    let most = moved.map { $0.count("seats") }.max() ?? 0
    let (first, all) = (moved.filter { $0.count("seats") == most }, moved.reduce(0) { $0 + $1.count("seats") })
    func name(_ row: Record, _ column: String) -> String { library.look(row.text(column)).proseName }
    let whole = Finding("\(English.quantity(all, "seat"))\(place) changed hands", .plain)
    guard let largest = first.first, first.count == 1 else {
      let takers = Set(first.map { $0.text("to_party") })
      guard first.count == 2, takers.count == 1 else { return [whole] }
      let losers = English.list(first.map { name($0, "from_party") })
      return [
        Finding(
          "\(name(first[0], "to_party")) took \(English.quantity(most, "seat")) each from \(losers)\(place)", .span),
        whole,
      ]
    }
    return [
      Finding(
        "\(name(largest, "to_party")) took \(English.quantity(most, "seat"))\(place) from \(name(largest, "from_party"))",
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
  let rows: [Record]
  let small: Set<String>

  init(_ rows: [Record], _ library: Library) throws {
    (self.library, self.rows) = (library, rows)
    let seats = ["from_party", "to_party"].map { column in
      rows.reduce(into: [String: Int]()) { $0[$1.text(column), default: 0] += $1.count("seats") }
    }
    let most = seats.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
    let small = Set(most.filter { $0.value <= Self.few }.keys)
    self.small = small.count > 1 ? small : []
  }

  /// What the subtitle says of those who stand together; empty where all stand alone.
  var note: String {
    small.isEmpty ? "" : "; others: parties with at most \(English.numeral(Self.few)) seats at either"
  }

  private func name(_ party: String) -> String {
    small.contains(party) ? Self.others : library.look(party).shortName
  }

  /// The names in a column, by their seats, the others last.
  func nodes(_ column: String) -> [Sankey.Node] {
    var seats: [String: Int] = [:]
    for row in rows where !small.contains(row.text(column)) {
      seats[row.text(column), default: 0] += row.count("seats")
    }
    let nodes = seats.sorted {
      ($1.value, library.look($0.key).position) < ($0.value, library.look($1.key).position)
    }.map { Sankey.Node(library.look($0.key).shortName, fill: library.look($0.key).colour) }
    let isShared = rows.contains { small.contains($0.text(column)) }
    return isShared ? nodes + [Sankey.Node(Self.others, fill: Library.grey)] : nodes
  }

  /// What goes from each name to each.
  var flows: [Sankey.Flow] {
    rows.reduce(into: [Sankey.Flow]()) { flows, row in
      let (from, to) = (name(row.text("from_party")), name(row.text("to_party")))
      if let index = flows.firstIndex(where: { $0.from == from && $0.to == to }) {
        flows[index].count += row.count("seats")
      } else {
        flows.append(Sankey.Flow(from: from, to: to, row.count("seats")))
      }
    }
  }
}
