import CCairo
import Drawing
import PDF

/// Inks the items of a valid scene with a pen of Cairo's.
struct CairoPainter {
  /// How letters get their shape.
  enum Lettering {
    /// As text that can be searched and copied.
    case text
    /// As filled outlines, since Cairo would put each glyph on a whole pixel.
    case outlines
  }

  let pen: OpaquePointer
  let typesetter: Typesetter
  /// How letters get their shape.
  let lettering: Lettering
  /// Cairo's faces of the typefaces.
  let faces = CairoFaces()

  /// Draws the items, the later ones on top.
  func draw(_ items: [Item]) {
    for item in items {
      switch item {
      case .group(let group): draw(group)
      case .path(let item): draw(item)
      case .text(let item): draw(item)
      case .image(let item): draw(item)
      case .link(let link): draw(link.items)
      }
    }
  }

  private func draw(_ group: Group) {
    if group.isPlain {
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
  }

  private func draw(_ item: PathItem) {
    guard item.fill != nil || item.stroke != nil else { return }
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
    guard !item.text.isEmpty, let style = typesetter.style(item.font) else { return }
    let advance = typesetter.advance(of: item.text, in: item.font)
    let shift =
      switch item.anchor {
      case .start: 0.0
      case .middle: -advance / 2
      case .end: -advance
      }
    use(item.colour)
    cairo_save(pen)
    cairo_translate(pen, item.position.x, item.position.y)
    if item.rotation != 0 { cairo_rotate(pen, item.rotation * .pi / 180) }
    cairo_set_font_size(pen, item.font.size)
    cairo_new_path(pen)
    var x = shift
    style.forEachWord(of: item.text) { show($0, size: item.font.size, from: &x) }
    if lettering == .outlines { cairo_fill(pen) }
    cairo_restore(pen)
  }

  /// Shows a word, or adds its outlines to the path.
  private func show(_ word: Word, size: Double, from x: inout Double) {
    for part in word.parts {
      let scale = size / part.typeface.descriptor.unitsPerEm
      let glyphs = part.glyphs.map { glyph in
        defer { x += Double(part.typeface.width(of: glyph.id) + Int32(glyph.kern)) * scale }
        return cairo_glyph_t(
          index: UInt(glyph.id), x: x + Double(glyph.right) * scale, y: -Double(glyph.rise) * scale)
      }
      faces.use(part.typeface, pen)
      switch lettering {
      case .outlines: cairo_glyph_path(pen, glyphs, Int32(glyphs.count))
      case .text:
        // Each glyph stands for its letters, or all of them together for the word.
        let letters = word.isPlain ? part.glyphs.map { part.typeface.meanings[$0.id] ?? "" } : [word.text]
        let clusters = letters.map { text in
          cairo_text_cluster_t(num_bytes: Int32(text.utf8.count), num_glyphs: Int32(word.isPlain ? 1 : glyphs.count))
        }
        cairo_show_text_glyphs(
          pen, letters.joined(), -1, glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
          cairo_text_cluster_flags_t(0))
      }
    }
  }

  private func draw(_ item: ImageItem) {
    guard let picture = Picture(png: item.png) else { return }
    cairo_save(pen)
    cairo_translate(pen, item.frame.x, item.frame.y)
    cairo_scale(pen, item.frame.width / picture.width, item.frame.height / picture.height)
    cairo_set_source_surface(pen, picture.handle, 0, 0)
    cairo_rectangle(pen, 0, 0, picture.width, picture.height)
    cairo_fill(pen)
    cairo_restore(pen)
  }
}

// MARK: - The pen

extension CairoPainter {
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
}

extension Group {
  /// Whether the group leaves the pen where it is.
  var isPlain: Bool { offset == .zero && quarterTurns % 4 == 0 && clip == nil }
}
