// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let validation = NamedQuery(
    name: "validation", summary: "How well estimates are met where the truth, or the published result, is known: winners, scores of their probabilities, how often ranges cover the truth.",
    order: "pairs first, by election and method.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "experiment", kind: .text, meaning: "Neighbouring old constituencies merged in pairs and split again, with noise on what the published result tells of them, or without; many such pairs taken for one boundary change, and the seats of the three largest parties drawn, in all of it and in each nation or region; thirds of the new ones hidden from the fit."),
      Table.Column(name: "election", kind: .year, meaning: "The election tried."),
      Table.Column(name: "method", kind: .text, meaning: "calibrated or uniform."),
      Table.Column(name: "regions", kind: .text, meaning: "Where it was tried: the half of the regions that the size of errors was found in, the other half, each half with what was found in the other, or all."),
      Table.Column(name: "trials", kind: .count, meaning: "How many halves of pairs, ranges of seats, or constituencies."),
      Table.Column(name: "winners_right", kind: .share, meaning: "Of pairs: the fraction of winners that are right."),
      Table.Column(name: "expected_right", kind: .share, meaning: "Of pairs: the fraction that should be right by their probabilities."),
      Table.Column(name: "brier", kind: .index, meaning: "Of pairs: the Brier score of the probabilities, the mean square of what they miss by; 0 is perfect."),
      Table.Column(name: "brier_base", kind: .index, meaning: "The same score had every winner been given the fraction that is right."),
      Table.Column(name: "log_score", kind: .index, meaning: "Of pairs: the logarithmic score, the mean of −ln of the probability of what happened; 0 is perfect."),
      Table.Column(name: "log_base", kind: .index, meaning: "The same score had every winner been given the fraction that is right."),
      Table.Column(name: "lead_50", kind: .share, meaning: "Of pairs: how often the 50% interval of the lead covers the counted one."),
      Table.Column(name: "lead_80", kind: .share, meaning: "How often the 80% interval does."),
      Table.Column(name: "lead_90", kind: .share, meaning: "How often the 90% interval does."),
      Table.Column(name: "share_50", kind: .share, meaning: "Of pairs: how often the 50% interval of the winner's share covers the counted one."),
      Table.Column(name: "share_80", kind: .share, meaning: "How often the 80% interval does."),
      Table.Column(name: "share_90", kind: .share, meaning: "How often the 90% interval does."),
      Table.Column(name: "seats_90", kind: .share, meaning: "Of ranges of seats: how often the 90% range covers the counted seats."),
      Table.Column(name: "seats_within", kind: .share, meaning: "How often it should: the part of the draws within it, which is more than 90% where seats are few."),
      Table.Column(name: "distance", kind: .index, meaning: "Of hidden constituencies: the mean total variation distance from the published shares, points."),
    ],
    examples: [
      Example(arguments: "validation", asks: "how often the method names the right winner"),
      Example(arguments: "validation --format csv", asks: "as a file for a spreadsheet"),
      Example(arguments: "validation --format markdown", asks: "to paste into a page"),
    ])
}

/// A row of the question `validation`.
package struct ValidationRow: QueryRow {
  package static let query = NamedQuery.validation

  /// Neighbouring old constituencies merged in pairs and split again, with noise on what the published result tells of them, or without; many such pairs taken for one boundary change, and the seats of the three largest parties drawn, in all of it and in each nation or region; thirds of the new ones hidden from the fit.
  package let experiment: String
  /// The election tried.
  package let election: Int
  /// calibrated or uniform.
  package let method: String
  /// Where it was tried: the half of the regions that the size of errors was found in, the other half, each half with what was found in the other, or all.
  package let regions: String
  /// How many halves of pairs, ranges of seats, or constituencies.
  package let trials: Int
  /// Of pairs: the fraction of winners that are right.
  package let winnersRight: Double?
  /// Of pairs: the fraction that should be right by their probabilities.
  package let expectedRight: Double?
  /// Of pairs: the Brier score of the probabilities, the mean square of what they miss by; 0 is perfect.
  package let brier: Double?
  /// The same score had every winner been given the fraction that is right.
  package let brierBase: Double?
  /// Of pairs: the logarithmic score, the mean of −ln of the probability of what happened; 0 is perfect.
  package let logScore: Double?
  /// The same score had every winner been given the fraction that is right.
  package let logBase: Double?
  /// Of pairs: how often the 50% interval of the lead covers the counted one.
  package let lead50: Double?
  /// How often the 80% interval does.
  package let lead80: Double?
  /// How often the 90% interval does.
  package let lead90: Double?
  /// Of pairs: how often the 50% interval of the winner's share covers the counted one.
  package let share50: Double?
  /// How often the 80% interval does.
  package let share80: Double?
  /// How often the 90% interval does.
  package let share90: Double?
  /// Of ranges of seats: how often the 90% range covers the counted seats.
  package let seats90: Double?
  /// How often it should: the part of the draws within it, which is more than 90% where seats are few.
  package let seatsWithin: Double?
  /// Of hidden constituencies: the mean total variation distance from the published shares, points.
  package let distance: Double?

  package init(_ cells: inout CellReader) {
    experiment = cells.next()
    election = cells.next()
    method = cells.next()
    regions = cells.next()
    trials = cells.next()
    winnersRight = cells.next()
    expectedRight = cells.next()
    brier = cells.next()
    brierBase = cells.next()
    logScore = cells.next()
    logBase = cells.next()
    lead50 = cells.next()
    lead80 = cells.next()
    lead90 = cells.next()
    share50 = cells.next()
    share80 = cells.next()
    share90 = cells.next()
    seats90 = cells.next()
    seatsWithin = cells.next()
    distance = cells.next()
  }
}

/// What the question `validation` is asked about.
package struct ValidationRequest: QueryRequest {
  package typealias Row = ValidationRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
