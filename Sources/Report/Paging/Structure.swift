import Drawing

/// A strip at its place on a page or in a column.
struct Placed {
  var strip: Strip
  var x: Double
  var y: Double
  /// The number of its galley, which tells neighbouring paragraphs apart.
  var galley: Int
  /// The number of its section; 0 before the first one.
  var section = 0

  var bottom: Double { y + strip.height }

  /// Strips one below the other.
  static func stack(_ strips: [Strip], x: Double, y: Double, galley: Int, section: Int = 0) -> [Placed] {
    var y = y
    return strips.map { strip in
      defer { y += strip.height }
      return Placed(strip: strip, x: x, y: y, galley: galley, section: section)
    }
  }

  func moved(x: Double, y: Double) -> Placed {
    var placed = self
    placed.x += x
    placed.y += y
    return placed
  }
}

extension [Placed] {
  /// How far down the strips reach.
  var bottom: Double { map(\.bottom).max() ?? 0 }

  /// The strips, figures made smaller so that they reach no further down than a height where they allow it.
  func squeezed(to height: Double) -> [Placed] {
    let slack = map(\.strip).slack
    guard slack > 0, bottom > height else { return self }
    var squeezed = self
    squeezed.squeeze(by: Swift.min(1, (bottom - height) / slack))
    return squeezed
  }

  /// Makes every strip smaller by a part of what it allows, and moves up what stands below.
  mutating func squeeze(by part: Double) {
    for index in indices {
      let (old, slack) = (self[index], self[index].strip.slack)
      guard slack > 0 else { continue }
      self[index].strip.height -= slack * part
      for below in indices where self[below].y >= old.bottom - 0.001 { self[below].y -= slack * part }
    }
  }
}

/// Draws placed strips and puts them into groups that say what they are.
enum Structure {
  /// The ink of strips; those of one galley with the same enclosures share their groups.
  static func ink(_ placed: [Placed], pages: [String: String]) -> Ink {
    var furniture: [Item] = []
    var leaves: [Leaf] = []
    for one in placed {
      let ink = one.strip.draw(Spot(x: one.x, y: one.y, height: one.strip.height, pages: pages))
      furniture += ink.furniture
      guard !ink.items.isEmpty else { continue }
      let section = one.section == 0 ? [] : [Step(role: .section, number: one.section)]
      let path = one.strip.enclosures.map { Step(role: $0.role, number: $0.number, galley: one.galley) }
      leaves.append(Leaf(path: (section + path)[...], items: ink.items))
    }
    return Ink(items: nested(leaves[...]), furniture: furniture)
  }

  private struct Step: Equatable {
    var role: Role
    var number: Int
    var galley = -1
  }

  private struct Leaf {
    var path: ArraySlice<Step>
    var items: [Item]
  }

  private static func nested(_ leaves: ArraySlice<Leaf>) -> [Item] {
    var items: [Item] = []
    var rest = leaves
    while let first = rest.first {
      guard let step = first.path.first else {
        items += first.items
        rest = rest.dropFirst()
        continue
      }
      let same = rest.prefix { $0.path.first == step }
      let inner = same.map { Leaf(path: $0.path.dropFirst(), items: $0.items) }
      items.append(.group(Group(role: step.role, items: nested(inner[...]))))
      rest = rest.dropFirst(same.count)
    }
    return items
  }
}
