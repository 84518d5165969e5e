/// What a data package says of one column.
struct FieldSchema {
  let name: String
  let description: String
  private var type = "string"
  private var extras: [(key: String, value: JSON)] = []
  private var constraints: [(key: String, value: JSON)] = []

  init(_ name: String, _ description: String) {
    self.name = name
    self.description = description
  }

  /// The column's member of the schema.
  var json: JSON {
    var members: [(key: String, value: JSON)] = [("name", .text(name)), ("type", .text(type))]
    members += extras
    members.append(("description", .text(description)))
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// Never empty.
  var required: FieldSchema { constrained("required", .flag(true)) }

  /// A whole number not under zero.
  var count: FieldSchema { typed("integer").constrained("minimum", .number("0")) }

  /// A whole number.
  var integer: FieldSchema { typed("integer") }

  /// A number not under zero.
  var number: FieldSchema { typed("number").constrained("minimum", .number("0")) }

  /// A fraction of 1.
  var fraction: FieldSchema { optionalFraction.required }

  /// A fraction of 1, or empty.
  var optionalFraction: FieldSchema { number.constrained("maximum", .number("1")) }

  /// A day.
  var date: FieldSchema { typed("date") }

  /// A minute of a day.
  var minute: FieldSchema { typed("datetime", [("format", .text("%Y-%m-%dT%H:%M"))]) }

  /// Yes or no.
  var flag: FieldSchema {
    typed("boolean", [("trueValues", .list([.text("yes")])), ("falseValues", .list([.text("no")]))])
  }

  /// A constituency's code.
  var code: FieldSchema { matching("[ENSW][0-9]{8}").required }

  /// A colour.
  var colour: FieldSchema { matching("[0-9A-Fa-f]{6}").required }

  /// A text of this shape.
  func matching(_ pattern: String) -> FieldSchema { constrained("pattern", .text(pattern)) }

  /// One of these texts.
  func oneOf(_ texts: [String]) -> FieldSchema { constrained("enum", .list(texts.map(JSON.text))) }

  private func typed(_ type: String, _ extras: [(key: String, value: JSON)] = []) -> FieldSchema {
    var field = self
    field.type = type
    field.extras = extras
    return field
  }

  private func constrained(_ key: String, _ value: JSON) -> FieldSchema {
    var field = self
    field.constraints.append((key, value))
    return field
  }
}
