import ArgumentParser
import Escaping
import Files
import Queries

/// What an answer can be written as.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, markdown, html, xlsx

  /// The format that a file's ending stands for; nil where it stands for none.
  init?(endingOf path: String) {
    let endings: [String: OutputFormat] = [
      "csv": .csv, "json": .json, "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html, "xlsx": .xlsx,
    ]
    guard let dot = path.lastIndex(of: "."), let format = endings[path[dot...].dropFirst().lowercased()] else {
      return nil
    }
    self = format
  }

  /// The same of a table as text; nil for what is none.
  var text: Format? { Format(rawValue: rawValue) }
}

/// The options that say how rows are written, and the writing.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "table, csv, json, markdown, html or xlsx; by the ending of --output when left out.", valueName: "format"))
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "A file to write to, instead of the terminal: .csv, .json, .md, .html or .xlsx says its format.",
      valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The columns to show, with commas between them, in that order.", valueName: "names"))
  var columns: String?

  @Flag(help: "Show every column, however narrow the terminal is.")
  var wide = false

  @Flag(help: "Begin CSV with a byte order mark, by which older Excel knows that it is UTF-8.")
  var bom = false

  /// What is written.
  var written: OutputFormat { format ?? output.flatMap(OutputFormat.init(endingOf:)) ?? .table }

  /// Whether it is made for reading, so that a table may be turned to be read more easily.
  var isRead: Bool { [.table, .markdown, .html].contains(written) }

  func validate() throws {
    if written == .xlsx, output == nil {
      throw ValidationError("a workbook is a file: name it with --output FILE.xlsx")
    }
    if bom, written != .csv { throw ValidationError("--bom goes with CSV: --format csv or --output FILE.csv") }
  }

  /// Refuses a file in a folder that is not there before any work is done.
  ///
  /// - Parameters:
  ///   - path: the file; nil for the terminal.
  ///   - flag: the flag that names it.
  /// - Throws: `ExitCode`, the line being said already.
  static func requireFolder(of path: String?, flag: String = "--output") throws {
    guard let path, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard FolderListing.isFolder(folder) else {
      throw Failure.file("\(flag) \(path): there is no folder \(folder); make it first, or name another file")
    }
  }

  /// Writes text to the file asked for, whole or not at all, or to the terminal.
  func write(_ text: String) throws {
    // A table has the colours of chips in it, and its cells are escaped already; other formats are made for files.
    let isPlain = output == nil && written != .table && Terminal.isOutputShown
    try write(Array((isPlain ? text.escapedForTerminal(keepingLines: true) : text).utf8))
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output {
      try AtomicWrite.write(bytes, to: output)
    } else {
      Terminal.output(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
  }

  /// Writes a table; a person at the terminal gets it as wide as that, with the parties' colours where they are known.
  func write(
    _ table: Table, from provenance: Provenance, colours: () throws -> [String: String] = { [:] }
  ) throws {
    guard written == .xlsx else { return try write(text(of: table, from: provenance, colours: colours)) }
    try write(chosen(table).workbook(from: provenance))
  }

  /// A table as text.
  func text(
    of table: Table, from provenance: Provenance? = nil, colours: () throws -> [String: String] = { [:] }
  ) throws -> String {
    let table = try chosen(table)
    let mark = bom ? "\u{FEFF}" : ""
    guard output == nil, written == .table else { return mark + table.text(as: written.text ?? .csv, from: provenance) }
    return table.text(
      as: .table,
      for: TerminalLook(
        width: wide ? nil : Terminal.outputWidth, colours: Terminal.hasColour ? try colours() : [:]))
  }

  /// The table with the columns asked for.
  private func chosen(_ table: Table) throws -> Table {
    guard let columns else { return table }
    return try table.selecting(columns.split(separator: ",").map { String($0.drop { $0 == " " }) })
  }
}
