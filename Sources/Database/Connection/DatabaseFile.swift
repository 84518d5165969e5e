package import Files
import Glibc

/// What stands at a database's path, told from the first hundred bytes without opening it.
package enum DatabaseFile: Equatable, Sendable {
  case missing
  /// A file of this program, with the schema it reads.
  case current
  /// A file of this program with another version's schema: to be built anew.
  case otherSchema
  /// A file of this program that does not have all its pages.
  case damaged
  /// Anything else, a folder or a pipe too.
  case foreign

  /// Looks at the file's header.
  ///
  /// - Parameter path: the database's path.
  /// - Returns: what stands there.
  /// - Throws: `DatabaseError.cannotRead` where something is there that cannot be read.
  package static func inspect(_ path: String) throws(DatabaseError) -> DatabaseFile {
    // A pipe that nobody writes to would not open.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return .missing }
      throw DatabaseError.cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .foreign }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    guard count >= 0 else { throw DatabaseError.cannotRead(path: path, reason: String(cString: strerror(errno))) }
    // The file format: https://www.sqlite.org/fileformat.html#the_database_header
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)),
      bigEndian(header[68..<72]) == Schema.applicationID
    else { return .foreign }
    guard bigEndian(header[60..<64]) == Schema.version else { return .otherSchema }
    let pageSize = bigEndian(header[16..<18])
    return Int(status.st_size) < bigEndian(header[28..<32]) * (pageSize == 1 ? 65_536 : pageSize) ? .damaged : .current
  }

  /// Makes sure that a file is there, is ours and can be read.
  static func requireCurrent(_ path: String) throws(DatabaseError) {
    switch try inspect(path) {
    case .current: break
    case .missing: throw DatabaseError.cannotRead(path: path, reason: "there is no such file")
    case .otherSchema: throw .cannotRead(path: path, reason: "another version of Swingometer made it")
    case .damaged: throw DatabaseError.damaged(path: path)
    case .foreign: throw DatabaseError.notOurs(path: path)
    }
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}

/// A file that facts were read from, as the file system knew it then.
package struct SourceStamp: Hashable, Sendable {
  /// The path inside the datasets folder.
  package let path: String
  package let stamp: FileStamp

  package init(path: String, stamp: FileStamp) {
    (self.path, self.stamp) = (path, stamp)
  }
}
