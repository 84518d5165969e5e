import Drawing

/// What a piece of content puts on a page: what is read, and the rules and marks that are not.
struct PageContent {
  var items: [Item] = []
  var furniture: [Item] = []
  /// How many labels of figures found no room.
  var omitted = 0

  static func + (first: PageContent, second: PageContent) -> PageContent {
    PageContent(
      items: first.items + second.items, furniture: first.furniture + second.furniture,
      omitted: first.omitted + second.omitted)
  }

  static func += (first: inout PageContent, second: PageContent) { first = first + second }
}

/// Where a strip is drawn, and what is known once all pages are broken.
struct Placement {
  var x: Double
  var y: Double
  var height: Double
  /// The printed page number of every place that has a name.
  var pages: [String: String] = [:]
}

/// A measured piece of content that no page break cuts.
struct LineBox {
  var height: Double
  /// The height it can do with; less than its height for figures only.
  var leastHeight: Double
  /// The height it can fill where its page has room; more than its height for figures only.
  var mostHeight: Double
  /// What it is in the document's structure, from the outside in.
  var enclosures: [StructureTag]
  /// Whether the next strip must stand on the same page.
  var bound = false
  /// The names of the places on it that links lead to.
  var anchors: [String] = []
  /// What the raised marks on it mean, to be said at the foot of its page.
  var marks: [Report.Prose] = []
  /// Whether it only says again what has been read: the head of a table on its further pages.
  var isRepeated = false
  /// What is repeated above it where it comes first on a page: the sub-heading of its rows.
  var resumption: [LineBox] = []
  /// The figures on it, by what they show.
  var figures: [String] = []
  /// Whether running text or a heading stands on it.
  var isText: Bool
  /// What went wrong with its texts.
  var trouble = TextTrouble()
  /// Draws the strip; all that was to be measured has been.
  var draw: (Placement) -> PageContent

  init(height: Double, _ enclosures: [StructureTag], draw: @escaping (Placement) -> PageContent) {
    self.height = height
    (leastHeight, mostHeight) = (height, height)
    self.enclosures = enclosures
    isText = enclosures.contains { $0.role.isText }
    self.draw = draw
  }
}

extension Role {
  /// Whether it is running text or names it.
  fileprivate var isText: Bool {
    switch self {
    case .heading, .paragraph, .list: true
    default: false
    }
  }
}

/// A role with a number that tells neighbours of the same role apart.
struct StructureTag: Equatable {
  var role: Role
  var number = 0

  init(_ role: Role, _ number: Int = 0) {
    (self.role, self.number) = (role, number)
  }
}

extension LineBox {
  /// By how much it may be made smaller.
  var slack: Double { height - leastHeight }
  /// By how much it may be made larger.
  var growth: Double { max(0, mostHeight - height) }

  /// The strip with more room below.
  func taller(by room: Double) -> LineBox {
    var strip = self
    strip.height += room
    strip.leastHeight += room
    strip.mostHeight += room
    return strip
  }
}

extension [LineBox] {
  var slack: Double { reduce(0) { $0 + $1.slack } }
  var height: Double { reduce(0) { $0 + $1.height } }
  var leastHeight: Double { reduce(0) { $0 + $1.leastHeight } }

  /// The index after the strips that must stand with the one at an index.
  func clusterEnd(from index: Int) -> Int {
    var end = index
    while end < count, self[end].bound { end += 1 }
    return Swift.min(end + 1, count)
  }

  /// The strips with the first and the last few held together, so that no page break leaves fewer behind or carries fewer over.
  func holding(_ number: Int) -> [LineBox] {
    var held = self
    for index in indices.dropLast() where index < number - 1 || index >= count - number { held[index].bound = true }
    return held
  }

  /// The strips as they stand where they have been read already.
  var repeated: [LineBox] {
    map { strip in
      var strip = strip
      strip.isRepeated = true
      return strip
    }
  }

  /// The strips all on one page.
  var unbroken: [LineBox] { holding(count) }
}
