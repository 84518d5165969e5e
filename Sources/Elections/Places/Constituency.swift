/// One seat of a boundary set.
package struct Constituency: Equatable, Sendable {
  /// What a constituency calls itself for the expenses of candidates.
  package enum Kind: String, CaseIterable, Sendable { case county = "County", borough = "Borough", burgh = "Burgh" }

  /// The code, unique in its boundary set.
  package var code: ConstituencyCode
  /// The canonical name, with its accents.
  package var name: String
  /// The code of its area.
  package var area: String
  /// County, borough or burgh.
  package var kind: Kind

  package init(code: ConstituencyCode, name: String, area: String, kind: Kind) {
    (self.code, self.name, self.area, self.kind) = (code, name, area, kind)
  }
}

/// One of the twelve areas: a nation other than England, or a region of England.
package struct Area: Equatable, Sendable {
  /// The code of the Government Statistical Service, such as `E12000001`.
  package var code: String
  /// The name, such as "Yorkshire and The Humber".
  package var name: String
  /// The nation it is in or is.
  package var nation: Nation
  /// Its place in official tables, from 1.
  package var position: Int

  package init(code: String, name: String, nation: Nation, position: Int) {
    (self.code, self.name, self.nation, self.position) = (code, name, nation, position)
  }
}

/// The constituencies in force for some elections.
package struct BoundarySet: Equatable, Sendable {
  /// What it is called on the command line: the year of the first election fought on it.
  package var id: String
  /// What it is called in print.
  package var name: String
  /// How many constituencies it has.
  package var constituencies: Int
  /// The boundary set it took the place of; nil for the first.
  package var predecessor: String?

  package init(id: String, name: String, constituencies: Int, predecessor: String? = nil) {
    (self.id, self.name, self.constituencies) = (id, name, constituencies)
    self.predecessor = predecessor
  }
}

/// A constituency's place on a map of equal hexagons: odd-r offset coordinates, rows counted northwards.
package struct Hex: Equatable, Sendable {
  package var code: ConstituencyCode
  package var column: Int
  /// The row; odd rows are half a column to the right.
  package var row: Int

  /// What columns and rows may be: a map of many more would have no hexagon that anybody sees.
  package static let places = -1000...1000

  package init(code: ConstituencyCode, column: Int, row: Int) {
    (self.code, self.column, self.row) = (code, column, row)
  }
}

/// A constituency that got a new code although its boundaries did not change.
package struct RevisedCode: Equatable, Sendable {
  /// The boundary set whose files carry the old code.
  package var boundarySet: String
  /// The code some files still carry.
  package var code: ConstituencyCode
  /// The name, for the reader.
  package var name: String
  /// The code in force.
  package var revised: ConstituencyCode

  package init(boundarySet: String, code: ConstituencyCode, name: String, revised: ConstituencyCode) {
    (self.boundarySet, self.code, self.name, self.revised) = (boundarySet, code, name, revised)
  }
}
