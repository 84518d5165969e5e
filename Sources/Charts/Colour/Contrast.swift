import Glibc

package import Drawing

extension Colour {
  /// The relative luminance by WCAG 2.2, from 0 for black to 1 for white.
  package var luminance: Double { 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue) }

  /// The light of a part of a colour; most colours are made of whole 255ths, of which all are known.
  private static func linear(_ part: Double) -> Double {
    let whole = (part * 255).rounded()
    return whole / 255 == part && 0...255 ~= whole ? wholes[Int(whole)] : computed(part)
  }

  private static let wholes = (0...255).map { computed(Double($0) / 255) }

  private static func computed(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  /// The lightness L* of CIELAB, from 0 for black to 100 for white.
  package var lightness: Double {
    let y = luminance
    return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27
  }

  /// The contrast ratio of two colours by WCAG 2.2, from 1 to 21.
  package func contrast(with other: Colour) -> Double {
    let (own, others) = (luminance, other.luminance)
    return (max(own, others) + 0.05) / (min(own, others) + 0.05)
  }

  /// Black or white, whichever is easier to read on this colour; one of them always has at least 4.5 : 1.
  package var ink: Colour {
    contrast(with: .white) >= contrast(with: .black) ? .white : .black
  }

  /// The colour darkened just so far that text in it reads on white at 4.5 : 1.
  package var legible: Colour {
    for step in 0...20 {
      let darker = mixed(with: .black, Double(step) / 20)
      if darker.contrast(with: .white) >= 4.5 { return darker }
    }
    return .black
  }

  /// The colour of the outline that a pale fill needs on white; nil for a fill that shows by itself.
  package var outline: Colour? {
    contrast(with: .white) < 1.6 ? mixed(with: .black, 0.5) : nil
  }

  /// The stroke of the outline that a pale fill needs on white; nil for a fill that shows by itself.
  func outlineStroke(_ width: Double = 0.5) -> Stroke? {
    outline.map { Stroke($0, width: width) }
  }
}
