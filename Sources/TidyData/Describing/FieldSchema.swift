/// What a data package says of what may be in a column.
package struct FieldShape: Sendable {
  private var type = "string"
  private var format: [(key: String, value: JSON)] = []
  private var constraints: [(key: String, value: JSON)] = []

  package static let text = FieldShape()
  /// A number that is not negative.
  static let number = FieldShape(type: "number").constrained("minimum", .number("0"))
    .constrained("maximum", .number("1000000000"))
  /// A fraction of 1.
  static let fraction = FieldShape(type: "number").constrained("minimum", .number("0"))
    .constrained("maximum", .number("1"))
  static let day = FieldShape(type: "date")
  /// A minute of a day.
  static let minute = FieldShape(type: "datetime", format: [("format", .text("%Y-%m-%dT%H:%M"))])
  static let flag = FieldShape(
    type: "boolean", format: [("trueValues", .list([.text("yes")])), ("falseValues", .list([.text("no")]))])
  /// A code of the Government Statistical Service.
  static let code = matching("[ENSW][0-9]{8}")

  /// A whole number of a range.
  static func integer(in range: ClosedRange<Int>) -> FieldShape {
    FieldShape(type: "integer").constrained("minimum", .number(String(range.lowerBound)))
      .constrained("maximum", .number(String(range.upperBound)))
  }

  /// A text of this pattern.
  static func matching(_ pattern: String) -> FieldShape { text.constrained("pattern", .text(pattern)) }

  /// One of these texts.
  static func oneOf(_ texts: [String]) -> FieldShape { text.constrained("enum", .list(texts.map(JSON.text))) }

  /// Never empty.
  var required: FieldShape { constrained("required", .flag(true)) }

  private func constrained(_ key: String, _ value: JSON) -> FieldShape {
    var shape = self
    shape.constraints.append((key, value))
    return shape
  }

  /// The members of a field's schema, the description in its place among them.
  func members(describing meaning: String) -> [(key: String, value: JSON)] {
    [("type", .text(type))] + format + [("description", .text(meaning))]
      + (constraints.isEmpty ? [] : [("constraints", .object(constraints))])
  }
}

/// A column of another table, in which the texts of a column are found.
package struct Reference: Sendable {
  let table: String
  let column: String
  /// Whether the constituencies meant are those of the first boundary set in the file's name, not of the last.
  var isOfPredecessor = false

  static let constituency = Reference(table: "constituencies", column: "code")
  static let formerConstituency = Reference(table: "constituencies", column: "code", isOfPredecessor: true)
  static let party = Reference(table: "parties", column: "party")
  static let area = Reference(table: "areas", column: "area")
  static let election = Reference(table: "elections", column: "election")
  static let boundarySet = Reference(table: "boundary-sets", column: "boundary_set")
}

/// What a data package says of one column.
package struct FieldSchema: Sendable {
  package let name: String
  let meaning: String
  let shape: FieldShape
  let reference: Reference?

  /// The column's member of a table's schema.
  var json: JSON { .object([("name", .text(name))] + shape.members(describing: meaning)) }

  func meaning(_ meaning: String) -> FieldSchema {
    FieldSchema(name: name, meaning: meaning, shape: shape, reference: reference)
  }

  /// The same column in a table whose constituencies are not of one boundary set.
  var ofManyBoundarySets: FieldSchema {
    let isOfOne = reference?.table == Reference.constituency.table
    return FieldSchema(name: name, meaning: meaning, shape: shape, reference: isOfOne ? nil : reference)
  }
}
