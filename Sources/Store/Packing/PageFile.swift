import Files
import Glibc

/// Pages that are written one after another and put behind those of a database in the end.
///
/// Few pages wait in memory, many in a file without a name beside the database. Until they have their places they are numbered
/// from 0, and where one names another it does so by that number.
final class PageFile {
  /// The bytes of a page.
  static let pageSize = 4096
  /// How many pages wait in memory.
  private static let most = 1024
  /// SQLite locks a byte of this page and keeps nothing in it.
  private static let lockPage = (1 << 30) / pageSize + 1

  private let path: String
  private var file: Int32 = -1
  private let waiting = UnsafeMutablePointer<UInt8>.allocate(capacity: most * pageSize)
  private var waitingCount = 0
  private var inFile = 0
  /// Where the number of another page stands.
  private var references: [(page: Int, offset: Int)] = []

  /// Begins without a page.
  ///
  /// - Parameter path: the database.
  init(beside path: String) { self.path = path }

  deinit {
    if file >= 0 { close(file) }
    waiting.deallocate()
  }

  /// How many pages there are.
  var count: Int { inFile + waitingCount }

  /// Puts a page behind the others.
  ///
  /// - Parameters:
  ///   - page: its bytes.
  ///   - offsets: where in it the number of another page stands, four bytes each, the highest first.
  /// - Returns: its number.
  /// - Throws: `FileError` with the system's reason.
  func append(_ page: UnsafePointer<UInt8>, references offsets: [Int] = []) throws(FileError) -> Int {
    if waitingCount == Self.most { try spill() }
    memcpy(waiting + waitingCount * Self.pageSize, page, Self.pageSize)
    waitingCount += 1
    for offset in offsets { references.append((count - 1, offset)) }
    return count - 1
  }

  /// The number of a page in a database that has pages of its own.
  static func number(_ page: Int, behind own: Int) -> Int {
    let number = own + 1 + page
    return own < lockPage && number >= lockPage ? number + 1 : number
  }

  /// Puts the pages behind those of the database, which nobody else may be writing to.
  ///
  /// - Parameters:
  ///   - own: how many pages the database has.
  ///   - roots: pages of the database that get other bytes, by number.
  /// - Throws: `FileError` with the system's reason.
  func settle(behind own: Int, roots: [(number: Int, bytes: [UInt8])]) throws(FileError) {
    let database = open(path, O_RDWR | O_CLOEXEC)
    guard database >= 0 else { throw FileError(.write, path) }
    defer { close(database) }
    if file >= 0 {
      var place = 0
      try spill()
      while place < inFile {
        let some = min(Self.most, inFile - place)
        try transfer(pread, file, waiting, some * Self.pageSize, at: place * Self.pageSize)
        try put(some, from: place, behind: own, into: database)
        place += some
      }
    } else {
      try put(waitingCount, from: 0, behind: own, into: database)
    }
    for (page, offset) in references {
      let place = (Self.number(page, behind: own) - 1) * Self.pageSize + offset
      try transfer(pread, database, waiting, 4, at: place)
      writeNumber(Self.number(readNumber(waiting), behind: own), to: waiting)
      try transfer({ pwrite($0, $1, $2, $3) }, database, waiting, 4, at: place)
    }
    for root in roots {
      waiting.update(from: root.bytes, count: Self.pageSize)
      try transfer({ pwrite($0, $1, $2, $3) }, database, waiting, Self.pageSize, at: (root.number - 1) * Self.pageSize)
    }
    try tell(database, of: count == 0 ? own : Self.number(count - 1, behind: own))
  }

  /// Writes the pages that wait, from the first to the last, to their places in the database.
  private func put(_ pages: Int, from first: Int, behind own: Int, into database: Int32) throws(FileError) {
    var done = 0
    while done < pages {
      let number = Self.number(first + done, behind: own)
      var end = done + 1
      while end < pages, Self.number(first + end, behind: own) == number + end - done { end += 1 }
      try transfer(
        { pwrite($0, $1, $2, $3) }, database, waiting + done * Self.pageSize, (end - done) * Self.pageSize,
        at: (number - 1) * Self.pageSize)
      done = end
    }
  }

  /// Says in the head of the database how many pages it has now, and that it was changed.
  ///
  /// Source: https://www.sqlite.org/fileformat.html#the_database_header
  private func tell(_ database: Int32, of pages: Int) throws(FileError) {
    try transfer(pread, database, waiting, 100, at: 0)
    let changes = readNumber(waiting + 24) + 1
    writeNumber(changes, to: waiting + 24)
    writeNumber(pages, to: waiting + 28)
    writeNumber(changes, to: waiting + 92)
    try transfer({ pwrite($0, $1, $2, $3) }, database, waiting, 100, at: 0)
  }

  /// Makes room in memory.
  private func spill() throws(FileError) {
    if file < 0 { file = try nameless() }
    try transfer(
      { pwrite($0, $1, $2, $3) }, file, waiting, waitingCount * Self.pageSize, at: inFile * Self.pageSize)
    inFile += waitingCount
    waitingCount = 0
  }

  /// A file in the folder of the database that is gone with its descriptor.
  private func nameless() throws(FileError) -> Int32 {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    // Where it is left for once, its ending is that of drafts, which the next run sweeps away.
    let name = "\(folder).pages-\(getpid()).swingometer-draft"
    while true {
      let file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 || errno == EEXIST else { throw FileError(.write, path) }
      unlink(name)
      if file >= 0 { return file }
    }
  }

  /// Reads or writes all of some bytes.
  private func transfer(
    _ call: (Int32, UnsafeMutableRawPointer, Int, off_t) -> Int, _ file: Int32, _ bytes: UnsafeMutablePointer<UInt8>,
    _ count: Int, at place: Int
  ) throws(FileError) {
    var done = 0
    while done < count {
      let some = call(file, UnsafeMutableRawPointer(bytes + done), count - done, off_t(place + done))
      if some < 0, errno == EINTR { continue }
      guard some > 0 else { throw FileError(.write, path) }
      done += some
    }
  }
}

/// Reads a number of four bytes, the highest first.
func readNumber(_ place: UnsafePointer<UInt8>) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(place[$1]) } }

/// Writes a number of four bytes, the highest first.
func writeNumber(_ number: Int, to place: UnsafeMutablePointer<UInt8>) {
  for byte in 0..<4 { place[byte] = UInt8(truncatingIfNeeded: number >> (8 * (3 - byte))) }
}
