extension PDFText {
  /// Writes a value without the white space that it can do without; strings stay as they are.
  ///
  /// - Parameters:
  ///   - value: a dictionary, an array or any other value as Cairo writes it.
  ///   - output: gets the value.
  static func append(squeezing value: ArraySlice<UInt8>, to output: inout [UInt8]) {
    value.withUnsafeBufferPointer { bytes in
      var position = 0
      var isApart = false
      while position < bytes.count {
        let byte = bytes[position]
        if byte.isWhite {
          isApart = true
          position += 1
          continue
        }
        // Only two words in a row need something between them.
        if isApart, let last = output.last, !last.isDelimiter, !byte.isDelimiter { output.append(32) }
        isApart = false
        let end = byte == UInt8(ascii: "(") ? endOfString(bytes, from: position) : position + 1
        output.append(contentsOf: bytes[position..<end])
        position = end
      }
    }
  }

  /// The position behind a string, its brackets and escapes counted.
  static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var (position, depth) = (start, 0)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { break }
    }
    return min(position, bytes.count)
  }
}

extension UInt8 {
  /// Whether the byte ends a word by itself.
  fileprivate var isDelimiter: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), 10:
      true
    default: false
    }
  }
}
