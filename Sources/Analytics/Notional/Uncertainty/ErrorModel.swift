import Glibc
package import Elections

/// How large the errors of estimates are, found where the truth, or a published result, is known.
///
/// ```
/// σ(u) = √(floor² + (scale · u^power)²)        the error of the lead of a uniform estimate, in percentage points
/// σ(u) · φ, never under floor                   that of another method or election
/// ```
///
/// Scale and power are the likeliest for the uniform estimate of the reference election against its published result, exposure by
/// exposure. What is left of that error by calibrating, φ, follows from old constituencies merged in pairs and split again: the error of
/// a method there over that of the uniform estimate of the reference election there.
///
/// Errors are taken for a t distribution with six degrees of freedom. Half of the regions are used to find the constants; the other half is
/// kept to try them.
package struct ErrorModel: Equatable, Sendable {
  /// An election carried over by a method.
  package struct Case: Hashable, Sendable {
    package let election: Int
    package let method: Method

    package init(_ election: Int, _ method: Method) { (self.election, self.method) = (election, method) }
  }

  /// The error where hardly anything changed.
  package let floor: Double
  /// The error of a uniform estimate of a constituency that is new altogether.
  package let scale: Double
  /// How fast the error grows with exposure.
  package let power: Double
  /// What other methods and elections have of the error, φ.
  package var remainders: [Case: Double] = [:]
  /// How many times larger errors are between the halves of a pair than between the pieces of one constituency.
  package var ofPairs = 1.0
  /// The error of the winner's share as a part of that of the lead.
  package var ofShare = 1.0
  /// How much better or worse a party does in a whole election where its share is large, against where it is small: the deviation of what
  /// the logarithm of its votes is wrong by, for each whole of its share.
  package var strongholdDeviation = 0.0
  /// How much better or worse a party does where it fights for the seat, in a whole election, than where it does not: a deviation, of
  /// logarithms in pairs.
  package var contestDeviation = 0.0

  package init(floor: Double, scale: Double, power: Double) {
    (self.floor, self.scale, self.power) = (floor, scale, power)
  }

  /// The error of an estimated lead, in percentage points.
  ///
  /// With a floor of 0.1, a scale of 9.19 and a power of 0.71, an exposure of 0.2 means 2.93 points; with φ = 0.4, 1.17.
  ///
  /// - Parameters:
  ///   - exposure: how much of the result rests on assumptions.
  ///   - remainder: φ; 1 for the uniform estimate of the reference election.
  /// - Returns: the scale of a t distribution.
  package func deviation(exposure: Double, remainder: Double = 1) -> Double {
    let grown = scale * pow(exposure, power)
    return max(floor, remainder * (floor * floor + grown * grown).squareRoot())
  }

  /// The error of the lead of a half in the made-up change, in percentage points; nil where the method was not tried on the election.
  package func deviation(of trial: Trial) -> Double? {
    remainders[Case(trial.setting.election, trial.setting.method)].map {
      ofPairs * deviation(exposure: trial.exposure, remainder: $0)
    }
  }
}
