import CCairo
import Drawing

/// A font made ready: its description, its height and depth, and every line of text set in it so far.
final class Face {
  /// The font's height above the baseline, in points.
  let ascent: Double
  /// The font's depth below the baseline, in points.
  let descent: Double

  private let context: OpaquePointer
  private let description: OpaquePointer
  private let attributes: OpaquePointer?
  private var lines: [String: ShapedLine] = [:]

  /// Looks the font up.
  init(_ font: Font, family: String, context: OpaquePointer) {
    self.context = context
    description = pango_font_description_new()
    pango_font_description_set_family(description, family)
    pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(font.weight.rawValue)))
    pango_font_description_set_style(description, font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    switch font.figures {
    case .proportional: attributes = nil
    case .tabular:
      attributes = pango_attr_list_new()
      pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"))
    }
    let metrics = pango_context_get_metrics(context, description, nil)
    ascent = points(pango_font_metrics_get_ascent(metrics))
    descent = points(pango_font_metrics_get_descent(metrics))
    pango_font_metrics_unref(metrics)
    g_object_ref(UnsafeMutableRawPointer(context))
  }

  deinit {
    lines.removeAll()
    pango_attr_list_unref(attributes)
    pango_font_description_free(description)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The text as glyphs in their places, shaped at the first asking.
  func line(_ text: String) -> ShapedLine {
    if let line = lines[text] { return line }
    let line = ShapedLine(text, context: context, description: description, attributes: attributes)
    lines[text] = line
    return line
  }

  /// The family that the font was really found in.
  var foundFamily: String? {
    guard let font = pango_context_load_font(context, description) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    return pango_font_description_get_family(found).map { String(cString: $0) }
  }
}

/// One line of text as glyphs in their places.
final class ShapedLine {
  /// How far the pen moves from the start to the end, in points.
  let advance: Double

  private let layout: OpaquePointer

  fileprivate init(_ text: String, context: OpaquePointer, description: OpaquePointer, attributes: OpaquePointer?) {
    layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_font_description(layout, description)
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    var extents = PangoRectangle()
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), nil, &extents)
    advance = points(extents.width)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Calls the body with Pango's line, whose origin is the start of the baseline.
  func withLine<Result>(_ body: (UnsafeMutablePointer<PangoLayoutLine>?) -> Result) -> Result {
    body(pango_layout_get_line_readonly(layout, 0))
  }
}

/// A length of Pango's in points.
private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
