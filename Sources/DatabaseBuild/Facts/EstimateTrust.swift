import Analytics
import Elections

/// How large the errors of the estimates of one boundary change are, and what they were found in.
struct EstimateTrust {
  let model: ErrorModel
  /// What came of every half of the pairs that were merged and split again.
  let trials: [Trial]
  /// Ranges of seats in made-up changes of each half of the regions, by the errors of the other.
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
    let others = Set(areas.keys).subtracting(tuned)
    let uniform = estimator.estimate(reference, counted: counted[reference] ?? [], by: .uniform)
    let experiment = SplitExperiment(
      estimator.change, reference: reference, counted: counted, kinds: kinds, method: method)
    let plain = experiment.uniform()
    func found(in half: Set<ConstituencyCode>) -> ErrorModel {
      var model = ErrorModel(fitting: uniform.leadErrors(against: published, among: half), floor: method.errorFloor)
      model.learnPairs(plain.lazy.filter { half.contains($0.setting.half) }, reference: reference)
      return model
    }
    var (model, crossed) = (found(in: tuned), found(in: others))
    // Halves of pairs are less alike than pieces of one constituency: the noise keeps its part of what there is to know.
    let noise = method.chance.leanNoise * model.ofPairs
    let (calibrated, donors) = experiment.calibrated(noise: noise)
    let trials = plain + calibrated
    func learn(_ model: inout ErrorModel, in half: Set<ConstituencyCode>) -> [Donor] {
      let own = donors.filter { half.contains($0.half) }
      model.learn(trials.lazy.filter { half.contains($0.setting.half) }, own)
      return own
    }
    let (own, other) = (learn(&model, in: tuned), learn(&crossed, in: others))
    let changes = method.chance.changes
    ranges =
      experiment.ranges(
        in: areas.filter { others.contains($0.key) }, numbers: 1..<changes + 1, donors: own, model: model, noise: noise)
      + experiment.ranges(
        in: areas.filter { tuned.contains($0.key) }, numbers: changes + 1..<2 * changes + 1, donors: other,
        model: crossed, noise: noise)
    (self.model, self.trials, self.donors, self.tuned) = (model, trials, donors, tuned)
  }
}
