import CFontconfig
package import Drawing

/// A file that holds a font, as fontconfig finds it.
package struct FontFile: Hashable {
  /// Where the file is.
  package let path: String
  /// Which of the file's fonts it is.
  let index: UInt32
  /// The family that the font says it is of.
  let family: String

  /// The font nearest to what is wanted; nil where there is no font at all.
  ///
  /// - Parameters:
  ///   - family: the family wanted.
  ///   - weight: the thickness wanted.
  ///   - italic: whether the letters should slope.
  ///   - scalar: a character that the font must have, which matters more than the family; nil for any font.
  package init?(family: String, weight: Font.Weight, italic: Bool, holding scalar: Unicode.Scalar? = nil) {
    guard let wanted = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(wanted) }
    FcPatternAddString(wanted, FC_FAMILY, family)
    FcPatternAddInteger(wanted, FC_WEIGHT, FcWeightFromOpenType(Int32(weight.rawValue)))
    FcPatternAddInteger(wanted, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcPatternAddBool(wanted, FC_SCALABLE, FcBool(FcTrue))
    FcPatternAddBool(wanted, FC_VARIABLE, FcBool(FcFalse))
    if let scalar, let characters = FcCharSetCreate() {
      FcCharSetAddChar(characters, scalar.value)
      FcPatternAddCharSet(wanted, FC_CHARSET, characters)
      FcCharSetDestroy(characters)
    }
    FcConfigSubstitute(nil, wanted, FcMatchPattern)
    FcDefaultSubstitute(wanted)
    var result = FcResultMatch
    guard let found = FcFontMatch(nil, wanted, &result) else { return nil }
    defer { FcPatternDestroy(found) }
    var (path, name): (UnsafeMutablePointer<FcChar8>?, UnsafeMutablePointer<FcChar8>?)
    var index: Int32 = 0
    guard FcPatternGetString(found, FC_FILE, 0, &path) == FcResultMatch, let path else { return nil }
    FcPatternGetInteger(found, FC_INDEX, 0, &index)
    FcPatternGetString(found, FC_FAMILY, 0, &name)
    self.path = String(cString: path)
    self.index = UInt32(index)
    self.family = name.map { String(cString: $0) } ?? ""
  }
}
