import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Which old seats a constituency was made of, or what became of an old one.
  static let lineage = FigureKind(
    "lineage", "which old constituencies a new one is made of, or what became of an old one",
    needs: ["constituency"], takes: ["on"]
  ) { library, request in
    let answer = try library.ask("lineage", request.filters)
    let rows = answer.table.records
    guard let first = rows.first else {
      throw FigureError.nothingToShow(figure: "lineage", reason: "it has no overlaps with other boundaries")
    }
    let isNew = Set(rows.map { $0.text("code") }).count == 1
    let tree = isNew ? try FamilyTree(of: first, rows, library) : FamilyTree(successors: rows)
    let parts = rows.map { row -> (name: String, share: Double) in
      (row.text(isNew ? "from_constituency" : "constituency"), row.number(tree.share) ?? 0)
    }.sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    let name = first.text(isNew ? "constituency" : "from_constituency")
    let list = parts.filter { $0.share >= 0.0005 }.map { "\($0.name) \(Number.percent($0.share))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(name, parts, isNew: isNew), plain: name),
        subtitle:
          "Voters when the old constituencies were last fought: old constituencies on the left, new ones on the right",
        plot: try Sankey(from: tree.left, to: tree.right, tree.flows),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "\(name) \(isNew ? "is made of parts of" : "went to") \(English.list(list))."),
      answer)
  }

  /// Where most of a constituency came from, or went.
  private static func findings(_ name: String, _ parts: [(name: String, share: Double)], isNew: Bool) -> [Finding] {
    guard let most = parts.first else { return [] }
    if most.share > 0.9995 {
      return [
        Finding(isNew ? "\(name) lies wholly in what was \(most.name)" : "\(name) went to \(most.name) whole", .whole)
      ]
    }
    let share = Number.percent(most.share)
    return [
      Finding(
        isNew ? "\(name) has \(share) of its homes from \(most.name)" : "\(most.name) took \(share) of \(name)", .span)
    ]
  }
}

/// The ribbons around one constituency, in voters.
private struct FamilyTree {
  /// The share of a new constituency under which an old one is not drawn.
  private static let least = 0.005
  private static let own = Colour(0x2F4B7C)
  private static let others = Colour(0xA9B8C4)

  let left: [Sankey.Node]
  let right: [Sankey.Node]
  let flows: [Sankey.Flow]
  /// The column with a relative's part of the constituency.
  let share: String

  /// What a new constituency is made of, and where the rest of those old ones went.
  init(of first: Record, _ rows: [Record], _ library: Library) throws {
    share = "share_of_new"
    let name = first.text("constituency")
    var flows: [Sankey.Flow] = []
    let relatives = rows.filter { ($0.number("share_of_new") ?? 0) >= Self.least }
    for row in relatives {
      let from = row.text("from_constituency")
      for part in try library.ask("lineage", Filters(constituency: row.text("from_code"))).table.records
      where part.text("from_code") == row.text("from_code") {
        flows.append(Sankey.Flow(from: from, to: part.text("constituency"), part.count("voters")))
      }
    }
    self.flows = flows.filter { $0.count > 0 }
    left = Self.nodes(relatives.map { $0.text("from_constituency") }, Self.others)
    let elsewhere = flows.map(\.to).filter { $0 != name }
    right = [Sankey.Node(name, fill: Self.own)] + Self.nodes(elsewhere, Self.others)
  }

  /// What became of an old constituency.
  init(successors rows: [Record]) {
    share = "share_of_old"
    let flows = rows.map { row in
      Sankey.Flow(
        from: row.text("from_constituency"), to: row.text("constituency"), row.count("voters"))
    }.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    self.flows = flows
    left = Self.nodes(flows.map(\.from), Self.own)
    right = Self.nodes(flows.map(\.to), Self.others)
  }

  private static func nodes(_ names: [String], _ fill: Colour) -> [Sankey.Node] {
    names.reduce(into: [Sankey.Node]()) { nodes, name in
      if !nodes.contains(where: { $0.name == name }) { nodes.append(Sankey.Node(name, fill: fill)) }
    }
  }
}
