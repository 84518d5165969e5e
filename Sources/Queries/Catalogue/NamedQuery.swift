import Database
import Elections

/// A question that can be asked by name: what the comment at the head of its SQL says of it.
package struct NamedQuery: Sendable {
  /// A parameter.
  package struct Parameter: Equatable, Sendable {
    /// The flag's name without dashes.
    package let name: String
    /// Whether the query makes no sense without it.
    package let isRequired: Bool
    /// How many values it takes exactly; nil for any number where the flag may be repeated.
    package let count: Int?
    /// The values taken where none are given.
    package let standard: [String]
  }

  package let name: String
  /// What it answers, in a sentence.
  package let summary: String
  /// What can be asked for.
  package let parameters: [Parameter]
  /// The order of the rows, in words.
  package let order: String
  /// The columns of the statement, then those of its tallies' bases that it does not have itself.
  package let columns: [Table.Column]
  /// The columns that the statement does not have itself: on what the tallies stand that it is asked of.
  private let bases: [Table.Column]
  /// The common table expressions that the statement begins with; nil for none.
  private let fragment: String?
  /// Whether the rows are winners by constituency and election, to be counted by their sequence.
  let countsSequences: Bool
  /// Whether the rows are contestants of contests, which `--by party` sets a row an election with a column for each party.
  let isPivotedByParty: Bool

  init(
    name: String, summary: String, order: String, parameters: [Parameter], columns: [Table.Column],
    bases: [Table.Column] = [], fragment: String? = nil, countsSequences: Bool = false, isPivotedByParty: Bool = false
  ) {
    (self.name, self.summary, self.order, self.parameters) = (name, summary, order, parameters)
    (self.columns, self.bases, self.fragment) = (columns + bases, bases, fragment)
    (self.countsSequences, self.isPivotedByParty) = (countsSequences, isPivotedByParty)
  }

  /// The statement.
  package var sql: String { (fragment.map { SQLFile.text(.fragments, $0) } ?? "") + SQLFile.text(.named, name) }

  /// Whether the query takes a parameter.
  package func takes(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter } }

  /// Whether it compares two elections.
  package var isOfPair: Bool { requires("to") }

  /// Whether the query makes no sense without a parameter.
  func requires(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter && $0.isRequired } }

  /// The values of the columns that the statement does not have.
  func bases(_ later: Basis?, _ earlier: Basis?) -> [Cell] {
    bases.map { ($0.name == "basis" ? later : earlier).map { Cell.text($0.rawValue) } ?? .missing }
  }
}
