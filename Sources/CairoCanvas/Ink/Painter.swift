import CCairo
import Drawing

/// Inks the items of a sound scene with one pen, for paper and screen alike.
struct Painter {
  /// How letters get their shape.
  enum Lettering {
    /// As text that can be searched and copied.
    case text
    /// As filled outlines, since Cairo would put each glyph on a whole pixel.
    case outlines
  }

  /// The pen.
  let pen: OpaquePointer
  /// Knows the glyphs.
  let measurer: PangoMeasurer
  /// How letters get their shape.
  let lettering: Lettering
  /// The structure to write along, on surfaces that have one.
  let structure: Structure?

  /// Draws the items, the later ones on top.
  func draw(_ items: [Item]) {
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

  private func draw(_ group: Group) {
    structure?.begin(group)
    if group.isPlain, group.isDisjoint, lettering == .text, let batches = group.batches {
      for item in batches { draw(item) }
    } else if group.isPlain {
      draw(group.items)
    } else {
      cairo_save(pen)
      cairo_translate(pen, group.offset.x, group.offset.y)
      turn(quarters: group.quarterTurns)
      if let clip = group.clip {
        trace(clip)
        cairo_clip(pen)
      }
      draw(group.items)
      cairo_restore(pen)
    }
    structure?.end(group)
  }

  private func draw(_ item: PathItem) {
    guard item.fill != nil || item.stroke != nil else { return }
    structure?.willDraw(.shape)
    trace(item.path)
    if let fill = item.fill {
      use(fill)
      if item.stroke == nil { cairo_fill(pen) } else { cairo_fill_preserve(pen) }
    }
    if let stroke = item.stroke {
      use(stroke)
      cairo_stroke(pen)
    }
  }

  private func draw(_ item: TextItem) {
    guard !item.text.isEmpty else { return }
    structure?.willDraw(.text)
    let line = measurer.line(item.text, in: item.font)
    let shift =
      switch item.anchor {
      case .start: 0.0
      case .middle: -line.advance / 2
      case .end: -line.advance
      }
    use(item.colour)
    guard item.rotation != 0 else { return draw(line, of: item, at: Point(item.position.x + shift, item.position.y)) }
    cairo_save(pen)
    cairo_translate(pen, item.position.x, item.position.y)
    cairo_rotate(pen, item.rotation * .pi / 180)
    draw(line, of: item, at: Point(shift, 0))
    cairo_restore(pen)
  }

  /// Draws the item's line with the start of its baseline at the point.
  private func draw(_ line: ShapedLine, of item: TextItem, at start: Point) {
    let end = Point(start.x + line.advance, start.y)
    if structure?.needsSpace(before: onPage(start), upTo: onPage(end), size: item.font.size) == true {
      // Cairo leaves out a text that is a space and no more.
      let spaced = measurer.line(" " + item.text, in: item.font)
      show(spaced, at: Point(end.x - spaced.advance, start.y))
    } else {
      show(line, at: start)
    }
  }

  private func show(_ line: ShapedLine, at start: Point) {
    switch lettering {
    case .text: line.show(pen, at: start)
    case .outlines: line.fill(pen, at: start)
    }
  }

  private func draw(_ item: ImageItem) {
    guard let picture = Picture(png: item.png) else { return }
    structure?.willDraw(.shape)
    cairo_save(pen)
    cairo_translate(pen, item.frame.x, item.frame.y)
    cairo_scale(pen, item.frame.width / picture.width, item.frame.height / picture.height)
    cairo_set_source_surface(pen, picture.handle, 0, 0)
    cairo_rectangle(pen, 0, 0, picture.width, picture.height)
    cairo_fill(pen)
    cairo_restore(pen)
  }

  private func draw(_ link: LinkItem) {
    structure?.begin(link, frame: onPage(link.frame))
    draw(link.items)
    structure?.end(link)
  }
}

// MARK: - The pen

extension Painter {
  /// Turns the coordinates to the right by whole quarters, without the rounding of sines.
  private func turn(quarters: Int) {
    let (x, y): (Double, Double) =
      switch ((quarters % 4) + 4) % 4 {
      case 1: (0, 1)
      case 2: (-1, 0)
      case 3: (0, -1)
      default: (1, 0)
      }
    guard x != 1 else { return }
    var matrix = cairo_matrix_t(xx: x, yx: y, xy: -y, yy: x, x0: 0, y0: 0)
    cairo_transform(pen, &matrix)
  }

  /// Makes the path the pen's current one.
  private func trace(_ path: Path) {
    cairo_new_path(pen)
    for element in path.elements {
      switch element {
      case .move(let point): cairo_move_to(pen, point.x, point.y)
      case .line(let point): cairo_line_to(pen, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(pen, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(pen)
      }
    }
  }

  private func use(_ colour: Colour) {
    cairo_set_source_rgba(pen, colour.red, colour.green, colour.blue, colour.alpha)
  }

  private func use(_ stroke: Stroke) {
    use(stroke.colour)
    cairo_set_line_width(pen, stroke.width)
    cairo_set_dash(pen, stroke.dash, Int32(stroke.dash.count), 0)
    let cap =
      switch stroke.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .square: CAIRO_LINE_CAP_SQUARE
      }
    cairo_set_line_cap(pen, cap)
    let join =
      switch stroke.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      case .bevel: CAIRO_LINE_JOIN_BEVEL
      }
    cairo_set_line_join(pen, join)
  }

  /// The rectangle in the page's coordinates; upright, since groups turn by quarters only.
  private func onPage(_ rect: Rect) -> Rect {
    let (start, end) = (onPage(Point(rect.x, rect.y)), onPage(Point(rect.maxX, rect.maxY)))
    return Rect(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x), height: abs(end.y - start.y))
  }

  private func onPage(_ point: Point) -> Point {
    var (x, y) = (point.x, point.y)
    cairo_user_to_device(pen, &x, &y)
    return Point(x, y)
  }
}

extension Group {
  /// Whether the group leaves the pen where it is.
  var isPlain: Bool { offset == .zero && quarterTurns % 4 == 0 && clip == nil }
}
