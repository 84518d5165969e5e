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
        case .group(let group): group.isSound ? nil : "a group"
        case .path(let item): item.isSound ? nil : "a path"
        case .text(let item): item.isSound ? nil : "the text “\(item.text)”"
        case .image(let item): item.frame.isSound && item.frame.hasArea ? nil : "a picture"
        case .link(let link): link.frame.isSound ? nil : "a link"
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
  fileprivate var isSound: Bool { magnitude < 1_000_000 }
}

extension Point {
  fileprivate var isSound: Bool { x.isSound && y.isSound }
}

extension Rect {
  fileprivate var isSound: Bool { x.isSound && y.isSound && width.isSound && height.isSound }
  fileprivate var hasArea: Bool { width > 0 && height > 0 }
}

extension Colour {
  fileprivate var isSound: Bool { red.isSound && green.isSound && blue.isSound && alpha.isSound }
}

extension Path {
  fileprivate var isSound: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isSound
      case .curve(let first, let second, let end): first.isSound && second.isSound && end.isSound
      case .close: true
      }
    }
  }
}

extension Stroke {
  /// Dashes of no length at all would never end.
  fileprivate var isSound: Bool {
    colour.isSound && width.isSound && width >= 0 && dash.allSatisfy { $0.isSound && $0 >= 0 }
      && (dash.isEmpty || dash.contains { $0 > 0 })
  }
}

extension Group {
  fileprivate var isSound: Bool { offset.isSound && clip?.isSound ?? true }
}

extension PathItem {
  fileprivate var isSound: Bool { path.isSound && fill?.isSound ?? true && stroke?.isSound ?? true }
}

extension TextItem {
  fileprivate var isSound: Bool {
    position.isSound && rotation.isSound && colour.isSound && font.size.isSound && font.size > 0
  }
}
