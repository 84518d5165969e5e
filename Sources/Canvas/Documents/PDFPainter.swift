import Drawing
import Glibc
import PDF

/// Writes the scenes of a document's pages as their contents: the one switch over what a scene can hold.
struct PDFPainter: ~Copyable {
  /// The operators of the page.
  private(set) var content = ContentStream()
  /// The structure of the document.
  private(set) var structure = StructureBuilder()
  /// The pictures of the document, each the bytes of a PNG file.
  private(set) var pictures: [[UInt8]] = []
  /// The places that links lead to.
  private(set) var destinations: [Destination] = []
  /// The parts of pages that lead elsewhere.
  private(set) var links: [LinkAnnotation] = []

  private let typesetter: Typesetter
  private let fonts: PageFonts
  private var page = -1
  private var transform = PageTransform(pageHeight: 0)
  private var owner: StructureBuilder.Owner?
  /// The words of the text being drawn.
  private var words: [Word] = []

  init(typesetter: Typesetter, fonts: PageFonts) {
    (self.typesetter, self.fonts) = (typesetter, fonts)
  }

  mutating func draw(_ scene: Scene) {
    page += 1
    transform = PageTransform(pageHeight: scene.size.height)
    content.beginPage()
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
      if group.canReorder, let merged = group.mergedPaths {
        for item in merged { draw(item) }
      } else {
        draw(group.items)
      }
    } else {
      let outer = transform
      transform = transform.moved(by: group.offset, quarterTurns: group.quarterTurns)
      if let clip = group.clip {
        content.save()
        content.clip { [transform] in $0.trace(clip, transform) }
        draw(group.items)
        content.restore()
      } else {
        draw(group.items)
      }
      transform = outer
    }
    structure.end(group)
  }

  private mutating func draw(_ item: PathItem) {
    guard !item.path.elements.isEmpty, item.fill != nil || item.stroke != nil else { return }
    beginMark(of: .shape)
    content.draw(item, transform)
  }

  private mutating func draw(_ item: ImageItem) {
    beginMark(of: .shape)
    let index = pictures.firstIndex(of: item.png) ?? pictures.count
    if index == pictures.count { pictures.append(item.png) }
    content.draw(
      image: index, width: transform.vector(item.frame.width, 0), height: transform.vector(0, -item.frame.height),
      at: transform.devicePoint(Point(item.frame.x, item.frame.maxY)))
  }

  private mutating func draw(_ link: LinkItem) {
    let (start, end) = (
      transform.point(Point(link.frame.x, link.frame.y)), transform.point(Point(link.frame.maxX, link.frame.maxY))
    )
    let target: LinkAnnotation.Target
    switch link.target {
    case .anchor(let name):
      destinations.append(Destination(name: name, page: page, x: start.x, y: start.y))
      return draw(link.items)
    case .destination(let name): target = .destination(name)
    case .address(let address): target = .address(address)
    }
    let element = structure.beginLink(links.count)
    let (x, y) = (min(start.x, end.x), min(start.y, end.y))
    let corners = (
      DevicePoint(rounding: x, y), DevicePoint(rounding: x + abs(end.x - start.x), y + abs(end.y - start.y))
    )
    links.append(LinkAnnotation(target: target, page: page, corners: corners, element: element, words: link.words))
    draw(link.items)
    structure.endLink()
  }

  // MARK: - Marked content

  /// Makes what is drawn next belong to its element.
  private mutating func beginMark(of kind: StructureBuilder.Content) {
    let next = structure.owner(of: kind)
    guard next != owner else { return }
    endMark()
    switch next {
    case .artifact: content.beginArtifact()
    case .element(let number):
      let (type, mark) = structure.mark(number)
      content.beginMark(type, mark)
    }
    owner = next
  }

  private mutating func endMark() {
    if owner != nil { content.endMark() }
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
      transform.point(Point(item.position.x + along * cosine, item.position.y + along * sine))
    }
    let isApart = structure.needsSpace(before: place(shift), upTo: place(shift + advance), size: item.font.size)
    if isApart { shift -= style.space.width * item.font.size }
    content.beginLine(
      at: transform.devicePoint(Point(item.position.x + shift * cosine, item.position.y + shift * sine)),
      right: transform.vector(cosine, sine), up: transform.vector(sine, -cosine), size: item.font.size,
      colour: DeviceColour(item.colour))
    if isApart { show(style.space) }
    for word in words { show(word) }
    content.endLine()
  }

  private mutating func show(_ word: Word) {
    if !word.isPlain { content.beginActualText(word.text) }
    for part in word.parts {
      let index = fonts.index(of: part.typeface)
      content.show(part.glyphs, of: fonts.embedded[index], at: index)
    }
    if !word.isPlain { content.endActualText() }
  }
}

extension LinkItem {
  /// The text to be clicked; without one, the address.
  fileprivate var words: String {
    let text = items.text
    if text.isEmpty, case .address(let address) = target { return address }
    return text
  }
}

extension [Item] {
  /// The texts of the items, one after the other.
  fileprivate var text: String {
    map { item in
      switch item {
      case .text(let item): item.text
      case .group(let group): group.items.text
      case .link(let link): link.items.text
      case .path, .image: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
