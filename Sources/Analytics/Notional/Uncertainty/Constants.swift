import Elections

extension ErrorModel {
  /// A constant that was found, and how.
  package struct Constant: Equatable, Sendable {
    package let name: String
    /// The election and the method it is of; nil for all.
    package let own: Case?
    package let value: Double
    package let provenance: String
  }

  /// What was found, the general first.
  package var constants: [Constant] {
    let found = [
      (
        "error-scale", scale,
        "points; likeliest for leads of the uniform estimate of the reference election, in half of the regions"
      ),
      ("error-power", power, "likeliest together with error-scale"),
      (
        "error-of-pairs", ofPairs,
        "errors of uniform estimates of pairs merged and split again over those of pieces, in half of the regions"
      ),
      ("error-of-share", ofShare, "errors of the winner’s share over those of the lead, in the same pairs"),
      (
        "common-error-of-strongholds", strongholdDeviation,
        "deviation, over parties and elections, of the slope of errors on a party’s share, in the same pairs"
      ),
      (
        "common-error-of-contests", contestDeviation,
        "deviation, over parties and elections, of the slope of errors on whether a party fights for the half, in the same pairs"
      ),
    ].map { Constant(name: $0, own: nil, value: $1, provenance: $2) }
    let remainders = remainders.sorted {
      ($0.key.election, $0.key.method.rawValue) < ($1.key.election, $1.key.method.rawValue)
    }
    return found
      + remainders.map {
        Constant(
          name: "error-remainder", own: $0, value: $1,
          provenance:
            "errors in pairs merged and split again over those of the uniform estimate of the reference election, in half of the regions"
        )
      }
  }
}
