import Files
import Interning

/// The largest tables of a new database and their indexes, which are written as pages and not row by row through SQLite.
///
/// SQLite makes them, empty, with all others; in the end their pages are put behind its own. What SQLite would have checked at each
/// row the loaders check before they pack it, and tests have SQLite check it again.
final class Packing {
  private let pages: PageFile
  private var trees: [(name: String, tree: PackedTree)] = []
  private var endings: [(Packing) throws -> Void] = []
  private var loaders: [AnyObject] = []
  /// The parties that rows of a table name.
  private var parties: [(table: String, codes: TextNumbers)] = []

  /// Begins without rows.
  ///
  /// - Parameter path: the database.
  init(beside path: String) { pages = PageFile(beside: path) }

  /// The tables and indexes.
  var names: Set<String> { Set(trees.map(\.name)) }

  /// The table or the index that the schema has under a name, begun at the first asking.
  func tree(_ name: String, _ kind: PackedTree.Kind) -> PackedTree {
    if let known = trees.first(where: { $0.name == name }) { return known.tree }
    let tree = PackedTree(kind, in: pages)
    trees.append((name, tree))
    return tree
  }

  /// Keeps a loader until the end.
  func keep(_ loader: AnyObject) { loaders.append(loader) }

  /// Has something done when no more rows come; it is handed the packing, which would never end if it were held.
  func atEnd(_ ending: @escaping (Packing) throws -> Void) { endings.append(ending) }

  /// Tells which parties the rows of a table name.
  func refer(_ table: String, to codes: TextNumbers) { parties.append((table, codes)) }

  /// Writes the rows that waited for the others.
  func end() throws {
    for ending in endings { try ending(self) }
    endings = []
  }

  /// Puts all pages into the database, whose transactions are over; the connection notices at its next one.
  func settle(_ database: Connection) throws {
    guard let own = try database.integer("PRAGMA page_count"),
      try database.integer("PRAGMA page_size") == PageFile.pageSize
    else { throw StoreError.sqlite("its pages are not of the size that was asked for") }
    var roots: [(number: Int, bytes: [UInt8])] = []
    for (name, tree) in trees {
      guard let root = try database.integer("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'") else {
        throw StoreError.sqlite("no such table or index: \(name)")
      }
      roots.append((root, try tree.finish(behind: own)))
    }
    try pages.settle(behind: own, roots: roots)
  }

  /// Makes sure that all parties are among those of the database.
  func checkParties(_ database: Connection) throws {
    let known = try Set(database.texts("SELECT party FROM party").map { Array($0.utf8) })
    for (table, codes) in parties {
      let broken = codes.indices.filter { number in !codes.withBytes(of: number) { known.contains(Array($0)) } }
      if !broken.isEmpty { throw StoreError.brokenReference(table: table, count: broken.count) }
    }
  }

  /// Refuses what the schema forbids, in SQLite's words.
  @inline(__always)
  static func require(_ condition: Bool, _ check: @autoclosure () -> String) throws {
    if !condition { throw StoreError.sqlite("CHECK constraint failed: \(check())") }
  }
}
