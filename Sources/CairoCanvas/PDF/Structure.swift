import CCairo
import Drawing

/// Writes the structure of a document along with its drawing, as Cairo's tags.
///
/// Cairo marks only what is drawn in elements without children: everything else would be lost to a reader. So what
/// stands beside children, or straight in a container, is drawn in runs of its own: text in a `Span`, lines and
/// shapes as furniture.
final class Structure {
  /// What is about to be drawn.
  enum Content { case text, shape }

  /// The element that is open, and how it takes content.
  private struct Level {
    var elements: [Element]
    /// What text straight inside is wrapped in; nil for an element without children.
    var text: Tag?
    /// What shapes straight inside are wrapped in.
    var shape: Tag?

    /// An element that holds others, or holds content if none of the items is an element.
    ///
    /// One that is broken over pages has the furniture of the pages inside.
    init(_ elements: [Element], around items: [Item], isBroken: Bool = false) {
      self.elements = elements
      guard let last = elements.last?.tag else { return }
      let isParted =
        last == .figure
        ? items.contains(where: \.isLink) : isBroken || last.isContainer || items.contains(where: \.isElement)
      guard isParted else { return }
      text = .span
      shape = last == .figure ? .span : .furniture
    }

    /// Whether this is furniture.
    var isFurniture: Bool { elements.isEmpty }

    /// Whether this stands in the line of the text around it.
    var isInline: Bool { elements.count == 1 && elements[0].tag == .link }

    /// Furniture, inside which nothing is an element but a link.
    static var furniture: Level {
      var level = Level([], around: [])
      level.text = .furniture
      level.shape = .furniture
      return level
    }
  }

  /// The elements begun so far, in that order.
  private(set) var elements: [Element] = []

  private let pen: OpaquePointer
  private var levels: [Level] = []
  private var run: Tag?
  private var textEnd: Point?
  /// How many groups with a role are open from a figure on: what is inside a figure is the picture, whatever its role.
  private var pictureDepth = 0
  /// How many levels are open from the page before that nothing on this page has taken up.
  private var carried = 0

  /// Makes a structure written by the pen.
  init(pen: OpaquePointer) {
    self.pen = pen
  }

  /// Opens the element of the whole document, on its first page.
  func beginDocument() {
    open(Level([Element(.document)], around: []))
  }

  /// Ends what does not go on over the page break; on the last page that is the document too.
  func endPage(isLast: Bool) {
    endRun()
    if isLast { while !levels.isEmpty { close() } }
    carried = max(0, levels.count - 1)
  }

  /// Opens the group's elements.
  func begin(_ group: Group) {
    guard let role = group.role, role != .mark else { return }
    if pictureDepth > 0 || role == .figure { pictureDepth += 1 }
    guard pictureDepth <= 1 else { return }
    if role == .artifact || levels.last?.isFurniture == true {
      levels.append(.furniture)
    } else if group.resumes, carried > 0 {
      endRun()
      carried -= 1
    } else {
      let isBroken = group.resumes || group.continues
      open(Level(role.tags.map { Element($0, of: group) }, around: group.items, isBroken: isBroken))
    }
  }

  /// Closes the group's elements, unless they go on over the page break.
  func end(_ group: Group) {
    guard let role = group.role, role != .mark, !group.continues else { return }
    if pictureDepth > 0 { pictureDepth -= 1 }
    if pictureDepth == 0 { close() }
  }

  /// Opens the link, or notes the place that others lead to; the frame is in the page's coordinates.
  func begin(_ link: LinkItem, frame: Rect) {
    switch link.target {
    case .anchor(let name):
      cairo_tag_begin(pen, CAIRO_TAG_DEST, TagAttributes.anchor(name, at: frame))
      cairo_tag_end(pen, CAIRO_TAG_DEST)
    case .destination(let name): open(link, TagAttributes.destination(name), frame)
    case .address(let address): open(link, TagAttributes.address(address), frame)
    }
  }

  /// Closes the link.
  func end(_ link: LinkItem) {
    if case .anchor = link.target { return }
    close()
  }

  /// Sees to it that what is drawn next belongs to an element.
  func willDraw(_ content: Content) {
    if levels.last?.isFurniture != true { closeCarried() }
    guard let level = levels.last else { return }
    let wanted = content == .text ? level.text : level.shape
    guard wanted != run else { return }
    endRun()
    guard let wanted else { return }
    begin(Element(wanted))
    run = wanted
  }

  /// Whether a space must be drawn before a text, so that a reader who goes by the structure hears two words where
  /// the eye sees a gap or a new line.
  ///
  /// Both ends of the text are in the page's coordinates. Words of different paragraphs, cells and so on are told
  /// apart by their elements; spans and links stand in the line.
  func needsSpace(before start: Point, upTo end: Point, size: Double) -> Bool {
    defer { textEnd = end }
    guard let last = textEnd else { return false }
    return max(abs(start.x - last.x), abs(start.y - last.y)) > 0.1 * size
  }

  private func open(_ link: LinkItem, _ target: String, _ frame: Rect) {
    open(Level([Element(link)], around: link.items), "\(target) \(TagAttributes.area(frame))")
  }

  private func open(_ level: Level, _ attributes: String = "") {
    endRun()
    if levels.last?.isFurniture != true { closeCarried() }
    if !level.isInline { textEnd = nil }
    for element in level.elements { begin(element, attributes) }
    levels.append(level)
  }

  private func begin(_ element: Element, _ attributes: String = "") {
    cairo_tag_begin(pen, element.tag.rawValue, attributes)
    elements.append(element)
  }

  private func endRun() {
    guard let run else { return }
    cairo_tag_end(pen, run.rawValue)
    self.run = nil
  }

  /// Closes what was left open on the page before and is not gone on with.
  private func closeCarried() {
    let count = carried
    carried = 0
    for _ in 0..<count { close() }
  }

  private func close() {
    guard let level = levels.popLast(), !level.isFurniture else { return }
    endRun()
    if !level.isInline { textEnd = nil }
    for element in level.elements.reversed() { cairo_tag_end(pen, element.tag.rawValue) }
  }
}

extension Item {
  /// Whether the item, or one inside it, leads elsewhere.
  fileprivate var isLink: Bool {
    switch self {
    case .path, .text, .image: false
    case .group(let group): group.items.contains(where: \.isLink)
    case .link(let link):
      if case .anchor = link.target { link.items.contains(where: \.isLink) } else { true }
    }
  }

  /// Whether an element of the structure comes of the item or of one inside it.
  fileprivate var isElement: Bool {
    switch self {
    case .path, .text, .image: false
    case .group(let group):
      if let role = group.role, role != .mark { true } else { group.items.contains(where: \.isElement) }
    case .link(let link):
      if case .anchor = link.target { link.items.contains(where: \.isElement) } else { true }
    }
  }
}
