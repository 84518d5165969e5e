import Drawing
import Markup

/// Writes the items of a scene as elements.
struct SVGPainter {
  /// What is written to.
  var markup: Markup
  /// The page around it; nil for a file of its own.
  private let page: SVGPage?
  private var clips = 0
  /// The fill that the group around has.
  private var inherited: Colour?

  init(markup: Markup, page: SVGPage?) { (self.markup, self.page) = (markup, page) }

  /// Writes the items, the later ones on top.
  mutating func draw(_ items: [Item]) {
    for item in page == nil ? items : items.joinedPaths {
      switch item {
      case .group(let group): draw(group)
      case .path(let item): draw(item)
      case .text(let item): draw(item)
      case .image(let item): draw(item)
      case .link(let link): draw(link)
      }
    }
  }

  /// Marks that lead to pages, those of one fill together, which is written once for all of them.
  private mutating func drawByFill(_ marks: [Item]) {
    var fills: [Colour?] = []
    let own = marks.map(\.soleFill)
    for fill in own where !fills.contains(fill) { fills.append(fill) }
    for fill in fills {
      let items = zip(marks, own).filter { $0.1 == fill }.map(\.0)
      guard let fill, items.count > 1 else {
        draw(items)
        continue
      }
      markup.open("g", paint("fill", fill))
      inherited = fill
      draw(items)
      inherited = nil
      markup.close("g")
    }
  }

  private mutating func draw(_ group: Group) {
    if let page, page.areLinked, group.canReorder { return drawByFill(group.items) }
    if let page, page.areSilent, group.canReorder, let layers = Layers(group) {
      for item in layers.paths { draw(item) }
      return
    }
    var attributes = meaning(of: group)
    var moves: [String] = []
    if group.offset != .zero { moves.append("translate(\(markup.pair(group.offset.x, group.offset.y)))") }
    let quarters = ((group.quarterTurns % 4) + 4) % 4
    if quarters > 0 { moves.append("rotate(\(quarters * 90))") }
    if !moves.isEmpty { attributes.append(("transform", moves.joined(separator: " "))) }
    if let clip = group.clip {
      clips += 1
      let name = (page?.prefix ?? "") + "clip\(clips)"
      markup.open("clipPath", [("id", name)])
      markup.empty("path", [("d", data(of: clip))])
      markup.close("clipPath")
      attributes.append(("clip-path", "url(#\(name))"))
    }
    if let page, let address = group.subject.flatMap(page.link) {
      markup.open("a", [("href", address)] + attributes)
      describe(group)
      draw(group.items)
      return markup.close("a")
    }
    // A group that says nothing and moves nothing need not be written.
    let isPlain = attributes.isEmpty && !(page != nil && isDescribed(group))
    if !isPlain { markup.open("g", attributes) }
    describe(group)
    draw(group.items)
    if !isPlain { markup.close("g") }
  }

  /// What a group is to readers who listen.
  private func meaning(of group: Group) -> Markup.Attributes {
    // In a page the picture is one to those who listen, and its words are the label of all of it.
    if page != nil { return group.role == .artifact ? [("aria-hidden", "true")] : [] }
    return switch group.role {
    case .figure: [("role", "graphics-object group")]
    case .mark where group.alternative != nil: [("role", "graphics-symbol img")]
    case .artifact: [("aria-hidden", "true")]
    default: []
    }
  }

  /// Whether something is shown when a pointer rests on it.
  private func isDescribed(_ group: Group) -> Bool {
    group.role == .mark && group.alternative?.isEmpty == false && page?.areSilent != true
  }

  /// What is said of a figure, and what is shown when a pointer rests on a mark.
  private mutating func describe(_ group: Group) {
    guard let words = group.alternative, !words.isEmpty, page?.areSilent != true else { return }
    switch group.role {
    case .figure: if page == nil { markup.element("desc", [], words) }
    case .mark: markup.element("title", [], words)
    default: break
    }
  }

  private mutating func draw(_ item: PathItem) {
    guard item.fill != nil || item.stroke != nil, !item.path.elements.isEmpty else { return }
    var attributes: Markup.Attributes = [("d", data(of: item.path))]
    if let fill = item.fill {
      if fill != inherited { attributes += paint("fill", fill) }
    } else {
      attributes.append(("fill", "none"))
    }
    if let stroke = item.stroke { attributes += line(stroke) }
    markup.empty("path", attributes)
  }

  private mutating func line(_ stroke: Stroke) -> Markup.Attributes {
    var attributes = paint("stroke", stroke.colour)
    attributes.append(("stroke-width", markup.number(stroke.width)))
    if !stroke.dash.isEmpty {
      attributes.append(("stroke-dasharray", stroke.dash.map { markup.number($0) }.joined(separator: " ")))
    }
    switch stroke.cap {
    case .butt: break
    case .round: attributes.append(("stroke-linecap", "round"))
    case .square: attributes.append(("stroke-linecap", "square"))
    }
    switch stroke.join {
    case .miter: break
    case .round: attributes.append(("stroke-linejoin", "round"))
    case .bevel: attributes.append(("stroke-linejoin", "bevel"))
    }
    return attributes
  }

  private mutating func draw(_ item: TextItem) {
    guard !item.text.isEmpty else { return }
    var attributes: Markup.Attributes = [("x", markup.number(item.position.x)), ("y", markup.number(item.position.y))]
    attributes.append(("font-size", markup.number(item.font.size)))
    if item.font.weight != .regular { attributes.append(("font-weight", String(item.font.weight.rawValue))) }
    if item.font.italic { attributes.append(("font-style", "italic")) }
    // A page's policy refuses styles in elements, and its style sheet says this of all pictures.
    if item.font.figures == .tabular, page == nil { attributes.append(("style", "font-variant-numeric:tabular-nums")) }
    switch item.anchor {
    case .start: break
    case .middle: attributes.append(("text-anchor", "middle"))
    case .end: attributes.append(("text-anchor", "end"))
    }
    if item.rotation != 0 {
      let place = markup.pair(item.position.x, item.position.y)
      attributes.append(("transform", "rotate(\(markup.number(item.rotation)) \(place))"))
    }
    markup.element("text", attributes + paint("fill", item.colour), item.text)
  }

  private mutating func draw(_ item: ImageItem) {
    markup.empty(
      "image",
      [
        ("x", markup.number(item.frame.x)), ("y", markup.number(item.frame.y)),
        ("width", markup.number(item.frame.width)), ("height", markup.number(item.frame.height)),
        ("preserveAspectRatio", "none"), ("href", "data:image/png;base64," + base64(item.png)),
      ])
  }

  private mutating func draw(_ link: LinkItem) {
    switch link.target {
    case .anchor(let name):
      markup.open("g", [("id", name)])
      draw(link.items)
      markup.close("g")
    case .destination(let name): draw(link, href: "#" + name)
    case .address(let address): draw(link, href: address)
    }
  }

  private mutating func draw(_ link: LinkItem, href: String) {
    markup.open("a", [("href", href)])
    draw(link.items)
    markup.close("a")
  }

  private mutating func paint(_ attribute: StaticString, _ colour: Colour) -> Markup.Attributes {
    let plain: Markup.Attributes = [(attribute, "#" + colour.hex)]
    guard colour.alpha < 1 else { return plain }
    let opacity: StaticString = attribute.description == "fill" ? "fill-opacity" : "stroke-opacity"
    return plain + [(opacity, markup.number(colour.alpha))]
  }

  private mutating func data(of path: Path) -> String {
    if page != nil, let short = ShortPath(path) { return short.text }
    return path.elements.map { element in
      switch element {
      case .move(let point): "M" + markup.pair(point.x, point.y)
      case .line(let point): "L" + markup.pair(point.x, point.y)
      case .curve(let first, let second, let end):
        "C" + markup.pair(first.x, first.y) + " " + markup.pair(second.x, second.y) + " " + markup.pair(end.x, end.y)
      case .close: "Z"
      }
    }.joined()
  }
}

extension Item {
  /// The fill of a mark that is one path; nil for others.
  fileprivate var soleFill: Colour? {
    guard case .group(let group) = self, group.items.count == 1, case .path(let path) = group.items[0] else {
      return nil
    }
    return path.fill
  }
}

/// Bytes as text by RFC 4648.
package func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let chunk = bytes[start..<min(start + 3, bytes.count)]
    let bits = chunk.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - chunk.count))
    for place in 0..<4 {
      text.append(place <= chunk.count ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
