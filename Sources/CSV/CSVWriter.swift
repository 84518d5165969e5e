/// Writes records as RFC 4180 with bare line feeds, quoting only what needs quotes.
package struct CSVWriter<Output: TextOutputStream> {
  /// Where the records go.
  package var output: Output

  package init(to output: Output) { self.output = output }

  package mutating func write(_ fields: some Collection<String>) {
    var isFirst = true
    for field in fields {
      if !isFirst { output.write(",") }
      isFirst = false
      // A lone empty field would be a blank line, which readers skip.
      if field.isEmpty, fields.count > 1 { continue }
      output.write(needsQuotes(field) ? quoted(field) : field)
    }
    output.write("\n")
  }

  private func needsQuotes(_ field: String) -> Bool {
    // At the start of a file a byte-order mark would be taken for the file's own.
    field.isEmpty || field.utf8.first == 0x20 || field.utf8.first == 0xEF || field.utf8.last == 0x20
      || field.utf8.contains { $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
  }

  private func quoted(_ field: String) -> String {
    // Scalar by scalar: a quote with an accent on it is another character, but a quote all the same.
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text.append(scalar) }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }
}
