package import Drawing

extension Group {
  /// The paths of a group that may be painted in any order, those of the same look made one: a map of 650 areas is
  /// painted with a dozen operators and not with thousands.
  ///
  /// Paths that stand in one item keep their order; nil where something else than paths is inside.
  package var mergedPaths: [PathItem]? {
    var layers: [Layer] = []
    for item in items {
      var depth = 0
      guard Self.add(item, to: &layers, &depth) else { return nil }
    }
    return layers.flatMap(\.items)
  }

  /// The paths that are the first of their items, or the second, and so on.
  private struct Layer {
    private(set) var items: [PathItem] = []
    private var places: [Look: Int] = [:]

    private struct Look: Hashable {
      var fill: Colour?
      var stroke: Stroke?
    }

    mutating func add(_ item: PathItem) {
      let look = Look(fill: item.fill, stroke: item.stroke)
      if let place = places[look] {
        items[place].path.elements += item.path.elements
      } else {
        places[look] = items.count
        items.append(item)
      }
    }
  }

  private static func add(_ item: Item, to layers: inout [Layer], _ depth: inout Int) -> Bool {
    switch item {
    case .path(let item):
      if depth == layers.count { layers.append(Layer()) }
      layers[depth].add(item)
      depth += 1
      return true
    case .group(let group):
      guard group.isPlain, group.role == nil || group.role == .mark else { return false }
      for item in group.items {
        guard add(item, to: &layers, &depth) else { return false }
      }
      return true
    case .text, .image, .link: return false
    }
  }
}
