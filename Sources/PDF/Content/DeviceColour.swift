/// A colour as PDF's DeviceRGB or DeviceGray has it, and how opaque it is; all from 0 to 1.
package struct DeviceColour: Equatable, Sendable {
  /// The red component.
  package var red: Double
  /// The green component.
  package var green: Double
  /// The blue component.
  package var blue: Double
  /// The opacity, 1 for opaque.
  package var opacity: Double

  /// Makes a colour from its components.
  package init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Whether the colour is written with DeviceGray's one component.
  var isGrey: Bool { red == green && green == blue }

  /// Whether the colours are the same except for their opacity.
  func hasComponents(of other: DeviceColour) -> Bool {
    red == other.red && green == other.green && blue == other.blue
  }
}
