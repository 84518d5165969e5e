/// Turns the marks of furniture in the contents of a page into the marks of artifacts, which belong to no element.
enum Artifacts {
  private static let opening = Array("/\(Tag.furniture.rawValue) << /MCID ".utf8)
  private static let closing = Array(" >> BDC".utf8)

  /// Rewrites a page's contents.
  ///
  /// - Parameters:
  ///   - marks: the numbers of the marked contents that are furniture.
  ///   - content: the operators of the page.
  /// - Returns: the operators with artifacts.
  /// - Throws: `CanvasError` if not just these are marked so.
  static func marked(_ marks: [Int], in content: [UInt8]) throws(CanvasError) -> [UInt8] {
    var rewritten: [UInt8] = []
    rewritten.reserveCapacity(content.count)
    var found: [Int] = []
    var copied = 0
    var position = 0
    while position < content.count {
      // A mark stands at the beginning of a line.
      if content[position] == opening[0], position == 0 || content[position - 1] == 10,
        let (mark, end) = mark(at: position, in: content)
      {
        rewritten += content[copied..<position]
        rewritten += Array("/Artifact BMC".utf8)
        found.append(mark)
        copied = end
        position = end
      } else {
        position += 1
      }
    }
    rewritten += content[copied...]
    guard found == marks else { throw .finishing("the furniture of a page is not marked as its structure says") }
    return rewritten
  }

  private static func mark(at start: Int, in content: [UInt8]) -> (mark: Int, end: Int)? {
    guard content[start...].starts(with: opening) else { return nil }
    let digits = content[(start + opening.count)...].prefix { $0.isDigit }
    guard let mark = Int(String(decoding: digits, as: UTF8.self)), content[digits.endIndex...].starts(with: closing)
    else { return nil }
    return (mark, digits.endIndex + closing.count)
  }
}
