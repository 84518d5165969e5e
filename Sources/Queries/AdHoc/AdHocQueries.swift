package import Database

/// Answers SQL of the user's own, in a sandbox.
package final class AdHocQueries {
  private let sandbox: Sandbox

  /// Opens a database for ad-hoc queries.
  ///
  /// - Parameter path: the file.
  /// - Throws: `DatabaseError` where it cannot be opened.
  package init(databaseAt path: String) throws {
    sandbox = try Sandbox(path: path)
  }

  /// Answers one statement.
  ///
  /// - Parameters:
  ///   - sql: one statement that reads.
  ///   - parameters: values by name, as typed: what looks like a number is one.
  ///   - limits: how much it may ask for.
  /// - Returns: the rows, and whether there were more than may be.
  /// - Throws: `SandboxError`.
  package func ask(
    _ sql: String, parameters: [String: String] = [:], limits: Sandbox.Limits = Sandbox.Limits()
  ) throws(SandboxError) -> (table: Table, isCut: Bool) {
    let outcome = try sandbox.run(sql, parameters: parameters.mapValues(Self.value), limits: limits)
    let rows = outcome.rows.map { $0.values.map(Cell.init(exactly:)) }
    let columns = outcome.columns.enumerated().map { index, name in
      Table.Column(name: name, kind: Self.kind(of: rows, at: index), meaning: "")
    }
    return (Table(columns: columns, rows: rows), outcome.isCut)
  }

  private static func kind(of rows: [[Cell]], at index: Int) -> ColumnKind {
    let hasText = rows.contains { if case .text = $0[index] { true } else { false } }
    return hasText || rows.allSatisfy({ $0[index] == .missing }) ? .text : .value
  }

  /// "2024" and "-0.5" are numbers; "007", "1e5" and "Lab" are text.
  private static func value(_ typed: String) -> SQLValue {
    if let number = Int(typed), String(number) == typed { return .integer(number) }
    let digits = typed.drop { $0 == "-" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      typed.utf8.count - digits.utf8.count <= 1, let number = Double(typed)
    {
      return .real(number)
    }
    return .text(typed)
  }
}

extension Cell {
  /// A value as SQL gave it: an empty text is a text.
  fileprivate init(exactly value: SQLValue) {
    if case .text(let text) = value { self = .text(text) } else { self.init(value) }
  }
}
