/// A PDF file being written: streams one by one, other objects many to a stream, their places in a stream at the end.
struct PDFOutput {
  /// Where an object is found.
  private enum Place {
    case nowhere
    case at(Int)
    case inside(Int, Int)
  }

  /// How many objects share a stream: more pack better, fewer are faster to get at.
  private static let shared = 2000

  private var bytes = Array("%PDF-1.7\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 10]
  private var places: [Place]
  private var waiting: [(number: Int, offset: Int)] = []
  private var values: [UInt8] = []
  private let deflate: Deflate

  /// Begins a file of so many objects, which number 0 is one of.
  init(objectCount: Int, deflate: Deflate) {
    self.deflate = deflate
    places = Array(repeating: .nowhere, count: objectCount)
  }

  /// Writes a stream.
  ///
  /// - Parameters:
  ///   - number: the object's number.
  ///   - dictionary: the entries besides the length.
  ///   - data: what the stream holds.
  mutating func writeStream(_ number: Int, _ dictionary: [UInt8], _ data: ArraySlice<UInt8>) {
    places[number] = .at(bytes.count)
    write("\(number) 0 obj\n<<")
    bytes += dictionary
    write("/Length \(data.count)>>\nstream\n")
    bytes += data
    write("\nendstream\nendobj\n")
  }

  /// Writes any other object.
  ///
  /// - Parameters:
  ///   - number: the object's number.
  ///   - value: its value.
  mutating func writeValue(_ number: Int, _ value: ArraySlice<UInt8>) {
    waiting.append((number, values.count))
    PDFText.append(squeezing: value, to: &values)
    values.append(10)
    if waiting.count == Self.shared { writeWaiting() }
  }

  /// Writes what remains to be written.
  ///
  /// - Parameters:
  ///   - root: the catalogue's number.
  ///   - info: the number of the dictionary that says what the document is.
  /// - Returns: the whole file.
  mutating func finished(root: Int, info: Int) -> [UInt8] {
    writeWaiting()
    let (number, start, identity) = (places.count, bytes.count, identity)
    places.append(.at(start))
    writeStream(
      number,
      Array(
        """
        /Type/XRef/Size \(places.count)/Root \(root) 0 R/Info \(info) 0 R/ID[<\(identity)><\(identity)>]/W[1 4 2]\
        /Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>
        """.utf8),
      deflate.packed(table)[...])
    write("startxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func writeWaiting() {
    guard !waiting.isEmpty else { return }
    let stream = places.count
    places.append(.nowhere)
    for (index, one) in waiting.enumerated() { places[one.number] = .inside(stream, index) }
    let contents = Array(waiting.map { "\($0.number) \($0.offset)" }.joined(separator: " ").utf8) + [10]
    writeStream(
      stream, Array("/Type/ObjStm/N \(waiting.count)/First \(contents.count)/Filter/FlateDecode".utf8),
      deflate.packed(contents + values)[...])
    waiting.removeAll()
    values.removeAll()
  }

  /// Seven bytes for each object: the kind, the place, the index.
  ///
  /// Each row is written as what it adds to the row before, after the mark of that filter.
  private var table: [UInt8] {
    var before: [UInt8] = [0, 0, 0, 0, 0, 0, 0]
    var table: [UInt8] = []
    for place in places {
      let (kind, position, index): (UInt8, Int, Int) =
        switch place {
        case .nowhere: (0, 0, 65_535)
        case .at(let position): (1, position, 0)
        case .inside(let stream, let index): (2, stream, index)
        }
      let row =
        [kind] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: position >> $0) } + [
          UInt8(truncatingIfNeeded: index >> 8), UInt8(truncatingIfNeeded: index),
        ]
      table.append(2)
      table += zip(row, before).map { $0 &- $1 }
      before = row
    }
    return table
  }

  /// What tells this file from others: 128 bits that depend on every byte so far.
  private var identity: String {
    var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    return PDFText.hexadecimal(first, digits: 16) + PDFText.hexadecimal(second, digits: 16)
  }
}
