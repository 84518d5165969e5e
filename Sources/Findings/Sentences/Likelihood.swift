/// How likely what follows from the winners of some elections is: "probably ", "possibly ", or nothing where it is known.
///
/// The probabilities of estimated winners are taken as independent. On land that did not change they are 1, and the winners known.
enum Likelihood {
  /// The adverb, from the probability of each winner; nil for one that was counted.
  static func adverb(_ probabilities: [Double?]) -> String {
    let joint = probabilities.compactMap(\.self).reduce(1, *)
    return joint > 0.9995 ? "" : joint > 0.5 ? "probably " : "possibly "
  }
}
