import Drawing

/// A page being filled.
struct PageDraft {
  var placed: [Placed] = []
  /// How far down the page is filled, in points from the top of its body.
  var filled = 0.0
  /// How far down it may be filled.
  var limit: Double
  var isCover = false
  var imprint: [LineBox] = []
  /// The title of the section that its first strip belongs to; empty for none.
  var section = ""
  /// Whether what follows was told to begin on a new page.
  var endsPart = false
  /// The heading that stands last on the page; nil for none.
  var headingAtFoot: String?
}

extension PageDraft {
  /// Makes every strip smaller by a part of what it allows, and moves up what stands below.
  fileprivate mutating func squeeze(by part: Double) {
    filled -= placed.map(\.strip).slack * part
    placed.squeeze(by: part)
  }
}

extension PageDraft {
  /// Makes figures larger, all by the same part of what they allow, where the page has room for it.
  fileprivate mutating func stretch() {
    let growth = placed.reduce(0) { $0 + $1.strip.growth }
    guard growth > 0, filled < limit else { return }
    placed.stretch(by: min(1, (limit - filled) / growth))
    filled = placed.bottom
  }
}

extension [PageDraft] {
  /// The printed page number of every place that has a name.
  var pageNumbers: [String: String] {
    enumerated().reduce(into: [:]) { numbers, page in
      for anchor in page.element.placed.flatMap(\.strip.anchors) { numbers[anchor] = String(page.offset + 1) }
    }
  }
}

extension Galley {
  fileprivate var isHeading: Bool {
    if case .heading = part { true } else { false }
  }

  /// How high the galley is on a page that has room for all of it.
  fileprivate var wholeHeight: Double {
    let flow = columnCount == 1 ? columnHead.height + strips.height : ColumnFill(self, from: 0, room: .infinity).height
    return lead.height + flow + tail.height
  }
}

/// Places galleys on pages, from the first to the last, each page as full as the rules allow.
struct PageBreaker {
  private let galleys: [Galley]
  private let bodyHeight: Double
  private var pages: [PageDraft]
  private var page: PageDraft
  private var gap = 0.0
  private var section = (number: 0, title: "")

  /// Breaks galleys into pages of a height.
  static func pages(_ galleys: [Galley], height: Double) -> [PageDraft] {
    var breaker = PageBreaker(galleys, height: height)
    for index in galleys.indices { breaker.place(index) }
    if !breaker.page.placed.isEmpty { breaker.turnPage(endsPart: true) }
    return breaker.pages
  }

  private init(_ galleys: [Galley], height: Double) {
    self.galleys = galleys
    bodyHeight = height
    pages = []
    page = PageDraft(limit: bodyHeight)
  }

  private mutating func turnPage(endsPart: Bool = false) {
    page.endsPart = endsPart
    page.stretch()
    pages.append(page)
    page = PageDraft(limit: bodyHeight)
    gap = 0
  }

  private var isFresh: Bool { page.placed.isEmpty }

  private mutating func place(_ index: Int) {
    var galley = galleys[index]
    switch galley.part {
    case .pageBreak: return isFresh ? () : turnPage(endsPart: true)
    case .partBreak where page.filled >= page.limit / 2: return turnPage(endsPart: true)
    case .partBreak: return gap = max(gap, Self.gapBetweenParts)
    case .content, .heading, .title, .coverTitle: break
    }
    if galley.strips.isEmpty { return gap = max(gap, galley.gapBefore) }
    squeeze(for: galley)
    var top = isFresh ? 0 : page.filled + max(gap, galley.gapBefore)
    if !isFresh, top + opening(index) > page.limit + 0.01 {
      turnPage()
      top = 0
    }
    begin(galley)
    shrink(&galley, room: page.limit - top)
    var next = 0
    while next < galley.strips.count {
      let lead = next == 0 ? galley.lead : galley.continuedLead
      let room = page.limit - top - lead.height
      let fill = ColumnFill(galley, from: next, room: room)
      put(next == 0 ? lead : lead.repeated, x: 0, y: top, index)
      for (column, range) in fill.columns.enumerated() {
        var strips = galley.columnHead
        if range.lowerBound > 0 { strips = (strips + galley.strips[range.lowerBound].resumption).repeated }
        put(strips + galley.strips[range], x: Double(column) * galley.columnStep, y: top + lead.height, index)
      }
      page.filled = max(page.filled, top + lead.height + fill.height)
      next = fill.end
      if next < galley.strips.count {
        turnPage()
        top = 0
      } else {
        put(galley.tail, x: 0, y: page.filled, index)
        page.filled += galley.tail.height
      }
    }
    gap = galley.gapAfter
  }

  /// What a galley does to its page besides standing on it.
  private mutating func begin(_ galley: Galley) {
    switch galley.part {
    case .heading(let heading):
      if heading.level == 1 { section = (section.number + 1, heading.title) }
    case .title(let title): section.title = title
    case .coverTitle: page.isCover = true
    case .content, .pageBreak, .partBreak: break
    }
    if !galley.imprint.isEmpty {
      page.imprint = galley.imprint
      page.limit -= galley.imprint.height + 8
    }
  }

  private mutating func put(_ strips: [LineBox], x: Double, y: Double, _ galley: Int) {
    if isFresh { page.section = section.title }
    page.placed += Placed.stack(strips, x: x, y: y, galley: galley, section: section.number)
    if case .heading(let heading) = galleys[galley].part {
      page.headingAtFoot = heading.title
    } else {
      page.headingAtFoot = nil
    }
  }

  /// Makes the figures on the page smaller where a further figure finds room only so, all by the same part of what they allow; or
  /// where otherwise no more than the last lines of a text or table would stand on the next page.
  private mutating func squeeze(for galley: Galley) {
    let (own, standing) = (galley.strips.slack, page.placed.map(\.strip).slack)
    guard !isFresh, own + standing > 0 else { return }
    let height = own > 0 ? galley.strips.height : galley.wholeHeight
    let excess = page.filled + max(gap, galley.gapBefore) + height - page.limit
    guard excess > 0, excess <= (own > 0 ? own + standing : min(standing, Self.lastLines)) else { return }
    page.squeeze(by: excess / (own + standing))
  }

  /// How many rows a table has at most that is not divided.
  private static let fewRows = 40
  /// The room above a part that begins on the page on which another ends.
  private static let gapBetweenParts = 36.0
  /// For so much of a text or table, in points, the figures above it give way.
  private static let lastLines = 150.0

  /// Makes the strips that allow it smaller where the galley ends within the room only so.
  private func shrink(_ galley: inout Galley, room: Double) {
    let excess = galley.strips.height - room
    guard excess > 0, galley.strips.leastHeight <= room + 0.01,
      let index = galley.strips.firstIndex(where: { $0.leastHeight < $0.height })
    else { return }
    galley.strips[index].height -= excess
  }

  /// The least room that the beginning of a galley needs, with that of the next one where it must stand beside it.
  private func opening(_ index: Int) -> Double {
    let galley = galleys[index]
    // A table of a few rows stands on one page, and so does a short text in columns.
    let isTable = !galley.columnHead.isEmpty && galley.strips.count <= Self.fewRows
    if isTable || galley.columnCount > 1, galley.wholeHeight <= bodyHeight / 4 { return galley.wholeHeight }
    let end = galley.strips.clusterEnd(from: 0)
    var height = galley.lead.height + galley.columnHead.height + Array(galley.strips[..<end]).leastHeight
    guard end == galley.strips.count else { return height }
    height += galley.tail.height
    let next = index + 1
    guard next < galleys.count, galleys[next].part != .pageBreak else { return height }
    let both = height + max(galley.gapAfter, galleys[next].gapBefore) + opening(next)
    // What a heading and its text are about stands with them, if that is not too much to be moved.
    let isFirstText =
      index > 0 && galleys[index - 1].isHeading && galley.part == .content && galleys[next].part == .content
    return galley.keepsWithNext || isFirstText && both <= bodyHeight / 3 ? both : height
  }
}
