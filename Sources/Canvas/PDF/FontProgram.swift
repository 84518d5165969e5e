import CHarfBuzz

/// A font cut down to some glyphs, which have new numbers in it.
struct FontProgram {
  /// What a font is written as.
  enum Kind {
    /// The table `CFF ` of an OpenType font.
    case compact
    /// A TrueType font.
    case trueType
  }

  /// The typeface that was cut.
  let typeface: Typeface
  /// What it is written as.
  let kind: Kind
  /// The bytes.
  let bytes: [UInt8]
  /// The glyphs by their new numbers, as the typeface numbers them; 0 is what stands for any glyph that is missing.
  let glyphs: [UInt16]

  private let numbers: [UInt16]

  /// Cuts a typeface down to glyphs.
  ///
  /// - Throws: `CanvasError` for a font that cannot be cut.
  init(_ typeface: Typeface, glyphs: [UInt16]) throws(CanvasError) {
    let failure = CanvasError.drawing("the font in \(typeface.file.path) could not be cut down", on: "the document")
    guard let input = hb_subset_input_create_or_fail() else { throw failure }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, hb_codepoint_t(glyph)) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    // Words are shaped before; without these tables no glyph comes along for another's sake.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in ["GSUB", "GPOS", "GDEF", "name", "OS/2", "STAT"] { hb_set_add(dropped, Blob.tag(tag)) }
    guard let plan = hb_subset_plan_create_or_fail(typeface.face, input) else { throw failure }
    defer { hb_subset_plan_destroy(plan) }
    guard let face = hb_subset_plan_execute_or_fail(plan) else { throw failure }
    defer { hb_face_destroy(face) }
    let compact = Blob.bytes(hb_face_reference_table(face, Blob.tag("CFF ")))
    (kind, bytes) = compact.isEmpty ? (.trueType, Blob.bytes(hb_face_reference_blob(face))) : (.compact, compact)
    if bytes.isEmpty { throw failure }

    let places = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers = Array(repeating: UInt16(0), count: Int(glyphs.last ?? 0) + 1)
    var kept: [UInt16] = []
    for glyph in glyphs {
      let number = Int(hb_map_get(places, hb_codepoint_t(glyph)))
      numbers[Int(glyph)] = UInt16(truncatingIfNeeded: number)
      while kept.count <= number { kept.append(0) }
      kept[number] = glyph
    }
    self.typeface = typeface
    self.numbers = numbers
    self.glyphs = kept
  }

  /// The number of a glyph that was kept.
  func number(of glyph: UInt16) -> UInt16 { numbers[Int(glyph)] }
}
