import Drawing
import PDF

/// Builds the structure of a document along with its drawing: every mark of ink belongs to an element or is an
/// artifact, which is not read out.
struct StructureBuilder {
  /// What is about to be drawn.
  enum Content { case text, shape }

  /// What ink belongs to.
  enum Owner: Equatable {
    /// An element, by its number.
    case element(Int)
    /// Nothing that is read out.
    case artifact
  }

  /// An element that is open, or an artifact.
  private struct Level {
    /// The elements, from the outside in; none for an artifact.
    var elements: [Int]
    /// Whether text straight inside needs an element of its own.
    var isContainer = false
    /// Whether this stands in the line of the text around it.
    var isInline = false
    /// The element that was last made for text straight inside.
    var run: Int?

    /// Whether this is an artifact.
    var isArtifact: Bool { elements.isEmpty }
  }

  /// The elements so far.
  private(set) var tree = StructureTree()

  private var levels = [Level(elements: [0], isContainer: true)]
  private var textEnd: Point?
  /// How many groups with a role are open from a figure on: what is inside a figure is the picture, whatever its role.
  private var pictureDepth = 0
  /// How many levels are open from the page before that nothing on this page has taken up.
  private var carried = 0

  mutating func beginPage() {
    tree.beginPage()
    carried = levels.count - 1
  }

  /// Opens the group's elements.
  mutating func begin(_ group: Group) {
    guard let role = group.role, role != .mark else { return }
    if pictureDepth > 0 || role == .figure { pictureDepth += 1 }
    guard pictureDepth <= 1 else { return }
    if role == .artifact || levels.last?.isArtifact == true {
      levels.append(Level(elements: []))
    } else if group.resumes, carried > 0 {
      carried -= 1
    } else {
      open(role.structureTypes.map { StructureElement($0, of: group) })
    }
  }

  /// Closes the group's elements, unless they go on over the page break.
  mutating func end(_ group: Group) {
    guard let role = group.role, role != .mark, !group.continues else { return }
    if pictureDepth > 0 { pictureDepth -= 1 }
    if pictureDepth == 0 { close() }
  }

  /// Opens a link.
  ///
  /// - Parameter link: its number among the document's links.
  /// - Returns: the number of its element.
  mutating func beginLink(_ link: Int) -> Int {
    open([StructureElement(.link)])
    levels[levels.count - 1].isInline = true
    let element = tree.elements.count - 1
    tree.add(link: link, in: element)
    return element
  }

  mutating func endLink() { close() }

  /// The owner of what is drawn next.
  mutating func owner(of content: Content) -> Owner {
    guard let last = levels.last, !last.isArtifact else { return .artifact }
    if carried > 0 { closeCarried() }
    let place = levels.count - 1
    guard levels[place].isContainer, let element = levels[place].elements.last else {
      return levels[place].elements.last.map(Owner.element) ?? .artifact
    }
    guard content == .text else { return .artifact }
    if let run = levels[place].run { return .element(run) }
    let run = tree.add(StructureElement(.span), in: element)
    levels[place].run = run
    return .element(run)
  }

  /// Adds marked content of the page to an element.
  ///
  /// - Returns: what the element is, and the number of the content on its page.
  mutating func mark(_ element: Int) -> (StructureType, Int) {
    (tree.elements[element].type, tree.addMark(in: element))
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

  private mutating func open(_ begun: [StructureElement]) {
    if levels.last?.isArtifact != true, carried > 0 { closeCarried() }
    if begun.first?.type != .link { textEnd = nil }
    // Inside artifacts stand no elements but links, which belong to what is around them.
    let around = levels.lastIndex { !$0.isArtifact } ?? 0
    levels[around].run = nil
    var numbers: [Int] = []
    for element in begun { numbers.append(tree.add(element, in: numbers.last ?? levels[around].elements.last ?? 0)) }
    levels.append(Level(elements: numbers, isContainer: begun.last?.type.isContainer ?? false))
  }

  /// Closes what was left open on the page before and is not gone on with.
  private mutating func closeCarried() {
    let count = carried
    carried = 0
    for _ in 0..<count { close() }
  }

  private mutating func close() {
    guard levels.count > 1, let level = levels.popLast(), !level.isArtifact else { return }
    if !level.isInline { textEnd = nil }
  }
}
