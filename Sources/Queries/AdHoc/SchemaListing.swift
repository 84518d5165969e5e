import Database

/// What ad-hoc SQL can ask: tables, views and functions, as one text.
package enum SchemaListing {
  package static var text: String {
    var text = ""
    let relations = DataDictionary().relations
    for (title, isView) in [("VIEWS", true), ("TABLES", false)] {
      text += "\(title)\n\n"
      for relation in relations where relation.isView == isView {
        text += "\(relation.name)\n  \(relation.grain)\n"
        let width = relation.columns.map(\.name.count).max() ?? 0
        for column in relation.columns {
          text += "    \(column.name)\(String(repeating: " ", count: width - column.name.count))  \(column.meaning)\n"
        }
        text += "  SELECT * FROM \(relation.name) LIMIT 5\n\n"
      }
    }
    text += "FUNCTIONS, beside SQLite's own\n\n"
    for function in MeasureFunctions.all {
      text +=
        "\(function.name)(\(function.arguments.joined(separator: ", ")))\(function.isAggregate ? ", an aggregate" : "")\n"
      text += "  \(function.summary)\n  \(function.example)\n\n"
    }
    return text
  }
}

extension SQLFunction {
  fileprivate var isAggregate: Bool { if case .aggregate = work { true } else { false } }
}
