import Glibc

package import Drawing

/// A way of seeing colours.
package enum Vision: CaseIterable, Sendable {
  /// Three kinds of cones.
  case full
  /// Lightness alone: print in grey, a copy, a poor screen.
  case grey
  /// No cones for long waves.
  case protanopia
  /// No cones for middle waves.
  case deuteranopia
  /// No cones for short waves.
  case tritanopia

  /// Source: Machado, Oliveira and Fernandes (2009), severity 1, for linear components.
  fileprivate var matrix: [[Double]]? {
    switch self {
    case .full, .grey: nil
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}

extension Colour {
  /// How far two opaque fills look apart: the distance in CIELAB, or that of lightness alone in grey.
  ///
  /// Two fills side by side are told apart without effort from about 15.
  package func difference(from other: Colour, by vision: Vision) -> Double {
    let (one, two) = (lab(by: vision), other.lab(by: vision))
    return zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// Whether some reader cannot tell two fills side by side apart without effort.
  func isLike(_ other: Colour) -> Bool {
    Vision.allCases.contains { difference(from: other, by: $0) < Self.effortless }
  }

  /// The difference from which fills are told apart without effort.
  private static let effortless = 15.0

  /// L*, a* and b* as seen; L* alone in grey.
  private func lab(by vision: Vision) -> [Double] {
    if vision == .grey { return [lightness] }
    var linear = [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    if let matrix = vision.matrix {
      linear = matrix.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
    }
    let weights = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let white = [0.9505, 1, 1.089]
    let part = zip(weights, white).map { row, white -> Double in
      let value = zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 216.0 / 24389 ? cbrt(value) : (value * 24389 / 27 + 16) / 116
    }
    return [116 * part[1] - 16, 500 * (part[0] - part[1]), 200 * (part[1] - part[2])]
  }
}
