/// What the comment at the head of a question's `.sql` file says of it.
///
/// The head is made of comment lines: `-- summary: …`, `-- parameter: name required|optional`, where needed with how many values it
/// takes exactly and what is taken where none are given (`party optional 2 Con Lab`) and what it means there behind a dash, `-- order: …`,
/// `-- example: arguments — what they ask`, where needed the columns that a narrow terminal does without, `-- yield: …`, `-- column: name kind — meaning`
/// with a question mark behind the kind where a value may be missing, where the statement begins with common table expressions that
/// several queries share, `-- with: fragment`, where the rows are to be counted by sequence, `-- counts: sequences`, and where they
/// can be set with a column for each party, `-- pivot: party`.
package struct QueryHead {
  struct Parameter {
    let name: String
    let isRequired: Bool
    let count: Int?
    let standard: [String]
    let meaning: String?
  }

  struct Example {
    let arguments: String
    let asks: String
  }

  struct Column {
    let name: String
    let kind: Kind
    let isOptional: Bool
    let meaning: String
  }

  /// What the values of a column are: the cases of `ColumnKind` that a question can have, each with its type in Swift.
  enum Kind: String {
    case year, count, signed
    case votes, share, change, index
    case flag, party, basis, code, date, moment, text

    /// Whether the type is one of the domain's.
    var isOfDomain: Bool { [.party, .basis, .code, .date, .moment].contains(self) }

    var type: String {
      switch self {
      case .year, .count, .signed: "Int"
      case .votes, .share, .change, .index: "Double"
      case .flag: "Bool"
      case .party: "PartyCode"
      case .basis: "Basis"
      case .code: "ConstituencyCode"
      case .date: "CalendarDate"
      case .moment: "LocalTime"
      case .text: "String"
      }
    }
  }

  let name: String
  var summary = ""
  var order = ""
  var parameters: [Parameter] = []
  var columns: [Column] = []
  var examples: [Example] = []
  /// The columns that a narrow terminal does without, the first to go first.
  var yields: [String] = []
  var fragment: String?
  var countsSequences = false
  var isPivotedByParty = false

  /// Reads the head of a file.
  ///
  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - text: the file.
  /// - Throws: `HeadError` with the line that is not understood, or what is missing.
  package init(name: String, text: String) throws(HeadError) {
    self.name = name
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("-- "), let colon = line.firstIndex(of: ":") else { break }
      let value = String(line[colon...].dropFirst(2))
      guard try read(line[..<colon].dropFirst(3), value) else { throw HeadError(file: name, problem: String(line)) }
    }
    for (part, isMissing) in [("summary", summary.isEmpty), ("order", order.isEmpty), ("column", columns.isEmpty)]
    where isMissing {
      throw HeadError(file: name, problem: "no line '-- \(part): …'")
    }
  }

  /// Reads the value of a line; whether it makes sense.
  private mutating func read(_ key: Substring, _ value: String) throws(HeadError) -> Bool {
    let words = value.split(separator: " ", maxSplits: key == "column" ? 3 : .max).map(String.init)
    switch key {
    case "summary": summary = value
    case "order": order = value
    case "with": fragment = value
    case "yield": yields = words
    case "example":
      let halves = value.split(separator: " — ", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return false }
      examples.append(Example(arguments: halves[0], asks: halves[1]))
    case "counts":
      guard value == "sequences" else { return false }
      countsSequences = true
    case "pivot":
      guard value == "party" else { return false }
      isPivotedByParty = true
    case "parameter":
      let halves = value.split(separator: " — ", maxSplits: 1).map(String.init)
      let words = halves[0].split(separator: " ").map(String.init)
      guard words.count >= 2, ["required", "optional"].contains(words[1]) else { return false }
      parameters.append(
        Parameter(
          name: words[0], isRequired: words[1] == "required", count: words.count > 2 ? Int(words[2]) : nil,
          standard: Array(words.dropFirst(3)), meaning: halves.count > 1 ? halves[1] : nil))
    case "column":
      guard words.count == 4, words[2] == "—" else { return false }
      let isOptional = words[1].hasSuffix("?")
      guard let kind = Kind(rawValue: isOptional ? String(words[1].dropLast()) : words[1]) else { return false }
      columns.append(Column(name: words[0], kind: kind, isOptional: isOptional, meaning: words[3]))
    default: return false
    }
    return true
  }

  /// Whether the question takes a parameter.
  func takes(_ name: String) -> Bool { parameters.contains { $0.name == name } }

  /// Whether it makes no sense without a parameter.
  func requires(_ name: String) -> Bool { parameters.contains { $0.name == name && $0.isRequired } }

  /// The columns that the statement does not have itself: on what the tallies stand that it is asked of.
  var bases: [Column] {
    let isOfPair = requires("to")
    guard isOfPair || (takes("election") && takes("on")) else { return [] }
    let own = Column(name: "basis", kind: .basis, isOptional: false, meaning: "counted, published or estimated.")
    let former = Column(
      name: "from_basis", kind: .basis, isOptional: !isOfPair,
      meaning: "The same of the election compared with; empty without one.")
    return (isOfPair || takes("from") ? [own, former] : [own]).filter { base in
      !columns.contains { $0.name == base.name }
    }
  }
}

/// A head that cannot be read.
package struct HeadError: Error, CustomStringConvertible {
  let file: String
  let problem: String

  package var description: String { "\(file).sql: not understood in its head: \(problem)" }
}
