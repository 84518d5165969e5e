/// A PDF file being written: streams one by one, other objects many to a stream, their places in a stream at the end.
struct PDFOutput: ~Copyable {
  /// Where an object is found.
  private enum Place {
    case nowhere
    case at(Int)
    case inside(Int, Int)
  }

  /// How many objects share a stream: more pack better, fewer are faster to get at.
  private static let shared = 2000

  private var bytes = PDFBytes(capacity: 1 << 20)
  private var places: [Place] = [.nowhere]
  private var waiting: [(number: Int, offset: Int)] = []
  private var values = PDFBytes(capacity: 1 << 16)
  private let deflate: Deflate

  /// Begins a file.
  ///
  /// - Throws: `CanvasError` where memory is out.
  init() throws(CanvasError) {
    deflate = try Deflate()
    bytes.put("%PDF-1.7\n%")
    for byte in [0xB5, 0xED, 0xAE, 0xFB, 10] as [UInt8] { bytes.put(byte) }
  }

  /// Takes the numbers of objects that will be written.
  ///
  /// - Returns: the first of the numbers.
  mutating func reserve(_ count: Int = 1) -> Int {
    places += repeatElement(.nowhere, count: count)
    return places.count - count
  }

  /// Packs bytes as a stream's data.
  func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] { deflate.packed(bytes) }

  /// Writes a stream of data that are packed already.
  ///
  /// - Parameters:
  ///   - number: the object's number.
  ///   - data: the packed data.
  ///   - entries: writes the entries besides length and filter.
  mutating func writeStream(_ number: Int, packed data: [UInt8], _ entries: (inout PDFBytes) -> Void = { _ in }) {
    begin(number)
    bytes.put("<<")
    entries(&bytes)
    bytes.put("/Filter/FlateDecode")
    end(data)
  }

  /// Writes a stream, packed.
  mutating func writeStream(_ number: Int, _ data: [UInt8], _ entries: (inout PDFBytes) -> Void = { _ in }) {
    writeStream(number, packed: data.withUnsafeBufferPointer { packed($0) }, entries)
  }

  /// Writes a stream of data that stand as they are.
  mutating func writePlainStream(_ number: Int, _ data: [UInt8], _ entries: (inout PDFBytes) -> Void) {
    begin(number)
    bytes.put("<<")
    entries(&bytes)
    end(data)
  }

  /// Writes any other object.
  ///
  /// - Parameters:
  ///   - number: the object's number.
  ///   - value: writes its value.
  mutating func write(_ number: Int, _ value: (inout PDFBytes) -> Void) {
    waiting.append((number, values.count))
    value(&values)
    values.put("\n")
    if waiting.count == Self.shared { writeWaiting() }
  }

  /// Writes a dictionary.
  mutating func writeDictionary(_ number: Int, _ entries: (inout PDFBytes) -> Void) {
    write(number) {
      $0.put("<<")
      entries(&$0)
      $0.put(">>")
    }
  }

  /// Writes what remains to be written.
  ///
  /// - Parameters:
  ///   - root: the catalogue's number.
  ///   - info: the number of the dictionary that says what the document is.
  /// - Returns: the whole file.
  mutating func finished(root: Int, info: Int) -> [UInt8] {
    writeWaiting()
    let (number, start, identity) = (reserve(), bytes.count, identity)
    places[number] = .at(start)
    let table = table
    writeStream(number, table) {
      $0.put("/Type/XRef/Size ")
      $0.put(number + 1)
      $0.put("/Root ")
      $0.put(reference: root)
      $0.put("/Info ")
      $0.put(reference: info)
      $0.put("/ID[<")
      for part in identity { $0.put(hexadecimal: part) }
      $0.put("><")
      for part in identity { $0.put(hexadecimal: part) }
      $0.put(">]/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>")
    }
    bytes.put("startxref\n")
    bytes.put(start)
    bytes.put("\n%%EOF\n")
    return bytes.withBytes { Array($0) }
  }

  private mutating func begin(_ number: Int) {
    places[number] = .at(bytes.count)
    bytes.put(number)
    bytes.put(" 0 obj\n")
  }

  private mutating func end(_ data: [UInt8]) {
    bytes.put("/Length ")
    bytes.put(data.count)
    bytes.put(">>\nstream\n")
    data.withUnsafeBufferPointer { bytes.put($0) }
    bytes.put("\nendstream\nendobj\n")
  }

  private mutating func writeWaiting() {
    guard !waiting.isEmpty else { return }
    let stream = reserve()
    var contents = PDFBytes(capacity: waiting.count * 12 + values.count)
    for (index, one) in waiting.enumerated() {
      places[one.number] = .inside(stream, index)
      contents.put(one.number)
      contents.put(" ")
      contents.put(one.offset)
      contents.put(index == waiting.count - 1 ? "\n" : " ")
    }
    let (first, count) = (contents.count, waiting.count)
    values.withBytes { contents.put($0) }
    writeStream(stream, packed: contents.withBytes { packed($0) }) {
      $0.put("/Type/ObjStm/N ")
      $0.put(count)
      $0.put("/First ")
      $0.put(first)
    }
    waiting.removeAll(keepingCapacity: true)
    values.removeAll()
  }

  /// Seven bytes for each object: the kind, the place, the index.
  ///
  /// Each row is written as what it adds to the row before, after the mark of that filter.
  private var table: [UInt8] {
    var before: (UInt8, Int, Int) = (0, 0, 0)
    var table: [UInt8] = []
    table.reserveCapacity(places.count * 8)
    for place in places {
      let row: (UInt8, Int, Int) =
        switch place {
        case .nowhere: (0, 0, 65_535)
        case .at(let position): (1, position, 0)
        case .inside(let stream, let index): (2, stream, index)
        }
      table.append(2)
      table.append(row.0 &- before.0)
      for shift in [24, 16, 8, 0] {
        table.append(UInt8(truncatingIfNeeded: row.1 >> shift) &- UInt8(truncatingIfNeeded: before.1 >> shift))
      }
      for shift in [8, 0] {
        table.append(UInt8(truncatingIfNeeded: row.2 >> shift) &- UInt8(truncatingIfNeeded: before.2 >> shift))
      }
      before = row
    }
    return table
  }

  /// What tells this file from others: 128 bits that depend on every byte so far.
  private var identity: [UInt16] {
    bytes.withBytes { bytes in
      var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
      func take(_ word: UInt64) {
        first = (first ^ word) &* 0x100_0000_01B3
        second = (second &+ word) &* 0x9E37_79B9_7F4A_7C15
        second ^= second >> 29
      }
      let raw = UnsafeRawBufferPointer(bytes)
      var position = 0
      while position + 8 <= raw.count {
        take(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
        position += 8
      }
      while position < raw.count {
        take(UInt64(raw[position]))
        position += 1
      }
      return [first, second].flatMap { word in
        [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: word >> $0) }
      }
    }
  }
}
