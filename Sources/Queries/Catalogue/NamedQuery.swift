import Database

/// A question that can be asked by name: its SQL and what the comment at its head says of it.
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
  /// The columns that the statement does not have itself.
  private let added: [Table.Column]
  package let sql: String
  /// Whether the rows are winners by constituency and election, to be counted by their sequence.
  let countsSequences: Bool
  /// Whether the rows are contestants of contests, which `--by party` sets a row an election with a column for each party.
  let isPivotedByParty: Bool

  /// Whether the query takes a parameter.
  package func takes(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter } }

  /// Whether the query makes no sense without a parameter.
  func requires(_ parameter: String) -> Bool { parameters.contains { $0.name == parameter && $0.isRequired } }

  /// The values of the columns that the statement does not have.
  func bases(_ later: String?, _ earlier: String?) -> [Cell] {
    added.map { ($0 == Self.basis ? later : earlier).map(Cell.text) ?? .missing }
  }

  private static let basis = Table.Column(name: "basis", kind: .text, meaning: "counted, published or estimated.")
  private static let fromBasis = Table.Column(
    name: "from_basis", kind: .text, meaning: "The same of the election compared with; empty without one.")

  /// Reads a query from its file.
  ///
  /// The head is made of comment lines: `-- summary: …`, `-- parameter: name required|optional`, where needed with how many
  /// values it takes exactly and what is taken where none are given (`party optional 2 Con Lab`), `-- order: …`,
  /// `-- column: name kind — meaning`, where the statement begins with common table expressions that several queries share,
  /// `-- with: fragment`, where the rows are to be counted by sequence, `-- counts: sequences`, and where they can be set with
  /// a column for each party, `-- pivot: party`.
  ///
  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - text: the file. A head that is not whole gives nil; a test reads every file.
  package init?(name: String, text: String) {
    var summary = ""
    var order = ""
    var parameters: [Parameter] = []
    var columns: [Table.Column] = []
    var (countsSequences, isPivotedByParty) = (false, false)
    var fragment = ""
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard line.starts(with: "-- ".utf8), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      let key = String(Substring(line[..<colon].dropFirst(3)))
      let value = Substring(line[colon...].dropFirst(2))
      let words = value.utf8.split(separator: UInt8(ascii: " "), maxSplits: key == "column" ? 3 : .max).map(
        Substring.init)
      switch key {
      case "summary": summary = String(value)
      case "order": order = String(value)
      case "counts":
        guard value == "sequences" else { return nil }
        countsSequences = true
      case "pivot":
        guard value == "party" else { return nil }
        isPivotedByParty = true
      case "with":
        guard let known = SQLFile.all(.fragments).first(where: { $0.name == value }) else { return nil }
        fragment = known.text
      case "parameter":
        guard words.count >= 2 else { return nil }
        let count = words.count > 2 ? Int(words[2]) : nil
        parameters.append(
          Parameter(
            name: String(words[0]), isRequired: words[1] == "required", count: count,
            standard: words.dropFirst(3).map(String.init)))
      case "column":
        guard words.count > 3, words[2] == "—", let kind = ColumnKind(rawValue: String(words[1])) else { return nil }
        columns.append(
          Table.Column(name: String(words[0]), kind: kind, meaning: String(words[3])))
      default: return nil
      }
    }
    guard !summary.isEmpty, !order.isEmpty, !columns.isEmpty else { return nil }
    (self.name, self.summary, self.parameters, self.order) = (name, summary, parameters, order)
    func takes(_ name: String) -> Bool { parameters.contains { $0.name == name } }
    let isOfPair = parameters.contains { $0.name == "to" && $0.isRequired }
    let isOfTally = isOfPair || (takes("election") && takes("on"))
    let bases = !isOfTally ? [] : isOfPair || takes("from") ? [Self.basis, Self.fromBasis] : [Self.basis]
    added = bases.filter { base in !columns.contains { $0.name == base.name } }
    self.columns = columns + added
    sql = fragment + text
    (self.countsSequences, self.isPivotedByParty) = (countsSequences, isPivotedByParty)
  }
}
