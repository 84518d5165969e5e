import Glibc

/// A page of a tree in the making: a head, where its cells are, and the cells themselves, the first at the page's end.
final class PackedPage {
  /// The bytes.
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: PageFile.pageSize)
  private var head = 8
  private var cells = 0
  private var start = PageFile.pageSize
  private var sizeOfLast = 0
  /// Where in the page the numbers of other pages stand.
  private(set) var references: [Int] = []

  deinit { bytes.deallocate() }

  /// All bytes.
  var copy: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: PageFile.pageSize)) }

  /// Begins a page of a kind; how many bytes its head takes hangs on that.
  func begin(_ kind: UInt8, head: Int) {
    memset(bytes, 0, PageFile.pageSize)
    bytes[0] = kind
    self.head = head
    (cells, start, references) = (0, PageFile.pageSize, [])
  }

  /// Whether another cell of so many bytes fits.
  @inline(__always)
  func hasRoom(for size: Int) -> Bool { start - size >= head + 2 * (cells + 1) }

  /// Makes room for a cell and says where it is.
  @inline(__always)
  func add(_ size: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(hasRoom(for: size), "a cell is larger than a page")
    start -= size
    sizeOfLast = size
    let pointer = bytes + head + 2 * cells
    pointer[0] = UInt8(truncatingIfNeeded: start >> 8)
    pointer[1] = UInt8(truncatingIfNeeded: start)
    cells += 1
    return bytes + start
  }

  /// Says that the number of another page stands at a place.
  func refer(_ place: UnsafeMutablePointer<UInt8>) { references.append(place - bytes) }

  /// Takes the last cell out.
  ///
  /// - Returns: its bytes, and whether they end in the number of another page.
  func removeLast() -> (bytes: [UInt8], hasReference: Bool) {
    let cell = Array(UnsafeBufferPointer(start: bytes + start, count: sizeOfLast))
    let hasReference = references.last.map { $0 >= start && $0 < start + sizeOfLast } ?? false
    if hasReference { references.removeLast() }
    memset(bytes + start, 0, sizeOfLast)
    start += sizeOfLast
    cells -= 1
    memset(bytes + head + 2 * cells, 0, 2)
    return (cell, hasReference)
  }

  /// Writes the head.
  func end() {
    bytes[3] = UInt8(truncatingIfNeeded: cells >> 8)
    bytes[4] = UInt8(truncatingIfNeeded: cells)
    bytes[5] = UInt8(truncatingIfNeeded: start >> 8)
    bytes[6] = UInt8(truncatingIfNeeded: start)
  }

  /// Writes the numbers that pages have in the database over those they had before.
  func resolveReferences(_ number: (Int) -> Int) {
    for offset in references { writeNumber(number(readNumber(bytes + offset)), to: bytes + offset) }
    references = []
  }
}
