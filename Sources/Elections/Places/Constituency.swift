/// One seat of a boundary set.
package struct Constituency: Equatable, Sendable {
  /// What a constituency calls itself for the expenses of candidates.
  package enum Kind: String, CaseIterable, Sendable { case county = "County", borough = "Borough", burgh = "Burgh" }

  /// The code, unique in its boundary set.
  package let code: ConstituencyCode
  /// The canonical name, with its accents.
  package let name: String
  /// The code of its area.
  package let area: String
  /// County, borough or burgh.
  package let kind: Kind

  /// Makes a constituency.
  package init(code: ConstituencyCode, name: String, area: String, kind: Kind) {
    self.code = code
    self.name = name
    self.area = area
    self.kind = kind
  }
}

/// One of the twelve areas: a nation other than England, or a region of England.
package struct Area: Equatable, Sendable {
  /// The code of the Government Statistical Service, such as `E12000001`.
  package let code: String
  /// The name, such as "Yorkshire and The Humber".
  package let name: String
  /// The nation it is in or is.
  package let nation: Nation
  /// Its place in official tables, from 1.
  package let position: Int

  /// Makes an area.
  package init(code: String, name: String, nation: Nation, position: Int) {
    self.code = code
    self.name = name
    self.nation = nation
    self.position = position
  }
}

/// The constituencies in force for some elections.
package struct BoundarySet: Equatable, Sendable {
  /// What it is called on the command line: the year of the first election fought on it.
  package let id: String
  /// What it is called in print.
  package let name: String
  /// How many constituencies it has.
  package let constituencies: Int
  /// The boundary set it took the place of; nil for the first.
  package let predecessor: String?

  /// Makes a boundary set.
  package init(id: String, name: String, constituencies: Int, predecessor: String? = nil) {
    self.id = id
    self.name = name
    self.constituencies = constituencies
    self.predecessor = predecessor
  }
}

/// A constituency's place on a map of equal hexagons: odd-r offset coordinates, rows counted northwards.
package struct Hex: Equatable, Sendable {
  /// The constituency.
  package let code: ConstituencyCode
  /// The column.
  package let column: Int
  /// The row; odd rows stand half a column to the right.
  package let row: Int

  /// Makes a hexagon's place.
  package init(code: ConstituencyCode, column: Int, row: Int) {
    self.code = code
    self.column = column
    self.row = row
  }
}

/// A constituency that got a new code although its boundaries did not change.
package struct RevisedCode: Equatable, Sendable {
  /// The code some files still carry.
  package let code: ConstituencyCode
  /// The name, for the reader.
  package let name: String
  /// The code in force.
  package let revised: ConstituencyCode

  /// Makes a revision.
  package init(code: ConstituencyCode, name: String, revised: ConstituencyCode) {
    self.code = code
    self.name = name
    self.revised = revised
  }
}
