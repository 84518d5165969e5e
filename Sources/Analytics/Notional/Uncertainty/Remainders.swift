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
    let used = trials.filter { $0.setting.method == .uniform || $0.setting.noise > 0 }
    let cases = Dictionary(grouping: used) { Case($0.setting.election, $0.setting.method) }
    remainders = cases.compactMapValues { own in scale(own).map { $0 / ofPairs } }
    let calibrated = used.filter { $0.setting.method == .calibrated }
    if let leads = scale(calibrated), let shares = scale(calibrated, \.shareError) { ofShare = shares / leads }
    // Of the reference election itself leans are not damped.
    leanDeviation = Self.common(donors, isUsed: { $0 != reference }) { donor, _ in donor.leans }
    contestDeviation = Self.common(donors) { $1.contested }
  }

  private func scale(_ trials: [Trial], _ error: (Trial) -> Double = \.leadError) -> Double? {
    StudentScale.of(trials.map { error($0) / deviation(exposure: $0.exposure) })
  }

  /// What errors of a party have in common over a whole election: the deviation, over parties and elections, of their slopes on something
  /// of each pair and group, 0 where it does not tell the halves apart.
  private static func common(
    _ donors: [Donor], isUsed: (Int) -> Bool = { _ in true }, on cause: (Donor, Donor.Errors) -> [Double]
  ) -> Double {
    guard let first = donors.first else { return 0 }
    var slopes: [Double] = []
    for (place, election) in first.errors.enumerated() where isUsed(election.election) {
      let groups = election.ofGroups.count
      var (pairs, squares, products) = (
        [Int](repeating: 0, count: groups), [Double](repeating: 0, count: groups), [Double](repeating: 0, count: groups)
      )
      for donor in donors {
        let (errors, causes) = (donor.errors[place], cause(donor, donor.errors[place]))
        for group in 0..<groups where causes[group] != 0 && errors.ofGroups[group] != errors.ofTurnout {
          pairs[group] += 1
          squares[group] += causes[group] * causes[group]
          products[group] += causes[group] * (errors.ofGroups[group] - errors.ofTurnout)
        }
      }
      for group in 0..<groups where pairs[group] >= leastPairs { slopes.append(products[group] / squares[group]) }
    }
    guard !slopes.isEmpty else { return 0 }
    return (slopes.reduce(0) { $0 + $1 * $1 } / Double(slopes.count)).squareRoot()
  }

  /// In how many pairs a party must tell the halves apart for what they have in common to be more than their own.
  private static let leastPairs = 30
}
