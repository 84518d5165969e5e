import Drawing

/// Refuses what cannot be drawn before the pen is set down: Cairo cannot give up in the midst of a document, and
/// draws something wild for a coordinate that is no number.
extension Scene {
  /// Throws for the first item with a number or a picture that cannot be drawn.
  func check(on place: String) throws(CanvasError) {
    try items.check(on: place)
  }
}

extension [Item] {
  fileprivate func check(on place: String) throws(CanvasError) {
    for item in self {
      let name: String? =
        switch item {
        case .group(let group): group.isDrawable ? nil : "a group"
        case .path(let item): item.isDrawable ? nil : "a path"
        case .text(let item): item.isDrawable ? nil : "the text “\(item.text)”"
        case .image(let item): item.frame.isDrawable && item.frame.hasArea ? nil : "a picture"
        case .link(let link): link.frame.isDrawable ? nil : "a link"
        }
      if let name { throw .badNumber(in: name, on: place) }
      switch item {
      case .group(let group): try group.items.check(on: place)
      case .link(let link): try link.items.check(on: place)
      case .image(let item): if Picture(png: item.png) == nil { throw .badImage(on: place) }
      case .path, .text: break
      }
    }
  }
}

extension Double {
  /// Whether the number fits Cairo's fixed point with room to spare; not so for what is no number.
  fileprivate var isDrawable: Bool { magnitude < 1_000_000 }
}

extension Point {
  fileprivate var isDrawable: Bool { x.isDrawable && y.isDrawable }
}

extension Rect {
  fileprivate var isDrawable: Bool { x.isDrawable && y.isDrawable && width.isDrawable && height.isDrawable }
  fileprivate var hasArea: Bool { width > 0 && height > 0 }
}

extension Colour {
  fileprivate var isDrawable: Bool { red.isDrawable && green.isDrawable && blue.isDrawable && alpha.isDrawable }
}

extension Path {
  fileprivate var isDrawable: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isDrawable
      case .curve(let first, let second, let end): first.isDrawable && second.isDrawable && end.isDrawable
      case .close: true
      }
    }
  }
}

extension Stroke {
  /// Dashes of no length at all would never end.
  fileprivate var isDrawable: Bool {
    colour.isDrawable && width.isDrawable && width >= 0 && dash.allSatisfy { $0.isDrawable && $0 >= 0 }
      && (dash.isEmpty || dash.contains { $0 > 0 })
  }
}

extension Group {
  fileprivate var isDrawable: Bool { offset.isDrawable && clip?.isDrawable ?? true }
}

extension PathItem {
  fileprivate var isDrawable: Bool { path.isDrawable && fill?.isDrawable ?? true && stroke?.isDrawable ?? true }
}

extension TextItem {
  fileprivate var isDrawable: Bool {
    position.isDrawable && rotation.isDrawable && colour.isDrawable && font.size.isDrawable && font.size > 0
  }
}
