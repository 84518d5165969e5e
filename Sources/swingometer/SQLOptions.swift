import ArgumentParser
import Database
import Files

/// The options of ad-hoc SQL.
struct SQLOptions: ParsableArguments {
  @Option(help: ArgumentHelp("One SQL statement, or - to read it from standard input.", valueName: "sql"))
  var sql: String?

  @Option(help: ArgumentHelp("A file with one SQL statement.", valueName: "file"), completion: .file())
  var file: String?

  @Option(
    name: .customLong("param"), help: ArgumentHelp("A value for :name in the statement.", valueName: "name=value"))
  var values: [String] = []

  @Option(help: ArgumentHelp("How long the statement may run (default: 10).", valueName: "seconds"))
  var timeout: Double?

  @Option(help: ArgumentHelp("How many rows it may give (default: 10000).", valueName: "n"))
  var maxRows: Int?

  @Option(help: ArgumentHelp("How many bytes a cell may have (default: 65536).", valueName: "n"))
  var maxCell: Int?

  /// Whether there is a statement.
  var isGiven: Bool {
    get throws {
      if sql != nil, file != nil { throw ValidationError("give --sql or --file, not both") }
      return sql != nil || file != nil
    }
  }

  /// Whether something is asked for that only goes with a statement.
  var hasLimits: Bool { !values.isEmpty || timeout != nil || maxRows != nil || maxCell != nil }

  func validate() throws {
    if let timeout, !timeout.isFinite || timeout <= 0 || timeout > 86_400 {
      throw ValidationError("--timeout takes a number of seconds above 0 and up to 86400")
    }
    if let maxRows, maxRows < 1 || maxRows > 10_000_000 {
      throw ValidationError("--max-rows takes a number from 1 to 10000000")
    }
    if let maxCell, !Sandbox.cells.contains(maxCell) {
      throw ValidationError("--max-cell takes a number of bytes from 1 to \(Sandbox.cells.upperBound)")
    }
    _ = try parameters()
  }

  /// How much the statement may ask for.
  var limits: Sandbox.Limits {
    var limits = Sandbox.Limits()
    if let timeout { limits.seconds = timeout }
    if let maxRows { limits.rows = maxRows }
    if let maxCell { limits.cell = maxCell }
    return limits
  }

  /// The values by name.
  func parameters() throws -> [String: String] {
    var parameters: [String: String] = [:]
    for value in values {
      guard let equals = value.firstIndex(of: "="), equals > value.startIndex else {
        throw ValidationError("--param takes name=value, not '\(value)'")
      }
      let name = String(value[..<equals].drop { $0 == ":" })
      guard parameters.updateValue(String(value[value.index(after: equals)...]), forKey: name) == nil else {
        throw ValidationError("--param gives '\(name)' twice")
      }
    }
    return parameters
  }

  /// The statement, read from where it stands.
  func statement() throws -> String {
    if let sql, sql != "-" { return sql }
    return String(decoding: try TextSource.read(file, limit: Sandbox.longestStatement), as: UTF8.self)
  }
}
