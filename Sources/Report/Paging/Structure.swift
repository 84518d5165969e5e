import Drawing

/// A strip at its place on a page or in a column.
struct Placed {
  var strip: LineBox
  var x: Double
  var y: Double
  /// The number of its galley, which tells neighbouring paragraphs apart.
  var galley: Int
  /// The number of its section; 0 before the first one.
  var section = 0

  var bottom: Double { y + strip.height }

  /// Strips one below the other.
  static func stack(_ strips: [LineBox], x: Double, y: Double, galley: Int, section: Int = 0) -> [Placed] {
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

  /// The strips, figures made larger so that they reach as far down as a height, as far as they allow it.
  func stretched(to height: Double) -> [Placed] {
    let growth = reduce(0) { $0 + $1.strip.growth }
    guard growth > 0, bottom < height else { return self }
    var stretched = self
    stretched.stretch(by: Swift.min(1, (height - bottom) / growth))
    return stretched
  }

  /// Makes every strip smaller by a part of what it allows, and moves up what stands below.
  mutating func squeeze(by part: Double) { change { -$0.slack * part } }

  /// Makes every strip larger by a part of what it allows, and moves down what stands below.
  mutating func stretch(by part: Double) { change { $0.growth * part } }

  /// Changes the height of strips, and moves what stands below them.
  private mutating func change(_ amount: (LineBox) -> Double) {
    for index in indices {
      let (old, more) = (self[index], amount(self[index].strip))
      guard more != 0 else { continue }
      self[index].strip.height += more
      for below in indices where self[below].y >= old.bottom - 0.001 { self[below].y += more }
    }
  }
}

/// Drawn strips with the groups they stand in, which say what they are.
struct Structure {
  private var leaves: [Leaf] = []
  private var furniture: [Item] = []
  /// How many labels of figures found no room.
  private(set) var omitted = 0

  /// The ink of strips; those of one galley with the same enclosures share their groups.
  static func ink(_ placed: [Placed], pages: [String: String]) -> PageContent {
    Structure(placed, pages: pages).ink(after: nil, before: nil)
  }

  init(_ placed: [Placed], pages: [String: String]) {
    for one in placed {
      let ink = one.strip.draw(Placement(x: one.x, y: one.y, height: one.strip.height, pages: pages))
      furniture += ink.furniture
      omitted += ink.omitted
      guard !ink.items.isEmpty else { continue }
      if one.strip.isRepeated {
        furniture.append(.group(Group(role: .artifact, items: ink.items)))
        continue
      }
      let section = one.section == 0 ? [] : [Step(role: .section, number: one.section)]
      let path = one.strip.enclosures.map { Step(role: $0.role, number: $0.number, galley: one.galley) }
      leaves.append(Leaf(path: (section + path)[...], items: ink.items))
    }
  }

  /// The ink with its groups; those that stand open on the pages before and after go on over the page breaks.
  func ink(after last: Structure?, before next: Structure?) -> PageContent {
    let resumed = Self.shared(last?.leaves.last, leaves.first)
    let continued = Self.shared(leaves.last, next?.leaves.first)
    return PageContent(
      items: Self.nested(leaves[...], resumed: resumed, continued: continued), furniture: furniture, omitted: omitted)
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

  /// How many groups two leaves share.
  private static func shared(_ first: Leaf?, _ second: Leaf?) -> Int {
    guard let first, let second else { return 0 }
    return zip(first.path, second.path).prefix { $0 == $1 }.count
  }

  private static func nested(_ leaves: ArraySlice<Leaf>, resumed: Int, continued: Int) -> [Item] {
    var items: [Item] = []
    var rest = leaves
    while let first = rest.first {
      guard let step = first.path.first else {
        items += first.items
        rest = rest.dropFirst()
        continue
      }
      let same = rest.prefix { $0.path.first == step }
      let resumes = resumed > 0 && same.startIndex == leaves.startIndex
      let continues = continued > 0 && same.endIndex == leaves.endIndex
      let inner = same.map { Leaf(path: $0.path.dropFirst(), items: $0.items) }
      let content = nested(inner[...], resumed: resumes ? resumed - 1 : 0, continued: continues ? continued - 1 : 0)
      items.append(.group(Group(role: step.role, resumes: resumes, continues: continues, items: content)))
      rest = rest.dropFirst(same.count)
    }
    return items
  }
}
