import Analytics
import Elections

/// How large the errors of the estimates of one boundary change are, and what they were found in.
struct EstimateTrust {
  let model: ErrorModel
  /// What came of every half of the pairs that were merged and split again.
  let trials: [Trial]
  /// Ranges of seats in made-up changes of the other half of the regions.
  let ranges: [RangeTrial]
  /// What the calibrated estimates of pairs were wrong by.
  let donors: [Donor]
  /// The constituencies, old and new, of the half of the regions that the errors were found in.
  let tuned: Set<ConstituencyCode>

  /// Tries the methods where the truth is known.
  ///
  /// - Parameters:
  ///   - estimator: what carries the elections over, its errors not yet known.
  ///   - counted: the elections on the old boundaries, by year.
  ///   - published: the reference election on the new ones.
  ///   - areas: the code of the area that each constituency lies in.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  init(
    _ estimator: Estimator, counted: [Int: [Contest]], published: [Contest], areas: [ConstituencyCode: String],
    kinds: [String: Party.Kind], method: NotionalMethod
  ) {
    let reference = estimator.referenceElection
    // Every other area by code: no old constituency lies in two.
    let chosen = Set(Set(areas.values).sorted().enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    let tuned = Set(areas.filter { chosen.contains($0.value) }.keys)
    func isTuned(_ trial: Trial) -> Bool { tuned.contains(trial.setting.half) }
    let uniform = estimator.estimate(reference, counted: counted[reference] ?? [], by: .uniform)
    var model = ErrorModel(
      fitting: uniform.leadErrors(against: published, among: tuned), floor: method.errorFloor)
    let experiment = SplitExperiment(
      estimator.change, reference: reference, counted: counted[reference] ?? [], kinds: kinds, method: method)
    let plain = counted.sorted { $0.key < $1.key }.flatMap { experiment.uniform($0.key, $0.value) }
    model.learnPairs(plain.filter(isTuned), reference: reference)
    // Halves of pairs are less alike than pieces of one constituency: the noise keeps its part of what there is to know.
    let noise = method.chance.leanNoise * model.ofPairs
    let (calibrated, donors) = experiment.calibrated(counted, noise: noise)
    trials = plain + calibrated
    let own = donors.filter { tuned.contains($0.half) }
    model.learn(trials.filter(isTuned), own, reference: reference)
    ranges = experiment.ranges(counted, outside: tuned, donors: own, model: model, noise: noise)
    (self.model, self.donors, self.tuned) = (model, donors, tuned)
  }
}
