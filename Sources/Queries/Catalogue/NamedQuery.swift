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
    /// What it asks for.
    package let meaning: String

    init(name: String, isRequired: Bool, count: Int?, standard: [String], meaning: String? = nil) {
      (self.name, self.isRequired, self.count, self.standard) = (name, isRequired, count, standard)
      self.meaning = meaning ?? Self.meanings[name] ?? name
    }

    /// What parameters ask for in every question whose head says nothing else.
    private static let meanings = [
      "election": "the general election, compared with the one before", "from": "the election to compare from",
      "to": "the election to compare to", "on": "the boundary set, named by the first election fought on it",
      "area": "uk, gb, a nation or a region; --group takes a group of seats in its place",
      "party": "these parties only",
      "constituency": "one seat, by name or code",
      "name": "words of a candidate's name", "speaker": "where the Speaker's seat is counted: own, former-party",
      "method": "how votes are carried across a boundary change: calibrated, uniform",
    ]
  }

  /// A way to ask it.
  package struct Example: Equatable, Sendable {
    /// What follows `swingometer query`.
    package let arguments: String
    /// What it asks, in a few words.
    package let asks: String
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
  /// Three ways to ask it.
  package let examples: [Example]
  /// The columns that a narrow terminal does without, the first to go first.
  package let yields: [String]
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
    examples: [Example], yields: [String] = [], bases: [Table.Column] = [], fragment: String? = nil,
    countsSequences: Bool = false, isPivotedByParty: Bool = false
  ) {
    (self.name, self.summary, self.order, self.parameters) = (name, summary, order, parameters)
    (self.examples, self.yields) = (examples, yields)
    (self.columns, self.bases, self.fragment) = (columns + bases, bases, fragment)
    (self.countsSequences, self.isPivotedByParty) = (countsSequences, isPivotedByParty)
  }

  /// The statement.
  package var sql: String { (fragment.map { SQLFile.text(.fragments, $0) } ?? "") + SQLFile.text(.named, name) }

  /// Whether the query takes a parameter.
  package func takes(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter } }

  /// The filters that it takes: its parameters, and those that stand for some of them.
  package var filters: [String] {
    let compares = takes("to")
    let taken = [
      ("election", takes("election") || compares), ("from", compares || takes("from")),
      ("to", compares || takes("from")), ("on", takes("on")), ("area", takes("area")), ("party", takes("party")),
      ("constituency", takes("constituency")), ("name", takes("name")), ("speaker", takes("speaker")),
      ("method", takes("on") || takes("method")),
    ]
    return taken.filter(\.1).map(\.0)
      + ["lost-by", "majority-under", "swing-over", "leave-over", "sort"].filter(takes)
  }

  /// Whether it compares two elections.
  package var isOfPair: Bool { requires("to") }

  /// Whether the query makes no sense without a parameter.
  func requires(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter && $0.isRequired } }

  /// The values of the columns that the statement does not have.
  func bases(_ later: Basis?, _ earlier: Basis?) -> [Cell] {
    bases.map { ($0.name == "basis" ? later : earlier).map { Cell.text($0.rawValue) } ?? .missing }
  }
}
