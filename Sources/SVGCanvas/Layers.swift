import Drawing

/// Marks that do not overlap, with all shapes of one look in one path: hundreds of hexagons in a dozen strokes.
struct Layers {
  /// What makes shapes one path: how far up they lie in their marks, and how they look.
  private struct Look: Equatable {
    let level: Int
    let fill: Colour?
    let stroke: Stroke?
  }

  /// The paths from the bottom to the top.
  private(set) var paths: [PathItem] = []

  /// Puts the shapes of marks together; nil where a mark has more than shapes.
  init?(_ marks: Group) {
    var looks: [Look] = []
    for mark in marks.items {
      guard let shapes = Self.shapes(mark) else { return nil }
      for (level, shape) in shapes.enumerated() {
        let look = Look(level: level, fill: shape.fill, stroke: shape.stroke)
        if let place = looks.firstIndex(of: look) {
          paths[place].path.elements += shape.path.elements
        } else {
          looks.append(look)
          paths.append(shape)
        }
      }
    }
    // What lies on other shapes of its mark lies on theirs too.
    paths = looks.indices.sorted { (looks[$0].level, $0) < (looks[$1].level, $1) }.map { paths[$0] }
  }

  private static func shapes(_ item: Item) -> [PathItem]? {
    switch item {
    case .path(let path): return [path]
    case .group(let group) where group.offset == .zero && group.quarterTurns == 0 && group.clip == nil:
      let parts = group.items.map(shapes)
      return parts.contains { $0 == nil } ? nil : parts.compactMap(\.self).flatMap(\.self)
    default: return nil
    }
  }
}
