import Glibc

/// Random numbers that are named, not drawn in turn: the same seed and the same name give the same number, in whatever order they are asked for.
///
/// So a part of a calculation can be left out, or made on another core, and the rest stays what it was.
///
/// Source: Steele, Lea and Flood, *OOPSLA* (2014), the mixing function of SplitMix64; Salmon et al., *SC11* (2011), on counters for states.
package struct SeededRandom: Sendable {
  private let seed: UInt64

  package init(seed: UInt64) { self.seed = Self.mixed(seed) }

  /// Random numbers of their own for one of many things.
  package func part(_ number: Int) -> SeededRandom {
    SeededRandom(seed: seed &+ (UInt64(truncatingIfNeeded: number) &+ 1) &* Self.golden)
  }

  /// The whole number of this name from 0 and under a bound, which is above 0.
  package func below(_ bound: Int, _ name: Int) -> Int {
    Int(bits(name).multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The number of this name from a normal distribution of mean 0 and deviation 1.
  ///
  /// Source: Box and Muller, *Annals of Mathematical Statistics* 29 (1958).
  package func normal(_ name: Int) -> Double {
    let radius = (-2 * log(1 - fraction(2 * name))).squareRoot()
    return radius * cos(2 * .pi * fraction(2 * name + 1))
  }

  /// From 0 and under 1.
  private func fraction(_ name: Int) -> Double { Double(bits(name) >> 11) * 0x1p-53 }

  private func bits(_ name: Int) -> UInt64 {
    Self.mixed(seed &+ (UInt64(truncatingIfNeeded: name) &+ 1) &* Self.golden)
  }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
