package import Elections
package import Queries
import Wording

/// Where figures come from, as it is printed under them.
package enum SourceLine {
  /// The publishers of counted results.
  package static let counted = Provenance.publishers

  /// The source of an answer, and of the notional figures it compares with.
  ///
  /// - Parameters:
  ///   - answer: the rows that are shown.
  ///   - comparing: whether what is shown compares the election with another.
  /// - Returns: "Source: …."
  package static func of(_ answer: some Traceable, comparing: Bool = true) -> String {
    "Source: \(plain(answer, comparing: comparing))."
  }

  /// The source without the word: for captions that say it themselves.
  package static func plain(_ answer: some Traceable, comparing: Bool = true) -> String {
    comparing ? answer.source : answer.ownSource
  }

  /// What an earlier election is called beside a later one: "2015", or "2019 (notional)" where the boundaries changed.
  package static func baseline(_ answer: some Traceable) -> String? { answer.from.map { named($0, answer.fromBasis) } }

  /// What the later election is called: "2024", or "2017 (estimated)" on boundaries that it was not fought on.
  package static func later(_ answer: some Traceable) -> String {
    English.clause("", answer.election.map { named($0, answer.basis) })
  }

  /// What an election is called by the basis of its result: "2019 (notional)", "2015 (estimated)".
  package static func named(_ election: Int, _ basis: Basis?) -> String {
    switch basis {
    case .published: "\(election) (notional)"
    case .estimated: "\(election) (estimated)"
    default: String(election)
    }
  }

  /// "by estimate", "by a notional result": how a title begins that tells of winners who were not counted; nil where they were.
  package static func ground(_ answer: some Traceable) -> String? {
    switch answer.basis {
    case .estimated: "by estimate"
    case .published: "by a notional result"
    default: nil
    }
  }

  /// What changes are measured against: "since 2015", or "since 2019 (notional)" where the boundaries changed.
  package static func against(_ answer: some Traceable) -> String? {
    baseline(answer).map { "since \($0)" }
  }
}

extension Traceable {
  /// "probably ", which stands before what is said of seats that were won from an estimated winner; else nothing.
  package var hedge: String { [basis, fromBasis].contains(.estimated) ? "probably " : "" }
}
