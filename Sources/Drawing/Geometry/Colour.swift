/// An opaque or translucent colour in sRGB, components from 0 to 1.
package struct Colour: Equatable, Hashable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double
  /// The opacity, 1 for opaque.
  package var alpha: Double

  package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// Makes an opaque colour from a number such as `0xE4003B`.
  package init(_ hex: UInt32) {
    self.init(
      red: Double((hex >> 16) & 0xFF) / 255, green: Double((hex >> 8) & 0xFF) / 255, blue: Double(hex & 0xFF) / 255)
  }

  /// Makes an opaque colour from six hexadecimal digits, with or without a leading `#`; nil for anything else.
  package init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, let number = UInt32(digits, radix: 16) else { return nil }
    self.init(number)
  }

  package static let black = Colour(0x000000)
  package static let white = Colour(0xFFFFFF)

  /// The six hexadecimal digits of the colour, opacity left out.
  package var hex: String {
    let number = [red, green, blue].reduce(UInt32(0)) { $0 << 8 | UInt32(($1 * 255).rounded()) }
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The same colour at another opacity.
  package func opacity(_ alpha: Double) -> Colour {
    Colour(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour a part of the way to another one, 0 for this one and 1 for the other, mixed in sRGB.
  package func mixed(with other: Colour, _ part: Double) -> Colour {
    Colour(
      red: red + (other.red - red) * part, green: green + (other.green - green) * part,
      blue: blue + (other.blue - blue) * part, alpha: alpha + (other.alpha - alpha) * part)
  }
}
