/// One seat of a boundary set.
public struct Constituency: Equatable, Sendable {
  /// What a constituency calls itself for the expenses of candidates.
  public enum Kind: String, CaseIterable, Sendable { case county = "County", borough = "Borough", burgh = "Burgh" }

  /// The code, unique in its boundary set.
  public let code: ConstituencyCode
  /// The canonical name, with its accents.
  public let name: String
  /// The code of its area.
  public let area: String
  /// County, borough or burgh.
  public let kind: Kind

  /// Makes a constituency.
  public init(code: ConstituencyCode, name: String, area: String, kind: Kind) {
    self.code = code
    self.name = name
    self.area = area
    self.kind = kind
  }
}

/// One of the twelve areas: a nation other than England, or a region of England.
public struct Area: Equatable, Sendable {
  /// The code of the Government Statistical Service, such as `E12000001`.
  public let code: String
  /// The name, such as "Yorkshire and The Humber".
  public let name: String
  /// The nation it is in or is.
  public let nation: Nation
  /// Its place in official tables, from 1.
  public let position: Int

  /// Makes an area.
  public init(code: String, name: String, nation: Nation, position: Int) {
    self.code = code
    self.name = name
    self.nation = nation
    self.position = position
  }
}

/// The constituencies in force for some elections.
public struct BoundarySet: Equatable, Sendable {
  /// What it is called on the command line: the year of the first election fought on it.
  public let id: String
  /// What it is called in print.
  public let name: String
  /// How many constituencies it has.
  public let constituencies: Int
  /// The boundary set it took the place of; nil for the first.
  public let predecessor: String?

  /// Makes a boundary set.
  public init(id: String, name: String, constituencies: Int, predecessor: String? = nil) {
    self.id = id
    self.name = name
    self.constituencies = constituencies
    self.predecessor = predecessor
  }
}

/// A constituency's place on a map of equal hexagons: odd-r offset coordinates, rows counted northwards.
public struct Hex: Equatable, Sendable {
  /// The constituency.
  public let code: ConstituencyCode
  /// The column.
  public let column: Int
  /// The row; odd rows stand half a column to the right.
  public let row: Int

  /// Makes a hexagon's place.
  public init(code: ConstituencyCode, column: Int, row: Int) {
    self.code = code
    self.column = column
    self.row = row
  }
}

/// A constituency that got a new code although its boundaries did not change.
public struct RevisedCode: Equatable, Sendable {
  /// The code some files still carry.
  public let code: ConstituencyCode
  /// The name, for the reader.
  public let name: String
  /// The code in force.
  public let revised: ConstituencyCode

  /// Makes a revision.
  public init(code: ConstituencyCode, name: String, revised: ConstituencyCode) {
    self.code = code
    self.name = name
    self.revised = revised
  }
}
