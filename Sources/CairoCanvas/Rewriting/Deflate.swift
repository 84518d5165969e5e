import CDeflate

/// Packs and unpacks streams, the way PDF calls `FlateDecode`.
final class Deflate {
  /// How hard streams are packed: harder costs more time than it saves bytes.
  private static let level: Int32 = 5

  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  /// Gets ready to pack and unpack.
  ///
  /// - Throws: `CanvasError` where memory is out.
  init() throws(CanvasError) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw .finishing("out of memory") }
    guard let decompressor = libdeflate_alloc_decompressor() else {
      libdeflate_free_compressor(compressor)
      throw .finishing("out of memory")
    }
    (self.compressor, self.decompressor) = (compressor, decompressor)
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  /// Packs bytes.
  ///
  /// - Parameter bytes: what a stream holds.
  /// - Returns: the stream's data.
  func packed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  /// Unpacks bytes.
  ///
  /// - Parameter bytes: a stream's data.
  /// - Returns: what the stream holds.
  /// - Throws: `CanvasError` for what is not packed so.
  func unpacked(_ bytes: ArraySlice<UInt8>) throws(CanvasError) -> [UInt8] {
    // No stream is more than 1,032 times smaller than what it holds.
    let limit = bytes.count * 1_032 + 64
    var capacity = min(bytes.count * 10 + 64, limit)
    while true {
      var result = LIBDEFLATE_SUCCESS
      let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        bytes.withUnsafeBufferPointer { source in
          result = libdeflate_zlib_decompress(
            decompressor, source.baseAddress, source.count, buffer.baseAddress, capacity, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return unpacked }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < limit else {
        throw .finishing("a stream could not be unpacked")
      }
      capacity = min(capacity * 4, limit)
    }
  }
}
