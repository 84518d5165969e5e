import Drawing
import Glibc

/// Inks the pages of a document: the one switch over what a scene can hold.
struct PagePainter: ~Copyable {
  /// The operators of the page.
  var pen = ContentPen()
  /// The structure of the document.
  var structure = Structure()
  /// The fonts of the document.
  let fonts: PageFonts
  /// The pictures of the document, each the bytes of a PNG file.
  private(set) var pictures: [[UInt8]] = []
  /// The places that links lead to.
  private(set) var anchors: [(name: String, page: Int, place: Point)] = []
  /// The parts of pages that lead elsewhere.
  private(set) var annotations: [Annotation] = []

  private let typesetter: Typesetter
  private var page = -1
  private var frame = Frame(height: 0)
  private var owner: Structure.Owner?
  /// The words of the text being drawn.
  private var words: [Word] = []

  /// Makes a painter that sets text as the typesetter measured it.
  init(typesetter: Typesetter, fonts: PageFonts) {
    self.typesetter = typesetter
    self.fonts = fonts
  }

  /// Paints a page.
  mutating func draw(_ scene: Scene) {
    page += 1
    frame = Frame(height: scene.size.height)
    pen.beginPage()
    structure.beginPage()
    draw(scene.items)
    endMark()
  }

  private mutating func draw(_ items: [Item]) {
    for item in items {
      switch item {
      case .group(let group): draw(group)
      case .path(let item): draw(item)
      case .text(let item): draw(item)
      case .image(let item): draw(item)
      case .link(let link): draw(link)
      }
    }
  }

  private mutating func draw(_ group: Group) {
    structure.begin(group)
    if group.isPlain {
      if group.isDisjoint, let batches = group.batches {
        for item in batches { draw(item) }
      } else {
        draw(group.items)
      }
    } else {
      let outer = frame
      frame = frame.moved(by: group.offset, quarterTurns: group.quarterTurns)
      if let clip = group.clip {
        pen.save()
        pen.clip(clip, frame)
        draw(group.items)
        pen.restore()
      } else {
        draw(group.items)
      }
      frame = outer
    }
    structure.end(group)
  }

  private mutating func draw(_ item: PathItem) {
    guard !item.path.elements.isEmpty, item.fill != nil || item.stroke != nil else { return }
    beginMark(of: .shape)
    pen.draw(item, frame)
  }

  private mutating func draw(_ item: ImageItem) {
    beginMark(of: .shape)
    let index = pictures.firstIndex(of: item.png) ?? pictures.count
    if index == pictures.count { pictures.append(item.png) }
    let corner = frame.spot(Point(item.frame.x, item.frame.maxY))
    pen.draw(
      picture: index, width: frame.vector(item.frame.width, 0), height: frame.vector(0, -item.frame.height), at: corner)
  }

  private mutating func draw(_ link: LinkItem) {
    if case .anchor(let name) = link.target {
      anchors.append((name, page, frame.point(Point(link.frame.x, link.frame.y))))
      return draw(link.items)
    }
    let element = structure.beginLink(annotation: annotations.count)
    let (start, end) = (
      frame.point(Point(link.frame.x, link.frame.y)), frame.point(Point(link.frame.maxX, link.frame.maxY))
    )
    let area = Rect(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x), height: abs(end.y - start.y))
    annotations.append(
      Annotation(target: link.target, frame: area, page: page, element: element, words: link.words))
    draw(link.items)
    structure.endLink()
  }

  // MARK: - Marked content

  /// Sees to it that what is drawn next belongs to its element.
  private mutating func beginMark(of content: Structure.Content) {
    let next = structure.owner(of: content)
    guard next != owner else { return }
    endMark()
    switch next {
    case .furniture: pen.beginArtifact()
    case .element(let number): pen.beginMark(structure.elements[number].tag, structure.mark(number))
    }
    owner = next
  }

  private mutating func endMark() {
    if owner != nil { pen.endMark() }
    owner = nil
  }

  // MARK: - Text

  private mutating func draw(_ item: TextItem) {
    guard !item.text.isEmpty, let style = typesetter.style(item.font) else { return }
    beginMark(of: .text)
    words.removeAll(keepingCapacity: true)
    style.forEachWord(of: item.text) { words.append($0) }
    let advance = words.reduce(0) { $0 + $1.width } * item.font.size
    var shift =
      switch item.anchor {
      case .start: 0.0
      case .middle: -advance / 2
      case .end: -advance
      }
    let (cosine, sine) = item.rotation == 0 ? (1, 0) : (cos(item.rotation * .pi / 180), sin(item.rotation * .pi / 180))
    func place(_ along: Double) -> Point {
      frame.point(Point(item.position.x + along * cosine, item.position.y + along * sine))
    }
    let isApart = structure.needsSpace(before: place(shift), upTo: place(shift + advance), size: item.font.size)
    if isApart { shift -= style.space.width * item.font.size }
    let start = frame.spot(Point(item.position.x + shift * cosine, item.position.y + shift * sine))
    pen.beginLine(
      at: start, along: (frame.vector(cosine, sine), frame.vector(sine, -cosine)), colour: item.colour)
    var line = GlyphLine(size: item.font.size)
    if isApart { line.show(style.space, &pen, fonts) }
    for word in words { line.show(word, &pen, fonts) }
    line.end(&pen)
  }
}
