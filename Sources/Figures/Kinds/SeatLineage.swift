import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// Which old seats a constituency was made of, or what became of an old one.
  static let lineage = FigureKind(
    "lineage", "which old constituencies a new one is made of, or what became of an old one",
    needs: ["constituency"], takes: ["on"]
  ) { library, request in
    let answer = try library.ask(LineageRequest(request.filters))
    let rows = answer.rows
    guard let first = rows.first else {
      throw FigureError.nothingToShow(figure: "lineage", reason: "it has no overlaps with other boundaries")
    }
    let isNew = Set(rows.map(\.code)).count == 1
    let tree = isNew ? try FamilyTree(of: first, rows, library) : FamilyTree(successors: rows)
    // The picture is of voters, and so are its words.
    let voters = Double(max(1, rows.reduce(0) { $0 + $1.voters }))
    let parts = rows.map { row in
      (
        name: isNew ? row.fromConstituency : row.constituency,
        share: isNew ? Double(row.voters) / voters : row.shareOfOld
      )
    }.sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    let name = isNew ? first.constituency : first.fromConstituency
    let list = parts.filter { $0.share >= 0.0005 }.map { "\($0.name) \(Number.percent($0.share))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(name, parts, isNew: isNew), plain: name),
        subtitle:
          "Voters when the old constituencies were last fought: old constituencies on the left, new ones on the right",
        plot: try Sankey(from: tree.left, to: tree.right, tree.flows),
        source: SourceLine.of(answer), command: answer.command,
        alternative: list.count == 1 && isNew
          ? "\(name) is the old \(parts[0].name), \(parts[0].share < 1 ? "almost whole" : "whole")."
          : "\(name) \(isNew ? "is made of parts of" : "went to") \(English.list(list))."),
      answer)
  }

  /// Where most of a constituency came from, or went.
  private static func findings(_ name: String, _ parts: [(name: String, share: Double)], isNew: Bool) -> [Finding] {
    guard let most = parts.first else { return [] }
    if most.share > 0.9995 {
      let wholly = most.share < 1 ? "almost wholly" : "wholly"
      return [
        Finding(
          isNew ? "\(name) lies \(wholly) in what was \(most.name)" : "\(name) went \(wholly) to \(most.name)", .whole)
      ]
    }
    let share = Number.percent(most.share)
    return [
      Finding(
        isNew
          ? "\(name) has \(share) of its electors from the old \(most.name)"
          : "\(most.name) took \(share) of the electors of \(name)", .span)
    ]
  }
}

/// The ribbons around one constituency, in electors.
private struct FamilyTree {
  /// The share of a new constituency under which an old one is not drawn.
  private static let least = 0.005
  /// How many other constituencies are named at most.
  private static let most = 8
  private static let own = Colour(0x2F4B7C)
  private static let others = Colour(0xA9B8C4)

  let left: [Sankey.Node]
  let right: [Sankey.Node]
  let flows: [Sankey.Flow]

  /// What a new constituency is made of, and where the rest of those old ones went.
  init(of first: LineageRow, _ rows: [LineageRow], _ library: Library) throws {
    let name = first.constituency
    var flows: [Sankey.Flow] = []
    let relatives = rows.filter { $0.shareOfNew >= Self.least }
    let parts = try library.divisions()
    for row in relatives {
      let from = row.fromConstituency
      for part in parts[row.fromCode, default: []] {
        flows.append(Sankey.Flow(from: from, to: part.constituency, part.voters))
      }
    }
    flows = Self.merged(flows.filter { $0.count > 0 }, except: name)
    self.flows = flows
    left = Self.nodes(relatives.map(\.fromConstituency), Self.others)
    let elsewhere = flows.map(\.to).filter { $0 != name }
    right = [Sankey.Node(name, fill: Self.own)] + Self.nodes(elsewhere, Self.others)
  }

  /// What became of an old constituency.
  init(successors rows: [LineageRow]) {
    let flows = rows.map { row in
      Sankey.Flow(from: row.fromConstituency, to: row.constituency, row.voters)
    }.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    self.flows = flows
    left = Self.nodes(flows.map(\.from), Self.own)
    right = Self.nodes(flows.map(\.to), Self.others)
  }

  /// The flows with those to the smallest of many constituencies taken together: there is room for so many names in print.
  private static func merged(_ flows: [Sankey.Flow], except name: String) -> [Sankey.Flow] {
    var voters: [String: Int] = [:]
    for flow in flows where flow.to != name { voters[flow.to, default: 0] += flow.count }
    guard voters.count > most else { return flows }
    let small = Set(voters.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.dropFirst(most - 1).map(\.key))
    let others = "\(English.numeral(small.count)) others,"
    return flows.reduce(into: []) { merged, flow in
      let to = small.contains(flow.to) ? others : flow.to
      if let index = merged.firstIndex(where: { $0.from == flow.from && $0.to == to }) {
        merged[index] = Sankey.Flow(from: flow.from, to: to, merged[index].count + flow.count)
      } else {
        merged.append(Sankey.Flow(from: flow.from, to: to, flow.count))
      }
    }
  }

  private static func nodes(_ names: [String], _ fill: Colour) -> [Sankey.Node] {
    names.reduce(into: [Sankey.Node]()) { nodes, name in
      if !nodes.contains(where: { $0.name == name }) { nodes.append(Sankey.Node(name, fill: fill)) }
    }
  }
}
