extension String {
  /// The text as it was meant, where its UTF-8 was taken for Latin-1 and encoded again: "Ã\u{81}ine" is "Áine".
  ///
  /// Any other text is itself: Latin-1 letters are hardly ever valid UTF-8 by chance.
  var decodedTwice: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    let bytes = unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    guard bytes.count == unicodeScalars.count else { return self }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
