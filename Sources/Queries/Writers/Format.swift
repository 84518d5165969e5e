import CSV
import Escaping

/// What a table can be written as.
package enum Format: String, CaseIterable, Sendable {
  /// Aligned columns for a terminal.
  case table
  /// RFC 4180 with a header.
  case csv
  /// An array of objects, numbers as numbers, nulls where missing.
  case json
  /// A table to paste into Markdown.
  case markdown
  /// A page with the table, to open or to paste.
  case html
}

extension Table {
  /// The table written out, ending in a line feed.
  ///
  /// - Parameters:
  ///   - format: what it is written as.
  ///   - look: the terminal, where it is written for one.
  ///   - provenance: where the figures come from, for what says it.
  /// - Returns: the text.
  package func text(
    as format: Format, for look: TerminalLook = TerminalLook(), from provenance: Provenance? = nil
  ) -> String {
    switch format {
    case .table: aligned(for: look)
    case .csv: csv
    case .json: json
    case .markdown: markdown
    case .html: html(from: provenance)
    }
  }

  private var csv: String {
    var writer = CSVWriter(to: "")
    writer.write(columns.map(\.name))
    for row in rows { writer.write(zip(columns, row).map { $0.kind.machineText(of: $1) }) }
    return writer.output
  }

  private var markdown: String {
    let readings = readings
    func line(_ cells: [String]) -> String { "| " + cells.map(\.asMarkdown).joined(separator: " | ") + " |\n" }
    let rule = "|" + columns.map { $0.kind.isNumeric ? "---:|" : "---|" }.joined() + "\n"
    return line(columns.map(\.title)) + rule + readings.map(line).joined()
  }

  /// Every cell as people read it.
  var readings: [[String]] { rows.map { zip(columns, $0).map { $0.kind.reading(of: $1) } } }
}
