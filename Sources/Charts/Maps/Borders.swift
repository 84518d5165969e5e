package import Drawing

/// The lines between areas of different groups, found by cancelling the edges that areas of one group share.
package struct Borders {
  /// A straight piece of an outline, whichever way it is walked.
  private struct Edge: Hashable {
    let start: Point
    let end: Point

    init(_ first: Point, _ second: Point) {
      (start, end) = (first.x, first.y) < (second.x, second.y) ? (first, second) : (second, first)
    }
  }

  /// Borders between groups of one country.
  package private(set) var groups: [(Point, Point)] = []
  package private(set) var countries: [(Point, Point)] = []

  /// Finds the borders; the coast, which belongs to one area alone, is none.
  package init(_ areas: [OutlineMap.Area]) {
    var open: [Edge: Int] = [:]
    for (index, area) in areas.enumerated() {
      for ring in area.rings {
        for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
          let edge = Edge(start, end)
          guard let other = open.updateValue(index, forKey: edge) else { continue }
          if areas[other].country != area.country {
            countries.append((edge.start, edge.end))
          } else if areas[other].group != area.group {
            groups.append((edge.start, edge.end))
          }
        }
      }
    }
  }
}
