import Drawing

extension DocumentFile {
  /// Writes the fonts, pictures and opacities of all pages.
  ///
  /// - Returns: the number of their list.
  mutating func writeResources(_ painter: borrowing PagePainter) throws(CanvasError) -> Int {
    let resources = output.reserve()
    var fonts: [Int] = []
    for program in painter.fonts.programs { fonts.append(write(program)) }
    var pictures: [Int] = []
    for png in painter.pictures { pictures.append(try write(picture: png)) }
    let opacities = painter.pen.opacities
    output.writeDictionary(resources) { out in
      Self.put("/Font", "/F", fonts, to: &out)
      Self.put("/XObject", "/X", pictures, to: &out)
      guard !opacities.isEmpty else { return }
      out.put("/ExtGState<<")
      for (index, opacity) in opacities.enumerated() {
        out.put("/A")
        out.put(index)
        out.put("<</ca ")
        out.put(thousandths: opacity)
        out.put("/CA ")
        out.put(thousandths: opacity)
        out.put(">>")
      }
      out.put(">>")
    }
    return resources
  }

  private static func put(_ kind: StaticString, _ prefix: StaticString, _ objects: [Int], to out: inout PDFBytes) {
    guard !objects.isEmpty else { return }
    out.put(kind)
    out.put("<<")
    for (index, object) in objects.enumerated() {
      out.put(prefix)
      out.put(index)
      out.put(" ")
      out.put(reference: object)
    }
    out.put(">>")
  }

  // MARK: - Fonts

  /// Writes a font: the glyphs in use, their widths and what they stand for.
  ///
  /// - Returns: its number.
  private mutating func write(_ program: FontProgram) -> Int {
    let (typeface, glyphs) = (program.typeface, program.glyphs)
    let (font, descendant, descriptor) = (output.reserve(), output.reserve(), output.reserve())
    let (file, meanings) = (output.reserve(), output.reserve())
    let name = Self.tag(of: glyphs) + "+" + typeface.name
    output.writeDictionary(font) { out in
      out.put("/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
      out.put(plain: name)
      out.put("/DescendantFonts[")
      out.put(reference: descendant)
      out.put("]/ToUnicode ")
      out.put(reference: meanings)
    }
    let scale = 1000 / typeface.unitsPerEm
    output.writeDictionary(descendant) { out in
      out.put("/Type/Font/BaseFont/")
      out.put(plain: name)
      switch program.kind {
      case .compact: out.put("/Subtype/CIDFontType0")
      case .trueType: out.put("/Subtype/CIDFontType2/CIDToGIDMap/Identity")
      }
      out.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/FontDescriptor ")
      out.put(reference: descriptor)
      out.put("/W[0[")
      for glyph in glyphs {
        out.put(thousandths: Double(typeface.width(of: glyph)) * scale)
        out.put(" ")
      }
      out.put("]]")
    }
    output.writeDictionary(descriptor) { out in
      out.put("/Type/FontDescriptor/FontName/")
      out.put(plain: name)
      // Symbolic: its glyphs are not those of a standard set.
      out.put("/Flags ")
      out.put(typeface.slope == 0 ? 4 : 68)
      out.put("/FontBBox[")
      for side in typeface.box {
        out.put(Int((Double(side) * scale).rounded()))
        out.put(" ")
      }
      out.put("]/ItalicAngle ")
      out.put(thousandths: typeface.slope)
      for (key, length) in [
        ("/Ascent ", typeface.ascent), ("/Descent ", -typeface.descent), ("/CapHeight ", typeface.capHeight),
      ] {
        out.put(plain: key)
        out.put(Int((length * scale).rounded()))
      }
      out.put("/StemV 80")
      switch program.kind {
      case .compact: out.put("/FontFile3 ")
      case .trueType: out.put("/FontFile2 ")
      }
      out.put(reference: file)
    }
    output.writeStream(file, program.bytes) { out in
      switch program.kind {
      case .compact: out.put("/Subtype/CIDFontType0C")
      case .trueType:
        out.put("/Length1 ")
        out.put(program.bytes.count)
      }
    }
    output.writeStream(meanings, Self.meanings(of: glyphs, in: typeface))
    return font
  }

  /// Six letters that tell one selection of glyphs from another.
  private static func tag(of glyphs: [UInt16]) -> String {
    var hash = glyphs.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
      hash /= 26
    }
    return tag
  }

  /// The program that says what glyphs stand for, so that text can be searched and copied.
  private static func meanings(of glyphs: [UInt16], in typeface: Typeface) -> [UInt8] {
    var out = PDFBytes(capacity: 1 << 13)
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
      number == 0 ? nil : typeface.meanings[glyph].map { (number: UInt16(number), text: $0) }
    }
    // No more than a hundred at a time.
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
    return out.withBytes { Array($0) }
  }

  // MARK: - Pictures

  /// Writes a picture made of pixels, and how far each of them can be seen through.
  ///
  /// - Returns: its number.
  private mutating func write(picture png: [UInt8]) throws(CanvasError) -> Int {
    guard let picture = Picture(png: png) else { throw .badImage(on: "the document") }
    let (colours, opacities) = picture.pixels
    let (width, height) = (Int(picture.width), Int(picture.height))
    let (number, mask) = (output.reserve(), opacities == nil ? nil : output.reserve())
    func describe(_ out: inout PDFBytes) {
      out.put("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
      out.put(width)
      out.put("/Height ")
      out.put(height)
    }
    output.writeStream(number, colours) { out in
      describe(&out)
      out.put("/ColorSpace/DeviceRGB")
      if let mask {
        out.put("/SMask ")
        out.put(reference: mask)
      }
    }
    if let mask, let opacities {
      output.writeStream(mask, opacities) { out in
        describe(&out)
        out.put("/ColorSpace/DeviceGray")
      }
    }
    return number
  }
}
