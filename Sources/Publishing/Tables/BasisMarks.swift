import Elections
import Queries
import Report

extension Basis {
  /// "N" for a notional result as published, "E" for an estimate, empty for a count.
  var mark: String {
    switch self {
    case .counted: ""
    case .published: "N"
    case .estimated: "E"
    }
  }

  /// What the marks of some say, with their marks.
  static func notes(_ shown: some Sequence<Basis>) -> [Report.Prose] {
    explained(shown).map { [.mark($0.mark), Report.Run(" " + $0.explanation)] }
  }

  /// What the marks of some say, for tables that name the basis in words.
  static func plainNotes(_ shown: some Sequence<Basis>) -> [Report.Prose] {
    explained(shown).map { Report.Prose($0.explanation) }
  }

  /// Those among some that need a word, the least certain first.
  private static func explained(_ shown: some Sequence<Basis>) -> [Basis] {
    let shown = Set(shown)
    return [.estimated, .published].filter(shown.contains)
  }

  private var explanation: String {
    let ground = "on boundaries that the election was not fought on"
    return switch self {
    case .counted: ""
    case .published: "Notional result \(ground), as published: a model, not a count."
    case .estimated: "Estimated \(ground): a model, not a count."
    }
  }
}

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

extension Report.Caption {
  /// The caption of a table that an answer fills.
  init(_ title: String, _ subtitle: String, _ answer: some Traceable) {
    self.init(title, subtitle: subtitle, source: SourceLine.plain(answer), command: answer.command)
  }
}

extension Array {
  /// The elements in runs that have the same value, as a table's groups are made of.
  func runs<Value: Equatable>(by value: (Element) -> Value) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, value(last) == value(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}

extension Traceable {
  /// The mark of what is compared with a result that was not counted: N for notional, E for estimated; else empty.
  var basisMark: String { (fromBasis ?? .counted).mark }

  /// What the mark means, for the foot of a table.
  var basisNotes: [Report.Prose] {
    guard let from, let fromBasis, fromBasis != .counted else { return [] }
    if basis == .estimated, fromBasis == .estimated, let election {
      return [
        [
          .mark(basisMark),
          Report.Run(" Both \(from) and \(election) are estimates on the new boundaries: models, not counts."),
        ]
      ]
    }
    let what =
      fromBasis == .published
      ? "the notional result of \(from) on the new boundaries, as published: a model, not a count."
      : "an estimate of \(from) on the new boundaries: a model, not a count."
    return [[.mark(basisMark), Report.Run(" Measured from \(what)")]]
  }
}
