/// The tables and views a reader may use, told by the comments in their SQL.
package struct DataDictionary: Equatable, Sendable {
  /// A table or view.
  package struct Relation: Equatable, Sendable {
    package let name: String
    /// Whether it is a view.
    package let isView: Bool
    /// What one row is.
    package let grain: String
    package let columns: [Column]
  }

  /// A column of a table or view.
  package struct Column: Equatable, Sendable {
    package let name: String
    /// The type and constraints as SQL has them; empty for views.
    package let type: String
    package let meaning: String
  }

  /// Tables, then views, each in the order they are made in.
  package let relations: [Relation]

  /// Reads the dictionary from the program's own schema.
  package init() {
    relations = Schema.subjects.flatMap(Self.relations(in:))
  }

  /// The dictionary as a Markdown page.
  package var markdown: String {
    var text = """
      # Data dictionary

      The database that `swingometer build` writes opens with the sqlite3 shell, Datasette and pandas; no extension is needed.
      This page is made from the comments of its SQL: change those, then run `RECORD_GOLDENS=1 swift test --filter DataDictionary`.

      """
    for (title, wantsViews) in [("Tables", false), ("Views", true)] {
      text += "\n## \(title)\n"
      for relation in relations where relation.isView == wantsViews {
        text += "\n### \(relation.name)\n\n\(relation.grain)\n\n"
        text += wantsViews ? "| column | holds |\n|---|---|\n" : "| column | type | holds |\n|---|---|---|\n"
        for column in relation.columns {
          let type = wantsViews ? "" : " `\(column.type)` |"
          text += "| `\(column.name)` |\(type) \(column.meaning) |\n"
        }
      }
    }
    return text
  }

  /// Every `CREATE TABLE` or `CREATE VIEW` of a script: the first comment line is the grain, a comment behind a column its meaning.
  private static func relations(in script: String) -> [Relation] {
    var found: [Relation] = []
    var open: (name: String, isView: Bool, grain: String, columns: [Column])?
    for line in script.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      let words = line.split(separator: " ")
      if line.hasPrefix("CREATE TABLE") || line.hasPrefix("CREATE VIEW"), words.count > 2 {
        open = (String(words[2]), words[1] == "VIEW", "", [])
      } else if line.hasPrefix(")"), let relation = open {
        found.append(
          Relation(
            name: relation.name, isView: relation.isView, grain: relation.grain, columns: relation.columns))
        open = nil
      } else if open != nil, let mark = line.range(of: " -- ") ?? line.range(of: "-- ") {
        let meaning = String(line[mark.upperBound...])
        let code = line[..<mark.lowerBound].trimming(" ,")
        if code.isEmpty {
          open?.grain = meaning
        } else {
          let name = code.prefix { $0 != " " }
          let type = code.dropFirst(name.count).trimming(" ")
          open?.columns.append(Column(name: String(name), type: type, meaning: meaning))
        }
      }
    }
    return found
  }
}

extension StringProtocol {
  fileprivate func trimming(_ characters: String) -> String {
    let start = drop(while: characters.contains)
    return String(String(start.reversed().drop(while: characters.contains)).reversed())
  }

  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
