/// A constituency's code in the register of the Government Statistical Service: a letter for the nation and eight digits.
///
/// The same code can name a constituency in two boundary sets where nothing changed.
public struct ConstituencyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The nine characters.
  public let text: String

  /// Makes a code; nil unless it is a letter E, N, S or W and eight digits.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard bytes.count == 9, let first = bytes.first, "ENSW".utf8.contains(first),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.text = String(text)
  }

  /// The nation that the first letter names.
  public var nation: Nation {
    switch text.first {
    case "N": .northernIreland
    case "S": .scotland
    case "W": .wales
    default: .england
    }
  }

  /// The nine characters.
  public var description: String { text }

  /// By nation's letter, then by number.
  public static func < (first: ConstituencyCode, second: ConstituencyCode) -> Bool { first.text < second.text }
}
