/// The objects of a PDF file as Cairo writes it: a table of contents at the end, no object streams, no secrets.
struct PDFSource {
  /// Where the value of an object stands, and the data of a stream.
  struct Object {
    var value: Range<Int>
    var data: Range<Int>?
  }

  /// The bytes of the file.
  let bytes: [UInt8]
  /// Where objects begin, by number; 0 for those that are none.
  let offsets: [Int]
  /// The catalogue's number.
  let root: Int
  /// The number of the dictionary that says what the document is.
  let info: Int

  /// Finds the objects.
  init(_ bytes: [UInt8]) throws(CanvasError) {
    self.bytes = bytes
    var tail = PDFScanner(bytes: bytes, position: max(0, bytes.count - 40))
    while tail.position < bytes.count, Self.text(tail.value(), in: bytes) != "startxref" {}
    guard let table = Self.integer(tail.value(), in: bytes), table < bytes.count else {
      throw .finishing("the table of objects is missing")
    }
    var scanner = PDFScanner(bytes: bytes, position: table)
    guard Self.text(scanner.value(), in: bytes) == "xref", Self.integer(scanner.value(), in: bytes) == 0,
      let count = Self.integer(scanner.value(), in: bytes)
    else { throw .finishing("the table of objects is not of the form that Cairo writes") }
    scanner.skipBlank()
    let rows = scanner.position
    guard count > 0, rows + count * 20 < bytes.count else { throw .finishing("the table of objects is cut short") }
    offsets = (0..<count).map { index in
      let row = rows + index * 20
      guard bytes[row + 17] == UInt8(ascii: "n") else { return 0 }
      return Self.integer(row..<row + 10, in: bytes) ?? 0
    }
    scanner.position = rows + count * 20
    _ = scanner.value()
    let trailer = PDFDictionary(scanner.value(), in: bytes)
    guard let root = trailer["Root"].flatMap({ Self.integer(first: $0, in: bytes) }),
      let info = trailer["Info"].flatMap({ Self.integer(first: $0, in: bytes) })
    else { throw .finishing("the file has no catalogue") }
    self.root = root
    self.info = info
  }

  /// Where an object stands; nil for a number without one.
  func object(_ number: Int) -> Object? {
    guard offsets.indices.contains(number), offsets[number] > 0 else { return nil }
    var scanner = PDFScanner(bytes: bytes, position: offsets[number])
    // The number, the generation, `obj`: the scanner takes none of them for a reference.
    for _ in 0..<3 { scanner.value() }
    let value = scanner.value()
    scanner.skipBlank()
    guard scanner.byte == UInt8(ascii: "s") else { return Object(value: value) }
    scanner.value()
    if scanner.byte == 13 { scanner.position += 1 }
    let start = scanner.position + 1
    guard let length = PDFDictionary(value, in: bytes)["Length"].flatMap(integer), start + length <= bytes.count
    else { return nil }
    return Object(value: value, data: start..<start + length)
  }

  /// The entries of an object that is a dictionary.
  func dictionary(_ number: Int) throws(CanvasError) -> PDFDictionary {
    guard let object = object(number) else { throw .finishing("object \(number) is missing") }
    return PDFDictionary(object.value, in: bytes)
  }

  /// The values in an array, or the value alone if it is none.
  func items(_ value: Range<Int>) -> [Range<Int>] {
    guard value.count >= 2, bytes[value.lowerBound] == UInt8(ascii: "[") else { return [value] }
    var scanner = PDFScanner(bytes: bytes, position: value.lowerBound + 1)
    var items: [Range<Int>] = []
    scanner.skipBlank()
    while scanner.position < value.upperBound - 1 {
      items.append(scanner.value())
      scanner.skipBlank()
    }
    return items
  }

  /// The number of the object that a value refers to; nil for a value that stands for itself.
  func reference(_ value: Range<Int>) -> Int? {
    guard value.count >= 5, bytes[value.upperBound - 1] == UInt8(ascii: "R"), bytes[value.lowerBound].isDigit
    else { return nil }
    return Self.integer(first: value, in: bytes)
  }

  /// A whole number that stands here or in the object referred to.
  func integer(_ value: Range<Int>) -> Int? {
    if let number = reference(value) { return object(number).flatMap { Self.integer($0.value, in: bytes) } }
    return Self.integer(value, in: bytes)
  }

  /// The bytes of a value as text.
  func text(_ value: Range<Int>) -> String { Self.text(value, in: bytes) }

  private static func text(_ value: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[value], as: UTF8.self)
  }

  private static func integer(_ value: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard !value.isEmpty, value.count <= 15, bytes[value].allSatisfy(\.isDigit) else { return nil }
    return bytes[value].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func integer(first value: Range<Int>, in bytes: [UInt8]) -> Int? {
    let digits = bytes[value].prefix(while: \.isDigit)
    return integer(digits.startIndex..<digits.endIndex, in: bytes)
  }
}

/// The entries of a dictionary in the order of the file.
struct PDFDictionary {
  /// The keys without their slash, and where their values stand.
  private(set) var entries: [(key: String, value: Range<Int>)] = []

  /// Finds the entries of the dictionary that stands somewhere; none if something else stands there.
  init(_ range: Range<Int>, in bytes: [UInt8]) {
    guard range.count >= 4, bytes[range.lowerBound] == UInt8(ascii: "<"),
      bytes[range.lowerBound + 1] == UInt8(ascii: "<")
    else { return }
    var scanner = PDFScanner(bytes: bytes, position: range.lowerBound + 2)
    scanner.skipBlank()
    while scanner.position < range.upperBound - 2 {
      let key = scanner.value()
      entries.append((String(decoding: bytes[key].dropFirst(), as: UTF8.self), scanner.value()))
      scanner.skipBlank()
    }
  }

  /// Where the value of a key stands; nil without one.
  subscript(key: String) -> Range<Int>? { entries.first { $0.key == key }?.value }
}
