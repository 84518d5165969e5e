import ArgumentParser
import Escaping
import Files
import Queries

/// The options that say how rows are written, and the writing.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("table, csv, json or markdown.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("A file to write to, instead of the terminal.", valueName: "file"), completion: .file())
  var output: String?

  /// Writes text to the file asked for, whole or not at all, or to the terminal.
  func write(_ text: String) throws {
    if let output { return try AtomicWrite.write(Array(text.utf8), to: output) }
    // A table has the colours of chips in it, and its cells are escaped already; other formats are made for files.
    let isPlain = format != .table && Terminal.isOutputShown
    Terminal.output(isPlain ? text.escapedForTerminal(keepingLines: true) : text, terminator: "")
  }

  /// Writes a table; a person at the terminal gets it as wide as that, with the parties' colours where they are known.
  func write(_ table: Table, colours: () throws -> [String: String] = { [:] }) throws {
    try write(text(of: table, colours: colours))
  }

  /// A table as text.
  func text(of table: Table, colours: () throws -> [String: String] = { [:] }) rethrows -> String {
    guard output == nil, format == .table else { return table.text(as: format) }
    return table.text(
      as: .table, for: TerminalLook(width: Terminal.outputWidth, colours: Terminal.hasColour ? try colours() : [:]))
  }
}
