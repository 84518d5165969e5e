extension Table {
  /// An array of objects, one a row; numbers are numbers, flags are booleans, missing values are null.
  var json: String {
    guard !rows.isEmpty else { return "[]\n" }
    let keys = uniqueNames.map(\.asJSON)
    let objects = rows.map { row in
      let members = zip(columns, row).enumerated().map { index, pair in
        "\(keys[index]): \(Self.value(pair.0.kind, pair.1))"
      }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// The names of the columns; of several of one name those behind the first with a number.
  private var uniqueNames: [String] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = column.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(column.name)_\(number)"
        number += 1
      }
      return name
    }
  }

  private static func value(_ kind: ColumnKind, _ cell: Cell) -> String {
    switch cell {
    case .missing: "null"
    case .text(let text): text.asJSON
    case .integer, .number:
      kind == .flag ? (cell.number == 0 ? "false" : "true") : number(kind.machineText(of: cell))
    }
  }

  /// What is too large to be a number in JSON is none.
  private static func number(_ text: String) -> String { text.isEmpty ? "null" : text }
}

extension String {
  /// The text as a JSON string by RFC 8259: quotes, backslashes and control characters escaped.
  var asJSON: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
