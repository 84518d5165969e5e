import CHarfBuzz
package import PDF

extension EmbeddedFont {
  /// Cuts a typeface down to some of its glyphs, which get new numbers.
  ///
  /// - Parameters:
  ///   - typeface: the typeface, which knows by now what its glyphs stand for.
  ///   - glyphs: the glyphs, in rising order.
  /// - Throws: `CanvasError` for a font that cannot be cut.
  package init(_ typeface: Typeface, glyphs: [UInt16]) throws(CanvasError) {
    let failure = CanvasError.drawing("the font in \(typeface.file.path) could not be cut down", on: "the document")
    if typeface.isDamaged { throw .badFont(typeface.file.path) }
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
    let program = compact.isEmpty ? Blob.bytes(hb_face_reference_blob(face)) : compact
    if program.isEmpty { throw failure }

    let numbers = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var kept: [UInt16] = []
    for glyph in glyphs {
      let number = Int(hb_map_get(numbers, hb_codepoint_t(glyph)))
      // A glyph that the font does not have got no number.
      guard number <= glyphs.count else { throw .badFont(typeface.file.path) }
      while kept.count <= number { kept.append(0) }
      kept[number] = glyph
    }
    self.init(
      descriptor: typeface.descriptor, format: compact.isEmpty ? .trueType : .compact, program: program,
      glyphs: kept.map { Glyph(id: $0, width: typeface.width(of: $0), meaning: typeface.meanings[$0]) })
  }
}
