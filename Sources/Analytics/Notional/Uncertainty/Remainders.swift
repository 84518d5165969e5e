import Elections

extension ErrorModel {
  /// Takes the scale of errors in pairs from the uniform estimates of the reference election.
  ///
  /// - Parameters:
  ///   - trials: those of the tuning half.
  ///   - reference: the year of the reference election.
  package mutating func learnPairs(_ trials: [Trial], reference: Int) {
    ofPairs = scale(trials.filter { $0.setting.method == .uniform && $0.setting.election == reference }) ?? 1
  }

  /// Takes what methods leave of the error from the trials, those of calibrated estimates with noise.
  ///
  /// - Parameters:
  ///   - trials: those of the tuning half.
  ///   - donors: the same pairs' errors by party.
  ///   - reference: the year of the reference election.
  package mutating func learn(_ trials: [Trial], _ donors: [Donor], reference: Int) {
    let used = trials.filter { $0.setting.method == .uniform || $0.setting.isNoisy }
    let cases = Dictionary(grouping: used) { Case($0.setting.election, $0.setting.method) }
    remainders = cases.compactMapValues { own in scale(own).map { $0 / ofPairs } }
    let calibrated = used.filter { $0.setting.method == .calibrated }
    if let leads = scale(calibrated), let shares = scale(calibrated, \.shareError) { ofShare = shares / leads }
    dampingNoise = Self.dampingNoise(donors, reference: reference)
  }

  private func scale(_ trials: [Trial], _ error: (Trial) -> Double = \.leadError) -> Double? {
    StudentScale.of(trials.map { error($0) / deviation(exposure: $0.exposure) })
  }

  /// How far the votes of a party lean more or less, over a whole election, than damped leans say: the deviation over parties and elections.
  private static func dampingNoise(_ donors: [Donor], reference: Int) -> Double {
    guard let first = donors.first else { return 0 }
    var slopes: [Double] = []
    for (place, election) in first.errors.enumerated() where election.election != reference {
      for group in first.leans.indices {
        let own = donors.filter {
          $0.leans[group] != 0 && $0.errors[place].ofGroups[group] != $0.errors[place].ofTurnout
        }
        guard own.count >= leastPairs else { continue }
        let squares = own.reduce(0) { $0 + $1.leans[group] * $1.leans[group] }
        let products = own.reduce(0) { sum, donor in
          sum + donor.leans[group] * (donor.errors[place].ofGroups[group] - donor.errors[place].ofTurnout)
        }
        slopes.append(products / squares)
      }
    }
    guard !slopes.isEmpty else { return 0 }
    return (slopes.reduce(0) { $0 + $1 * $1 } / Double(slopes.count)).squareRoot()
  }

  /// In how many pairs a party must have stood for what they have in common to be more than their own.
  private static let leastPairs = 100
}
