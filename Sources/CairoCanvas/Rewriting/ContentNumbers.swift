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
    content.withUnsafeBufferPointer { bytes in
      // No number gets longer.
      [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
        var position = 0
        while position < bytes.count {
          let byte = bytes[position]
          switch byte {
          case UInt8(ascii: "("):
            let end = PDFText.endOfString(bytes, from: position)
            while position < end {
              output[count] = bytes[position]
              count += 1
              position += 1
            }
          case UInt8(ascii: "."):
            position = takeFraction(bytes, from: position, output, &count)
          default:
            output[count] = byte
            count += 1
            position += 1
          }
        }
      }
    }
  }

  /// Takes back the whole part that was written already and writes the number rounded.
  ///
  /// - Returns: the position behind the number.
  private static func takeFraction(
    _ bytes: UnsafeBufferPointer<UInt8>, from point: Int, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) -> Int {
    var end = point + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    var start = count
    var (whole, weight) = (0, 1)
    while start > 0, output[start - 1].isDigit, count - start < 10 {
      start -= 1
      whole += Int(output[start] - 48) * weight
      weight *= 10
    }
    let places = whole == 0 ? 3 : 2
    guard end - point - 1 > places, count - start < 10 else {
      for position in point..<end {
        output[count] = bytes[position]
        count += 1
      }
      return end
    }
    func digit(_ place: Int) -> Int { point + place < end ? Int(bytes[point + place] - 48) : 0 }
    let thousandths = whole * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let (units, scale) =
      whole == 0 ? (thousandths + (digit(4) >= 5 ? 1 : 0), 1000) : ((thousandths + 25) / 50 * 5, 100)
    count = start
    append(units / scale, output, &count)
    var (fraction, left) = (units % scale, scale / 10)
    guard fraction > 0 else { return end }
    output[count] = UInt8(ascii: ".")
    count += 1
    while fraction > 0 {
      output[count] = UInt8(48 + fraction / left)
      count += 1
      (fraction, left) = (fraction % left, left / 10)
    }
    return end
  }

  private static func append(_ whole: Int, _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    if whole >= 10 { append(whole / 10, output, &count) }
    output[count] = UInt8(48 + whole % 10)
    count += 1
  }
}
