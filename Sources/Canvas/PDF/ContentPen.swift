import Drawing

/// Writes the operators of a page, each change of its state only when it changes something.
///
/// Lengths are whole twentieths of a point, so that nothing moves by more than a hundredth of a millimetre.
struct ContentPen: ~Copyable {
  /// A point in twentieths.
  struct Spot: Equatable {
    var x: Int
    var y: Int
  }

  /// What the page remembers from operator to operator.
  private struct State {
    var fill: Colour?
    var stroke: Colour?
    var opacity = 1.0
    var width: Double?
    var dash: [Double] = []
    var cap = Stroke.Cap.butt
    var join = Stroke.Join.miter
    var font: (index: Int, size: Double)?
  }

  /// The operators so far.
  var out = PDFBytes(capacity: 1 << 16)
  /// The opacities that the document uses, by the numbers of their names.
  private(set) var opacities: [Double] = []

  private var state = State()
  private var saved: [State] = []
  /// Where the line of text that is open began; nil outside text.
  private var lineStart: Spot?
  /// Whether the line is turned.
  private var isTurned = false

  /// Begins a page.
  mutating func beginPage() {
    out.removeAll()
    state = State()
    saved = []
    lineStart = nil
  }

  /// Begins marked content of an element.
  mutating func beginMark(_ tag: Tag, _ mark: Int) {
    endText()
    out.put(UInt8(ascii: "/"))
    out.put(plain: tag.rawValue)
    out.put("<</MCID ")
    out.put(mark)
    out.put(">>BDC\n")
  }

  /// Begins marked content that belongs to no element.
  mutating func beginArtifact() {
    endText()
    out.put("/Artifact BMC\n")
  }

  /// Ends marked content.
  mutating func endMark() {
    endText()
    out.put("EMC\n")
  }

  // MARK: - State

  /// Keeps the state for later.
  mutating func save() {
    endText()
    saved.append(state)
    out.put("q\n")
  }

  /// Goes back to the state last kept.
  mutating func restore() {
    endText()
    if let last = saved.popLast() { state = last }
    out.put("Q\n")
  }

  private mutating func use(fill colour: Colour) {
    use(opacity: colour.alpha)
    guard state.fill.map({ !$0.isSame(as: colour) }) ?? true else { return }
    state.fill = colour
    put(colour)
    out.put(colour.isGrey ? "g\n" : "rg\n")
  }

  private mutating func use(stroke colour: Colour) {
    use(opacity: colour.alpha)
    guard state.stroke.map({ !$0.isSame(as: colour) }) ?? true else { return }
    state.stroke = colour
    put(colour)
    out.put(colour.isGrey ? "G\n" : "RG\n")
  }

  private mutating func put(_ colour: Colour) {
    for part in colour.isGrey ? [colour.red] : [colour.red, colour.green, colour.blue] {
      out.put(thousandths: part)
      out.put(UInt8(ascii: " "))
    }
  }

  private mutating func use(opacity: Double) {
    guard opacity != state.opacity else { return }
    endText()
    state.opacity = opacity
    let index = opacities.firstIndex(of: opacity) ?? opacities.count
    if index == opacities.count { opacities.append(opacity) }
    out.put("/A")
    out.put(index)
    out.put(" gs\n")
  }

  private mutating func use(_ stroke: Stroke) {
    use(stroke: stroke.colour)
    if state.width != stroke.width {
      state.width = stroke.width
      out.put(thousandths: stroke.width)
      out.put(" w\n")
    }
    if state.cap != stroke.cap {
      state.cap = stroke.cap
      out.put(stroke.cap == .butt ? "0 J\n" : stroke.cap == .round ? "1 J\n" : "2 J\n")
    }
    if state.join != stroke.join {
      state.join = stroke.join
      out.put(stroke.join == .miter ? "0 j\n" : stroke.join == .round ? "1 j\n" : "2 j\n")
    }
    if state.dash != stroke.dash {
      state.dash = stroke.dash
      out.put(UInt8(ascii: "["))
      for length in stroke.dash {
        out.put(thousandths: length)
        out.put(UInt8(ascii: " "))
      }
      out.put("]0 d\n")
    }
  }

  // MARK: - Shapes

  /// Fills and strokes a path, as the item says.
  mutating func draw(_ item: PathItem, _ frame: Frame) {
    switch (item.fill, item.stroke) {
    case (nil, nil): return
    case (let fill?, nil):
      endText()
      use(fill: fill)
      trace(item.path, frame)
      out.put("f\n")
    case (nil, let stroke?):
      endText()
      use(stroke)
      trace(item.path, frame)
      out.put("S\n")
    case (let fill?, let stroke?):
      endText()
      guard fill.alpha == stroke.colour.alpha else {
        draw(PathItem(item.path, fill: fill), frame)
        return draw(PathItem(item.path, stroke: stroke), frame)
      }
      use(fill: fill)
      use(stroke)
      trace(item.path, frame)
      out.put("B\n")
    }
  }

  /// Lets nothing show outside a path until the state is restored.
  mutating func clip(_ path: Path, _ frame: Frame) {
    endText()
    // A path without a point would leave everything to be seen.
    if path.elements.isEmpty { out.put("0 0 0 0 re\n") } else { trace(path, frame) }
    out.put("W n\n")
  }

  private mutating func trace(_ path: Path, _ frame: Frame) {
    path.elements.withUnsafeBufferPointer { elements in
      var index = 0
      while index < elements.count {
        switch elements[index] {
        case .move(let point):
          if let corner = elements.boxCorner(at: index) {
            put(box: frame.spot(point), frame.spot(corner))
            index += 4
          } else {
            put(frame.spot(point))
            out.put("m\n")
          }
        case .line(let point):
          put(frame.spot(point))
          out.put("l\n")
        case .curve(let first, let second, let end):
          put(frame.spot(first))
          put(frame.spot(second))
          put(frame.spot(end))
          out.put("c\n")
        case .close: out.put("h\n")
        }
        index += 1
      }
    }
  }

  /// Adds an upright rectangle to the path.
  private mutating func put(box first: Spot, _ second: Spot) {
    put(Spot(x: min(first.x, second.x), y: min(first.y, second.y)))
    put(Spot(x: abs(second.x - first.x), y: abs(second.y - first.y)))
    out.put("re\n")
  }

  private mutating func put(_ spot: Spot) {
    out.put(twentieths: spot.x)
    out.put(twentieths: spot.y)
  }

  /// Fills the unit square at a frame with a picture of the document.
  mutating func draw(picture: Int, width: (Double, Double), height: (Double, Double), at corner: Spot) {
    save()
    for number in [width.0, width.1, height.0, height.1] {
      out.put(thousandths: number)
      out.put(UInt8(ascii: " "))
    }
    put(corner)
    out.put("cm /X")
    out.put(picture)
    out.put(" Do\n")
    restore()
  }

  // MARK: - Text

  /// Begins a line of text.
  ///
  /// - Parameters:
  ///   - start: where its baseline begins.
  ///   - along: the direction of the line and of its height, each a vector of length one.
  ///   - colour: the colour.
  mutating func beginLine(at start: Spot, along: (right: (Double, Double), up: (Double, Double)), colour: Colour) {
    use(fill: colour)
    guard along.right == (1, 0), along.up == (0, 1) else {
      endText()
      out.put("BT ")
      for number in [along.right.0, along.right.1, along.up.0, along.up.1] {
        out.put(thousandths: number)
        out.put(UInt8(ascii: " "))
      }
      put(start)
      out.put("Tm\n")
      isTurned = true
      lineStart = start
      return
    }
    if isTurned { endText() }
    if let last = lineStart {
      put(Spot(x: start.x - last.x, y: start.y - last.y))
    } else {
      out.put("BT ")
      put(start)
    }
    out.put("Td\n")
    lineStart = start
  }

  /// Whether glyphs that follow would be of the font.
  func isUsing(font index: Int, size: Double) -> Bool {
    state.font.map { $0 == (index, size) } ?? false
  }

  /// Sets the font of the glyphs that follow.
  mutating func use(font index: Int, size: Double) {
    if let font = state.font, font == (index, size) { return }
    state.font = (index, size)
    out.put("/F")
    out.put(index)
    out.put(UInt8(ascii: " "))
    out.put(thousandths: size)
    out.put(" Tf\n")
  }

  private mutating func endText() {
    guard lineStart != nil else { return }
    out.put("ET\n")
    lineStart = nil
    isTurned = false
  }
}

extension Colour {
  fileprivate var isGrey: Bool { red == green && green == blue }

  /// Whether the colours are the same but for their opacity.
  fileprivate func isSame(as other: Colour) -> Bool {
    red == other.red && green == other.green && blue == other.blue
  }
}

extension UnsafeBufferPointer<Path.Element> {
  /// The corner across from the start where an upright rectangle begins at the element; nil where none does.
  fileprivate func boxCorner(at index: Int) -> Point? {
    guard index + 4 < count, case .close = self[index + 4], case .move(let a) = self[index],
      case .line(let b) = self[index + 1], case .line(let c) = self[index + 2], case .line(let d) = self[index + 3]
    else { return nil }
    let isUpright =
      (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x) || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
    return isUpright ? c : nil
  }
}
