import CHarfBuzz
package import PDF

/// A font file made ready for words of any size.
///
/// All lengths are in the font's own units, `unitsPerEm` of which are as long as the size of the font.
package final class Typeface {
  /// Letters as glyphs.
  package struct Shaped {
    /// The glyphs from left to right.
    package var glyphs: [PositionedGlyph] = []
    /// Where the letters of each glyph start, in bytes.
    var starts: [UInt16] = []
    /// How far the pen moves in all.
    var width = 0
    /// Whether the font lacks one of the letters.
    var isLacking = false
  }

  /// Where the font is.
  let file: FontFile
  /// The name and the measures of the font as a whole.
  let descriptor: FontDescriptor
  let face: OpaquePointer
  /// What each glyph shown so far stands for.
  private(set) var meanings: [UInt16: String] = [:]

  private let font: OpaquePointer
  private let buffer: OpaquePointer
  private let language: OpaquePointer
  private var widths: [UInt16: Int32] = [:]
  private let glyphCount: UInt32
  /// Whether the file holds no font, or its tables speak of glyphs that it does not have: nothing is drawn with it then.
  private(set) var isDamaged: Bool

  /// Opens the font of a file.
  package init(_ file: FontFile) {
    self.file = file
    let blob = hb_blob_create_from_file(file.path)
    face = hb_face_create(blob, file.index)
    hb_blob_destroy(blob)
    glyphCount = hb_face_get_glyph_count(face)
    isDamaged = glyphCount == 0
    font = hb_font_create(face)
    buffer = hb_buffer_create()
    language = hb_language_from_string("en-GB", -1)
    descriptor = FontDescriptor(face: face, font: font)
  }

  deinit {
    hb_buffer_destroy(buffer)
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// Whether the font has the character.
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
  }

  /// How wide a glyph is by itself.
  func width(of glyph: UInt16) -> Int32 {
    if let width = widths[glyph] { return width }
    let width = hb_font_get_glyph_h_advance(font, hb_codepoint_t(glyph))
    widths[glyph] = width
    return width
  }

  /// Turns letters into glyphs.
  ///
  /// - Parameters:
  ///   - text: letters, without a line break.
  ///   - isTabular: whether digits are as wide as each other.
  /// - Returns: the glyphs from left to right, and what is to be known of them.
  package func shape(_ text: String, isTabular: Bool) -> Shaped {
    hb_buffer_clear_contents(buffer)
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, language)
    hb_buffer_guess_segment_properties(buffer)
    var tabular = hb_feature_t(tag: Blob.tag("tnum"), value: 1, start: 0, end: UInt32.max)
    hb_shape(font, buffer, &tabular, isTabular ? 1 : 0)
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count), let places = hb_buffer_get_glyph_positions(buffer, nil)
    else { return Shaped() }
    var shaped = Shaped()
    shaped.glyphs.reserveCapacity(Int(count))
    shaped.starts.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let codepoint = infos[index].codepoint
      if codepoint >= glyphCount { isDamaged = true }
      let id = codepoint < glyphCount ? UInt16(clamping: codepoint) : 0
      let advance = places[index].x_advance
      shaped.width += Int(advance)
      if id == 0 { shaped.isLacking = true }
      shaped.glyphs.append(
        PositionedGlyph(
          id: id, kern: Int16(clamping: advance - width(of: id)), right: Int16(clamping: places[index].x_offset),
          rise: Int16(clamping: places[index].y_offset)))
      shaped.starts.append(UInt16(clamping: infos[index].cluster))
    }
    return shaped
  }

  /// Notes what the glyphs of a word stand for.
  ///
  /// - Returns: whether each stands for the same character wherever it is shown.
  func note(_ shaped: Shaped, of text: String) -> Bool {
    var isPlain = true
    let starts = shaped.starts
    for (index, glyph) in shaped.glyphs.enumerated() {
      // What the font lacks can be read out all the same.
      if glyph.id == 0 { isPlain = false }
      let start = Int(starts[index])
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : text.utf8.count
      // Marks above letters share the place of their letter.
      let isAlone = end > start && (index == 0 || starts[index - 1] < starts[index])
      let letters = isAlone ? String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self) : nil
      if !note(glyph.id, letters) { isPlain = false }
    }
    return isPlain
  }

  /// Notes what a glyph stands for; false if it is known to stand for something else.
  private func note(_ glyph: UInt16, _ text: String?) -> Bool {
    guard var text else { return false }
    // Both spaces are one glyph, and read as one.
    if text == "\u{A0}" { text = " " }
    if let known = meanings[glyph] { return known == text }
    meanings[glyph] = text
    return true
  }
}

extension FontDescriptor {
  /// Reads what a font says of itself.
  fileprivate init(face: OpaquePointer, font: OpaquePointer) {
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    var capHeight: hb_position_t = 0
    hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight)
    let head = Blob.bytes(hb_face_reference_table(face, Blob.tag("head")))
    let post = Blob.bytes(hb_face_reference_table(face, Blob.tag("post")))
    var size: UInt32 = 64
    var name = [CChar](repeating: 0, count: 64)
    hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &size, &name)
    self.init(
      name: String(decoding: name.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self),
      unitsPerEm: Double(hb_face_get_upem(face)),
      box: [36, 38, 40, 42].map { place in
        head.count > place + 1 ? Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1])) : 0
      },
      // Sixteen bits before the point and sixteen behind it.
      italicAngle: post.count > 7
        ? Double(Int32(bitPattern: post[4..<8].reduce(0) { $0 << 8 | UInt32($1) })) / 65_536 : 0,
      ascent: Double(extents.ascender), descent: -Double(extents.descender), capHeight: Double(capHeight))
  }
}

/// HarfBuzz's way with bytes and names of four letters.
enum Blob {
  /// The bytes of a blob, which is let go of; none for one that is empty.
  static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  /// The number that four letters stand for.
  static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
