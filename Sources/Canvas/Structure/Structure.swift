import Drawing

/// The structure of a document, which comes about along with its drawing: every mark of ink belongs to an element or is
/// furniture, which is not read out.
struct Structure {
  /// What is about to be drawn.
  enum Content { case text, shape }

  /// What ink belongs to.
  enum Owner: Equatable {
    /// An element, by its number.
    case element(Int)
    /// Nothing that is read out.
    case furniture
  }

  /// An element that is open, or furniture.
  private struct Level {
    /// The elements, from the outside in; none for furniture.
    var elements: [Int]
    /// Whether text straight inside needs an element of its own.
    var isContainer = false
    /// Whether this stands in the line of the text around it.
    var isInline = false
    /// The element that was last made for text straight inside.
    var run: Int?

    /// Whether this is furniture.
    var isFurniture: Bool { elements.isEmpty }
  }

  /// The elements in the order they were begun in; the first is the document.
  private(set) var elements: [Element] = [Element(.document, in: nil)]
  /// The owners of the marked contents of each page; nil for a page without any.
  private(set) var owners: [[Int]] = []

  private var levels = [Level(elements: [0], isContainer: true)]
  private var textEnd: Point?
  /// How many groups with a role are open from a figure on: what is inside a figure is the picture, whatever its role.
  private var pictureDepth = 0
  /// How many levels are open from the page before that nothing on this page has taken up.
  private var carried = 0

  /// Begins a page.
  mutating func beginPage() {
    owners.append([])
    carried = levels.count - 1
  }

  /// Opens the group's elements.
  mutating func begin(_ group: Group) {
    guard let role = group.role, role != .mark else { return }
    if pictureDepth > 0 || role == .figure { pictureDepth += 1 }
    guard pictureDepth <= 1 else { return }
    if role == .artifact || levels.last?.isFurniture == true {
      levels.append(Level(elements: []))
    } else if group.resumes, carried > 0 {
      carried -= 1
    } else {
      open(role.tags.map { Element($0, of: group, in: nil) })
    }
  }

  /// Closes the group's elements, unless they go on over the page break.
  mutating func end(_ group: Group) {
    guard let role = group.role, role != .mark, !group.continues else { return }
    if pictureDepth > 0 { pictureDepth -= 1 }
    if pictureDepth == 0 { close() }
  }

  /// Opens a link, whose part of the page has the number in the document.
  mutating func beginLink(annotation: Int) -> Int {
    open([Element(.link, in: nil)])
    levels[levels.count - 1].isInline = true
    elements[elements.count - 1].kids.append(.annotation(annotation))
    return elements.count - 1
  }

  /// Closes a link.
  mutating func endLink() { close() }

  /// The owner of what is drawn next.
  mutating func owner(of content: Content) -> Owner {
    guard let last = levels.last, !last.isFurniture else { return .furniture }
    if carried > 0 { closeCarried() }
    let place = levels.count - 1
    guard levels[place].isContainer, let element = levels[place].elements.last else {
      return levels[place].elements.last.map(Owner.element) ?? .furniture
    }
    guard content == .text else { return .furniture }
    if let run = levels[place].run { return .element(run) }
    levels[place].run = elements.count
    begin(Element(.span, in: element))
    return .element(elements.count - 1)
  }

  /// Notes marked content of an element on the page.
  ///
  /// - Returns: the number of the content on its page.
  mutating func mark(_ element: Int) -> Int {
    let (page, number) = (owners.count - 1, owners[owners.count - 1].count)
    owners[page].append(element)
    elements[element].kids.append(.mark(page: page, number: number))
    return number
  }

  /// Whether a space must be drawn before a text, so that a reader who goes by the structure hears two words where
  /// the eye sees a gap or a new line.
  ///
  /// Both ends of the text are in the page's coordinates. Words of different paragraphs, cells and so on are told
  /// apart by their elements; spans and links stand in the line.
  mutating func needsSpace(before start: Point, upTo end: Point, size: Double) -> Bool {
    defer { textEnd = end }
    guard let last = textEnd else { return false }
    return max(abs(start.x - last.x), abs(start.y - last.y)) > 0.1 * size
  }

  private mutating func open(_ begun: [Element]) {
    if levels.last?.isFurniture != true, carried > 0 { closeCarried() }
    if begun.first?.tag != .link { textEnd = nil }
    // Inside furniture stand no elements but links, which belong to what is around it.
    let around = levels.lastIndex { !$0.isFurniture } ?? 0
    levels[around].run = nil
    var parent = levels[around].elements.last
    var numbers: [Int] = []
    for var element in begun {
      element.parent = parent
      parent = elements.count
      numbers.append(elements.count)
      begin(element)
    }
    levels.append(Level(elements: numbers, isContainer: begun.last?.tag.isContainer ?? false))
  }

  private mutating func begin(_ element: Element) {
    if let parent = element.parent { elements[parent].kids.append(.element(elements.count)) }
    elements.append(element)
  }

  /// Closes what was left open on the page before and is not gone on with.
  private mutating func closeCarried() {
    let count = carried
    carried = 0
    for _ in 0..<count { close() }
  }

  private mutating func close() {
    guard levels.count > 1, let level = levels.popLast(), !level.isFurniture else { return }
    if !level.isInline { textEnd = nil }
  }
}
