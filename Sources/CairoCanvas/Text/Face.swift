import CCairo
import Drawing

/// A font made ready: its height and depth, and every line of text set in it so far.
final class Face {
  /// The font's height above the baseline, in points.
  let ascent: Double
  /// The font's depth below the baseline, in points.
  let descent: Double

  private let context: OpaquePointer
  private let attributes: OpaquePointer
  private var lines: [String: ShapedLine] = [:]

  /// Looks the font up.
  ///
  /// Positions are those of the outlines: neither hinted nor rounded, so that a line is as long on paper as on a
  /// screen.
  init(_ font: Font, family: String, fontMap: UnsafeMutablePointer<PangoFontMap>) {
    context = pango_font_map_create_context(fontMap)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("en-GB"))

    let description = pango_font_description_new()
    pango_font_description_set_family(description, family)
    pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(font.weight.rawValue)))
    pango_font_description_set_style(description, font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_context_set_font_description(context, description)
    pango_font_description_free(description)

    attributes = pango_attr_list_new()
    switch font.figures {
    case .proportional: break
    case .tabular: pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"))
    }

    let metrics = pango_context_get_metrics(context, nil, nil)
    ascent = Self.points(pango_font_metrics_get_ascent(metrics))
    descent = Self.points(pango_font_metrics_get_descent(metrics))
    pango_font_metrics_unref(metrics)
  }

  deinit {
    lines.removeAll()
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The text as glyphs in their places, shaped at the first asking.
  func line(_ text: String) -> ShapedLine {
    if let line = lines[text] { return line }
    let line = ShapedLine(text, context: context, attributes: attributes)
    lines[text] = line
    return line
  }

  /// The family that the font was really found in.
  var foundFamily: String? {
    guard let font = pango_context_load_font(context, pango_context_get_font_description(context)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    return pango_font_description_get_family(found).map { String(cString: $0) }
  }

  /// A length of Pango's in points.
  static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
