import Database

/// Every question that can be asked by name.
package enum Catalogue {
  /// The queries, in the order in which they are listed.
  package static let queries: [NamedQuery] = SQLFile.all(.named).compactMap {
    NamedQuery(name: $0.name, text: $0.text)
  }

  /// What each query answers: every command's help is made from it.
  package static let summaries: [(name: String, summary: String)] = SQLFile.all(.named).map {
    ($0.name, String($0.firstLine.dropFirst("-- summary: ".count)))
  }

  /// The query of a name; nil where there is none.
  package static func query(named name: String) -> NamedQuery? {
    SQLFile.all(.named).first { $0.name == name }.flatMap { NamedQuery(name: name, text: $0.text) }
  }
}
