import Glibc
package import Elections

extension ErrorModel {
  /// An estimated lead that can be held against a published one.
  package struct Piecework: Equatable, Sendable {
    /// How much of the result rests on assumptions.
    package let exposure: Double
    /// The published lead of the estimated first two less the estimated, in percentage points.
    package let error: Double

    package init(exposure: Double, error: Double) { (self.exposure, self.error) = (exposure, error) }
  }

  /// Finds the likeliest scale and power.
  ///
  /// - Parameters:
  ///   - leads: the errors; those of constituencies that did not change tell nothing.
  ///   - floor: the error where hardly anything changed.
  package init(fitting leads: [Piecework], floor: Double) {
    let leads = leads.filter { $0.exposure > 0 }
    func best(_ power: Double) -> (scale: Double, misfit: Double) {
      let errors = leads.map { (grown: pow($0.exposure, power), error: $0.error) }
      func misfit(_ scale: Double) -> Double {
        errors.reduce(0) { sum, own in
          let square = floor * floor + scale * scale * own.grown * own.grown
          let t = own.error * own.error / square
          return sum + log(square) / 2 + (StudentScale.freedom + 1) / 2 * log(1 + t / StudentScale.freedom)
        }
      }
      let scale = Self.least(1...50, misfit)
      return (scale, misfit(scale))
    }
    let power = Self.least(0.1...2) { best($0).misfit }
    self.init(floor: floor, scale: best(power).scale, power: power)
  }

  /// Where a function of one valley is least, by golden section.
  ///
  /// Source: Kiefer, *Proceedings of the American Mathematical Society* 4 (1953).
  private static func least(_ range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double {
    let part = (5.0.squareRoot() - 1) / 2
    var (low, high) = (range.lowerBound, range.upperBound)
    var (left, right) = (high - part * (high - low), low + part * (high - low))
    var (atLeft, atRight) = (function(left), function(right))
    while high - low > 1e-3 {
      if atLeft < atRight {
        (high, right, atRight) = (right, left, atLeft)
        left = high - part * (high - low)
        atLeft = function(left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + part * (high - low)
        atRight = function(right)
      }
    }
    return (low + high) / 2
  }
}

extension Estimate {
  /// What the leads are wrong by, against a published result of the same election.
  ///
  /// - Parameters:
  ///   - published: the result.
  ///   - codes: the constituencies to look at; those that only one of the two has are passed over.
  /// - Returns: an error for each.
  package func leadErrors(against published: [Contest], among codes: Set<ConstituencyCode>) -> [ErrorModel.Piecework] {
    let known = Dictionary(published.map { ($0.constituency, $0) }) { first, _ in first }
    return zip(contests, exposures).compactMap { contest, exposure in
      guard codes.contains(contest.constituency), let truth = known[contest.constituency],
        let first = contest.winner?.party, let lead = contest.majorityShare
      else { return nil }
      let own = [first, contest.runnerUp?.party].map { party in
        party.flatMap { truth.votes(of: $0) }.flatMap { truth.share(of: $0) } ?? 0
      }
      return ErrorModel.Piecework(exposure: exposure, error: 100 * (own[0] - own[1] - lead))
    }
  }
}
