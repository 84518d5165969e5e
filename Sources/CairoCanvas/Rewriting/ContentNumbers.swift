/// Shortens the numbers of a page's operators: Cairo writes six decimals, of which a page shows one.
///
/// Numbers are rounded to a twentieth of a point, so that nothing moves by more than a hundredth of a millimetre; those below one, such
/// as colours, keep three decimals. Pages pack better by a tenth for it.
enum ContentNumbers {
  /// Rounds every number that stands outside strings.
  ///
  /// - Parameter content: the operators of a page.
  /// - Returns: the same operators with shorter numbers.
  static func shortened(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(content.count)
    content.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "("):
          let end = PDFText.endOfString(bytes, from: position)
          output.append(contentsOf: bytes[position..<end])
          position = end
        case UInt8(ascii: "."):
          position = appendFraction(bytes, from: position, to: &output)
        default:
          output.append(byte)
          position += 1
        }
      }
    }
    return output
  }

  /// Takes back the whole part that was written already and writes the number rounded.
  private static func appendFraction(
    _ bytes: UnsafeBufferPointer<UInt8>, from point: Int, to output: inout [UInt8]
  ) -> Int {
    var end = point + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    var start = output.count
    while start > 0, output[start - 1].isDigit { start -= 1 }
    let whole = output[start...].reduce(0) { $0 * 10 + Int($1 - 48) }
    let places = whole == 0 ? 3 : 2
    guard end - point - 1 > places, output.count - start < 10 else {
      output.append(contentsOf: bytes[point..<end])
      return end
    }
    let digits = (1...4).map { point + $0 < end ? Int(bytes[point + $0] - 48) : 0 }
    let thousandths = digits[..<3].reduce(whole) { $0 * 10 + $1 }
    let (units, scale) =
      whole == 0
      ? (thousandths + (digits[3] >= 5 ? 1 : 0), 1000) : ((thousandths + 25) / 50 * 5, 100)
    output.removeSubrange(start...)
    output += Array(String(units / scale).utf8)
    var fraction = Array(String(units % scale + scale).utf8.dropFirst())
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    if !fraction.isEmpty { output += [UInt8(ascii: ".")] + fraction }
    return end
  }
}
