import Elections
import Findings
import Queries
import Report

extension Basis {
  /// What the marks of some say, with their marks.
  static func notes(_ shown: some Sequence<Basis>) -> [Report.Prose] {
    explained(shown).map { [.mark($0.mark), Report.Run(" " + $0.explanation)] }
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

extension Report.Caption {
  /// The caption of a table that an answer fills; one that compares nothing names no source of what an answer compares with.
  init(_ title: String, _ subtitle: String, _ answer: some Traceable, comparing: Bool = true) {
    self.init(
      title, subtitle: subtitle, source: SourceLine.plain(answer, comparing: comparing), command: answer.command)
  }

  /// The caption of a table that counts or adds up an answer's rows.
  static func derived(_ title: String, _ subtitle: String, _ answer: some Traceable) -> Report.Caption {
    var caption = Report.Caption(title, subtitle, answer)
    caption.isDerived = true
    return caption
  }
}

extension Traceable {
  /// What the mark means, for the foot of a table of turnouts; nothing where all are measured from counts.
  func turnoutNotes(_ bases: some Sequence<Basis?>) -> [Report.Prose] {
    bases.contains { $0 == .published || $0 == .estimated } ? basisNotes : []
  }

  /// What the mark means, for the foot of a table; it names no year, so that one note holds for all tables of a page.
  var basisNotes: [Report.Prose] {
    guard let fromBasis, fromBasis != .counted else { return [] }
    if basis == .estimated, fromBasis == .estimated {
      return [
        [
          .mark(basisMark),
          Report.Run(" Both are estimates on the new boundaries: models, not counts."),
        ]
      ]
    }
    let what =
      fromBasis == .published
      ? "the notional result on the new boundaries, as published: a model, not a count."
      : "an estimate on the new boundaries: a model, not a count."
    return [[.mark(basisMark), Report.Run(" Measured from \(what)")]]
  }
}
