import CZlib

/// Packing and unpacking, the way PDF calls `FlateDecode`.
enum Zlib {
  /// Packs bytes.
  static func packed(_ bytes: [UInt8], level: Int32) throws(CanvasError) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var status = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      status = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), level)
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else { throw .finishing("zlib could not pack a stream") }
    return packed
  }

  /// Unpacks bytes.
  static func unpacked(_ bytes: ArraySlice<UInt8>) throws(CanvasError) -> [UInt8] {
    // No stream is more than 1,032 times smaller than what it holds.
    let limit = bytes.count * 1_032 + 64
    var capacity = min(bytes.count * 10 + 64, limit)
    while true {
      var length = uLong(capacity)
      var status = Z_OK
      let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        status = bytes.withUnsafeBufferPointer { source in
          uncompress(buffer.baseAddress, &length, source.baseAddress, uLong(source.count))
        }
        count = status == Z_OK ? Int(length) : 0
      }
      if status == Z_OK { return unpacked }
      guard status == Z_BUF_ERROR, capacity < limit else { throw .finishing("zlib could not unpack a stream") }
      capacity = min(capacity * 4, limit)
    }
  }
}
