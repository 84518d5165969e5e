/// Bytes being written in PDF's syntax.
///
/// It is not an array: pages are millions of single bytes, and an array would check for each one whether it is shared.
package struct ByteBuffer: ~Copyable {
  /// How many bytes there are.
  private(set) var count = 0

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// Makes an empty buffer with room for a number of bytes; it grows when more come.
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Lends the bytes for the time of a call.
  package func withBytes<Value, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Forgets what was written and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Makes room for a number of further bytes.
  @inline(__always)
  mutating func makeRoom(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  mutating func set(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Writes a byte.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    makeRoom(1)
    set(byte)
  }

  /// Writes keywords of the format.
  @inline(__always)
  package mutating func put(_ words: StaticString) {
    makeRoom(words.utf8CodeUnitCount)
    (base + count).update(from: words.utf8Start, count: words.utf8CodeUnitCount)
    count += words.utf8CodeUnitCount
  }

  /// Writes bytes as they are.
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Writes a text as it is.
  mutating func put(plain text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  /// Writes a whole number.
  package mutating func put(_ number: Int) {
    makeRoom(20)
    var rest = number.magnitude
    if number < 0 { set(UInt8(ascii: "-")) }
    if rest < 10 { return set(48 + UInt8(rest)) }
    var digits = 1
    var limit: UInt = 10
    while digits < 19, rest >= limit {
      digits += 1
      limit = limit &* 10
    }
    var place = base + count + digits
    count += digits
    for _ in 0..<digits {
      place -= 1
      place.pointee = 48 + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Writes a length that is a whole number of twentieths, and a space.
  package mutating func put(twentieths number: Int) {
    makeRoom(24)
    if number < 0 { set(UInt8(ascii: "-")) }
    let magnitude = Int(number.magnitude)
    let (whole, rest) = (magnitude / 20, magnitude % 20 * 5)
    if whole > 0 || rest == 0 { put(whole) }
    if rest > 0 {
      set(UInt8(ascii: "."))
      set(48 + UInt8(rest / 10))
      if rest % 10 > 0 { set(48 + UInt8(rest % 10)) }
    }
    set(32)
  }

  /// Writes a number to a thousandth.
  package mutating func put(thousandths number: Double) {
    let rounded = Int((number * 1000).rounded())
    makeRoom(24)
    if rounded < 0 { set(UInt8(ascii: "-")) }
    let magnitude = Int(rounded.magnitude)
    var rest = magnitude % 1000
    if magnitude >= 1000 || rest == 0 { put(magnitude / 1000) }
    guard rest > 0 else { return }
    set(UInt8(ascii: "."))
    var weight = 100
    while rest > 0 {
      set(48 + UInt8(rest / weight))
      rest %= weight
      weight /= 10
    }
  }

  /// Writes a reference to an object.
  mutating func put(reference object: Int) {
    put(object)
    put(" 0 R")
  }

  /// Writes an array of references to objects.
  mutating func put(references objects: some Sequence<Int>) {
    put(UInt8(ascii: "["))
    for object in objects {
      put(reference: object)
      put(" ")
    }
    put(UInt8(ascii: "]"))
  }

  /// Writes a text string: in ASCII where possible, otherwise in UTF-16.
  package mutating func put(string text: String) {
    var text = text
    let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { (0x20...0x7E).contains($0) } }
    guard isPlain else {
      put("<FEFF")
      for unit in text.utf16 { put(hexadecimal: unit) }
      return put(UInt8(ascii: ">"))
    }
    put(UInt8(ascii: "("))
    text.withUTF8 { bytes in
      for byte in bytes { put(escaping: byte) }
    }
    put(UInt8(ascii: ")"))
  }

  /// Writes a byte of a string in parentheses.
  @inline(__always)
  mutating func put(escaping byte: UInt8) {
    makeRoom(2)
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      set(UInt8(ascii: "\\"))
      set(byte)
    case 13:
      set(UInt8(ascii: "\\"))
      set(UInt8(ascii: "r"))
    default: set(byte)
    }
  }

  /// Writes a number of sixteen bits in four hexadecimal digits.
  mutating func put(hexadecimal number: UInt16) {
    makeRoom(4)
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(number >> shift & 15)
      set(digit < 10 ? 48 + digit : 55 + digit)
    }
  }
}
