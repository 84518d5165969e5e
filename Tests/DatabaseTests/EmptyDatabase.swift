import Database
import ScratchFolder

extension Scratch {
  /// Makes a database of our schema without rows but for one boundary set, and gives its path.
  func emptyDatabase() throws -> String {
    let path = path("e.sqlite")
    let connection = try Connection(path: path, isWritten: true)
    try connection.execute(
      "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)")
    for subject in Schema.subjects { try connection.execute(subject) }
    let sets = Insertion(into: "boundary_set", ["boundary_set", "name", "constituencies"], on: connection)
    try sets.insert("2010", "Constituencies of 2010", 650)
    try sets.finish()
    return path
  }
}
