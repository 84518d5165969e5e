import CDeflate

/// Packs streams, the way PDF calls `FlateDecode`.
final class Deflate {
  /// How hard streams are packed: level 5 takes three times as long and saves a tenth of the bytes.
  private static let level: Int32 = 1

  private let compressor: OpaquePointer

  /// Gets ready to pack.
  ///
  /// - Throws: `CanvasError` where memory is out.
  init() throws(CanvasError) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw .packing("out of memory") }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Packs bytes.
  ///
  /// - Parameter bytes: what a stream holds.
  /// - Returns: the stream's data.
  func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
    }
  }
}
