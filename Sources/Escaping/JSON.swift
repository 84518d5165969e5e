extension StringProtocol {
  /// The text as a JSON string by RFC 8259, quotes around it; what is not shown where it stands is written by its number.
  package var asJSON: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isShown: result.unicodeScalars.append(scalar)
      default: for unit in UTF16.encode(scalar) ?? .init() { result += "\\u" + unit.fourDigits }
      }
    }
    return result + "\""
  }
}

extension UInt16 {
  /// The number in four hexadecimal digits.
  fileprivate var fourDigits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
