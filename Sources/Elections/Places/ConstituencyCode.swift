/// A constituency's code in the register of the Government Statistical Service: a letter for the nation and eight digits.
///
/// The same code can name a constituency in two boundary sets where nothing changed.
package struct ConstituencyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// No constituency's code: what a value has before its own is read.
  package static let none = ConstituencyCode()

  private init() { text = "" }

  /// Makes a code; nil unless it is a letter E, N, S or W and eight digits.
  package init?(_ text: String) {
    guard text.utf8.count == 9 else { return nil }
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "E"), UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "W"): guard isFirst else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if isFirst { return nil }
      default: return nil
      }
      isFirst = false
    }
    self.text = text
  }

  /// The nation that the first letter names.
  package var nation: Nation {
    switch text.first {
    case "N": .northernIreland
    case "S": .scotland
    case "W": .wales
    default: .england
    }
  }

  package var description: String { text }

  /// By nation's letter, then by number.
  package static func < (first: ConstituencyCode, second: ConstituencyCode) -> Bool { first.text < second.text }
}
