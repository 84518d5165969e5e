import Glibc

/// Numbers texts from 0 in the order they come, each once; texts are the same where their bytes are.
///
/// A dictionary of strings takes three times as long: it makes a `String` of every text that is looked up, and hashes
/// it as if somebody chose texts that collide.
package struct StringInterner {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The number of a text, plus one, in the first free place from that of its hash; 0 where a place is free.
  private var slots = [UInt32](repeating: 0, count: 1024)

  package init() {}

  /// The number of a text of some bytes, a new one where it has none.
  package mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if withBytes(of: known, { Self.areSame($0, text) }) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  private func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[(number == 0 ? 0 : ends[number - 1])..<ends[number]]))
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    for number in ends.indices {
      var slot = withBytes(of: number) { Self.hash($0) } & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  private static func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    guard let first = one.baseAddress, let second = other.baseAddress else { return true }
    return memcmp(first, second, one.count) == 0
  }

  /// FNV-1a, its high bits mixed in.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
