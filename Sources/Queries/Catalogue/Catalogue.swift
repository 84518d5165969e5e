/// Every question that can be asked by name; the list is made from the heads of their SQL.
package enum Catalogue {
  /// The query of a name; nil where there is none.
  package static func query(named name: String) -> NamedQuery? { queries.first { $0.name == name } }
}
