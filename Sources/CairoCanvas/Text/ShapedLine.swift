import CCairo
import Drawing

/// One line of text as glyphs in their places.
///
/// Shaped without `PangoLayout`, which would take twice as long to find out that a line has no line breaks.
final class ShapedLine {
  /// How far the pen moves from the start to the end, in points.
  let advance: Double

  private let text: String
  private let runs: [Run]

  /// Glyphs of one font, and how far along the line they stand.
  private struct Run {
    var glyphs: PangoGlyphItem
    var offset: Double
  }

  /// Shapes the text in the font of the context.
  init(_ text: String, context: OpaquePointer, attributes: OpaquePointer) {
    let length = Int32(text.utf8.count)
    let items = pango_itemize_with_base_dir(context, PANGO_DIRECTION_LTR, text, 0, length, attributes, nil)
    let ordered = pango_reorder_items(items)
    g_list_free(items)
    var runs: [Run] = []
    var end = 0.0
    var node = ordered
    while let current = node {
      node = current.pointee.next
      guard let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { continue }
      let glyphs = pango_glyph_string_new()
      text.withCString { bytes in
        pango_shape_with_flags(
          bytes + Int(item.pointee.offset), item.pointee.length, bytes, length, &item.pointee.analysis, glyphs,
          PANGO_SHAPE_NONE)
      }
      runs.append(
        Run(
          glyphs: PangoGlyphItem(item: item, glyphs: glyphs, y_offset: 0, start_x_offset: 0, end_x_offset: 0),
          offset: end))
      end += Face.points(pango_glyph_string_get_width(glyphs))
    }
    g_list_free(ordered)
    self.text = text
    self.runs = runs
    advance = end
  }

  deinit {
    for run in runs {
      pango_glyph_string_free(run.glyphs.glyphs)
      pango_item_free(run.glyphs.item)
    }
  }

  /// Shows the line as text, its baseline starting at the point.
  func show(_ pen: OpaquePointer, at start: Point) {
    for run in runs {
      var glyphs = run.glyphs
      cairo_move_to(pen, start.x + run.offset, start.y)
      pango_cairo_show_glyph_item(pen, text, &glyphs)
    }
    cairo_new_path(pen)
  }

  /// Fills the outlines of the line, its baseline starting at the point.
  func fill(_ pen: OpaquePointer, at start: Point) {
    cairo_new_path(pen)
    for run in runs {
      cairo_move_to(pen, start.x + run.offset, start.y)
      pango_cairo_glyph_string_path(pen, run.glyphs.item.pointee.analysis.font, run.glyphs.glyphs)
    }
    cairo_fill(pen)
  }
}
