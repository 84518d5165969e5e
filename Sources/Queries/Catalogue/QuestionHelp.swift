import Wording

extension NamedQuery {
  /// What a person needs to ask it: what it answers, its parameters, its columns and three examples.
  package var help: String {
    let width = 79
    func list(_ entries: [(name: String, text: String)]) -> String {
      let room = entries.map(\.name.count).max() ?? 0
      let indent = String(repeating: " ", count: room + 4)
      // The gap must not be broken, so that it is made of other blanks until the lines are.
      return entries.map { entry in
        let gap = String(repeating: "\u{A0}", count: room - entry.name.count + 2)
        return ("\u{A0}\u{A0}" + entry.name + gap + entry.text).wrapped(to: width, indent: indent)
          .replacing("\u{A0}", with: " ") + "\n"
      }.joined()
    }
    let parameters = parameters.map { parameter in
      let count = parameter.count.map { $0 > 1 ? " (\(English.numeral($0)) of them)" : "" } ?? ""
      let standard =
        parameter.standard.isEmpty ? "" : "; \(parameter.standard.joined(separator: ", ")) where none is given"
      return (
        name: "--\(parameter.name)",
        text: (parameter.isRequired ? "needed: " : "") + parameter.meaning + count + standard
      )
    }
    return """
      \(summary.wrapped(to: width))

      PARAMETERS
      \(parameters.isEmpty ? "  none\n" : list(parameters))
      \(("Rows: " + order).wrapped(to: width))

      COLUMNS
      \(list(columns.map { (name: $0.name, text: $0.meaning) }))
      EXAMPLES
      \(examples.map { "  swingometer query \($0.arguments)\n      \($0.asks)\n" }.joined())
      'swingometer query --help' has every option; docs/glossary.md explains the terms.

      """
  }
}
