import Elections

extension ErrorModel {
  /// Takes the scale of errors in pairs from the uniform estimates of the reference election.
  ///
  /// - Parameters:
  ///   - trials: those of the tuning half.
  ///   - reference: the year of the reference election.
  package mutating func learnPairs(_ trials: some Sequence<Trial>, reference: Int) {
    let used = trials.filter { $0.setting.method == .uniform && $0.setting.election == reference }
    ofPairs = StudentScale.of(used.map { $0.leadError / deviation(exposure: $0.exposure) }) ?? 1
  }

  /// Takes what methods leave of the error from the trials, those of calibrated estimates with noise.
  ///
  /// - Parameters:
  ///   - trials: those of the tuning half.
  ///   - donors: the same pairs' errors by party.
  package mutating func learn(_ trials: some Sequence<Trial>, _ donors: [Donor]) {
    var errors: [Case: [Double]] = [:]
    var (leads, shares): ([Double], [Double]) = ([], [])
    for trial in trials where trial.setting.method == .uniform || trial.setting.noise > 0 {
      let deviation = deviation(exposure: trial.exposure)
      errors[Case(trial.setting.election, trial.setting.method), default: []].append(trial.leadError / deviation)
      guard trial.setting.method == .calibrated else { continue }
      leads.append(trial.leadError / deviation)
      shares.append(trial.shareError / deviation)
    }
    remainders = errors.compactMapValues { own in StudentScale.of(own).map { $0 / ofPairs } }
    if let leads = StudentScale.of(leads), let shares = StudentScale.of(shares) { ofShare = shares / leads }
    strongholdDeviation = Self.common(donors) { $0.strengths }
    contestDeviation = Self.common(donors) { $0.contested }
  }

  /// What errors of a party have in common over a whole election: the deviation, over parties and elections, of their slopes on something
  /// of each pair and group, 0 where it does not tell the halves apart.
  private static func common(_ donors: [Donor], on cause: (Donor.Errors) -> [Double]) -> Double {
    guard let first = donors.first else { return 0 }
    var slopes: [Double] = []
    for (place, election) in first.errors.enumerated() {
      let groups = election.ofGroups.count
      var (pairs, squares, products) = (
        [Int](repeating: 0, count: groups), [Double](repeating: 0, count: groups), [Double](repeating: 0, count: groups)
      )
      for donor in donors {
        let errors = donor.errors[place]
        let causes = cause(errors)
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
