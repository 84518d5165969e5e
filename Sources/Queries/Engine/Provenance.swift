import Elections
import Wording

/// Where the figures of a table come from: what stands beside it wherever it is kept.
package struct Provenance: Equatable, Sendable {
  /// The publishers of counted results.
  package static let publishers = "House of Commons Library; UK Parliament"

  /// What was asked, in a sentence.
  package let question: String
  /// The publishers, and who estimated what was not counted.
  package let source: String
  /// On what the figures stand: "2024 counted, compared with 2019 published"; nil where the question is of all elections.
  package let basis: String?
  /// The command that prints the same again.
  package let command: String
  /// What else the reader should know.
  package let notes: [String]

  package init(
    question: String, source: String = publishers, basis: String? = nil, command: String, notes: [String] = []
  ) {
    (self.question, self.source, self.basis, self.command, self.notes) = (question, source, basis, command, notes)
  }

  /// What it says, each with its name.
  package var lines: [(name: String, text: String)] {
    [("Question", question), ("Source", source)] + (basis.map { [("Basis", $0)] } ?? []) + [("Command", command)]
      + notes.map { ("Note", $0) }
  }
}

extension Traceable {
  /// The publishers of the figures, and who estimated those that were not counted.
  package var source: String { source(of: [(from, fromBasis), (election, basis)]) }

  /// The same of the one election, for what shows nothing that is compared with another.
  package var ownSource: String { source(of: [(election, basis)]) }

  private func source(of models: [(Int?, Basis?)]) -> String {
    let published = models.compactMap { $1 == .published ? $0 : nil }.map { "\($0) notional: Rallings and Thrasher" }
    let estimated = models.compactMap { $1 == .estimated ? $0.map(String.init) : nil }
    let own = estimated.isEmpty ? [] : ["\(English.list(estimated)) on these boundaries: estimated by this project"]
    return ([Provenance.publishers] + published + own + declared + lineage).joined(separator: "; ")
  }

  /// How many constituencies are declared, where not all are.
  private var declared: [String] {
    guard let place = table.index(of: "constituencies_declared"),
      let words = table.rows.lazy.compactMap({ $0[place].text }).first
    else {
      return []
    }
    return ["constituencies declared: \(words)"]
  }
}

extension QueryResult {
  /// Where the figures come from.
  package var provenance: Provenance {
    func named(_ election: Int?, _ basis: Basis?) -> String? {
      election.map { "\($0) " + (basis?.rawValue ?? "") }
    }
    let basis = named(election, basis).map { later in
      later + (named(from, fromBasis).map { ", compared with \($0)" } ?? "")
    }
    return Provenance(
      question: Catalogue.query(named: query)?.summary ?? query, source: source, basis: basis, command: command,
      notes: notes)
  }
}
