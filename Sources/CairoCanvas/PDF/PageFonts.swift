import CHarfBuzz

/// The fonts of a document and the glyphs of them that are shown.
struct PageFonts {
  /// The typefaces, by the numbers of their names.
  private(set) var typefaces: [Typeface] = []
  private var glyphs: [[Bool]] = []

  /// The number of a typeface.
  mutating func index(of typeface: Typeface) -> Int {
    for index in typefaces.indices where typefaces[index] === typeface { return index }
    typefaces.append(typeface)
    glyphs.append(Array(repeating: false, count: 65_536))
    return typefaces.count - 1
  }

  /// Notes that a glyph is shown.
  mutating func note(_ glyph: UInt16, _ font: Int) { glyphs[font][Int(glyph)] = true }

  /// The glyphs of a font that are shown, by their numbers.
  func glyphs(of font: Int) -> [UInt16] {
    glyphs[font].indices.filter { glyphs[font][$0] }.map { UInt16($0) }
  }
}

/// A font with no more glyphs than a document shows.
struct FontProgram {
  /// What a font is written as.
  enum Kind {
    /// The table `CFF ` of an OpenType font.
    case compact
    /// A TrueType font.
    case trueType
  }

  /// What it is written as.
  let kind: Kind
  /// The bytes.
  let bytes: [UInt8]

  /// Cuts a typeface down to glyphs, which keep their numbers.
  ///
  /// - Throws: `CanvasError` for a font that cannot be cut.
  init(_ typeface: Typeface, glyphs: [UInt16]) throws(CanvasError) {
    let failure = CanvasError.drawing("the font in \(typeface.file.path) could not be cut down", on: "the document")
    guard let input = hb_subset_input_create_or_fail() else { throw failure }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, hb_codepoint_t(glyph)) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    // Words are shaped before; without these tables no glyph comes along for another's sake.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in ["GSUB", "GPOS", "GDEF", "name", "OS/2", "STAT"] { hb_set_add(dropped, Self.tag(tag)) }
    guard let face = hb_subset_or_fail(typeface.face, input) else { throw failure }
    defer { hb_face_destroy(face) }
    let compact = hb_face_reference_table(face, Self.tag("CFF "))
    defer { hb_blob_destroy(compact) }
    let found = Self.bytes(of: compact)
    if !found.isEmpty {
      (kind, bytes) = (.compact, found)
      return
    }
    let whole = hb_face_reference_blob(face)
    defer { hb_blob_destroy(whole) }
    (kind, bytes) = (.trueType, Self.bytes(of: whole))
    if bytes.isEmpty { throw failure }
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }

  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
