extension DocumentWriter {
  /// Writes a font: the glyphs in use, their widths and what they stand for.
  ///
  /// - Returns: its number.
  mutating func write(_ font: EmbeddedFont) -> Int {
    let (number, descendant, descriptor) = (output.reserve(), output.reserve(), output.reserve())
    let (program, meanings) = (output.reserve(), output.reserve())
    let name = font.taggedName
    output.writeDictionary(number) { out in
      out.put("/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
      out.put(plain: name)
      out.put("/DescendantFonts[")
      out.put(reference: descendant)
      out.put("]/ToUnicode ")
      out.put(reference: meanings)
    }
    let scale = 1000 / font.descriptor.unitsPerEm
    output.writeDictionary(descendant) { out in
      out.put("/Type/Font/BaseFont/")
      out.put(plain: name)
      switch font.format {
      case .compact: out.put("/Subtype/CIDFontType0")
      case .trueType: out.put("/Subtype/CIDFontType2/CIDToGIDMap/Identity")
      }
      out.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/FontDescriptor ")
      out.put(reference: descriptor)
      out.put("/W[0[")
      for glyph in font.glyphs {
        out.put(thousandths: Double(glyph.width) * scale)
        out.put(" ")
      }
      out.put("]]")
    }
    output.writeDictionary(descriptor) { font.describe(as: name, program: program, &$0) }
    output.writeStream(program, font.program) { out in
      switch font.format {
      case .compact: out.put("/Subtype/CIDFontType0C")
      case .trueType:
        out.put("/Length1 ")
        out.put(font.program.count)
      }
    }
    let map = font.unicodeMap
    map.withBytes { output.writeStream(meanings, $0) }
    return number
  }
}

extension EmbeddedFont {
  /// Writes the entries of the font's descriptor.
  fileprivate func describe(as name: String, program: Int, _ out: inout ByteBuffer) {
    let scale = 1000 / descriptor.unitsPerEm
    out.put("/Type/FontDescriptor/FontName/")
    out.put(plain: name)
    // Symbolic: its glyphs are not those of a standard set.
    out.put("/Flags ")
    out.put(descriptor.italicAngle == 0 ? 4 : 68)
    out.put("/FontBBox[")
    for side in descriptor.box {
      out.put(Int((Double(side) * scale).rounded()))
      out.put(" ")
    }
    out.put("]/ItalicAngle ")
    out.put(thousandths: descriptor.italicAngle)
    for (key, length) in [
      ("/Ascent ", descriptor.ascent), ("/Descent ", -descriptor.descent), ("/CapHeight ", descriptor.capHeight),
    ] {
      out.put(plain: key)
      out.put(Int((length * scale).rounded()))
    }
    out.put("/StemV 80")
    switch format {
    case .compact: out.put("/FontFile3 ")
    case .trueType: out.put("/FontFile2 ")
    }
    out.put(reference: program)
  }

  /// The map from glyphs to the text that they stand for, so that pages can be searched and copied from.
  fileprivate var unicodeMap: ByteBuffer {
    var out = ByteBuffer(capacity: 1 << 13)
    out.put(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    let known = glyphs.enumerated().compactMap { number, glyph in
      number == 0 ? nil : glyph.meaning.map { (number: UInt16(number), text: $0) }
    }
    // The format allows no more than a hundred at a time.
    for start in stride(from: 0, to: known.count, by: 100) {
      let part = known[start..<min(start + 100, known.count)]
      out.put(part.count)
      out.put(" beginbfchar\n")
      for (number, text) in part {
        out.put("<")
        out.put(hexadecimal: number)
        out.put("><")
        for unit in text.utf16 { out.put(hexadecimal: unit) }
        out.put(">\n")
      }
      out.put("endbfchar\n")
    }
    out.put(
      """
      endcmap
      CMapName currentdict/CMap defineresource pop
      end
      end
      """)
    return out
  }
}
