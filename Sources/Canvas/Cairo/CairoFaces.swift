import CCairo
import CFontconfig

/// Cairo's faces of typefaces, each made once.
///
/// Outlines are neither hinted nor rounded, so that a line is as long on a screen as on paper.
final class CairoFaces {
  private var faces: [ObjectIdentifier: OpaquePointer] = [:]
  private let options = cairo_font_options_create()

  /// Gets the options of all faces ready.
  init() {
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  }

  deinit {
    for face in faces.values { cairo_font_face_destroy(face) }
    cairo_font_options_destroy(options)
  }

  /// Has a pen draw with the typeface.
  func use(_ typeface: Typeface, _ pen: OpaquePointer) {
    cairo_set_font_options(pen, options)
    if let face = faces[ObjectIdentifier(typeface)] { return cairo_set_font_face(pen, face) }
    guard let file = FcPatternCreate() else { return }
    defer { FcPatternDestroy(file) }
    FcPatternAddString(file, FC_FILE, typeface.file.path)
    FcPatternAddInteger(file, FC_INDEX, Int32(typeface.file.index))
    guard let face = cairo_ft_font_face_create_for_pattern(file) else { return }
    faces[ObjectIdentifier(typeface)] = face
    cairo_set_font_face(pen, face)
  }
}
