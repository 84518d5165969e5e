/// Every question that can be asked by name; the list is made from the heads of their SQL.
package enum Catalogue {
  /// The query of a name; nil where there is none.
  package static func query(named name: String) -> NamedQuery? { queries.first { $0.name == name } }

  /// The query of a name.
  ///
  /// - Parameter name: the name.
  /// - Returns: the query.
  /// - Throws: `QueryError.unknownQuery` with near misses.
  package static func known(_ name: String) throws(QueryError) -> NamedQuery {
    guard let query = query(named: name) else {
      throw .unknownQuery(name, suggestions: nearMisses(of: name, among: queries.map(\.name)))
    }
    return query
  }
}
