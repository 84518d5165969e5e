/// A colour as PDF's DeviceRGB or DeviceGray has it, and how opaque it is; all from 0 to 1.
package struct DeviceColour: Equatable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double
  /// The opacity, 1 for opaque.
  package var opacity: Double

  package init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    (self.red, self.green, self.blue, self.opacity) = (red, green, blue, opacity)
  }

  /// Whether the colour is written with DeviceGray's one component.
  var isGrey: Bool { red == green && green == blue }

  /// Whether the colours are the same except for their opacity.
  func hasComponents(of other: DeviceColour) -> Bool {
    red == other.red && green == other.green && blue == other.blue
  }
}
