/// A copy of bytes that stays where it is.
final class CSVBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    buffer = UnsafeBufferPointer(copy)
  }

  deinit { buffer.deallocate() }
}
