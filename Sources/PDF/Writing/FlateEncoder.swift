import CDeflate

/// Compresses streams for the filter that PDF calls `FlateDecode`.
final class FlateEncoder {
  /// How hard streams are compressed: level 5 saves a tenth of the bytes of level 1, for some hundredths of a second a report.
  private static let level: Int32 = 5

  private let compressor: OpaquePointer

  /// Makes an encoder.
  ///
  /// - Throws: `PDFError.outOfMemory`.
  init() throws(PDFError) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw .outOfMemory }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Compresses bytes.
  ///
  /// - Parameter bytes: what a stream holds.
  /// - Returns: the stream's data.
  func encoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
    }
  }
}

/// Why a document could not be written.
package enum PDFError: Error {
  /// There is no memory left for compressing streams.
  case outOfMemory
}
