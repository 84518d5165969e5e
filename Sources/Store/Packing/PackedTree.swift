import Files
import Glibc

/// A table or an index of the database that is written page by page from its first row to its last.
///
/// SQLite looks for the place of each row, checks it column by column and moves what it has to; rows that come in order need
/// none of that. Leaves are full one after another; the pages over them are made when the last leaf is. An index keeps a row
/// between any two pages in the page over them, a table without an index only its number.
///
/// Source: https://www.sqlite.org/fileformat.html#b_tree_pages
final class PackedTree {
  /// How a tree finds its rows.
  enum Kind {
    /// By number.
    case table
    /// By their first values: an index, or a table without numbers.
    case index
  }

  private let kind: Kind
  private let pages: PageFile
  private let page = PackedPage()
  /// The pages of the level that is made, and what stands between them: one less.
  private var children: [Int] = []
  private var dividers: [Divider] = []
  /// The last row's number in a table, its key in an index.
  private(set) var last: UInt64?

  /// What stands between two pages.
  private struct Divider {
    let bytes: [UInt8]
    /// Whether the bytes end in the number of a page.
    let hasOverflow: Bool
  }

  /// Begins a tree without rows.
  init(_ kind: Kind, in pages: PageFile) {
    self.kind = kind
    self.pages = pages
    page.begin(kind == .table ? 0x0D : 0x0A, head: 8)
  }

  /// Puts a row behind the others.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - key: its number, or for an index a number that is larger for a later row.
  /// - Throws: `StoreError` where the key is not larger than the last one: rows of one key are refused like any disorder.
  @inline(__always)
  func append(_ row: RowPacker, key: UInt64) throws {
    if let last, key <= last { throw StoreError.disorder }
    let payload = row.count
    let number = kind == .table ? varintSize(Int(key)) : 0
    let local = Self.local(of: payload, kind)
    let size = max(4, varintSize(payload) + number + local + (local < payload ? 4 : 0))
    if !page.hasRoom(for: size) { try closeLeaf() }
    let start = page.add(size)
    var place = start + writeVarint(payload, to: start)
    if kind == .table { place += writeVarint(Int(key), to: place) }
    if local == payload {
      row.write(to: place)
    } else {
      try overflow(row, payload, local, to: place)
    }
    last = key
  }

  /// How many bytes of a row stand in its page, the rest in pages of their own.
  @inline(__always)
  private static func local(of payload: Int, _ kind: Kind) -> Int {
    let most = kind == .table ? PageFile.pageSize - 35 : (PageFile.pageSize - 12) * 64 / 255 - 23
    if payload <= most { return payload }
    let least = (PageFile.pageSize - 12) * 32 / 255 - 23
    let fitting = least + (payload - least) % (PageFile.pageSize - 4)
    return fitting <= most ? fitting : least
  }

  /// Writes the first bytes of a long row to its place, and the rest to pages that name each other.
  private func overflow(
    _ row: RowPacker, _ payload: Int, _ local: Int, to place: UnsafeMutablePointer<UInt8>
  ) throws {
    var bytes = [UInt8](repeating: 0, count: payload)
    bytes.withUnsafeMutableBufferPointer { buffer in if let start = buffer.baseAddress { row.write(to: start) } }
    memcpy(place, bytes, local)
    writeNumber(pages.count, to: place + local)
    page.refer(place + local)
    let room = PageFile.pageSize - 4
    for start in stride(from: local, to: payload, by: room) {
      let rest = bytes[start..<min(payload, start + room)]
      let isLast = rest.endIndex == payload
      var page = [UInt8](repeating: 0, count: PageFile.pageSize)
      if !isLast { writeNumber(pages.count + 1, to: &page) }
      page.replaceSubrange(4..<4 + rest.count, with: rest)
      _ = try pages.append(page, references: isLast ? [] : [0])
    }
  }

  /// Sends a full leaf away and begins the next.
  private func closeLeaf() throws {
    switch kind {
    case .table:
      var number = [UInt8](repeating: 0, count: 9)
      let size = writeVarint(Int(last ?? 0), to: &number)
      dividers.append(Divider(bytes: Array(number[..<size]), hasOverflow: false))
    case .index:
      let (bytes, hasOverflow) = page.removeLast()
      dividers.append(Divider(bytes: bytes, hasOverflow: hasOverflow))
    }
    try sendLeaf()
    page.begin(kind == .table ? 0x0D : 0x0A, head: 8)
  }

  private func sendLeaf() throws {
    page.end()
    children.append(try pages.append(page.bytes, references: page.references))
  }

  /// Makes the pages over the leaves.
  ///
  /// - Parameter own: how many pages the database has that these will stand behind.
  /// - Returns: the bytes of the topmost page, which has its place already.
  /// - Throws: `FileError` with the system's reason.
  func finish(behind own: Int) throws -> [UInt8] {
    if children.isEmpty {
      page.end()
      page.resolveReferences { PageFile.number($0, behind: own) }
      return page.copy
    }
    try sendLeaf()
    while true {
      if let root = try finishLevel(behind: own) { return root }
    }
  }

  /// Makes one level of pages over those that there are; the page where it is the only one.
  private func finishLevel(behind own: Int) throws -> [UInt8]? {
    let (below, between) = (children, dividers)
    (children, dividers) = ([], [])
    beginInner()
    var child = 0
    while child < between.count {
      if page.hasRoom(for: 4 + between[child].bytes.count) {
        addInner(below[child], between[child], own)
        child += 1
        continue
      }
      // The next page has to have a row of its own and not just a page below it.
      if child == between.count - 1 {
        _ = page.removeLast()
        child -= 1
      }
      endInner(below[child], own)
      children.append(try pages.append(page.bytes))
      dividers.append(between[child])
      beginInner()
      child += 1
    }
    endInner(below[child], own)
    if children.isEmpty { return page.copy }
    children.append(try pages.append(page.bytes))
    return nil
  }

  private func beginInner() { page.begin(kind == .table ? 0x05 : 0x02, head: 12) }

  private func addInner(_ child: Int, _ divider: Divider, _ own: Int) {
    let place = page.add(4 + divider.bytes.count)
    writeNumber(PageFile.number(child, behind: own), to: place)
    memcpy(place + 4, divider.bytes, divider.bytes.count)
    if divider.hasOverflow {
      let reference = place + divider.bytes.count
      writeNumber(PageFile.number(readNumber(reference), behind: own), to: reference)
    }
  }

  private func endInner(_ child: Int, _ own: Int) {
    page.end()
    writeNumber(PageFile.number(child, behind: own), to: page.bytes + 8)
  }
}
