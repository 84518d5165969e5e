/// Writes the objects of a PDF file: streams one by one, other objects many to an object stream, and the
/// cross-reference stream at the end.
package struct ObjectWriter: ~Copyable {
  /// Where an object is found.
  private enum Place {
    case nowhere
    case at(Int)
    case inside(Int, Int)
  }

  /// How many objects share a stream: more compress better, fewer are faster to reach.
  private static let shared = 2000

  private var bytes = ByteBuffer(capacity: 1 << 20)
  private var places: [Place] = [.nowhere]
  private var waiting: [(number: Int, offset: Int)] = []
  private var values = ByteBuffer(capacity: 1 << 16)
  private let encoder: FlateEncoder

  /// Begins a file.
  ///
  /// - Throws: `PDFError` where memory is out.
  package init() throws(PDFError) {
    encoder = try FlateEncoder()
    bytes.put("%PDF-1.7\n%")
    for byte in [0xB5, 0xED, 0xAE, 0xFB, 10] as [UInt8] { bytes.put(byte) }
  }

  /// Takes the numbers of objects that will be written.
  ///
  /// - Returns: the first of the numbers.
  package mutating func reserve(_ count: Int = 1) -> Int {
    places += repeatElement(.nowhere, count: count)
    return places.count - count
  }

  /// Writes a stream, compressed.
  ///
  /// - Parameters:
  ///   - number: the object's number.
  ///   - data: what the stream holds.
  ///   - entries: writes the entries of its dictionary besides length and filter.
  package mutating func writeStream(
    _ number: Int, _ data: UnsafeBufferPointer<UInt8>, _ entries: (inout ByteBuffer) -> Void = { _ in }
  ) {
    begin(number)
    bytes.put("<<")
    entries(&bytes)
    bytes.put("/Filter/FlateDecode")
    end(encoder.encoded(data))
  }

  /// Writes a stream of an array's bytes, compressed.
  mutating func writeStream(_ number: Int, _ data: [UInt8], _ entries: (inout ByteBuffer) -> Void = { _ in }) {
    data.withUnsafeBufferPointer { writeStream(number, $0, entries) }
  }

  /// Writes a stream as it is, for programs that read no compressed ones.
  mutating func writePlainStream(_ number: Int, _ data: [UInt8], _ entries: (inout ByteBuffer) -> Void) {
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
  package mutating func write(_ number: Int, _ value: (inout ByteBuffer) -> Void) {
    waiting.append((number, values.count))
    value(&values)
    values.put("\n")
    if waiting.count == Self.shared { writeWaiting() }
  }

  package mutating func writeDictionary(_ number: Int, _ entries: (inout ByteBuffer) -> Void) {
    write(number) {
      $0.put("<<")
      entries(&$0)
      $0.put(">>")
    }
  }

  /// Writes the cross-reference stream.
  ///
  /// - Parameters:
  ///   - root: the catalogue's number.
  ///   - info: the number of the dictionary that says what the document is.
  /// - Returns: the whole file.
  package mutating func finished(root: Int, info: Int) -> [UInt8] {
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
    var contents = ByteBuffer(capacity: waiting.count * 12 + values.count)
    for (index, one) in waiting.enumerated() {
      places[one.number] = .inside(stream, index)
      contents.put(one.number)
      contents.put(" ")
      contents.put(one.offset)
      contents.put(index == waiting.count - 1 ? "\n" : " ")
    }
    let (first, count) = (contents.count, waiting.count)
    values.withBytes { contents.put($0) }
    contents.withBytes { data in
      writeStream(stream, data) {
        $0.put("/Type/ObjStm/N ")
        $0.put(count)
        $0.put("/First ")
        $0.put(first)
      }
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
