/// The Swift of a question: its entry in the catalogue, its row and its request.
package struct QueryFile {
  let head: QueryHead

  package init(head: QueryHead) { self.head = head }

  /// The name in Swift: "byElections".
  var name: String { Self.camelCase(head.name) }
  var typeName: String { name.prefix(1).uppercased() + name.dropFirst() }
  /// Whether it has a row: those of sequences have a column an election, which no struct has.
  var isTyped: Bool { !head.countsSequences }
  /// The file's name.
  var path: String { "\(typeName).swift" }

  /// The whole file.
  package var text: String {
    guard isTyped else { return Self.notice + "\n" + entry }
    let hasDomain = head.takes("party") || (head.columns + head.bases).contains { $0.kind.isOfDomain }
    return Self.notice + (hasDomain ? "package import Elections\n\n" : "\n") + entry + row + request
  }

  /// The lines that every generated file begins with.
  static let notice =
    "// swift-format-ignore-file\n// Made by `make generate` from the heads in Sources/Queries/Named: change those.\n"

  private var entry: String {
    let parameters = head.parameters.map { parameter in
      "      Parameter(name: \(quoted(parameter.name)), isRequired: \(parameter.isRequired), "
        + "count: \(parameter.count.map(String.init) ?? "nil"), standard: \(parameter.standard)"
        + (parameter.meaning.map { ", meaning: \(quoted($0))" } ?? "") + "),\n"
    }
    func columns(_ columns: [QueryHead.Column]) -> String {
      columns.map { column in
        "      Table.Column(name: \(quoted(column.name)), kind: .\(column.kind.rawValue), meaning: \(quoted(column.meaning))),\n"
      }.joined()
    }
    var text = """
      extension NamedQuery {
        package static let \(name) = NamedQuery(
          name: \(quoted(head.name)), summary: \(quoted(head.summary)),
          order: \(quoted(head.order)),
          parameters: [
      \(parameters.joined())    ],
          columns: [
      \(columns(head.columns))    ]
      """
    text +=
      ",\n    examples: [\n"
      + head.examples.map { "      Example(arguments: \(quoted($0.arguments)), asks: \(quoted($0.asks))),\n" }.joined()
      + "    ]"
    if !head.yields.isEmpty { text += ",\n    yields: \(head.yields)" }
    if !head.bases.isEmpty { text += ",\n    bases: [\n\(columns(head.bases))    ]" }
    if let fragment = head.fragment { text += ",\n    fragment: \(quoted(fragment))" }
    if head.countsSequences { text += ",\n    countsSequences: true" }
    if head.isPivotedByParty { text += ",\n    isPivotedByParty: true" }
    return text + ")\n}\n"
  }

  private var row: String {
    let columns = head.columns + head.bases
    func type(_ column: QueryHead.Column) -> String { column.kind.type + (column.isOptional ? "?" : "") }
    let properties = columns.map { column in
      "  /// \(column.meaning)\n  package let \(Self.camelCase(column.name)): \(type(column))\n"
    }
    let reading = columns.map { "    \(Self.camelCase($0.name)) = cells.next()\n" }
    return """

      /// A row of the question `\(head.name)`.
      package struct \(typeName)Row: QueryRow {
        package static let query = NamedQuery.\(name)

      \(properties.joined())
        package init(_ cells: inout CellReader) {
      \(reading.joined())  }
      }

      """
  }

  private var request: String {
    let arguments = arguments
    let signature = arguments.map(\.signature).joined(separator: ", ")
    let passed = arguments.map(\.passed).joined(separator: ", ")
    return """

      /// What the question `\(head.name)` is asked about.
      package struct \(typeName)Request: QueryRequest {
        package typealias Row = \(typeName)Row
        package var filters: Filters

        package init(_ filters: Filters) { self.filters = filters }

        package init(\(signature)) {
          filters = Filters(\(passed))
        }
      }

      """
  }

  /// The parameters of the request, in the order of `Filters`, each with how it is handed on.
  private var arguments: [(signature: String, passed: String)] {
    var arguments: [(signature: String, passed: String)] = []
    func add(
      _ name: String, _ type: String, isRequired: Bool = false, passed: String? = nil, _ standard: String = "nil"
    ) {
      arguments.append(
        (
          isRequired ? "\(name): \(type)" : "\(name): \(type)\(standard == "nil" ? "?" : "") = \(standard)",
          "\(name): \(passed ?? name)"
        ))
    }
    let isOfPair = head.requires("to")
    if head.takes("election") { add("election", "Int", isRequired: head.requires("election")) }
    if head.takes("from") { add("from", "Int") }
    if head.takes("to") { add("to", "Int", isRequired: isOfPair) }
    if head.takes("on") { add("on", "String") }
    if head.takes("area") { add("area", "String") }
    if let party = head.parameters.first(where: { $0.name == "party" }) {
      if (party.count ?? 2) == 1 {
        add("party", "PartyCode", isRequired: true, passed: "party.text")
      } else {
        add("parties", "[PartyCode]", passed: "parties.map(\\.text)", "[]")
      }
    }
    if head.takes("constituency") { add("constituency", "String", isRequired: head.requires("constituency")) }
    if head.takes("speaker") { add("speaker", "Filters.Speaker", ".own") }
    if head.takes("name") { add("name", "String", isRequired: head.requires("name")) }
    if head.takes("on") || head.takes("method") { add("method", "Filters.Method") }
    if head.takes("lost-by") { add("lostBy", "String") }
    for limit in ["majority-under", "swing-over", "leave-over"] where head.takes(limit) {
      add(Self.camelCase(limit), "Double")
    }
    if head.takes("sort") { add("sort", "String") }
    add("limit", "Int")
    return arguments
  }

  /// A name of SQL as Swift has it: "from_party" as "fromParty".
  static func camelCase(_ name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "-" }
    return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
