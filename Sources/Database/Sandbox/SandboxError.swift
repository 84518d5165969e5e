/// Why a free statement was not answered: what is wrong, and what to do.
package enum SandboxError: Error, Equatable, CustomStringConvertible {
  /// There is no statement, only blanks and comments.
  case empty
  /// Something follows the first statement.
  case severalStatements
  /// The statement would do more than read.
  case notReading(String)
  /// SQLite does not understand it.
  case wrong(String)
  /// A parameter has no name to give it a value by.
  case namelessParameter
  /// A parameter of the statement was given no value.
  case missingParameter(String)
  /// A value was given for a parameter that the statement does not have.
  case unknownParameter(String, known: [String])
  /// It took longer than it may.
  case tookTooLong(seconds: Double)
  /// A value is longer than it may be.
  case tooLong(bytes: Int)
  /// The statement itself is.
  case longStatement(bytes: Int)
  /// It needs more memory than it may.
  case tooMuchMemory(megabytes: Int)
  /// It calls functions that may take long more often than it may.
  case tooManyCalls(of: [String], limit: Int)
  /// The database is not whole.
  case damaged(path: String)

  /// Whether the statement is to blame, and not how much work it is.
  package var isWrongStatement: Bool {
    switch self {
    case .tookTooLong, .tooLong, .tooMuchMemory, .damaged: false
    default: true
    }
  }

  /// One line for the reader.
  package var description: String {
    switch self {
    case .empty: "there is no statement; write a SELECT, such as SELECT * FROM contest_result LIMIT 5"
    case .severalStatements: "more than one statement; give them one at a time"
    case .notReading(let action):
      "the statement would \(action), but free SQL only reads; write a SELECT ('swingometer query --schema' shows what there is)"
    case .wrong(let message):
      "SQLite does not understand the statement: \(message); 'swingometer query --schema' shows tables, views and functions"
    case .namelessParameter: "a parameter has no name; write :name instead of ? and give --param name=value"
    case .missingParameter(let name): "the parameter :\(name) has no value; give it with --param \(name)=value"
    case .unknownParameter(let name, let known):
      known.isEmpty
        ? "the statement has no parameters, so leave --param \(name) out"
        : "the statement has no parameter :\(name); it has \(known.map { ":" + $0 }.joined(separator: ", "))"
    case .tookTooLong(let seconds):
      "stopped after \(seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) s without an end; narrow the statement or raise --timeout"
    case .tooLong(let bytes):
      "a value is longer than the \(bytes) bytes it may be; ask for less in one cell or raise --max-cell"
    case .tooManyCalls(let names, let limit):
      "the statement has more than \(limit) calls of \(names.joined(separator: ", ")) together; ask in several statements"
    case .longStatement(let bytes): "the statement is longer than the \(bytes) bytes it may be"
    case .tooMuchMemory(let megabytes): "stopped at the \(megabytes) MB of memory it may use; narrow the statement"
    case .damaged(let path): DatabaseError.damaged(path: path).description
    }
  }
}
